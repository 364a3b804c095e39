//! The names of secrets, in every spelling: camelCase, with underscores or hyphens, as one word, in Chinese.

/// How certain it is that a name has a secret value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// Always: `password`, `client_secret`.
    Secret,
    /// Unless the value is a path or continues a sentence: `token`, `secret`, `access-key`.
    Perhaps,
    /// The name of a Kubernetes object: `pullSecret`.
    Reference,
    /// `user:password`, as after curl's `--user`.
    Pair,
    /// A password, base64 of `user:password`, or the name of a method.
    Auth,
    /// An `Authorization` header.
    Header,
    /// Everything up to the end of the line or the quote.
    Rest,
}

/// Words that are a secret as the last word of a name.
const SECRET: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "passcode",
    "passwort",
    "pwd",
    "pw",
    "bindpw",
    "rootpw",
    "userpw",
    "userpass",
    "storepass",
    "keypass",
    "dbpass",
    "sshpass",
    "rootpass",
    "requirepass",
    "masterauth",
    "apikey",
    "dockerconfigjson",
    "dockercfg",
    "privatekey",
    "secretkey",
    "accesskey",
    "psk",
    "presharedkey",
    "identitytoken",
    "registrytoken",
    "saslpassword",
];
/// Words that are a secret after one of these words.
const AFTER: &[(&str, &[&str])] = &[
    ("secret", &["client", "shared", "webhook", "app", "consumer", "jwt", "cookie"]),
    (
        "token",
        &[
            "access", "refresh", "id", "session", "security", "auth", "bearer", "api", "vault", "root",
            "k3s", "http",
        ],
    ),
    ("phrase", &["pass"]),
    ("word", &["pass"]),
    ("signature", &["amz"]),
    ("base", &["key"]),
    ("key", &["preshared"]),
];
/// Words that can be a secret as the last word of a name.
const PERHAPS: &[&str] = &["token", "secret", "pass", "sig", "jwt", "pat", "assertion", "secretid"];
/// Words before `key` whose keys are secret.
const KEYS: &[&str] = &[
    "secret",
    "access",
    "api",
    "certificate",
    "encryption",
    "private",
    "signing",
    "shared",
    "account",
    "master",
    "unseal",
    "gossip",
    "age",
    "storage",
    "hmac",
];
/// Words before `secret` in the name of a reference to an object.
const REFERENCES: &[&str] =
    &["pull", "tls", "token", "existing", "image", "ca", "ssl", "cert", "certificate"];
/// Names in Chinese; each is followed by a separator.
const CHINESE: [&str; 11] =
    ["密码", "密碼", "口令", "令牌", "密钥", "密鑰", "私钥", "私鑰", "凭证", "凭据", "通行码"];

/// `clientSecret`, `client_secret`, `--client-secret` and `CLIENT_SECRET` as words in reverse order.
fn words_from_end(name: &str) -> impl Iterator<Item = &str> {
    const GAPS: [char; 3] = ['-', '_', '.'];
    let mut rest = name;
    std::iter::from_fn(move || {
        rest = rest.trim_end_matches(GAPS);
        let starts = |pair: &[u8]| match pair {
            [before, first] => {
                GAPS.contains(&char::from(*before))
                    || before.is_ascii_lowercase() && first.is_ascii_uppercase()
            }
            _ => false,
        };
        let start = rest.as_bytes().windows(2).rposition(starts).map_or(0, |before| before + 1);
        let (before, word) = rest.split_at_checked(start)?;
        rest = before;
        (!word.is_empty()).then_some(word)
    })
}

/// Whether a value of this name may be a secret.
pub(super) fn names_secret(name: &str) -> bool {
    matches!(kind_of(name), Some(Name::Secret | Name::Perhaps | Name::Auth | Name::Header | Name::Rest))
}

/// Whether a text ends with a name in Chinese.
pub(super) fn ends_in_chinese(text: &str) -> bool {
    text.as_bytes().last().is_some_and(|last| !last.is_ascii())
        && CHINESE.iter().any(|name| text.ends_with(name))
}

