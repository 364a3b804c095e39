use super::front_proxy::Allowed;
use super::role::Roles;
use credscope_clock::Instant;
use credscope_x509::Certificate;

/// What is known of a certificate beside its bytes.
#[derive(Clone, Copy, Debug)]
pub struct LintContext<'a> {
    /// What it is used as, by flags, fields and files.
    pub roles: Roles,
    /// The certificate that signed it; none when it is not known.
    pub issuer: Option<&'a Certificate>,
    /// How many different keys the known CAs of its issuer's name have.
    pub issuer_keys: usize,
    /// How many different keys the known CAs of its own name have.
    pub subject_keys: usize,
    /// Who may be a front proxy; none when no API server's flags are known.
    pub allowed: Option<&'a Allowed>,
    /// Now.
    pub judged_at: Instant,
}
