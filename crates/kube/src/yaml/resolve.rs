//! What goyaml.v2 makes of a scalar: YAML 1.1 with its own exceptions, then the numbers that JSON gets of it.
//!
//! Source: `sigs.k8s.io/yaml` `goyaml.v2/resolve.go` and `yaml.go`; Go `encoding/json` `encode.go`.

use credscope_encoding::decode_standard;
use credscope_jose::json::{Kind, Number};

/// A scalar as Go holds it between YAML and JSON.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Scalar {
    Null,
    Bool(bool),
    /// Any whole number of 64 bits, in its digits.
    Integer(String),
    Float(f64),
    Text(String),
}

/// A scalar that cannot become JSON, in Go's words where they are known; what is shown of it is its text.
#[derive(Debug)]
pub(super) struct Unfit(pub(super) Option<String>);

/// The tags that are resolved; every other leaves the text as it is.
const CORE: &str = "tag:yaml.org,2002:";

/// Resolves a scalar: `tag` is the full one, none where none is written and the scalar has no quotes.
pub(super) fn resolve(tag: Option<&str>, text: &str) -> Result<Scalar, Unfit> {
    let Some(tag) = tag else { return Ok(of_plain(text)) };
    let Some(kind) = tag.strip_prefix(CORE) else { return Ok(Scalar::Text(text.to_owned())) };
    let is_of = |scalar: &Scalar| word(scalar) == kind;
    match kind {
        "str" => Ok(Scalar::Text(text.to_owned())),
        "binary" => match decode_standard(text.as_bytes()) {
            Ok(bytes) => Ok(Scalar::Text(String::from_utf8_lossy(&bytes).into_owned())),
            Err(_) => Err(Unfit(Some("yaml: !!binary value contains invalid base64 data".to_owned()))),
        },
        "bool" | "int" | "float" | "null" => match of_plain(text) {
            Scalar::Integer(digits) if kind == "float" => {
                Ok(Scalar::Float(digits.parse().unwrap_or(f64::NAN)))
            }
            found if is_of(&found) => Ok(found),
            // Go quotes the text, which may be a password.
            _ => Err(Unfit(None)),
        },
        _ => Ok(Scalar::Text(text.to_owned())),
    }
}

const fn word(scalar: &Scalar) -> &'static str {
    match scalar {
        Scalar::Null => "null",
        Scalar::Bool(_) => "bool",
        Scalar::Integer(_) => "int",
        Scalar::Float(_) => "float",
        Scalar::Text(_) => "str",
    }
}

fn of_plain(text: &str) -> Scalar {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Scalar::Null,
        "y" | "Y" | "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "on" | "On" | "ON" => {
            return Scalar::Bool(true);
        }
        "n" | "N" | "no" | "No" | "NO" | "false" | "False" | "FALSE" | "off" | "Off" | "OFF" => {
            return Scalar::Bool(false);
        }
        ".nan" | ".NaN" | ".NAN" => return Scalar::Float(f64::NAN),
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => return Scalar::Float(f64::INFINITY),
        "-.inf" | "-.Inf" | "-.INF" => return Scalar::Float(f64::NEG_INFINITY),
        _ => (),
    }
    let number = match text.as_bytes().first() {
        Some(b'.') => parted(text).and_then(|text| float(&text)),
        Some(b'+' | b'-' | b'0'..=b'9') => {
            let plain = text.replace('_', "");
            integer(&plain).or_else(|| float(&plain)).or_else(|| signed_binary(&plain))
        }
        _ => None,
    };
    number.unwrap_or_else(|| Scalar::Text(text.to_owned()))
}

/// Go's `ParseInt` and `ParseUint` with base 0: the prefix says the base, and a zero alone is octal.
fn integer(text: &str) -> Option<Scalar> {
    let (is_negative, unsigned) = match text.as_bytes().first()? {
        b'-' => (true, text.get(1..)?),
        b'+' => (false, text.get(1..)?),
        _ => (false, text),
    };
    let prefix = unsigned.get(..2).unwrap_or_default();
    let (base, digits) = match prefix {
        "0x" | "0X" => (16, unsigned.get(2..)?),
        "0b" | "0B" => (2, unsigned.get(2..)?),
        "0o" | "0O" => (8, unsigned.get(2..)?),
        _ if unsigned.len() > 1 && unsigned.starts_with('0') => (8, unsigned.get(1..)?),
        _ => (10, unsigned),
    };
    // Rust's own parsers take a sign after the prefix as well, Go only before it.
    if !digits.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    let value = u64::from_str_radix(digits, base).ok()?;
    let least = i64::MIN.unsigned_abs();
    match is_negative {
        true if value > least => None,
        true if value > 0 => Some(Scalar::Integer(format!("-{value}"))),
        // ParseUint takes no sign.
        false if text.starts_with('+') && value >= least => None,
        _ => Some(Scalar::Integer(value.to_string())),
    }
}

