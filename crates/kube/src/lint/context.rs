use super::front_proxy::Allowed;
use super::role::Roles;
use credscope_clock::Instant;
use credscope_x509::Certificate;

/// What is known about a certificate besides its bytes.
#[derive(Clone, Copy, Debug)]
pub struct LintContext<'a> {
    /// What it is used as, according to flags, fields and files.
    pub roles: Roles,
    /// The certificate that signed it; `None` if unknown.
    pub issuer: Option<&'a Certificate>,
    /// Number of different keys among the known CAs with its issuer's name.
    pub issuer_keys: usize,
    /// Number of different keys among the known CAs with its own name.
    pub subject_keys: usize,
    /// The names that a front proxy may have; `None` if no API server's flags are known.
    pub allowed: Option<&'a Allowed>,
    /// The current time.
    pub judged_at: Instant,
}
