use super::*;

#[track_caller]
fn check(text: &str, json: &str) {
    let kind = resolve(None, text).unwrap().into_kind().unwrap();
    let found = match kind {
        Kind::Null => "null".to_owned(),
        Kind::Bool(value) => value.to_string(),
        Kind::Number(number) => number.text().to_owned(),
        Kind::String(text) => format!("{text:?}"),
        other => format!("{other:?}"),
    };
    assert_eq!(found, json, "{text}");
}

#[track_caller]
fn check_key(text: &str, key: Option<&str>) {
    assert_eq!(resolve(None, text).unwrap().into_key().ok().as_deref(), key, "{text}");
}

#[track_caller]
fn check_tag(tag: &str, text: &str, expected: Result<Scalar, Option<&str>>) {
    let found = resolve(Some(&format!("{CORE}{tag}")), text);
    match expected {
        Ok(scalar) => assert_eq!(found.unwrap(), scalar, "!!{tag} {text}"),
        Err(words) => assert_eq!(found.unwrap_err().0.as_deref(), words, "!!{tag} {text}"),
    }
}

// What goyaml.v2 2.4.0 and `encoding/json` make of each: printed by `yaml.YAMLToJSON` of sigs.k8s.io/yaml 1.3.0.

#[test]
fn truth_values_and_null_are_those_of_yaml_1_1() {
    for word in ["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"] {
        check(word, "true");
    }
    for word in ["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"] {
        check(word, "false");
    }
    for word in ["", "~", "null", "Null", "NULL"] {
        check(word, "null");
    }
    for word in ["tRue", "nULL", "yeS", "oN", "<<", "none"] {
        check(word, &format!("{word:?}"));
    }
}

#[test]
fn whole_numbers_have_the_prefixes_of_go() {
    for (text, json) in [
        ("017", "15"),
        ("0o17", "15"),
        ("0O17", "15"),
        ("0x1F", "31"),
        ("0X1f", "31"),
        ("0b11", "3"),
        ("-0b11", "-3"),
        ("0b-11", "-3"),
        ("-0x1F", "-31"),
        ("+0x1F", "31"),
        ("+5", "5"),
        ("-0", "0"),
        ("00", "0"),
        ("0777", "511"),
        ("1_000", "1000"),
        ("1__0", "10"),
        ("0x_1", "1"),
        ("18446744073709551615", "18446744073709551615"),
        ("-9223372036854775808", "-9223372036854775808"),
        ("+9223372036854775807", "9223372036854775807"),
        ("9007199254740993", "9007199254740993"),
    ] {
        check(text, json);
    }
}

#[test]
fn other_numbers_are_written_as_doubles() {
    for (text, json) in [
        ("0123456789", "123456789"),
        ("08", "8"),
        ("-0.0", "-0"),
        ("1_0.5", "10.5"),
        (".5", "0.5"),
        (".5_0", "0.5"),
        ("+.5e3", "500"),
        ("5.", "5"),
        ("1e3", "1000"),
        ("1E+3", "1000"),
        ("1e-7", "1e-7"),
        ("0.000001", "0.000001"),
        ("1e1_0", "10000000000"),
        ("1e20", "100000000000000000000"),
        ("1e21", "1e+21"),
        ("123456789e-20", "1.23456789e-12"),
        ("18446744073709551616", "18446744073709552000"),
        ("+18446744073709551615", "18446744073709552000"),
        ("-9223372036854775809", "-9223372036854776000"),
        ("12345678901234567890123", "1.2345678901234568e+22"),
    ] {
        check(text, json);
    }
}

#[test]
fn what_only_looks_like_a_number_is_a_text() {
    for text in [
        "_1",
        "._5",
        ".5__0",
        ".5_",
        ".e5",
        "+",
        "-",
        ".",
        "1e",
        "1e999",
        "-1e999",
        "12:30:45",
        "2001-12-14",
        "1.5.2",
        "0x",
        "0b",
        "0o",
        "0x1p2",
        "0b2",
        "0xg",
        "1-2",
        "e5",
        "inf",
        "NaN",
        "+inf",
        "--1",
        "+-1",
    ] {
        check(text, &format!("{text:?}"));
    }
    for text in [".inf", "-.Inf", ".NaN"] {
        let words = resolve(None, text).unwrap().into_kind().unwrap_err().0.unwrap();
        assert!(words.starts_with("json: unsupported value: "), "{words}");
    }
}

#[test]
fn keys_become_texts() {
    for (text, key) in [
        ("y", "true"),
        ("off", "false"),
        ("017", "15"),
        ("1.5", "1.5"),
        ("1.0", "1"),
        ("1e3", "1000"),
        ("1e6", "1e+06"),
        ("1e22", "1e+22"),
        ("0.0001", "0.0001"),
        ("0.00001", "1e-05"),
        ("16777217.0", "1.6777216e+07"),
        ("1234567.5", "1.2345675e+06"),
        ("-0.0", "-0"),
        (".nan", ".nan"),
        ("-.inf", "-.inf"),
        ("2001-12-14", "2001-12-14"),
    ] {
        check_key(text, Some(key));
    }
    check_key("~", None);
    check_key("18446744073709551615", None);
}

#[test]
fn tags_are_obeyed_or_refused() {
    check_tag("str", "1", Ok(Scalar::Text("1".to_owned())));
    check_tag("int", "0x3", Ok(Scalar::Integer("3".to_owned())));
    check_tag("float", "3", Ok(Scalar::Float(3.0)));
    check_tag("bool", "yes", Ok(Scalar::Bool(true)));
    check_tag("null", "", Ok(Scalar::Null));
    check_tag("binary", "aGk=", Ok(Scalar::Text("hi".to_owned())));
    check_tag("foo", "1", Ok(Scalar::Text("1".to_owned())));
    check_tag("int", "3.5", Err(None));
    check_tag("null", "x", Err(None));
    check_tag("int", "yes", Err(None));
    check_tag("binary", "a", Err(Some("yaml: !!binary value contains invalid base64 data")));
}
