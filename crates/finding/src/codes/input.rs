codes! {
    /// No input was provided.
    NOTHING_GIVEN = Rule "input.shelf.empty" [];
    /// Several CAs and nothing else.
    AUTHORITIES = Rule "input.shelf.authorities" [count: Integer, expired: Integer, next: Text, not_after: Instant];
    /// Several CAs and nothing else, all of which have expired.
    AUTHORITIES_EXPIRED = Rule "input.shelf.authorities_expired" [count: Integer];
    /// Nothing that was provided can be judged.
    NOTHING_CLAIMED = Rule "input.shelf.nothing_to_judge" [];
    /// The item cannot be judged on its own.
    CLAIMS_NOTHING = Rule "input.item.claims_nothing" [kind: Word];
    /// Not recognised; `guess` is the closest kind.
    UNRECOGNISED = Rule "input.item.unrecognised" [guess: Word, bytes: Integer];
    /// What OpenSSL prints about a certificate or request with `-text`.
    OPENSSL_TEXT = Rule "input.item.openssl_text" [];

    /// Number of bytes.
    LENGTH = Fact "input.text.length" [value: Integer];
    /// Number of lines.
    LINES = Fact "input.text.lines" [value: Integer];

    /// Lines that were not recognised.
    LEFT_OVER = Finding(Info) "input.text.left_over" [first_line: Integer, lines: Integer];
    /// The text was base64 of something else.
    WAS_BASE64 = Finding(Info) "input.text.was_base64" [source: Text];
    /// The text was UTF-16.
    WAS_UTF16 = Finding(Notice) "input.text.was_utf16" [];
    /// A text contains bytes that are not UTF-8.
    NOT_UTF8 = Finding(Warning) "input.text.not_utf8" [position: Integer];
    /// A token was wrapped over lines, or contained backslashes.
    TOKEN_MENDED = Finding(Notice) "input.token.mended" [removed: Words];
    /// Too much input; the rest was not read.
    TOO_MANY_ITEMS = Finding(Error) "input.shelf.too_many_items" [limit: Integer];
    /// Objects are nested too deeply.
    TOO_DEEP = Finding(Error) "input.shelf.too_deep" [limit: Integer, source: Text];
    /// An input exceeds the maximum size.
    TOO_LARGE = Finding(Error) "input.shelf.too_large" [limit: Integer, bytes: Integer];

    /// A PEM block that cannot be decoded.
    PEM_DAMAGED = Finding(Error) "input.pem.damaged" [label: Text, position: Integer];
    /// A PEM block without its END line.
    PEM_NO_END = Finding(Error) "input.pem.no_end" [label: Text];
    /// The labels of BEGIN and END differ.
    PEM_LABEL_MISMATCH = Finding(Error) "input.pem.label_mismatch" [label: Text, end: Text];
    /// A PEM block that is indented, as in YAML.
    PEM_INDENTED = Finding(Info) "input.pem.indented" [label: Text];
    /// The newlines of a PEM block were turned into spaces, or into backslash and n.
    PEM_ONE_LINE = Finding(Warning) "input.pem.one_line" [label: Text];
    /// An unknown PEM label.
    PEM_UNKNOWN = Finding(Warning) "input.pem.unknown_label" [label: Text];
    /// A PEM block whose content does not match its label.
    PEM_WRONG_CONTENT = Finding(Error) "input.pem.wrong_content" [label: Text, position: Integer];

    /// A syntax error in YAML.
    YAML_INVALID = Finding(Error) "input.yaml.invalid" [line: Integer, column: Integer];
    /// YAML that kubectl does not accept, although it could be read.
    YAML_REFUSED = Finding(Error) "input.yaml.refused" [line: Integer, column: Integer];
    /// A key occurs twice in a mapping.
    YAML_DUPLICATE_KEY = Finding(Error) "input.yaml.duplicate_key" [key: Text, line: Integer];
    /// A value that does not count, because a merge key sets the same key later, or the mapping sets what it merged.
    YAML_OVERRIDDEN = Finding(Warning) "input.yaml.overridden" [key: Text, line: Integer, by: Integer];
    /// YAML refers to an anchor that does not exist, or expands too much.
    YAML_ALIAS_REFUSED = Finding(Warning) "input.yaml.alias_refused" [line: Integer];
}
