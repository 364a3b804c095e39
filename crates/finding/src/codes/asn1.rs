codes! {
    /// Bytes follow the value.
    DOCUMENT_TRAILING_BYTES = Finding(Warning) "asn1.document.trailing_bytes" [count: Integer] "X.690" "8.1";
    /// There are no bytes.
    DOCUMENT_EMPTY = Finding(Error) "asn1.document.empty" [] "X.690" "8.1";
    /// The tag is cut off.
    TAG_TRUNCATED = Finding(Error) "asn1.tag.truncated" [] "X.690" "8.1.2.4";
    /// A tag number in more bytes than it needs.
    TAG_NOT_MINIMAL = Finding(Warning) "asn1.tag.not_minimal" [number: Integer] "X.690" "8.1.2.4";
    /// A tag number beyond 32 bits.
    TAG_TOO_LARGE = Finding(Error) "asn1.tag.too_large" [] "X.690" "8.1.2.4";
    /// The length is cut off.
    LENGTH_TRUNCATED = Finding(Error) "asn1.length.truncated" [] "X.690" "8.1.3";
    /// A length in more bytes than it needs.
    LENGTH_NOT_MINIMAL = Finding(Warning) "asn1.length.not_minimal" [length: Integer] "X.690" "10.1";
    /// A length that extends past the end of what contains it.
    LENGTH_OVERRUNS = Finding(Error) "asn1.length.overruns" [length: Integer, available: Integer] "X.690" "8.1.3";
    /// An indefinite length, ended by two zero bytes: BER, not DER.
    LENGTH_INDEFINITE = Finding(Warning) "asn1.length.indefinite" [] "X.690" "10.1";
    /// An indefinite length without its end marker.
    LENGTH_END_MISSING = Finding(Error) "asn1.length.end_missing" [] "X.690" "8.1.5";
    /// An indefinite length on a primitive value.
    LENGTH_INDEFINITE_PRIMITIVE = Finding(Error) "asn1.length.indefinite_primitive" [] "X.690" "8.1.3.2";
    /// The first length byte is 0xFF, which is reserved.
    LENGTH_RESERVED = Finding(Error) "asn1.length.reserved" [] "X.690" "8.1.3.5";
    /// Nested deeper than the reading limit.
    TREE_TOO_DEEP = Finding(Warning) "asn1.tree.too_deep" [limit: Integer];
    /// More values than the reading limit.
    TREE_TOO_LARGE = Finding(Warning) "asn1.tree.too_large" [limit: Integer];
    /// A time in a form that DER does not allow and that readers interpret differently.
    TIME_NOT_DER = Finding(Warning) "asn1.time.not_der" [text: Text] "RFC 5280" "4.1.2.5";
    /// A time that cannot be read.
    TIME_UNREADABLE = Finding(Error) "asn1.time.unreadable" [text: Text] "RFC 5280" "4.1.2.5";
    /// A string with bytes that its type does not allow.
    STRING_BAD_BYTES = Finding(Warning) "asn1.string.bad_bytes" [text: Text] "X.690" "8.23";
    /// A string with invisible characters, or with characters that change the direction of the text after
    /// them.
    STRING_HIDDEN_CHARACTERS = Finding(Warning) "asn1.string.hidden_characters" [text: Text];
    /// An integer in more bytes than it needs.
    INTEGER_NOT_MINIMAL = Finding(Warning) "asn1.integer.not_minimal" [] "X.690" "8.3.2";
}
