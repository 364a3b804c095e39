//! Minted credentials are accepted where they are valid and refused where they are not, by this project's own
//! rules and by rustls-webpki with ring.

use crate::{instant, releases};
use credscope_clock::{Duration, Instant};
use credscope_crypto::PublicKey;
use credscope_finding::{Outcome, Step, args, codes::kube as codes};
use credscope_jose::json::{Node, parse};
use credscope_jose::{Decoded, SignatureCheck, VerificationKey, decode_jwk_set};
use credscope_kube::bootstrap_token::{BootstrapToken, decode_bootstrap_secret, validate_bootstrap_token};
use credscope_kube::client_certificate::validate_certificate;
use credscope_kube::discovery::{ClusterInfo, DiscoveryEvidence, JoinRequest, validate_discovery};
use credscope_kube::kubeconfig::decode_kubeconfig;
use credscope_kube::signer::{SIGNING_DURATION, signed_validity};
use credscope_kube::token::{
    BearerAnswer, BearerEvidence, IssuePolicy, KeyAnswer, LifetimeRequest, ObjectRef, ObjectState,
    TokenContext, TokenEvidence, TokenKey, check_token_keys, token_lifetime, validate_bearer,
};
use credscope_kube::{Moment, Release, UserInfo, ca_pin, yaml};
use credscope_mint::{
    ApiServerNames, Authority, AuthorityParameters, BootstrapSecretParameters, BoundToken, Leaf, LegacyToken,
    Metadata, NodeReference, Reference, SigningKey, SigningParameters, api_server_leaf, bootstrap_secret,
    bootstrap_token, bound_token, cluster_info, cluster_info_kubeconfig, jwk_set, legacy_token, node_subject,
    request, sign_leaf, sign_request, uuid,
};
use credscope_x509::{Certificate, PathRequest, Purpose, SignatureCache, decode_certificate};
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};
use std::net::{IpAddr, Ipv4Addr};

const NOW: &str = "2026-03-02T08:00:00Z";
const ISSUER: &str = "https://kubernetes.default.svc.cluster.local";

fn now() -> Instant {
    instant(NOW)
}

/// A cluster of this release: a CA, the API server's certificate, and the two of a node.
struct Cluster {
    authority: Authority,
    server: Vec<u8>,
    client: Vec<u8>,
    serving: Vec<u8>,
}

fn cluster(release: Release, key: SigningKey) -> Cluster {
    // Older than the certificates that it signs: otherwise the signer would set their notBefore before the
    // CA's.
    let created = now() - Duration::from_seconds(86_400);
    let parameters = AuthorityParameters::new("kubernetes", created, [9; 8], release);
    let authority = Authority::new(key, &parameters);
    let names = ApiServerNames {
        node: "cp-1".to_owned(),
        dns_domain: "cluster.local".to_owned(),
        service_address: IpAddr::V4(Ipv4Addr::new(10, 96, 0, 1)),
        advertise_address: IpAddr::V4(Ipv4Addr::new(192, 0, 2, 10)),
        further_names: Vec::new(),
        further_addresses: Vec::new(),
    };
    let leaf = api_server_leaf(&names, now(), [5; 8], release);
    let server = sign_leaf(&authority, &SigningKey::p256([2; 32]).public_key(), &leaf).der;
    let not_after = authority.certificate.not_after;
    let validity = signed_validity(release, now(), SIGNING_DURATION, None, not_after).unwrap();
    let signed = |usages: &[&str], names: &[String], serial: u8| {
        let request = request(&SigningKey::p256([3; 32]), &node_subject("node-1"), names, &[]);
        let parameters = SigningParameters {
            usages,
            serial_number: [serial; 16],
            not_before: validity.0,
            not_after: validity.1,
        };
        sign_request(&authority, &request.der, &parameters).unwrap().der
    };
    let client = signed(&["digital signature", "client auth"], &[], 1);
    let serving = signed(&["digital signature", "server auth"], &["node-1".to_owned()], 0xff);
    Cluster { authority, server, client, serving }
}

/// Whether a release's rules accept the certificate, and the user.
fn judge(
    certificate: &Certificate,
    anchor: &Certificate,
    at: Instant,
    purpose: Purpose,
    host: Option<&str>,
    release: Release,
) -> (bool, Option<UserInfo>) {
    let request = PathRequest {
        anchors: &[anchor],
        purpose,
        host,
        ..PathRequest::new(certificate, at, release.profile())
    };
    let answer = validate_certificate(&request, release, &SignatureCache::new());
    (answer.path.is_accepted(), answer.user)
}

