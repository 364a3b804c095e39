use crate::NumericDate;
use crate::json::{Kind, Node};
use credscope_clock::Instant;
use credscope_finding::codes::jwt;
use credscope_finding::{Finding, Span, args};

/// A registered claim: absent, of its type, or of another type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Claim<T> {
    /// The claim is absent.
    #[default]
    Absent,
    /// Present, with the span of its value in the payload's JSON.
    Present {
        /// The value.
        value: T,
        /// The span of the value.
        span: Span,
    },
    /// Present, but of a JSON type that its definition does not allow.
    WrongType {
        /// The JSON type: `null`, `boolean`, `number`, `string`, `array`, `object`.
        found: &'static str,
        /// The span of the value.
        span: Span,
    },
}

impl<T> Claim<T> {
    /// The claim's value, if it is of its type.
    #[must_use]
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Present { value, .. } => Some(value),
            Self::Absent | Self::WrongType { .. } => None,
        }
    }

    /// The span of its value in the payload's JSON.
    #[must_use]
    pub const fn span(&self) -> Option<Span> {
        match self {
            Self::Present { span, .. } | Self::WrongType { span, .. } => Some(*span),
            Self::Absent => None,
        }
    }

    /// Whether the claim is absent.
    #[must_use]
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// The JSON type that it has instead of its own.
    #[must_use]
    pub const fn wrong_type(&self) -> Option<&'static str> {
        match self {
            Self::WrongType { found, .. } => Some(found),
            Self::Absent | Self::Present { .. } => None,
        }
    }
}

/// The registered claims of RFC 7519 section 4.1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegisteredClaims {
    /// Issuer.
    pub iss: Claim<String>,
    /// Subject.
    pub sub: Claim<String>,
    /// Audience; a string is a list of one.
    pub aud: Claim<Vec<String>>,
    /// Expiration time.
    pub exp: Claim<NumericDate>,
    /// Not before.
    pub nbf: Claim<NumericDate>,
    /// Issued at.
    pub iat: Claim<NumericDate>,
    /// JWT ID.
    pub jti: Claim<String>,
    /// Names of all other claims, in order.
    pub other: Vec<String>,
}

const REGISTERED: [&str; 7] = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti"];

impl RegisteredClaims {
    /// The claims of another type than their own: name, JSON type found, span.
    pub fn wrong_types(&self) -> impl Iterator<Item = (&'static str, &'static str, Span)> {
        let types = [
            (self.iss.wrong_type(), self.iss.span()),
            (self.sub.wrong_type(), self.sub.span()),
            (self.aud.wrong_type(), self.aud.span()),
            (self.exp.wrong_type(), self.exp.span()),
            (self.nbf.wrong_type(), self.nbf.span()),
            (self.iat.wrong_type(), self.iat.span()),
            (self.jti.wrong_type(), self.jti.span()),
        ];
        REGISTERED.into_iter().zip(types).filter_map(|(name, (found, span))| Some((name, found?, span?)))
    }
}

/// Decodes the registered claims of a claims set; spans refer to its JSON.
#[must_use]
pub fn decode_claims(claims_set: &Node) -> RegisteredClaims {
    let text = |name| claim(claims_set, name, |node| node.as_str().map(str::to_owned));
    let date = |name| claim(claims_set, name, |node| node.as_number().map(NumericDate::from_number));
    RegisteredClaims {
        iss: text("iss"),
        sub: text("sub"),
        aud: claim(claims_set, "aud", |node| match &node.kind {
            Kind::String(text) => Some(vec![text.clone()]),
            _ => node.as_strings(),
        }),
        exp: date("exp"),
        nbf: date("nbf"),
        iat: date("iat"),
        jti: text("jti"),
        other: claims_set
            .members()
            .iter()
            .map(|member| member.key.clone())
            .filter(|name| !REGISTERED.contains(&name.as_str()))
            .collect(),
    }
}

fn claim<T>(claims_set: &Node, name: &str, read: impl Fn(&Node) -> Option<T>) -> Claim<T> {
    match claims_set.member(name) {
        None => Claim::Absent,
        Some(node) => match read(node) {
            Some(value) => Claim::Present { value, span: node.span },
            None => Claim::WrongType { found: node.type_name(), span: node.span },
        },
    }
}

