# DER trees.

asn1-document-trailing_bytes = { $count ->
        [one] There is one byte
       *[other] There are { $count } bytes
    } after the end of the value.
    .explain = A DER value gives its own length. Go and Kubernetes reject a certificate that is followed by other bytes.
    .fix = Decode the file again from its source, and check for a second object that was appended.
asn1-document-empty = There are no bytes.
asn1-tag-truncated = The bytes end within a tag.
    .explain = Every value starts with a tag that gives its type. Everything before was read and is shown.
    .fix = Compare the length with the source: the end was cut off.
asn1-tag-not_minimal = The tag number { $number } uses more bytes than it needs.
    .explain = DER allows one encoding for each value; strict parsers reject others.
asn1-tag-too_large = A tag number has more than 32 bits.
    .explain = No certificate has such tags: the bytes are damaged or are not DER.
asn1-length-truncated = The bytes end within a length.
    .explain = Every value says how many bytes follow. Everything before was read and is shown.
    .fix = Compare the length with the source: the end was cut off.
asn1-length-not_minimal = The length { $length } uses more bytes than it needs.
    .explain = DER allows one encoding for each length. Go rejects others; some older tools write them.
asn1-length-overruns = A value claims { $length } bytes, but only { $available } are left.
    .explain = The value was read to the end of the bytes. Either the end was cut off or the length is damaged.
    .fix = Compare the file with its source.
asn1-length-indefinite = A length is indefinite (ended by two zero bytes).
    .explain = BER allows that and DER does not. Credscope reads it; Go and Kubernetes reject it.
asn1-length-end_missing = A length is indefinite, and the two zero bytes that should end it are missing.
asn1-length-indefinite_primitive = A primitive value has an indefinite length.
    .explain = It is impossible to tell where such a value ends; it was read to the end of the value around it.
asn1-length-reserved = A length starts with the byte FF, which the standard reserves.
asn1-tree-too_deep = Values are nested more than { $limit } levels deep; anything deeper was not read.
    .explain = No certificate is nested that deep; OpenSSL stops at the same depth.
asn1-tree-too_large = There are more than { $limit } values; the rest was not read.
asn1-time-not_der = The time “{ $text }” is not in the form that DER requires.
    .explain = RFC 5280 requires seconds, a final Z, and no fraction. Parsers differ on other forms.
asn1-time-unreadable = The time “{ $text }” cannot be read.
asn1-string-bad_bytes = The string “{ $text }” has bytes that its type does not allow.
    .explain = Go rejects a certificate with such a string; other tools show what they can.
asn1-string-hidden_characters = The string “{ $text }” has characters that are invisible or change the writing direction.
    .explain = Two names can look the same and differ only in such characters. They are shown by their numbers.
asn1-integer-not_minimal = An integer uses more bytes than it needs.
    .explain = DER allows one encoding for each integer. Go rejects others.