/// `0b` with a sign after it, which goyaml takes and Go does not.
fn signed_binary(text: &str) -> Option<Scalar> {
    let value = i64::from_str_radix(text.strip_prefix("0b")?, 2).ok()?;
    Some(Scalar::Integer(value.to_string()))
}

/// A text without its underscores, if each is between two digits: Go's own rule, which counts after a leading point alone.
fn parted(text: &str) -> Option<String> {
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let bytes = text.as_bytes();
    let is_fit = |place: usize| place > 0 && is_digit(bytes.get(place - 1)) && is_digit(bytes.get(place + 1));
    text.match_indices('_').all(|(place, _)| is_fit(place)).then(|| text.replace('_', ""))
}

/// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, within the range of a double.
fn float(text: &str) -> Option<Scalar> {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent.strip_prefix(['-', '+']).unwrap_or(exponent))),
        None => (unsigned, None),
    };
    let is_mantissa = match mantissa.split_once('.') {
        Some(("", fraction)) => is_digits(fraction),
        Some((whole, fraction)) => is_digits(whole) && (fraction.is_empty() || is_digits(fraction)),
        None => is_digits(mantissa),
    };
    if !is_mantissa || !exponent.is_none_or(is_digits) {
        return None;
    }
    text.parse::<f64>().ok().filter(|value| value.is_finite()).map(Scalar::Float)
}

impl Scalar {
    /// The value that JSON has for it.
    pub(super) fn into_kind(self) -> Result<Kind, Unfit> {
        Ok(match self {
            Self::Null => Kind::Null,
            Self::Bool(value) => Kind::Bool(value),
            Self::Integer(digits) => Kind::Number(Number::from_text(&digits)),
            Self::Float(value) if value.is_finite() => Kind::Number(Number::from_text(&json_number(value))),
            Self::Float(value) => {
                let word = if value.is_nan() {
                    "NaN"
                } else if value > 0.0 {
                    "+Inf"
                } else {
                    "-Inf"
                };
                return Err(Unfit(Some(format!("json: unsupported value: {word}"))));
            }
            Self::Text(text) => Kind::String(text),
        })
    }

    /// The key that JSON has for it.
    pub(super) fn into_key(self) -> Result<String, Unfit> {
        Ok(match self {
            // Go's own words quote the value of the key, which may be anything.
            Self::Null => return Err(Unfit(None)),
            Self::Bool(value) => value.to_string(),
            Self::Integer(digits) if !digits.starts_with('-') && digits.parse::<i64>().is_err() => {
                return Err(Unfit(None));
            }
            Self::Integer(digits) => digits,
            Self::Float(value) if value.is_nan() => ".nan".to_owned(),
            Self::Float(value) if value.is_infinite() => {
                (if value > 0.0 { ".inf" } else { "-.inf" }).to_owned()
            }
            Self::Float(value) => key_number(value),
            Self::Text(text) => text,
        })
    }
}

/// Sign, digits and the exponent of ten of the first digit, of the shortest text that means the number.
fn parts(shortest: &str) -> (&str, String, i32) {
    let (mantissa, exponent) = shortest.split_once('e').unwrap_or((shortest, "0"));
    let (sign, unsigned) = match mantissa.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", mantissa),
    };
    (sign, unsigned.replace('.', ""), exponent.parse().unwrap_or_default())
}

fn scientific(sign: &str, digits: &str, exponent: i32, width: usize) -> String {
    let (first, rest) = digits.split_at(1);
    let point = if rest.is_empty() { "" } else { "." };
    let exponent_sign = if exponent < 0 { '-' } else { '+' };
    format!("{sign}{first}{point}{rest}e{exponent_sign}{:0width$}", exponent.unsigned_abs())
}

/// A float as `encoding/json` writes it: without an exponent from 1e-6 up to 1e21.
fn json_number(value: f64) -> String {
    let size = value.abs();
    if size == 0.0 || (1e-6..1e21).contains(&size) {
        return value.to_string();
    }
    let shortest = format!("{value:e}");
    let (sign, digits, exponent) = parts(&shortest);
    // Of two digits of a negative exponent the first is left out when it is zero.
    let width = if exponent < 0 { 1 } else { 2 };
    scientific(sign, &digits, exponent, width)
}

/// A float as a key: the shortest form of it as a single, with an exponent from 1e6 on and below 1e-4, as Go's `%g`.
fn key_number(value: f64) -> String {
    #[allow(clippy::cast_possible_truncation, reason = "the keys are singles in Go too")]
    let single = value as f32;
    let shortest = format!("{single:e}");
    let (sign, digits, exponent) = parts(&shortest);
    if single != 0.0 && !(-4..6).contains(&exponent) {
        return scientific(sign, &digits, exponent, 2);
    }
    single.to_string()
}

#[cfg(test)]
mod tests;
