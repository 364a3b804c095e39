//! One request as the API server judges it: who makes it, by running all authenticators in order, and whether
//! they are allowed to.
//!
//! An [`ApiServer`] knows everything that the API server of one cluster knows: its CAs, its keys, every
//! object. What was not given to it does not exist, so none of its answers is inconclusive. It has the
//! authenticators that kubeadm enables: front proxy, client certificates, service accounts, bootstrap tokens,
//! anonymous requests. It has no static token file, no OpenID provider, no webhook.

mod answer;
mod authenticate;
mod authorize;
mod closed;
mod credentials;
mod evidence;
mod node;
mod objects;
mod signing_request;

pub use answer::{Attempt, Authentication, Authenticator, Authorization, RequestAnswer};
pub use signing_request::{Recogniser, SigningReview};

use crate::Release;
use crate::token::{TokenContext, TokenKey};
pub(crate) use credentials::certificates_of;
use credentials::{Chains, TokenSignatures, keys_of};
use credscope_clock::Duration;
use credscope_x509::{Certificate, SignatureCache};
use objects::Objects;
use std::cell::RefCell;

/// How long the API server keeps accepting a token that it has accepted once, even after revocation. A
/// refusal is not cached. [`ApiServer`] keeps no such cache: a simulation of requests has to.
///
/// Source: Kubernetes `pkg/kubeapiserver/options/authentication.go`, `TokenSuccessCacheTTL`.
pub const TOKEN_CACHE: Duration = Duration::from_seconds(10);

/// What a client sends besides method and path, as plain text. The headers of a front proxy are not included,
/// so a front proxy's certificate alone identifies no user.
#[derive(Clone, Copy, Debug, Default)]
pub struct Presented<'a> {
    /// The client's certificates in PEM, its own first; anything that is not a certificate is skipped. `None`
    /// or no certificate means that the client presents none.
    pub certificate_chain: Option<&'a str>,
    /// The value of the header `Authorization`.
    pub authorization: Option<&'a str>,
}

/// An API server: what it was started with, and the objects of its cluster.
#[derive(Clone)]
pub struct ApiServer {
    context: TokenContext,
    authorities: Vec<Certificate>,
    front_proxy_authorities: Vec<Certificate>,
    front_proxy_names: Vec<String>,
    keys: Vec<TokenKey>,
    is_anonymous_allowed: bool,
    takes_bootstrap_tokens: bool,
    objects: Objects,
    signatures: SignatureCache,
    chains: RefCell<Chains>,
    token_signatures: RefCell<TokenSignatures>,
}

impl ApiServer {
    /// An API server that trusts no CA and no key yet and has no objects. Anonymous requests and bootstrap
    /// tokens are accepted, as kubeadm configures it.
    #[must_use]
    pub fn new(release: Release) -> Self {
        Self {
            context: TokenContext {
                release,
                issuers: Vec::new(),
                audiences: Vec::new(),
                reviewed_for: Vec::new(),
                providers: Vec::new(),
            },
            authorities: Vec::new(),
            front_proxy_authorities: Vec::new(),
            front_proxy_names: Vec::new(),
            keys: Vec::new(),
            is_anonymous_allowed: true,
            takes_bootstrap_tokens: true,
            objects: Objects::default(),
            signatures: SignatureCache::new(),
            chains: RefCell::default(),
            token_signatures: RefCell::default(),
        }
    }

    /// The release whose rules apply.
    #[must_use]
    pub const fn release(&self) -> Release {
        self.context.release
    }

    /// `--client-ca-file`: replaces the bundle, with any number of certificates; returns how many were read.
    pub fn trust_client_authorities(&mut self, pem: &str) -> usize {
        self.authorities = certificates_of(pem).0;
        self.authorities.len()
    }

    /// `--requestheader-client-ca-file` and `--requestheader-allowed-names` (empty: any name): replaces both;
    /// returns how many certificates were read. With none, there is no front proxy.
    pub fn trust_front_proxy(&mut self, pem: &str, allowed_names: &[&str]) -> usize {
        self.front_proxy_authorities = certificates_of(pem).0;
        self.front_proxy_names = owned(allowed_names);
        self.front_proxy_authorities.len()
    }

    /// `--service-account-key-file`: replaces the keys, which may be public keys, private keys and
    /// certificates; returns how many were read.
    pub fn accept_keys(&mut self, pem: &str) -> usize {
        self.keys = keys_of(pem);
        self.token_signatures = RefCell::default();
        self.keys.len()
    }

    /// `--service-account-issuer`: replaces the accepted issuers.
    pub fn accept_issuers(&mut self, issuers: &[&str]) {
        self.context.issuers = owned(issuers);
    }

    /// `--api-audiences`: replaces the audiences; if empty, the issuers are the audiences.
    pub fn accept_audiences(&mut self, audiences: &[&str]) {
        self.context.audiences = owned(audiences);
    }

    /// `--anonymous-auth`: true by default.
    pub fn accept_anonymous(&mut self, is_allowed: bool) {
        self.is_anonymous_allowed = is_allowed;
    }

    /// `--enable-bootstrap-token-auth`: true by default.
    pub fn accept_bootstrap_tokens(&mut self, is_enabled: bool) {
        self.takes_bootstrap_tokens = is_enabled;
    }

    /// Adds an object (YAML or JSON) or each object of a `List`, replacing one of the same kind, namespace
    /// and name. Returns how many objects with a kind and a name were read. The UID and the deletion are kept
    /// for every kind; of Secrets, Pods, roles and bindings also what the rules use.
    pub fn put_object(&mut self, yaml: &str) -> usize {
        self.objects.put(yaml)
    }

    /// Removes an object; returns whether it existed. The namespace of a Node or any other cluster-scoped
    /// object is empty.
    pub fn remove_object(&mut self, kind: &str, namespace: &str, name: &str) -> bool {
        self.objects.remove(kind, namespace, name)
    }

    /// Whether the object exists.
    #[must_use]
    pub fn has_object(&self, kind: &str, namespace: &str, name: &str) -> bool {
        self.objects.has(kind, namespace, name)
    }
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[cfg(test)]
mod tests;
