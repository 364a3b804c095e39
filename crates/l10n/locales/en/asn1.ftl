# DER trees.

asn1-document-trailing_bytes = { $count ->
        [one] One byte stands
       *[other] { $count } bytes stand
    } after the end of the value.
    .explain = A DER value says its own length. Go and Kubernetes refuse a certificate that is followed by other bytes.
    .fix = Decode the file again from its source; look for a second object that was appended.
asn1-document-empty = There is not one byte.
asn1-tag-truncated = The bytes end within a tag.
    .explain = Every value begins with a tag that says its type. What stood before was read and is shown.
    .fix = Compare the length with the source: the end was cut off.
asn1-tag-not_minimal = The tag number { $number } is written in more bytes than it needs.
    .explain = DER has one spelling for each value; readers that hold to it refuse others.
asn1-tag-too_large = A tag number has more than 32 bits.
    .explain = No certificate has such tags: the bytes here are damaged or are not DER.
asn1-length-truncated = The bytes end within a length.
    .explain = Every value says how many bytes follow. What stood before was read and is shown.
    .fix = Compare the length with the source: the end was cut off.
asn1-length-not_minimal = The length { $length } is written in more bytes than it needs.
    .explain = DER has one spelling for each length. Go refuses others; some older tools write them.
asn1-length-overruns = A value claims { $length } bytes, and only { $available } are left.
    .explain = The value was read as far as the bytes go. Either the end was cut off or the length is damaged.
    .fix = Compare the file with its source.
asn1-length-indefinite = A length is left open and ended by two zero bytes.
    .explain = BER allows that and DER does not. It was read here; Go and Kubernetes refuse it.
asn1-length-end_missing = A length is left open, and the two zero bytes that end it do not come.
asn1-length-indefinite_primitive = A length is left open on a value that is not made of other values.
    .explain = Nobody can tell where such a value ends; it was read to the end of what holds it.
asn1-length-reserved = A length begins with the byte FF, which the standard keeps back.
asn1-tree-too_deep = Values are nested more than { $limit } deep; what lies below is not read.
    .explain = No certificate is nested so deep; OpenSSL stops at the same depth.
asn1-tree-too_large = There are more than { $limit } values; the rest is not read.
asn1-time-not_der = The time “{ $text }” is not in the form that DER asks for.
    .explain = RFC 5280 asks for seconds, for Z, and for no fraction. Readers differ about other forms.
asn1-time-unreadable = The time “{ $text }” cannot be read.
asn1-string-bad_bytes = The string “{ $text }” has bytes that its type does not allow.
    .explain = Go refuses a certificate with such a string; other tools show what they can.
asn1-string-hidden_characters = The string “{ $text }” has characters that do not show or that turn the direction of writing.
    .explain = Two names can look the same and differ in such characters. They are shown here by their numbers.
asn1-integer-not_minimal = An integer is written in more bytes than it needs.
    .explain = DER has one spelling for each integer. Go refuses others.
