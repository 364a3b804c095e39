codes! {
    /// `kty`.
    KEY_KTY = Fact "jwk.key.kty" [value: Text];
    /// `kid`.
    KEY_KID = Fact "jwk.key.kid" [value: Text];
    /// `use`.
    KEY_USE = Fact "jwk.key.use" [value: Text];
    /// `key_ops`.
    KEY_OPS = Fact "jwk.key.key_ops" [value: List];
    /// `alg`.
    KEY_ALG = Fact "jwk.key.alg" [value: Text];
    /// `crv`.
    KEY_CRV = Fact "jwk.key.crv" [value: Text];
    /// Bits of the modulus, the field, or the secret.
    KEY_BITS = Fact "jwk.key.bits" [value: Integer];
    /// SHA-256 JWK thumbprint (RFC 7638), base64url.
    KEY_THUMBPRINT = Fact "jwk.key.thumbprint" [value: Text];
    /// Certificates in `x5c`.
    KEY_X5C = Fact "jwk.key.x5c" [value: Integer];
    /// Keys in the set.
    SET_SIZE = Fact "jwk.set.size" [value: Integer];
    /// `kid` of each key that has one.
    SET_KIDS = Fact "jwk.set.kids" [value: List];

    /// Not a JSON object.
    KEY_NOT_OBJECT = Finding(Error) "jwk.key.not_object" [] "RFC 7517" "4";
    /// `kty` is not a known one.
    KTY_UNSUPPORTED = Finding(Error) "jwk.kty.unsupported" [kty: Text] "RFC 7518" "6.1";
    /// `crv` is not a known one.
    CRV_UNSUPPORTED = Finding(Error) "jwk.crv.unsupported" [crv: Text] "RFC 7518" "6.2.1.1";
    /// A required member is absent.
    MEMBER_MISSING = Finding(Error) "jwk.member.missing" [member: Text] "RFC 7518" "6";
    /// A member has another JSON type than its definition.
    MEMBER_WRONG_TYPE = Finding(Error) "jwk.member.wrong_type" [member: Text, found: Text] "RFC 7517" "4";
    /// A member is not base64url.
    MEMBER_ENCODING = Finding(Error) "jwk.member.encoding" [member: Text, position: Integer] "RFC 7518" "2";
    /// A member that only a tolerant decoder accepts as base64url.
    MEMBER_NOT_STRICT = Finding(Warning) "jwk.member.not_strict" [member: Text] "RFC 7518" "2";
    /// The point is not on the curve.
    KEY_NOT_ON_CURVE = Finding(Error) "jwk.key.not_on_curve" [crv: Text] "RFC 7518" "6.2.1";
    /// A number does not have the length of the curve.
    KEY_LENGTH = Finding(Error) "jwk.key.length" [crv: Text] "RFC 7518" "6.2.1.2";
    /// The value cannot be a modulus.
    KEY_MODULUS = Finding(Error) "jwk.key.modulus" [] "RFC 7518" "6.3.1.1";
    /// The value cannot be a public exponent.
    KEY_EXPONENT = Finding(Error) "jwk.key.exponent" [] "RFC 7518" "6.3.1.2";
    /// The key is damaged in another way.
    KEY_DAMAGED = Finding(Error) "jwk.key.damaged" [] "RFC 7517" "4";
    /// The private members are present.
    KEY_PRIVATE = Finding(Warning) "jwk.key.private" [] "RFC 7517" "9.2";
    /// The key is a shared secret.
    KEY_SYMMETRIC = Finding(Warning) "jwk.key.symmetric" [] "RFC 7517" "9.2";
    /// `keys` is not an array.
    SET_NOT_ARRAY = Finding(Error) "jwk.set.not_array" [] "RFC 7517" "5.1";
    /// `keys` is empty.
    SET_EMPTY = Finding(Warning) "jwk.set.empty" [] "RFC 7517" "5.1";
    /// Two keys have the same `kid`.
    SET_DUPLICATE_KID = Finding(Warning) "jwk.set.duplicate_kid" [kid: Text] "RFC 7517" "4.5";
}