#[test]
fn certificates_are_valid_for_their_purpose_and_lifetime() {
    for release in releases() {
        for key in [SigningKey::rsa(0), SigningKey::p256([1; 32])] {
            let cluster = cluster(release, key);
            let anchor = decode_certificate(&cluster.authority.certificate.der).unwrap();
            let check = |der: &[u8], purpose: Purpose, host: Option<&str>, wrong: (Purpose, &str)| {
                let certificate = decode_certificate(der).unwrap();
                let judge = |at, purpose, host| judge(&certificate, &anchor, at, purpose, host, release);
                let validity = certificate.validity;
                let (not_before, not_after) = (validity.not_before.unwrap(), validity.not_after.unwrap());
                let second = Duration::from_seconds(1);
                for at in [not_before, now(), not_after] {
                    assert!(judge(at, purpose, host).0, "{release} {at}");
                }
                for at in [not_before - second, not_after + second] {
                    assert!(!judge(at, purpose, host).0, "{release} {at}");
                }
                assert!(!judge(now(), wrong.0, None).0, "{release}");
                assert!(!judge(now(), purpose, Some(wrong.1)).0, "{release}");
                judge(now(), purpose, host).1
            };
            let (server, client) = (Purpose::ServerAuth, Purpose::ClientAuth);
            for host in ["cp-1", "kubernetes.default.svc.cluster.local", "10.96.0.1", "192.0.2.10"] {
                check(&cluster.server, server, Some(host), (client, "localhost"));
            }
            check(&cluster.serving, server, Some("node-1"), (client, "node-2"));
            let user = check(&cluster.client, client, None, (server, "node-1")).unwrap();
            assert_eq!(user.username, "system:node:node-1");
            assert_eq!(user.groups, ["system:nodes", "system:authenticated"]);
        }
    }
}

/// Signatures are verified by ring, not by this project's own code.
#[test]
fn rustls_webpki_accepts_the_signed_certificates() {
    for release in releases() {
        for key in (0..SigningKey::RSA_KEYS).map(SigningKey::rsa).chain([SigningKey::p256([1; 32])]) {
            let cluster = cluster(release, key);
            let anchor = CertificateDer::from(cluster.authority.certificate.der.as_slice());
            let anchors = [webpki::anchor_from_trusted_cert(&anchor).unwrap()];
            let check = |der: &[u8], usage: webpki::KeyUsage, at: Instant| {
                let der = CertificateDer::from(der);
                let certificate = webpki::EndEntityCert::try_from(&der).unwrap();
                let seconds = u64::try_from(at.unix_seconds()).unwrap();
                let at = UnixTime::since_unix_epoch(std::time::Duration::from_secs(seconds));
                certificate
                    .verify_for_usage(webpki::ALL_VERIFICATION_ALGS, &anchors, &[], at, usage, None, None)
                    .map(drop)
            };
            let (server, client) = (webpki::KeyUsage::server_auth(), webpki::KeyUsage::client_auth());
            assert_eq!(check(&cluster.server, server, now()), Ok(()));
            assert_eq!(check(&cluster.client, client, now()), Ok(()));
            assert!(check(&cluster.client, server, now()).is_err());
            assert!(check(&cluster.client, client, now() + Duration::from_seconds(2 * 31_536_000)).is_err());
            let der = CertificateDer::from(cluster.server.as_slice());
            let certificate = webpki::EndEntityCert::try_from(&der).unwrap();
            let name = |text: &'static str| ServerName::try_from(text).unwrap();
            assert!(certificate.verify_is_valid_for_subject_name(&name("10.96.0.1")).is_ok());
            assert!(certificate.verify_is_valid_for_subject_name(&name("example.com")).is_err());
        }
    }
}

/// An API server with these keys and the existing objects.
struct ApiServer {
    release: Release,
    keys: Vec<TokenKey>,
    objects: Vec<(&'static str, ObjectState)>,
}

impl ApiServer {
    /// Reads the key set that it would publish.
    fn new(release: Release, keys: &[PublicKey]) -> Self {
        let set = decode_jwk_set(&parse(jwk_set(keys).as_bytes()).value);
        let keys = set.keys.into_iter().map(|key| TokenKey {
            kids: key.kid.into_iter().collect(),
            source: String::new(),
            key: key.key.unwrap(),
        });
        Self { release, keys: keys.collect(), objects: Vec::new() }
    }

    fn judge(&self, token: &str, at: Instant) -> BearerAnswer {
        let context = TokenContext {
            release: self.release,
            issuers: vec![ISSUER.to_owned()],
            audiences: Vec::new(),
            reviewed_for: Vec::new(),
            providers: Vec::new(),
        };
        validate_bearer(token, &context, self, &Moment::new(at))
    }

