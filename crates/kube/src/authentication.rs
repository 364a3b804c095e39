//! One request as the API server judges it: who asks, by all authenticators in their order, and whether they may.
//!
//! An [`ApiServer`] knows all that the API server of one cluster knows: its CAs, its keys, every object. What it does not hold
//! is not there, so that none of its answers is inconclusive. Of the authenticators it has those that kubeadm switches on:
//! front proxy, client certificates, service accounts, bootstrap tokens, anonymous requests. It has no static token file, no
//! OpenID provider, no webhook.

mod answer;
mod authenticate;
mod authorize;
mod closed;
mod credentials;
mod evidence;
mod node;
mod objects;
mod signing_request;

pub use answer::{Answer, Attempt, Authentication, Authenticator, Authorization};
pub use signing_request::{Recogniser, SigningReview};

use crate::Release;
use crate::token::{TokenContext, TokenKey};
pub(crate) use credentials::certificates_of;
use credentials::{Chains, TokenSignatures, keys_of};
use credscope_clock::Duration;
use credscope_x509::{Certificate, SignatureCache};
use objects::Objects;
use std::cell::RefCell;

/// How long the API server goes on accepting a token that it accepted: what is revoked lives so much longer. A refusal is not
/// remembered. [`ApiServer`] keeps no such memory: who simulates requests does.
///
/// Source: Kubernetes `pkg/kubeapiserver/options/authentication.go`, `TokenSuccessCacheTTL`.
pub const TOKEN_CACHE: Duration = Duration::from_seconds(10);

/// What a client sends beside method and path, as text that travels. Headers of a front proxy are none of it, so that a
/// front proxy's certificate alone names nobody.
#[derive(Clone, Copy, Debug, Default)]
pub struct Presented<'a> {
    /// The certificates of the client in PEM, its own first; what is no certificate is passed over. None or no certificate
    /// is a client without one.
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
    /// An API server that trusts no CA and no key yet, and knows no object. Anonymous requests and bootstrap tokens are
    /// accepted, as kubeadm has it.
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

    /// `--client-ca-file`: replaces the bundle, of any number of certificates; answers how many were read.
    pub fn trust_client_authorities(&mut self, pem: &str) -> usize {
        self.authorities = certificates_of(pem).0;
        self.authorities.len()
    }

    /// `--requestheader-client-ca-file` and `--requestheader-allowed-names`, no name for any: replaces both; answers how many
    /// certificates were read. Without any, no front proxy is known.
    pub fn trust_front_proxy(&mut self, pem: &str, allowed_names: &[&str]) -> usize {
        self.front_proxy_authorities = certificates_of(pem).0;
        self.front_proxy_names = owned(allowed_names);
        self.front_proxy_authorities.len()
    }

    /// `--service-account-key-file`: replaces the keys, which may be public keys, private keys and certificates; answers how
    /// many were read.
    pub fn accept_keys(&mut self, pem: &str) -> usize {
        self.keys = keys_of(pem);
        self.token_signatures = RefCell::default();
        self.keys.len()
    }

    /// `--service-account-issuer`: replaces the accepted issuers.
    pub fn accept_issuers(&mut self, issuers: &[&str]) {
        self.context.issuers = owned(issuers);
    }

    /// `--api-audiences`: replaces the audiences; without any, the issuers are the audiences.
    pub fn accept_audiences(&mut self, audiences: &[&str]) {
        self.context.audiences = owned(audiences);
    }

    /// `--anonymous-auth`: true at first.
    pub fn accept_anonymous(&mut self, is_allowed: bool) {
        self.is_anonymous_allowed = is_allowed;
    }

    /// `--enable-bootstrap-token-auth`: true at first.
    pub fn accept_bootstrap_tokens(&mut self, is_enabled: bool) {
        self.takes_bootstrap_tokens = is_enabled;
    }

    /// Puts an object, in YAML or JSON, in place of one of the same kind, namespace and name; each object of a `List`. Answers
    /// how many objects with a kind and a name were read. Of any kind the UID and the deletion are known; of Secrets, Pods,
    /// roles and bindings what the rules look at.
    pub fn put_object(&mut self, yaml: &str) -> usize {
        self.objects.put(yaml)
    }

    /// Takes an object away; answers whether there was one. The namespace of a Node or of any other object of the whole
    /// cluster is empty.
    pub fn remove_object(&mut self, kind: &str, namespace: &str, name: &str) -> bool {
        self.objects.remove(kind, namespace, name)
    }

    /// Whether there is such an object.
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