/// Reports oddities of registered claims; problems have spans in the payload's JSON.
pub(crate) fn check_claims(claims_set: &Node, problems: &mut Vec<Finding>) {
    let claims = decode_claims(claims_set);
    for (name, found, span) in claims.wrong_types() {
        problems.push(Finding::new(jwt::CLAIM_WRONG_TYPE, args! { claim: name, found: found }).at(span));
    }
    for (name, claim) in [("exp", &claims.exp), ("nbf", &claims.nbf), ("iat", &claims.iat)] {
        let Claim::Present { value: date, span } = claim else { continue };
        let finding = if let Some(meant) = date.meant_as_milliseconds() {
            Finding::new(jwt::CLAIM_DATE_MILLISECONDS, args! { claim: name, value: &date.text, meant: meant })
        } else if date.is_out_of_range {
            Finding::new(jwt::CLAIM_DATE_OUT_OF_RANGE, args! { claim: name, value: &date.text })
        } else if date.has_fraction {
            Finding::new(jwt::CLAIM_DATE_FRACTION, args! { claim: name, value: &date.text })
        } else {
            continue;
        };
        problems.push(finding.at(*span));
    }
    let instant = |claim: &Claim<NumericDate>| claim.value().map(|date| date.instant);
    let from: Option<Instant> = instant(&claims.nbf).max(instant(&claims.iat));
    if let (Some(exp), Some(from)) = (instant(&claims.exp), from)
        && exp <= from
    {
        let args = args! { exp: exp, from: from };
        problems.push(Finding::new(jwt::CLAIM_NEVER_VALID, args).at(claims.exp.span()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::parse;

    fn check(text: &str, codes: &[&str]) -> RegisteredClaims {
        let parsed = parse(text.as_bytes());
        let mut problems = parsed.problems;
        check_claims(&parsed.value, &mut problems);
        assert_eq!(problems.iter().map(|finding| finding.code.text()).collect::<Vec<_>>(), codes, "{text}");
        decode_claims(&parsed.value)
    }

    #[test]
    fn registered_claims_are_read_and_the_others_named() {
        let claims =
            check(r#"{"iss":"i","sub":"s","aud":"a","exp":20,"nbf":10,"iat":10,"jti":"j","x":1}"#, &[]);
        assert_eq!(claims.aud.value(), Some(&vec!["a".to_owned()]));
        assert_eq!(claims.exp.value().unwrap().instant, Instant::from_unix_seconds(20));
        assert_eq!(claims.exp.span(), Some(Span::new(37, 39)));
        assert_eq!(claims.other, ["x"]);
        assert_eq!(check(r#"{"aud":["a","b"]}"#, &[]).aud.value().unwrap().len(), 2);
        assert_eq!(check(r#"{"aud":[]}"#, &[]).aud.value(), Some(&Vec::new()));
        assert!(check("{}", &[]).exp.is_absent());
    }

    #[test]
    fn a_claim_of_another_type_is_told_and_not_taken_for_absent() {
        for (text, found) in [
            (r#"{"exp":"1"}"#, "string"),
            (r#"{"exp":null}"#, "null"),
            (r#"{"exp":[1]}"#, "array"),
            (r#"{"exp":true}"#, "boolean"),
            (r#"{"nbf":{}}"#, "object"),
            (r#"{"aud":1}"#, "number"),
            (r#"{"aud":["a",1]}"#, "array"),
            (r#"{"iss":1}"#, "number"),
            (r#"{"sub":null}"#, "null"),
        ] {
            let claims = check(text, &["jwt.claims.wrong_type"]);
            assert_eq!(
                claims.wrong_types().map(|(_, found, _)| found).collect::<Vec<_>>(),
                [found],
                "{text}"
            );
        }
    }

    #[test]
    fn odd_dates_are_told() {
        for (text, code) in [
            (r#"{"exp":1700000000000}"#, "jwt.claims.date_milliseconds"),
            (r#"{"exp":1e300}"#, "jwt.claims.date_out_of_range"),
            (r#"{"iat":1.5}"#, "jwt.claims.date_fraction"),
            (r#"{"exp":5,"nbf":5}"#, "jwt.claims.never_valid"),
            (r#"{"exp":5,"iat":9,"nbf":1}"#, "jwt.claims.never_valid"),
        ] {
            check(text, &[code]);
        }
    }
}
