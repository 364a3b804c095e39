codes! {
    /// Nothing was given.
    NOTHING_GIVEN = Rule "input.shelf.empty" [];
    /// Nothing that was given claims anything that could be judged.
    NOTHING_CLAIMED = Rule "input.shelf.nothing_to_judge" [];
    /// The item claims nothing by itself.
    CLAIMS_NOTHING = Rule "input.item.claims_nothing" [kind: Word];
    /// Not recognised; the nearest guess.
    UNRECOGNISED = Rule "input.item.unrecognised" [guess: Word, bytes: Integer];

    /// Number of bytes.
    LENGTH = Fact "input.text.length" [value: Integer];
    /// Number of lines.
    LINES = Fact "input.text.lines" [value: Integer];

    /// Lines that hold nothing that is known here.
    LEFT_OVER = Finding(Info) "input.text.left_over" [first_line: Integer, lines: Integer];
    /// The text was base64 around something else.
    WAS_BASE64 = Finding(Info) "input.text.was_base64" [source: Text];
    /// The text was UTF-16.
    WAS_UTF16 = Finding(Notice) "input.text.was_utf16" [];
    /// Bytes that are not UTF-8 stand in a text.
    NOT_UTF8 = Finding(Warning) "input.text.not_utf8" [position: Integer];
    /// A token was wrapped over lines, or had backslashes in it.
    TOKEN_MENDED = Finding(Notice) "input.token.mended" [removed: Words];
    /// Too much was given; the rest was not read.
    TOO_MANY_ITEMS = Finding(Error) "input.shelf.too_many_items" [limit: Integer];
    /// Objects stand within objects too deeply.
    TOO_DEEP = Finding(Error) "input.shelf.too_deep" [limit: Integer, source: Text];
    /// An input is larger than is read.
    TOO_LARGE = Finding(Error) "input.shelf.too_large" [limit: Integer, bytes: Integer];

    /// A PEM block that cannot be decoded.
    PEM_DAMAGED = Finding(Error) "input.pem.damaged" [label: Text, position: Integer];
    /// A PEM block without its END line.
    PEM_NO_END = Finding(Error) "input.pem.no_end" [label: Text];
    /// BEGIN and END name different things.
    PEM_LABEL_MISMATCH = Finding(Error) "input.pem.label_mismatch" [label: Text, end: Text];
    /// A PEM block that is indented, as in YAML.
    PEM_INDENTED = Finding(Info) "input.pem.indented" [label: Text];
    /// Newlines of a PEM block became the two characters backslash and n, or spaces.
    PEM_ONE_LINE = Finding(Warning) "input.pem.one_line" [label: Text];
    /// A PEM label that is not known here.
    PEM_UNKNOWN = Finding(Warning) "input.pem.unknown_label" [label: Text];
    /// A PEM block whose bytes are not what its label says.
    PEM_WRONG_CONTENT = Finding(Error) "input.pem.wrong_content" [label: Text, position: Integer];

    /// YAML breaks off.
    YAML_INVALID = Finding(Error) "input.yaml.invalid" [line: Integer, column: Integer];
    /// YAML that kubectl does not read, although it is read all the same.
    YAML_REFUSED = Finding(Error) "input.yaml.refused" [line: Integer, column: Integer];
    /// A key stands twice in a mapping.
    YAML_DUPLICATE_KEY = Finding(Error) "input.yaml.duplicate_key" [key: Text, line: Integer];
    /// YAML refers to something that is not there, or repeats too much.
    YAML_ALIAS_REFUSED = Finding(Warning) "input.yaml.alias_refused" [line: Integer];
}