    fn refusal(&self, token: &str, at: Instant) -> Option<&'static str> {
        let answer = self.judge(token, at);
        Step::deciding(&answer.trace).map(|step| step.code.text())
    }
}

impl TokenEvidence for ApiServer {
    fn signature(&self, decoded: &Decoded) -> KeyAnswer {
        let keys: Vec<&TokenKey> = self.keys.iter().collect();
        check_token_keys(decoded, &keys, &[], self.release)
    }

    fn provider_signature(&self, _: &Decoded) -> SignatureCheck {
        let step = Step::inconclusive(codes::TOKEN_AUTHENTICATOR_UNKNOWN, args! { issuer: "" });
        SignatureCheck { step, signed_by: None }
    }

    fn object(&self, object: &ObjectRef) -> Option<ObjectState> {
        self.objects.iter().find(|(resource, _)| *resource == object.resource).map(|(_, state)| state.clone())
    }
}

impl BearerEvidence for ApiServer {
    fn bootstrap(&self, _: &BootstrapToken, _: &Moment) -> (Vec<Step>, UserInfo) {
        (Vec::new(), UserInfo::default())
    }
}

fn state(uid: &str) -> ObjectState {
    ObjectState { uid: uid.to_owned(), ..ObjectState::default() }
}

#[test]
fn a_bound_token_is_accepted_until_a_minute_of_leeway_after_exp() {
    let (pod, account, node) = (uuid([1; 16]), uuid([2; 16]), uuid([3; 16]));
    for release in releases() {
        for key in [SigningKey::rsa(5), SigningKey::p256([8; 32])] {
            let asked = LifetimeRequest {
                expiration_seconds: Some(3607),
                is_pod_bound: true,
                has_api_audiences: true,
            };
            let lifetime = token_lifetime(&asked, &IssuePolicy::default(), now()).unwrap();
            let token = bound_token(
                &key,
                &BoundToken {
                    issuer: ISSUER,
                    audiences: &[ISSUER],
                    namespace: "lab",
                    service_account: Reference { name: "builder", uid: &account },
                    pod: Some(Reference { name: "pod-1", uid: &pod }),
                    secret: None,
                    node: Some(NodeReference { name: "node-1", uid: Some(&node) }),
                    token_id: &uuid([4; 16]),
                    issued_at: now(),
                    expires_at: lifetime.expires_at,
                    warn_after: lifetime.warn_after,
                    release,
                },
            );
            let other = SigningKey::p256([0x55; 32]).public_key();
            let mut server = ApiServer::new(release, &[other, key.public_key()]);
            server.objects = vec![("serviceaccount", state(&account)), ("pod", state(&pod))];
            let after = |seconds: i64| now() + Duration::from_seconds(seconds);
            for at in [
                after(-60),
                now(),
                lifetime.expiration_timestamp + Duration::from_seconds(1),
                after(31_536_060),
            ] {
                assert_eq!(server.refusal(&token, at), None, "{release} {at}");
            }
            assert_eq!(server.refusal(&token, after(-61)), Some("kube.token.not_yet_valid"), "{release}");
            assert_eq!(server.refusal(&token, after(31_536_061)), Some("kube.token.expired"), "{release}");
            let user = server.judge(&token, now()).user.unwrap();
            assert_eq!(user.username, "system:serviceaccount:lab:builder");
            server.objects[1].1 = state(&node);
            assert!(server.refusal(&token, now()).is_some(), "{release}");
            let foreign = ApiServer::new(release, &[SigningKey::rsa(1).public_key()]);
            assert!(foreign.refusal(&token, now()).is_some(), "{release}");
        }
    }
}

#[test]
fn a_legacy_token_is_accepted_as_long_as_its_secret_contains_it() {
    for release in releases() {
        let key = SigningKey::rsa(2);
        let token = legacy_token(
            &key,
            &LegacyToken {
                namespace: "lab",
                secret_name: "builder-token",
                service_account: Reference { name: "builder", uid: "u1" },
            },
        );
        let mut server = ApiServer::new(release, &[key.public_key()]);
        let secret = |holds| ObjectState { holds_token: Some(holds), ..state("u2") };
        server.objects = vec![("serviceaccount", state("u1")), ("secret", secret(true))];
        assert_eq!(server.refusal(&token, Instant::LATEST), None, "{release}");
        server.objects[1].1 = secret(false);
        assert!(server.refusal(&token, now()).is_some(), "{release}");
    }
}

fn text_at<'a>(node: &'a Node, path: &[&str]) -> &'a str {
    node.str_at(path).unwrap()
}

