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

/// `clientSecret`, `client_secret`, `--client-secret` and `CLIENT_SECRET` as lower-case words, in reverse
/// order.
fn words_from_end(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_lower = false;
    for letter in name.chars() {
        let is_gap = matches!(letter, '-' | '_' | '.');
        if (is_gap || letter.is_ascii_uppercase() && was_lower)
            && words.last().is_some_and(|word| !word.is_empty())
        {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| !is_gap) {
            word.push(letter.to_ascii_lowercase());
        }
        was_lower = letter.is_ascii_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words.reverse();
    words
}

/// Whether a value of this name may be a secret.
pub(super) fn names_secret(name: &str) -> bool {
    matches!(kind_of(name), Some(Name::Secret | Name::Perhaps | Name::Auth | Name::Header | Name::Rest))
}

/// Whether a text ends with a name in Chinese.
pub(super) fn ends_in_chinese(text: &str) -> bool {
    CHINESE.iter().any(|name| text.ends_with(name))
}

pub(super) fn kind_of(name: &str) -> Option<Name> {
    let words = words_from_end(name);
    let mut words = words.iter().map(String::as_str);
    let (last, before) = (words.next()?, words.next().unwrap_or_default());
    let is_after = AFTER.iter().any(|(word, befores)| *word == last && befores.contains(&before));
    // Bootstrap tokens' Secrets call their half token-secret.
    let is_camel = !name.contains(['-', '_']);
    match last {
        "secret" if is_camel && REFERENCES.contains(&before) => Some(Name::Reference),
        _ if SECRET.contains(&last) || is_after => Some(Name::Secret),
        "authorization" => Some(Name::Header),
        _ if PERHAPS.contains(&last) => Some(Name::Perhaps),
        "key" if KEYS.contains(&before) => Some(Name::Perhaps),
        "id" if before == "secret" => Some(Name::Perhaps),
        "credentials" | "credential" | "creds" if !name.starts_with('-') => Some(Name::Auth),
        "user" | "creds" if name.starts_with("--") || name == "ETCDCTL_USER" => Some(Name::Pair),
        "u" if name == "-u" => Some(Name::Pair),
        "passin" | "passout" => Some(Name::Pair),
        "auth" => Some(Name::Auth),
        "basic" if before == "auth" => Some(Name::Auth),
        "cookie" => Some(Name::Rest),
        // Words that are written as one: `accesstoken`.
        one if one.ends_with("pullsecret") => Some(Name::Reference),
        one if one.ends_with("password") || one.ends_with("passwd") => Some(Name::Secret),
        one if one.ends_with("token") || one.ends_with("secret") => Some(Name::Perhaps),
        _ => None,
    }
}
