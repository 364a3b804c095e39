//! What the caller is, sends and trusts, as the parameters say.

/// The words of the parameter `caller`.
pub(super) const CALLERS: &[&str] = &["in-cluster", "curl"];
/// The words of the parameter `present`.
pub(super) const PRESENTED: &[&str] = &[
    "token",
    "none",
    "bad-token",
    "expired-token",
    "foreign-token",
    "certificate",
    "expired-certificate",
    "expired-certificate-and-token",
    "basic",
];
/// The words of the parameter `trust`.
pub(super) const TRUSTED: &[&str] = &["ca", "none", "insecure", "plain-http"];

/// Who calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Caller {
    /// A program with client-go in a pod.
    InCluster,
    /// curl in the same pod.
    Curl,
}

impl Caller {
    pub(super) fn of(word: &str) -> Self {
        if word == "curl" { Self::Curl } else { Self::InCluster }
    }

    pub(super) const fn lane(self) -> &'static str {
        match self {
            Self::InCluster => "pod",
            Self::Curl => "client",
        }
    }
}

/// Which token is in the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenChoice {
    /// That of the pod.
    Good,
    /// The same with a signature that was damaged.
    Damaged,
    /// An expired one.
    Expired,
    /// One of another cluster.
    Foreign,
}

/// Which certificate is shown in the handshake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CertificateChoice {
    /// A user's.
    Good,
    /// The same user's, expired last month.
    Expired,
}

/// What the caller authenticates with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Present {
    pub(super) token: Option<TokenChoice>,
    pub(super) certificate: Option<CertificateChoice>,
    pub(super) has_password: bool,
}

impl Present {
    pub(super) fn of(word: &str) -> Self {
        let token = match word {
            "token" | "expired-certificate-and-token" => Some(TokenChoice::Good),
            "bad-token" => Some(TokenChoice::Damaged),
            "expired-token" => Some(TokenChoice::Expired),
            "foreign-token" => Some(TokenChoice::Foreign),
            _ => None,
        };
        let certificate = match word {
            "certificate" => Some(CertificateChoice::Good),
            "expired-certificate" | "expired-certificate-and-token" => Some(CertificateChoice::Expired),
            _ => None,
        };
        Self { token, certificate, has_password: word == "basic" }
    }

    /// The word for people.
    pub(super) const fn word(self) -> &'static str {
        match (self.certificate, self.token) {
            (Some(CertificateChoice::Good), _) => "client_certificate",
            (Some(CertificateChoice::Expired), None) => "presents_expired_certificate",
            (Some(CertificateChoice::Expired), Some(_)) => "presents_expired_certificate_and_token",
            (None, Some(TokenChoice::Good)) => "presents_token",
            (None, Some(TokenChoice::Damaged)) => "presents_damaged_token",
            (None, Some(TokenChoice::Expired)) => "presents_expired_token",
            (None, Some(TokenChoice::Foreign)) => "presents_foreign_token",
            (None, None) if self.has_password => "basic",
            (None, None) => "presents_nothing",
        }
    }
}

/// What the caller verifies the server with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trusting {
    /// The cluster's CA.
    Authority,
    /// The system's CAs, which did not sign for the cluster.
    System,
    /// Nothing: any server is accepted.
    Anybody,
    /// No TLS at all.
    Plain,
}

impl Trusting {
    pub(super) fn of(word: &str) -> Self {
        match word {
            "none" => Self::System,
            "insecure" => Self::Anybody,
            "plain-http" => Self::Plain,
            _ => Self::Authority,
        }
    }

    /// The word for people.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Authority => "trusts_cluster",
            Self::System => "trusts_system",
            Self::Anybody => "trusts_anybody",
            Self::Plain => "trusts_without_tls",
        }
    }
}
