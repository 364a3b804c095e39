//! An API server configured like that of the verdict files: its keys, issuers and audiences, but none of its
//! objects.

use crate::line::Line;
use credscope_crypto::PublicKey;
use credscope_finding::{Step, args, codes::bootstrap};
use credscope_jose::json::parse;
use credscope_jose::{
    Candidate, Decoded, JwkSet, SignatureCheck, VerificationKey, decode_jwk_set, find_signer,
};
use credscope_kube::bootstrap_token::BootstrapToken;
use credscope_kube::token::{
    BearerEvidence, KeyAnswer, ObjectRef, ObjectState, Provider, TokenContext, TokenEvidence, TokenKey,
    check_token_keys, decode_providers,
};
use credscope_kube::yaml;
use credscope_kube::{Moment, Release, UserInfo, kubernetes_key_id};
use credscope_tests::input::corpus;
use serde_json::Value;

pub(crate) struct Cluster {
    release: Release,
    issuers: Vec<String>,
    audiences: Vec<String>,
    keys: Vec<TokenKey>,
    providers: Vec<Provider>,
    provider_keys: JwkSet,
}

fn file(path: &str) -> &'static [u8] {
    corpus().get(path).unwrap_or_else(|| panic!("{path} is not in the corpus"))
}

fn json(path: &str) -> Value {
    serde_json::from_slice(file(path)).expect("JSON")
}

fn key(pem: &str) -> TokenKey {
    let body: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
    let der = credscope_encoding::decode_standard(body.as_bytes()).expect("base64");
    let key = PublicKey::from_spki_der(&der).expect("a public key");
    TokenKey {
        kids: vec![kubernetes_key_id(&key)],
        source: "sa.pub".to_owned(),
        key: VerificationKey::Public(key),
    }
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(|one| one.as_str().map(str::to_owned)).collect()
}

impl Cluster {
    /// The control plane of a release in its initial state.
    pub(crate) fn of(folder: &str) -> Self {
        let keys = json(&format!("kubernetes/{folder}/live/token-oracle-keys.json"));
        Self {
            release: Release::parse(folder.trim_start_matches("k8s-")).expect("a release"),
            issuers: vec![keys["issuer"].as_str().expect("an issuer").to_owned()],
            audiences: texts(&keys["api_audiences"]),
            keys: vec![key(keys["sa_pub"].as_str().expect("a key"))],
            providers: Vec::new(),
            provider_keys: JwkSet::default(),
        }
    }

    /// The control plane of 1.36 in an extra scenario.
    pub(crate) fn of_scenario(scenario: &str) -> Self {
        let mut cluster = Self::of("k8s-1.36");
        if scenario == "kcm-stopped" {
            return cluster;
        }
        let extras = json("kubernetes/k8s-1.36/live/extras-keys.json");
        let rotated = &extras["rotated"];
        cluster.issuers = texts(&rotated["issuers"]);
        cluster.audiences = texts(&rotated["api_audiences"]);
        let new = key(rotated["sa_pub_ec"].as_str().expect("a key"));
        match scenario {
            "old-key-withdrawn" => cluster.keys = vec![new],
            _ => cluster.keys.insert(0, new),
        }
        if scenario == "oidc" {
            let configuration = file("kubernetes/k8s-1.36/live/authentication-configuration.yaml");
            let text = std::str::from_utf8(configuration).expect("a text");
            cluster.providers = decode_providers(&yaml::parse(text).value);
            let set = extras["oidc"]["jwks"].to_string();
            cluster.provider_keys = decode_jwk_set(&parse(set.as_bytes()).value);
        }
        cluster
    }

    pub(crate) fn context(&self, line: &Line) -> TokenContext {
        TokenContext {
            release: self.release,
            issuers: self.issuers.clone(),
            audiences: self.audiences.clone(),
            reviewed_for: line.reviewed_for.clone(),
            providers: self.providers.clone(),
        }
    }
}

impl TokenEvidence for Cluster {
    fn signature(&self, decoded: &Decoded) -> KeyAnswer {
        let keys: Vec<&TokenKey> = self.keys.iter().collect();
        check_token_keys(decoded, &keys, &[], self.release)
    }

    fn provider_signature(&self, decoded: &Decoded) -> SignatureCheck {
        let keys: Vec<Candidate<'_>> =
            self.provider_keys.keys.iter().filter_map(Candidate::from_jwk).collect();
        find_signer(decoded, &keys)
    }

    fn object(&self, _: &ObjectRef) -> Option<ObjectState> {
        None
    }
}

impl BearerEvidence for Cluster {
    fn bootstrap(&self, token: &BootstrapToken, _: &Moment) -> (Vec<Step>, UserInfo) {
        let unknown = args! { secret: token.secret_name(), command: "kubectl" };
        let step = Step::inconclusive(bootstrap::BOOTSTRAP_SECRET_UNKNOWN, unknown);
        (vec![step], UserInfo { username: token.username(), ..UserInfo::default() })
    }
}