#[test]
fn a_bootstrap_token_authenticates_and_discovers_the_cluster_until_it_expires() {
    for release in releases() {
        let seed: [u8; 22] = std::array::from_fn(|index| u8::try_from(index * 37 % 256).unwrap());
        let token = bootstrap_token(seed);
        let written = format!("{}.{}", token.token_id, token.token_secret);
        assert!(BootstrapToken::parse(&written).is_some_and(|read| read == token));
        let expiration = now() + Duration::from_seconds(86_400);
        let uid = uuid([6; 16]);
        let secret = bootstrap_secret(&BootstrapSecretParameters {
            token: &token,
            expiration: Some(expiration),
            description: "",
            authenticates: true,
            signs: true,
            groups: &["system:bootstrappers:kubeadm:default-node-token"],
            uid: &uid,
            resource_version: 240,
            created: now(),
        });
        let secret = decode_bootstrap_secret(&yaml::parse(&secret).value);
        let refusal = |token: &BootstrapToken, at| {
            let trace = validate_bootstrap_token(token, &secret, &Moment::new(at));
            Step::deciding(&trace).map(|step| step.outcome)
        };
        assert_eq!(refusal(&token, now()), None);
        assert_eq!(refusal(&token, expiration - Duration::from_seconds(1)), None);
        assert_eq!(refusal(&token, expiration), Some(Outcome::Failed));
        let other = BootstrapToken { token_secret: "0".repeat(16), ..token.clone() };
        assert_eq!(refusal(&other, now()), Some(Outcome::Failed));

        let cluster = cluster(release, SigningKey::rsa(3));
        let server = "https://192.0.2.10:6443";
        let config = cluster_info_kubeconfig(server, &cluster.authority.certificate.pem, release);
        let read = decode_kubeconfig(&yaml::parse(&config).value);
        assert_eq!(read.clusters[0].server.as_ref().map(|field| field.text.as_str()), Some(server));
        let metadata = Metadata {
            name: "",
            generate_name: "",
            namespace: "",
            uid: &uid,
            resource_version: 296,
            created: now(),
        };
        let info = yaml::parse(&cluster_info(&metadata, &config, &[&token])).value;
        assert_eq!(text_at(&info, &["metadata", "namespace"]), "kube-public");
        let join = |token: &str, pin: String| {
            let request = JoinRequest {
                endpoint: "192.0.2.10:6443".to_owned(),
                discovery_token: Some(token.to_owned()),
                pins: vec![pin],
                ..JoinRequest::default()
            };
            let moment = Moment::new(now());
            let evidence = DiscoveryEvidence {
                cluster_info: Some(ClusterInfo::of_object(&info)),
                secret: Some(&secret),
                authorities: &[],
                moment: &moment,
            };
            let trace = validate_discovery(&request, &evidence, release);
            Step::deciding(&trace).map(|step| step.outcome)
        };
        let pin = ca_pin(&cluster.authority.key.public_key());
        assert_eq!(join(&written, pin.clone()), None, "{release}");
        let foreign = ca_pin(&SigningKey::rsa(4).public_key());
        assert_eq!(join(&written, foreign), Some(Outcome::Failed), "{release}");
        let forged = format!("{}.{}", token.token_id, "0".repeat(16));
        assert_eq!(join(&forged, pin), Some(Outcome::Failed), "{release}");
    }
}

#[test]
fn the_key_set_contains_only_public_keys() {
    let keys = [SigningKey::rsa(0), SigningKey::p256([4; 32])];
    let set = jwk_set(&keys.clone().map(|key| key.public_key()));
    let read = decode_jwk_set(&parse(set.as_bytes()).value);
    assert_eq!(read.keys.len(), 2);
    for (jwk, key) in read.keys.iter().zip(&keys) {
        assert!(!jwk.is_private && jwk.problems.is_empty());
        assert!(matches!(&jwk.key, Ok(VerificationKey::Public(public)) if *public == key.public_key()));
    }
}

#[test]
fn a_certificate_is_refused_once_its_ca_has_expired() {
    let release = Release::NEWEST;
    let parameters = AuthorityParameters {
        lifetime: Duration::from_seconds(86_400),
        ..AuthorityParameters::new("kubernetes", now(), [1; 8], release)
    };
    let authority = Authority::new(SigningKey::p256([1; 32]), &parameters);
    let leaf = Leaf::client(node_subject("a"), now(), [2; 8], release);
    let client = sign_leaf(&authority, &SigningKey::p256([2; 32]).public_key(), &leaf);
    let (client, anchor) =
        (decode_certificate(&client.der).unwrap(), decode_certificate(&authority.certificate.der).unwrap());
    let judge = |at| judge(&client, &anchor, at, Purpose::ClientAuth, None, release).0;
    assert!(judge(now() + Duration::from_seconds(86_400)));
    assert!(!judge(now() + Duration::from_seconds(86_401)));
}
