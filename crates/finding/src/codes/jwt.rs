codes! {
    /// `alg` of the header.
    HEADER_ALG = Fact "jwt.header.alg" [value: Text];
    /// `kid` of the header.
    HEADER_KID = Fact "jwt.header.kid" [value: Text];
    /// `typ` of the header.
    HEADER_TYP = Fact "jwt.header.typ" [value: Text];
    /// `cty` of the header.
    HEADER_CTY = Fact "jwt.header.cty" [value: Text];
    /// `enc` of the header: the token is encrypted.
    HEADER_ENC = Fact "jwt.header.enc" [value: Text];
    /// `crit` of the header.
    HEADER_CRIT = Fact "jwt.header.crit" [value: List];
    /// Names of the header's other parameters.
    HEADER_OTHER = Fact "jwt.header.other" [value: List];
    /// Claim `iss`.
    CLAIM_ISS = Fact "jwt.claims.iss" [value: Text];
    /// Claim `sub`.
    CLAIM_SUB = Fact "jwt.claims.sub" [value: Text];
    /// Claim `aud`; one audience is a list of one.
    CLAIM_AUD = Fact "jwt.claims.aud" [value: List];
    /// Claim `exp`, without its fraction.
    CLAIM_EXP = Fact "jwt.claims.exp" [value: Instant];
    /// Claim `nbf`, without its fraction.
    CLAIM_NBF = Fact "jwt.claims.nbf" [value: Instant];
    /// Claim `iat`, without its fraction.
    CLAIM_IAT = Fact "jwt.claims.iat" [value: Instant];
    /// Claim `jti`.
    CLAIM_JTI = Fact "jwt.claims.jti" [value: Text];
    /// From `iat`, or from `nbf` without it, to `exp`.
    CLAIM_LIFETIME = Fact "jwt.claims.lifetime" [value: Duration];
    /// Names of the claims that RFC 7519 does not register.
    CLAIM_OTHER = Fact "jwt.claims.other" [value: List];
    /// Bytes of the signature.
    SIGNATURE_LENGTH = Fact "jwt.signature.length" [value: Integer];

    /// The JSON ends too early or has a syntax error.
    JSON_INVALID = Finding(Error) "jwt.json.invalid" [position: Integer] "RFC 8259" "2";
    /// Something follows the JSON value.
    JSON_TRAILING_DATA = Finding(Error) "jwt.json.trailing_data" [position: Integer] "RFC 8259" "2";
    /// An unescaped control character in a string.
    JSON_CONTROL_CHARACTER = Finding(Error) "jwt.json.control_character" [position: Integer] "RFC 8259" "7";
    /// Nested deeper than the reading limit.
    JSON_TOO_DEEP = Finding(Error) "jwt.json.too_deep" [limit: Integer] "RFC 8259" "9";
    /// Larger than the reading limit.
    JSON_TOO_LARGE = Finding(Error) "jwt.json.too_large" [limit: Integer] "RFC 8259" "9";
    /// Not UTF-8.
    JSON_INVALID_UTF8 = Finding(Warning) "jwt.json.invalid_utf8" [position: Integer] "RFC 8259" "8.1";
    /// Begins with a byte order mark.
    JSON_BYTE_ORDER_MARK = Finding(Warning) "jwt.json.byte_order_mark" [] "RFC 8259" "8.1";
    /// A member occurs twice.
    JSON_DUPLICATE_MEMBER = Finding(Warning) "jwt.json.duplicate_member" [member: Text] "RFC 7515" "4";
    /// Half of a surrogate pair.
    JSON_LONE_SURROGATE = Finding(Notice) "jwt.json.lone_surrogate" [position: Integer] "RFC 8259" "8.2";

    /// Not three parts.
    PARTS_COUNT = Finding(Error) "jwt.parts.count" [parts: Integer] "RFC 7515" "7.1";
    /// The part before the first dot is empty.
    PARTS_NO_HEADER = Finding(Error) "jwt.parts.no_header" [] "RFC 7515" "7.1";
    /// The part between the dots is empty.
    PARTS_DETACHED = Finding(Notice) "jwt.parts.detached" [] "RFC 7515" "Appendix F";
    /// A JWE.
    PARTS_ENCRYPTED = Finding(Error) "jwt.parts.encrypted" [alg: Text, enc: Text] "RFC 7516" "9";
    /// Longer than any token should be.
    PARTS_TOO_LARGE = Finding(Warning) "jwt.parts.too_large" [bytes: Integer, limit: Integer];
    /// Not base64url from this position on.
    ENCODING_INVALID = Finding(Error) "jwt.encoding.invalid" [part: Word, position: Integer] "RFC 7515" "2";
    /// Ends in `=`.
    ENCODING_PADDING = Finding(Warning) "jwt.encoding.padding" [part: Word] "RFC 7515" "2";
    /// `+` and `/` instead of `-` and `_`.
    ENCODING_STANDARD_ALPHABET = Finding(Warning) "jwt.encoding.standard_alphabet" [part: Word] "RFC 7515" "2";
    /// Whitespace within or around the token.
    ENCODING_WHITE_SPACE = Finding(Warning) "jwt.encoding.white_space" [part: Word] "RFC 7515" "2";
    /// The last character has bits set that belong to no byte.
    ENCODING_TRAILING_BITS = Finding(Warning) "jwt.encoding.trailing_bits" [part: Word] "RFC 4648" "3.5";

    /// The header is not a JSON object.
    HEADER_NOT_OBJECT = Finding(Error) "jwt.header.not_object" [] "RFC 7515" "4";
    /// The header has no `alg`.
    HEADER_ALG_MISSING = Finding(Error) "jwt.header.alg_missing" [] "RFC 7515" "4.1.1";
    /// `alg` is `none`.
    HEADER_ALG_NONE = Finding(Error) "jwt.header.alg_none" [] "RFC 8725" "3.2";
    /// `alg` is not a known one.
    HEADER_ALG_UNKNOWN = Finding(Error) "jwt.header.alg_unknown" [alg: Text] "RFC 7518" "3.1";
    /// A header parameter has another JSON type than its definition.
    HEADER_WRONG_TYPE = Finding(Warning) "jwt.header.wrong_type" [parameter: Text, found: Text] "RFC 7515" "4.1";
    /// `crit` is present.
    HEADER_CRIT_PRESENT = Finding(Notice) "jwt.header.crit_present" [names: List] "RFC 7515" "4.1.11";
    /// The token contains its own key, or a URL to fetch it from.
    HEADER_KEY_INSIDE = Finding(Notice) "jwt.header.key_inside" [names: List] "RFC 8725" "3.10";
    /// `zip` has no meaning in a JWS.
    HEADER_ZIP = Finding(Notice) "jwt.header.zip" [] "RFC 7516" "4.1.3";
    /// `b64` is false: the payload is not encoded.
    HEADER_UNENCODED = Finding(Notice) "jwt.header.unencoded_payload" [] "RFC 7797" "3";
    /// A parameter occurs in both the protected and the unprotected header.
    HEADER_REPEATED = Finding(Warning) "jwt.header.repeated" [parameter: Text] "RFC 7515" "7.2.1";
    /// The payload is not JSON: a JWS, not a JWT.
    PAYLOAD_NOT_JSON = Finding(Notice) "jwt.payload.not_json" [] "RFC 7519" "7.2";
    /// The payload is JSON, but not an object.
    PAYLOAD_NOT_OBJECT = Finding(Warning) "jwt.payload.not_object" [found: Text] "RFC 7519" "7.2";
    /// A registered claim has another JSON type than its definition.
    CLAIM_WRONG_TYPE = Finding(Warning) "jwt.claims.wrong_type" [claim: Text, found: Text] "RFC 7519" "4.1";
    /// A date before the year 0 or after 9999, replaced by the closest valid one.
    CLAIM_DATE_OUT_OF_RANGE = Finding(Notice) "jwt.claims.date_out_of_range" [claim: Text, value: Text] "RFC 7519" "2";
    /// A date that only makes sense in milliseconds.
    CLAIM_DATE_MILLISECONDS =
        Finding(Notice) "jwt.claims.date_milliseconds" [claim: Text, value: Text, meant: Instant] "RFC 7519" "2";
    /// A date with a fraction of a second.
    CLAIM_DATE_FRACTION = Finding(Info) "jwt.claims.date_fraction" [claim: Text, value: Text] "RFC 7519" "2";
    /// `exp` is not after `nbf` or `iat`.
    CLAIM_NEVER_VALID = Finding(Warning) "jwt.claims.never_valid" [exp: Instant, from: Instant] "RFC 7519" "4.1.4";

    /// The text is exactly as the RFCs require.
    FORM_STRICT = Rule "jwt.form.strict" [] "RFC 7519" "7.2";
    /// The text violates the RFCs; `problems` are the codes of the findings.
    FORM_BROKEN = Rule "jwt.form.broken" [problems: List] "RFC 7519" "7.2";
    /// The token is encrypted.
    FORM_ENCRYPTED = Rule "jwt.form.encrypted" [] "RFC 7516" "9";
    /// `typ` is the expected one.
    TYP_EXPECTED = Rule "jwt.typ.expected" [typ: Text] "RFC 8725" "3.11";
    /// `typ` is a different one.
    TYP_MISMATCH = Rule "jwt.typ.mismatch" [typ: Text, expected: Text] "RFC 8725" "3.11";
    /// `typ` is absent.
    TYP_MISSING = Rule "jwt.typ.missing" [expected: Text] "RFC 8725" "3.11";
    /// The payload is another token.
    CTY_NESTED = Rule "jwt.cty.nested" [cty: Text] "RFC 7519" "5.2";
    /// Every name in `crit` is understood.
    CRIT_UNDERSTOOD = Rule "jwt.crit.understood" [names: List] "RFC 7515" "4.1.11";
    /// `crit` contains names that are not understood.
    CRIT_UNKNOWN = Rule "jwt.crit.unknown" [names: List] "RFC 7515" "4.1.11";
    /// `crit` violates its own rules.
    CRIT_MALFORMED = Rule "jwt.crit.malformed" [] "RFC 7515" "4.1.11";
    /// The payload of a JWT must be encoded.
    B64_UNENCODED = Rule "jwt.b64.unencoded" [] "RFC 7797" "7";
    /// `alg` is allowed.
    ALG_ALLOWED = Rule "jwt.alg.allowed" [alg: Text] "RFC 8725" "3.1";
    /// `alg` is not allowed.
    ALG_NOT_ALLOWED = Rule "jwt.alg.not_allowed" [alg: Text, allowed: List] "RFC 8725" "3.1";

    /// The key is for this algorithm.
    KEY_FITS = Rule "jwt.key.fits" [key: Text, alg: Text] "RFC 8725" "3.1";
    /// The key could not be read.
    KEY_UNUSABLE = Rule "jwt.key.unusable" [key: Text] "RFC 7517" "4";
    /// Several keys of the set have this `kid`.
    KEY_AMBIGUOUS = Rule "jwt.key.ambiguous" [kid: Text] "RFC 7517" "4.5";
    /// The key's `use` is not `sig`.
    KEY_USE = Rule "jwt.key.use_mismatch" [key: Text, key_use: Text] "RFC 7517" "4.2";
    /// The key's `key_ops` lack `verify`.
    KEY_OPS = Rule "jwt.key.ops_mismatch" [key: Text, key_ops: List] "RFC 7517" "4.3";
    /// The key's `alg` is a different one.
    KEY_ALG = Rule "jwt.key.alg_mismatch" [key: Text, key_alg: Text, alg: Text] "RFC 7517" "4.4";
    /// The key is not of the kind that `alg` requires.
    KEY_KIND = Rule "jwt.key.wrong_kind" [key: Text, alg: Text] "RFC 8725" "3.1";
    /// The key is shorter than `alg` requires.
    KEY_TOO_SHORT = Rule "jwt.key.too_short" [key: Text, bits: Integer, minimum: Integer] "RFC 7518" "3.2, 3.3";
    /// The key is a point with which any signature verifies.
    KEY_WEAK = Rule "jwt.key.weak" [key: Text] "RFC 8032" "8.9";

    /// The signature is valid. In these codes `kid` is `–` if the header names none.
    SIGNATURE_VERIFIED = Rule "jwt.signature.verified" [alg: Text, kid: Text, key: Text] "RFC 7515" "5.2";
    /// No key was provided.
    SIGNATURE_NO_KEY = Rule "jwt.signature.no_key" [alg: Text, kid: Text] "RFC 7515" "5.2";
    /// None of the provided keys made the signature.
    SIGNATURE_WRONG_KEY = Rule "jwt.signature.wrong_key" [kid: Text, tried: List] "RFC 7515" "5.2";
    /// The key is the right one, but it did not sign this content.
    SIGNATURE_INVALID = Rule "jwt.signature.invalid" [alg: Text, kid: Text, key: Text] "RFC 7515" "5.2";
    /// The signature is invalid; it cannot be determined whether the key or the content differs.
    SIGNATURE_MISMATCH = Rule "jwt.signature.mismatch" [alg: Text, tried: List] "RFC 7515" "5.2";
    /// The key signed this content with another hash than `alg` specifies.
    SIGNATURE_OTHER_HASH = Rule "jwt.signature.other_hash" [alg: Text, hash: Text, key: Text] "RFC 7515" "5.2";
    /// No provided key is of the kind that `alg` requires.
    SIGNATURE_KEY_TYPE = Rule "jwt.signature.key_type" [alg: Text, tried: List] "RFC 8725" "3.1";
    /// `alg` is `none`.
    SIGNATURE_ALG_NONE = Rule "jwt.signature.alg_none" [] "RFC 8725" "3.2";
    /// `alg` is missing, unknown, or refused.
    SIGNATURE_ALG_REFUSED = Rule "jwt.signature.alg_refused" [alg: Text] "RFC 8725" "3.1";
    /// These bytes cannot be a signature.
    SIGNATURE_MALFORMED = Rule "jwt.signature.malformed" [alg: Text, length: Integer] "RFC 7515" "5.2";

    /// `exp` is in the future.
    EXP_WITHIN = Rule "jwt.exp.within" [exp: Instant, judged_at: Instant] "RFC 7519" "4.1.4";
    /// `exp` has passed, including the tolerance.
    EXP_EXPIRED =
        Rule "jwt.exp.expired" [exp: Instant, judged_at: Instant, clock_tolerance: Duration] "RFC 7519" "4.1.4";
    /// No `exp`.
    EXP_ABSENT = Rule "jwt.exp.absent" [] "RFC 7519" "4.1.4";
    /// `nbf` has passed.
    NBF_WITHIN = Rule "jwt.nbf.within" [nbf: Instant, judged_at: Instant] "RFC 7519" "4.1.5";
    /// `nbf` is in the future, including the tolerance.
    NBF_NOT_YET_VALID =
        Rule "jwt.nbf.not_yet_valid" [nbf: Instant, judged_at: Instant, clock_tolerance: Duration] "RFC 7519" "4.1.5";
    /// No `nbf`.
    NBF_ABSENT = Rule "jwt.nbf.absent" [] "RFC 7519" "4.1.5";
    /// `iss` is one of the expected issuers.
    ISS_EXPECTED = Rule "jwt.iss.expected" [iss: Text] "RFC 7519" "4.1.1";
    /// `iss` is not an expected issuer.
    ISS_MISMATCH = Rule "jwt.iss.mismatch" [iss: Text, expected: List] "RFC 7519" "4.1.1";
    /// No `iss`, although one is expected.
    ISS_MISSING = Rule "jwt.iss.missing" [expected: List] "RFC 7519" "4.1.1";
    /// The expected `iss` is unknown.
    ISS_UNKNOWN_EXPECTATION = Rule "jwt.iss.unknown_expectation" [iss: Text] "RFC 8725" "3.8";
    /// `aud` contains one of the expected audiences.
    AUD_EXPECTED = Rule "jwt.aud.expected" [aud: List, matched: List] "RFC 7519" "4.1.3";
    /// `aud` contains none of the expected audiences.
    AUD_MISMATCH = Rule "jwt.aud.mismatch" [aud: List, expected: List] "RFC 7519" "4.1.3";
    /// No `aud`, although one is expected.
    AUD_MISSING = Rule "jwt.aud.missing" [expected: List] "RFC 7519" "4.1.3";
    /// The expected `aud` is unknown.
    AUD_UNKNOWN_EXPECTATION = Rule "jwt.aud.unknown_expectation" [aud: List] "RFC 8725" "3.9";
    /// A registered claim has the wrong JSON type.
    CLAIMS_MALFORMED = Rule "jwt.claims.malformed" [claim: Text, found: Text] "RFC 7519" "4.1";
    /// The payload is not a claims set.
    CLAIMS_ABSENT = Rule "jwt.claims.absent" [] "RFC 7519" "7.2";
}
