//! YAML as `kubectl -o yaml` and kubeadm print it: block style, two spaces, lists at their key's column
//! (sigs.k8s.io/yaml over the fork of go-yaml 2).

/// A value. Callers list the members of a map in alphabetical order, which is the order in which they are printed.
pub(crate) enum YamlValue {
    Text(String),
    Integer(i64),
    Boolean(bool),
    Null,
    List(Vec<YamlValue>),
    Map(Vec<(String, YamlValue)>),
}

/// A map of the members that are present; the caller lists them in alphabetical order.
pub(crate) fn map<const N: usize>(members: [(&str, Option<YamlValue>); N]) -> YamlValue {
    let present = members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    YamlValue::Map(present.collect())
}

/// A text member.
pub(crate) fn text(value: &str) -> Option<YamlValue> {
    Some(YamlValue::Text(value.to_owned()))
}

/// A text member that is left out when empty.
pub(crate) fn text_if_any(value: &str) -> Option<YamlValue> {
    if value.is_empty() { None } else { text(value) }
}

/// A list of texts, left out when empty.
pub(crate) fn texts_if_any(values: &[&str]) -> Option<YamlValue> {
    let list: Vec<YamlValue> = values.iter().filter_map(|value| text(value)).collect();
    (!list.is_empty()).then_some(YamlValue::List(list))
}

/// A document; it ends with a line feed.
pub(crate) fn print(value: &YamlValue) -> String {
    let mut text = String::new();
    block(&mut text, value, 0);
    text
}

/// Writes a value at the beginning of a line whose indentation is already written.
fn block(out: &mut String, value: &YamlValue, indent: usize) {
    match value {
        YamlValue::Map(members) if !members.is_empty() => {
            for (index, (name, member)) in members.iter().enumerate() {
                if index > 0 {
                    push_indent(out, indent);
                }
                out.push_str(&scalar(name));
                out.push(':');
                after_key(out, member, indent);
            }
        }
        YamlValue::List(items) if !items.is_empty() => {
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    push_indent(out, indent);
                }
                out.push_str("- ");
                block(out, item, indent + 2);
            }
        }
        other => {
            inline(out, other, indent);
            out.push('\n');
        }
    }
}

fn after_key(out: &mut String, value: &YamlValue, indent: usize) {
    match value {
        YamlValue::Map(members) if !members.is_empty() => {
            out.push('\n');
            push_indent(out, indent + 2);
            block(out, value, indent + 2);
        }
        YamlValue::List(items) if !items.is_empty() => {
            out.push('\n');
            push_indent(out, indent);
            block(out, value, indent);
        }
        other => {
            out.push(' ');
            inline(out, other, indent + 2);
            out.push('\n');
        }
    }
}

fn inline(out: &mut String, value: &YamlValue, indent: usize) {
    match value {
        YamlValue::Text(text) if text.contains('\n') => literal(out, text, indent),
        YamlValue::Text(text) => out.push_str(&scalar(text)),
        YamlValue::Integer(number) => out.push_str(&number.to_string()),
        YamlValue::Boolean(is_true) => out.push_str(if *is_true { "true" } else { "false" }),
        YamlValue::Null => out.push_str("null"),
        YamlValue::List(_) => out.push_str("[]"),
        YamlValue::Map(_) => out.push_str("{}"),
    }
}

/// A literal block scalar; the caller writes the line feed after its last line.
fn literal(out: &mut String, text: &str, indent: usize) {
    out.push('|');
    let lines = match text.strip_suffix('\n') {
        Some(lines) => lines,
        None => {
            out.push('-');
            text
        }
    };
    for line in lines.split('\n') {
        out.push('\n');
        if !line.is_empty() {
            push_indent(out, indent);
            out.push_str(line);
        }
    }
}

fn push_indent(out: &mut String, indent: usize) {
    out.extend(std::iter::repeat_n(' ', indent));
}