pub(super) fn kind_of(name: &str) -> Option<Name> {
    let mut words = words_from_end(name);
    let (last, before) = (words.next()?, words.next().unwrap_or_default());
    let is = |word: &str| last.len() == word.len() && last.eq_ignore_ascii_case(word);
    let is_one_of = |words: &[&str]| words.iter().any(|word| is(word));
    let follows = |words: &[&str]| {
        words.iter().any(|word| before.len() == word.len() && before.eq_ignore_ascii_case(word))
    };
    // Words that are written as one: `accesstoken`.
    let ends_with = |end: &str| {
        let start = last.len().checked_sub(end.len());
        start.and_then(|start| last.get(start..)).is_some_and(|last| last.eq_ignore_ascii_case(end))
    };
    let is_after = || AFTER.iter().any(|(word, befores)| is(word) && follows(befores));
    // Bootstrap tokens' Secrets call their half token-secret.
    let is_camel = || !name.contains(['-', '_']);
    if is("secret") && is_camel() && follows(REFERENCES) {
        Some(Name::Reference)
    } else if is_one_of(SECRET) || is_after() {
        Some(Name::Secret)
    } else if is("authorization") {
        Some(Name::Header)
    } else if is_one_of(PERHAPS) || is("key") && follows(KEYS) || is("id") && follows(&["secret"]) {
        Some(Name::Perhaps)
    } else if is_one_of(&["credentials", "credential", "creds"]) && !name.starts_with('-') {
        Some(Name::Auth)
    } else if is_one_of(&["user", "creds"]) && (name.starts_with("--") || name == "ETCDCTL_USER")
        || name == "-u"
        || is_one_of(&["passin", "passout"])
    {
        Some(Name::Pair)
    } else if is("auth") || is("basic") && follows(&["auth"]) {
        Some(Name::Auth)
    } else if is("cookie") {
        Some(Name::Rest)
    } else if ends_with("pullsecret") {
        Some(Name::Reference)
    } else if ends_with("password") || ends_with("passwd") {
        Some(Name::Secret)
    } else if ends_with("token") || ends_with("secret") {
        Some(Name::Perhaps)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_tables_makes_a_secret() {
        let after =
            AFTER.iter().flat_map(|(word, befores)| befores.iter().map(move |before| (*before, *word)));
        let keys = KEYS.iter().map(|before| (*before, "key"));
        let whole = [SECRET, PERHAPS].concat();
        let names = whole.iter().map(|word| ("my", *word)).chain(after).chain(keys);
        for (before, word) in names.chain([("secret", "id"), ("my", "authorization"), ("auth", "basic")]) {
            let (upper, title) = (word.to_uppercase(), format!("{}{}", word[..1].to_uppercase(), &word[1..]));
            for name in [
                format!("{before}-{word}"),
                format!("--{before}.{upper}"),
                format!("{before}_{word}-"),
                format!("{before}{title}"),
            ] {
                assert!(kind_of(&name).is_some(), "{name}");
            }
        }
        for (name, kind) in [
            ("credentials", Name::Auth),
            ("credential", Name::Auth),
            ("creds", Name::Auth),
            ("auth", Name::Auth),
            ("--user", Name::Pair),
            ("--creds", Name::Pair),
            ("ETCDCTL_USER", Name::Pair),
            ("-u", Name::Pair),
            ("-passin", Name::Pair),
            ("-passout", Name::Pair),
            ("Set-Cookie", Name::Rest),
            ("pullSecret", Name::Reference),
            ("imagepullsecret", Name::Reference),
            ("mypassword", Name::Secret),
            ("MYPASSWD", Name::Secret),
            ("accesstoken", Name::Perhaps),
            ("clientSecret", Name::Secret),
            ("éclientSecret", Name::Perhaps),
        ] {
            assert_eq!(kind_of(name), Some(kind), "{name}");
        }
        for name in ["", "-", "user", "-U", "my", "token-", "secret.name", "tokené", "key", "AB", "7"] {
            assert_eq!(kind_of(name).is_some(), name == "token-", "{name}");
        }
    }

    #[test]
    fn a_name_is_read_in_words_from_its_end() {
        for (name, expected) in [
            ("clientSecret", &["Secret", "client"][..]),
            ("--client__secret.", &["secret", "client"]),
            ("CLIENT_SECRET", &["SECRET", "CLIENT"]),
            ("aBCd", &["BCd", "a"]),
            ("éA.é", &["é", "éA"]),
            ("-_.", &[]),
            ("", &[]),
        ] {
            assert_eq!(words_from_end(name).collect::<Vec<_>>(), expected, "{name}");
        }
    }
}
