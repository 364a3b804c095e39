//! The `Authorization` header as the API server reads it.

/// Why a header is ignored and the request therefore anonymous.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ignored {
    /// The header has no value.
    Empty,
    /// `Basic`: a user name and a password, unsupported since 1.19.
    Basic,
    /// Another scheme than `Bearer`.
    Scheme,
    /// A single word other than `Bearer`: a token without its scheme.
    NoScheme,
    /// `Bearer` and nothing after it.
    NoToken,
    /// A tab instead of the space after `Bearer`.
    Tab,
    /// Two or more spaces after `Bearer`: the token between them is empty.
    ExtraSpace,
}

/// The API server's `Warning` header when a second space hides the token.
pub const EXTRA_SPACE_WARNING: &str =
    "the provided Authorization header contains extra space before the bearer token, and is ignored";

/// The scheme, in lower case.
const BEARER: &str = "bearer";

/// The token of a header's value: surrounding whitespace removed, split at single spaces, the second word.
///
/// # Errors
/// Why the API server ignores the header; to the API server this is not an error, the next authenticator is
/// tried.
///
/// Source: apiserver `pkg/authentication/request/bearertoken/bearertoken.go`.
pub fn decode_authorization(value: &str) -> Result<&str, Ignored> {
    let value = value.trim();
    let mut parts = value.splitn(3, ' ');
    let scheme = parts.next().unwrap_or_default();
    let is_bearer = scheme.eq_ignore_ascii_case(BEARER);
    match parts.next() {
        _ if value.is_empty() => Err(Ignored::Empty),
        Some("") if is_bearer => Err(Ignored::ExtraSpace),
        Some(token) if is_bearer => Ok(token),
        None if is_bearer => Err(Ignored::NoToken),
        _ if starts_with_tab(value) => Err(Ignored::Tab),
        _ if first_word(value).eq_ignore_ascii_case("basic") => Err(Ignored::Basic),
        None => Err(Ignored::NoScheme),
        Some(_) => Err(Ignored::Scheme),
    }
}

/// Whether the token of a header is the scheme repeated: `Bearer Bearer …`.
#[must_use]
pub fn is_scheme_again(token: &str) -> bool {
    token.eq_ignore_ascii_case(BEARER)
}

fn first_word(value: &str) -> &str {
    value.split_whitespace().next().unwrap_or_default()
}

fn starts_with_tab(value: &str) -> bool {
    let after = value.get(BEARER.len()..).unwrap_or_default();
    first_word(value).eq_ignore_ascii_case(BEARER) && after.starts_with('\t')
}

impl Ignored {
    /// The identifier of the reason; `l10n` has its translations.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Empty => "header_nothing",
            Self::Basic => "header_basic",
            Self::Scheme => "header_scheme",
            Self::NoScheme => "header_no_scheme",
            Self::NoToken => "header_empty",
            Self::Tab => "header_tab",
            Self::ExtraSpace => "header_extra_space",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &str, expected: Result<&str, Ignored>) {
        assert_eq!(decode_authorization(value), expected, "{value:?}");
    }

    #[test]
    fn the_second_word_is_the_token_whatever_stands_around_it() {
        check("Bearer tok", Ok("tok"));
        check("bEARER tok", Ok("tok"));
        check(" \t Bearer tok\r\n", Ok("tok"));
        check("Bearer tok more words", Ok("tok"));
        check("Bearer tok ", Ok("tok"));
        check("Bearer Bearer tok", Ok("Bearer"));
        check("Bearer \ttok", Ok("\ttok"));
    }

    #[test]
    fn each_way_to_be_ignored_has_its_name() {
        check("", Err(Ignored::Empty));
        check("   ", Err(Ignored::Empty));
        check("Bearer", Err(Ignored::NoToken));
        check("Bearer ", Err(Ignored::NoToken));
        check("Bearer  tok", Err(Ignored::ExtraSpace));
        check("Bearer   tok more", Err(Ignored::ExtraSpace));
        check("Bearer\ttok", Err(Ignored::Tab));
        check("Bearer\ttok more", Err(Ignored::Tab));
        check("tok", Err(Ignored::NoScheme));
        check("Basic YTpi", Err(Ignored::Basic));
        check("basic", Err(Ignored::Basic));
        check("Token tok", Err(Ignored::Scheme));
        check("Bearer: tok", Err(Ignored::Scheme));
        check("\"Bearer tok\"", Err(Ignored::Scheme));
    }
}