/// A text without line feeds: plain if possible, in double quotes if a reader would take it for another type, in single
/// quotes if its characters would be taken for syntax.
fn scalar(text: &str) -> String {
    if text.chars().any(char::is_control) {
        return crate::token::json_text(text);
    }
    if is_other_type(text) {
        return format!("\"{text}\"");
    }
    let first_is_sign = text.starts_with([
        '#', ',', '?', ':', '-', '[', ']', '{', '}', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`', ' ',
    ]) && !is_harmless_start(text);
    if first_is_sign || text.contains(": ") || text.contains(" #") || text.ends_with([' ', ':']) {
        return format!("'{}'", text.replace('\'', "''"));
    }
    text.to_owned()
}

/// `-`, `?` and `:` begin a plain scalar where no space follows.
fn is_harmless_start(text: &str) -> bool {
    let mut characters = text.chars();
    matches!(characters.next(), Some('-' | '?' | ':'))
        && characters.next().is_some_and(|second| second != ' ')
        && !text.starts_with("---")
}

/// Whether a reader of YAML 1.1 takes the plain text for null, a truth value, a number or a time.
fn is_other_type(text: &str) -> bool {
    const WORDS: [&str; 11] = ["~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<"];
    let is_word = WORDS.iter().any(|word| word.eq_ignore_ascii_case(text));
    text.is_empty() || is_word || is_number(text) || is_date(text)
}

/// `2026-03-02…`: what begins as a date is quoted.
fn is_date(text: &str) -> bool {
    let shape = text.bytes().map(|byte| if byte.is_ascii_digit() { b'0' } else { byte });
    shape.take(5).eq(*b"0000-")
}

/// Integers of every base, with underscores, in sixties; floats; infinity and not-a-number.
fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    if matches!(unsigned.to_ascii_lowercase().as_str(), ".inf" | ".nan") {
        return true;
    }
    let digits = |rest: &str, is_digit: fn(&u8) -> bool| {
        !rest.is_empty() && rest.bytes().all(|byte| byte == b'_' || is_digit(&byte))
    };
    if let Some((prefix, rest)) = unsigned.split_at_checked(2) {
        let is_based = match prefix {
            "0x" => digits(rest, u8::is_ascii_hexdigit),
            "0o" | "0b" => digits(rest, u8::is_ascii_digit),
            _ => false,
        };
        if is_based {
            return true;
        }
    }
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.strip_prefix(['+', '-']).unwrap_or(exponent)),
        None => (unsigned, "0"),
    };
    let begins_as_number = mantissa.starts_with(|first: char| first.is_ascii_digit() || first == '.');
    let is_mantissa = mantissa.bytes().all(|byte| byte.is_ascii_digit() || b"_.:".contains(&byte))
        && mantissa.bytes().any(|byte| byte.is_ascii_digit())
        && mantissa.matches('.').count() <= 1
        && mantissa.split(':').all(|part| !part.is_empty());
    begins_as_number && is_mantissa && digits(exponent, u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_kube::yaml::parse;

    #[test]
    fn texts_are_quoted_where_they_would_be_read_as_something_else() {
        for (given, expected) in [
            ("", "\"\""),
            ("true", "\"true\""),
            ("No", "\"No\""),
            ("12", "\"12\""),
            ("1e5", "\"1e5\""),
            ("0x1F", "\"0x1F\""),
            ("12:30", "\"12:30\""),
            ("2026-03-02T08:00:00Z", "\"2026-03-02T08:00:00Z\""),
            ("10.96.0.1", "10.96.0.1"),
            ("1a", "1a"),
            ("e5", "e5"),
            ("abcdef", "abcdef"),
            ("https://10.0.0.1:6443", "https://10.0.0.1:6443"),
            ("system:node:a", "system:node:a"),
            ("dHJ1ZQ==", "dHJ1ZQ=="),
            ("a: b", "'a: b'"),
            ("*", "'*'"),
            ("it's: so", "'it''s: so'"),
            ("-x", "-x"),
            ("- x", "'- x'"),
        ] {
            assert_eq!(scalar(given), expected);
        }
    }

    #[test]
    fn a_document_has_the_shape_that_kubectl_prints_and_reads_back() {
        let list = YamlValue::List(vec![
            map([
                ("a", text("x")),
                ("b", Some(YamlValue::List(vec![YamlValue::Integer(-7), YamlValue::Null]))),
            ]),
            YamlValue::Text("one\n\n  two\n".to_owned()),
            YamlValue::Map(Vec::new()),
        ]);
        let document =
            map([("empty", Some(YamlValue::List(Vec::new()))), ("list", Some(list)), ("text", text("l\nm"))]);
        let printed = print(&document);
        assert_eq!(
            printed,
            "empty: []\nlist:\n- a: x\n  b:\n  - -7\n  - null\n- |\n  one\n\n    two\n- {}\ntext: |-\n  l\n  m\n"
        );
        let read = parse(&printed);
        let root = &read.value;
        assert_eq!(root.member("text").and_then(|node| node.as_str()), Some("l\nm"));
        let items = root.member("list").map(|node| node.items().to_vec()).unwrap_or_default();
        assert_eq!(items[1].as_str(), Some("one\n\n  two\n"));
        assert_eq!(items[0].member("b").and_then(|node| node.items()[0].as_integer()), Some(-7));
    }
}
