//! Two hundred seeds: the same seed gives the same bytes, and x509-cert and our decoder read the same from them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends there")]

use credscope_clock::{Duration, Instant};
use credscope_crypto::{KeyAlgorithm, sha256};
use credscope_encoding::{encode_hex, find_pem_blocks};
use credscope_kube::{Release, yaml};
use credscope_mint::{
    Authority, AuthorityParameters, BootstrapSecretParameters, BoundToken, Condition, KubeconfigCredential,
    KubeconfigParameters, KubeletParameters, Leaf, LeafPlace, LeafPurpose, LegacyToken, Metadata,
    PodParameters, Reference, RequestObject, SigningKey, SigningParameters, SubjectName, TokenRequestObject,
    bootstrap_secret, bootstrap_token, bound_token, certificate_signing_request, cluster_info,
    cluster_info_kubeconfig, jwk_set, kubeconfig, kubelet_certificate, legacy_token, legacy_token_secret,
    pod, private_key_pem, public_key_pem, request, service_account, sign_leaf, sign_request, token_request,
    uuid,
};
use credscope_x509::{decode_certificate, decode_certification_request};
use der::{Decode, Encode};
use std::net::IpAddr;
use std::sync::LazyLock;
use x509_cert::ext::pkix::{
    AuthorityKeyIdentifier, BasicConstraints, ExtendedKeyUsage, KeyUsage, SubjectAltName,
    SubjectKeyIdentifier,
};

/// SplitMix64: a stream of a seed, good enough to vary tests.
struct Stream(u64);

impl Stream {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    fn bytes<const N: usize>(&mut self) -> [u8; N] {
        std::array::from_fn(|_| self.next().to_be_bytes()[0])
    }

    fn key(&mut self) -> SigningKey {
        match self.below(4) {
            0 => SigningKey::rsa(usize::try_from(self.below(6)).unwrap()),
            _ => SigningKey::p256(self.bytes()),
        }
    }

    fn word(&mut self) -> String {
        let signs = ["a", "node", "-", ".", ":", "*", "@", "ü", "节点", " ", "&", "0", "=", "/"];
        let length = 1 + self.below(6);
        (0..length).map(|_| signs[usize::try_from(self.below(14)).unwrap()]).collect()
    }

    fn release(&mut self) -> Release {
        Release::minor(20 + u16::try_from(self.below(17)).unwrap())
    }

    fn instant(&mut self) -> Instant {
        // 1990 to 2100, milliseconds and all.
        Instant::from_unix_millis(631_152_000_000 + i64::try_from(self.below(3_471_292_800_000)).unwrap())
    }

    fn names(&mut self) -> (Vec<String>, Vec<IpAddr>) {
        let dns_names = (0..self.below(3)).map(|index| format!("node-{index}.example")).collect();
        let addresses = (0..self.below(3)).map(|index| match index {
            0 => IpAddr::from(self.bytes::<4>()),
            _ => IpAddr::from(self.bytes::<16>()),
        });
        (dns_names, addresses.collect())
    }
}

/// Everything that is made of one seed: certificates, requests, texts.
#[derive(PartialEq)]
struct Made {
    certificates: Vec<Vec<u8>>,
    requests: Vec<Vec<u8>>,
    texts: Vec<String>,
    expected: Vec<Expected>,
}

/// What a certificate was made to say: subject, notBefore, notAfter, names.
type Expected = (SubjectName, Instant, Instant, Vec<String>, Vec<IpAddr>);

fn make(seed: u64) -> Made {
    let mut stream = Stream(seed);
    let release = stream.release();
    let created = stream.instant();
    // A DNS name too.
    let name: String = stream.word().chars().filter(char::is_ascii).chain("ca".chars()).collect();
    let parameters = AuthorityParameters::new(&name, created, stream.bytes(), release);
    let authority = Authority::new(stream.key(), &parameters);
    let signed_at = created + Duration::from_seconds(i64::try_from(stream.below(86_400)).unwrap());
    let (dns_names, ip_addresses) = stream.names();
    let organizations = (0..stream.below(4)).map(|_| stream.word()).collect();
    let subject = SubjectName { common_name: stream.word(), organizations };
    let leaf = Leaf {
        purposes: vec![LeafPurpose::ServerAuth, LeafPurpose::ClientAuth],
        dns_names: dns_names.clone(),
        ip_addresses: ip_addresses.clone(),
        place: if stream.below(2) == 0 { LeafPlace::File } else { LeafPlace::Kubeconfig },
        ..Leaf::client(subject.clone(), signed_at, stream.bytes(), release)
    };
    let key = stream.key();
    let signed = sign_leaf(&authority, &key.public_key(), &leaf);
    let asked = request(&key, &subject, &dns_names, &ip_addresses);
    let usages = [
        "digital signature",
        "key encipherment",
        "server auth",
        "client auth",
        "ocsp signing",
        "decipher only",
    ];
    let usages: Vec<&str> = usages.into_iter().filter(|_| stream.below(2) == 0).collect();
    let signing = SigningParameters {
        usages: &usages,
        serial_number: stream.bytes(),
        not_before: signed_at - Duration::from_seconds(300),
        not_after: signed_at + Duration::from_seconds(3600),
    };
    let answered = sign_request(&authority, &asked.der, &signing).unwrap();

    let uid = uuid(stream.bytes());
    let account = Reference { name: "builder", uid: &uid };
    let token_key = stream.key();
    let bound = bound_token(
        &token_key,
        &BoundToken {
            issuer: "https://kubernetes.default.svc.cluster.local",
            audiences: &["a"],
            namespace: "lab",
            service_account: account,
            pod: None,
            secret: Some(Reference { name: "s", uid: &uid }),
            node: None,
            token_id: &uuid(stream.bytes()),
            issued_at: signed_at,
            expires_at: signed_at + Duration::from_seconds(3600),
            warn_after: None,
            release,
        },
    );
    let legacy = legacy_token(
        &token_key,
        &LegacyToken { namespace: "lab", secret_name: "s", service_account: account },
    );
    let bootstrap = bootstrap_token(stream.bytes());
    let metadata = Metadata {
        name: "x",
        generate_name: "csr-",
        namespace: "lab",
        uid: &uid,
        resource_version: stream.below(1000),
        created,
    };
    let condition =
        Condition { condition_type: "Approved", reason: "AutoApproved", message: "Auto: yes", at: signed_at };
    let pem = authority.certificate.pem.as_str();
    let config = cluster_info_kubeconfig("https://192.0.2.10:6443", pem, release);
    let (certificate_pem, key_pem) = (signed.pem.as_str(), private_key_pem(&key));
    let of_kubelet =
        KubeconfigParameters::of_kubelet("https://a:6443", pem, "/var/lib/kubelet/x.pem", release);
    let texts = vec![
        legacy_token_secret(&metadata, account, pem, &legacy),
        service_account(&metadata),
        bootstrap_secret(&BootstrapSecretParameters {
            token: &bootstrap,
            expiration: Some(signed_at),
            description: &name,
            authenticates: true,
            signs: stream.below(2) == 0,
            groups: &["system:bootstrappers:x"],
            uid: &uid,
            resource_version: 7,
            created,
        }),
        certificate_signing_request(
            &metadata,
            &RequestObject {
                request_pem: &asked.pem,
                signer_name: "kubernetes.io/kubelet-serving",
                usages: &usages,
                expiration_seconds: Some(600),
                username: &name,
                uid: "",
                groups: &["system:nodes"],
                credential_id: "X509SHA256=00",
                conditions: &[condition],
                certificate_pem: Some(&answered.pem),
            },
        ),
        cluster_info(&metadata, &config, &[&bootstrap]),
        config,
        kubeconfig(&of_kubelet),
        kubeconfig(&KubeconfigParameters {
            credential: KubeconfigCredential::Embedded { certificate: certificate_pem, key: &key_pem },
            ..of_kubelet
        }),
        kubeconfig(&KubeconfigParameters::of_bootstrap("https://a:6443", pem, "a.b", release)),
        token_request(&TokenRequestObject {
            namespace: "lab",
            service_account: account,
            created,
            audiences: &["a"],
            bound_object: Some(("Secret", account)),
            expiration_seconds: 3600,
            token: &bound,
            expiration_timestamp: signed_at,
        }),
        pod(
            &metadata,
            &PodParameters {
                service_account: "builder",
                node: "a",
                image: &name,
                volume_suffix: "01234",
                phase: "Running",
            },
        ),
        kubelet_certificate(
            &SigningKey::p256(stream.bytes()),
            SigningKey::p256(stream.bytes()),
            &KubeletParameters {
                host: "a",
                created,
                serial_numbers: [stream.bytes(), stream.bytes()],
                release,
            },
        )
        .pem,
        jwk_set(&[token_key.public_key()]),
        public_key_pem(&token_key.public_key()),
    ];
    let whole = |instant: Instant| Instant::from_unix_seconds(instant.unix_seconds());
    let authority_names = if release >= Release::minor(22) { vec![name.clone()] } else { Vec::new() };
    let of_authority = &authority.certificate;
    Made {
        expected: vec![
            (
                authority.subject.clone(),
                of_authority.not_before,
                whole(created + AuthorityParameters::LIFETIME),
                authority_names,
                Vec::new(),
            ),
            (
                subject.clone(),
                signed.not_before,
                whole(signed_at + Leaf::LIFETIME),
                dns_names.clone(),
                ip_addresses.clone(),
            ),
            (subject, whole(signing.not_before), whole(signing.not_after), dns_names, ip_addresses),
        ],
        certificates: vec![of_authority.der.clone(), signed.der, answered.der],
        requests: vec![asked.der],
        texts,
    }
}

/// Of each seed, once for all tests.
fn all() -> &'static [Made] {
    static ALL: LazyLock<Vec<Made>> = LazyLock::new(|| (0..200).map(make).collect());
    &ALL
}

#[test]
fn everything_of_a_seed_is_equal_twice_and_of_another_it_is_not() {
    for (seed, made) in (0..).zip(all()) {
        assert!(*made == make(seed), "{seed}");
    }
    assert!(all().windows(2).all(|pair| matches!(pair, [one, other] if one != other)));
}

/// A link to a run holds its seed alone, so what a seed makes may not change.
#[test]
fn what_two_hundred_seeds_make_is_what_it_always_was() {
    let mut digests = Vec::new();
    for made in all() {
        let ders = made.certificates.iter().chain(&made.requests).map(Vec::as_slice);
        digests.extend(ders.chain(made.texts.iter().map(String::as_bytes)).flat_map(sha256));
    }
    let expected = "5e71b7af17ac4b053a8af766d3bfc044410152618f99a4d6ac4ea32917847773";
    assert_eq!(encode_hex(&sha256(&digests)), expected);
}

#[test]
fn objects_are_read_back_without_loss() {
    for made in all() {
        for text in made.texts.iter().filter(|text| text.starts_with("apiVersion")) {
            let document = yaml::parse(text);
            assert!(document.problems.is_empty(), "{text}\n{:?}", document.problems);
            assert!(document.value.str_at(&["kind"]).is_some(), "{text}");
        }
    }
}

#[test]
fn certificates_say_the_same_to_x509_cert_and_to_us() {
    for (seed, made) in (0..).zip(all()) {
        for (der, expected) in made.certificates.iter().zip(&made.expected) {
            check_certificate(der, expected, seed);
        }
        for der in &made.requests {
            let theirs = x509_cert::request::CertReq::from_der(der).unwrap();
            assert_eq!(&theirs.to_der().unwrap(), der, "{seed}");
            let ours = decode_certification_request(der).unwrap();
            assert_eq!(theirs.info.subject.to_der().unwrap(), ours.subject.raw, "{seed}");
            assert_eq!(theirs.info.public_key.to_der().unwrap(), ours.spki.der, "{seed}");
            assert_eq!(theirs.signature.raw_bytes(), ours.signature, "{seed}");
        }
    }
}

fn check_certificate(
    der: &[u8],
    (subject, not_before, not_after, dns_names, addresses): &Expected,
    seed: u64,
) {
    let theirs = x509_cert::Certificate::from_der(der).unwrap_or_else(|error| panic!("{seed}: {error}"));
    assert_eq!(theirs.to_der().unwrap(), der, "{seed}");
    let theirs = theirs.tbs_certificate();
    let ours = decode_certificate(der).unwrap();
    // What was said to be made.
    assert_eq!(ours.subject.common_names(), [subject.common_name.as_str()], "{seed}");
    let mut organizations = ours.subject.organizations();
    let mut wanted: Vec<&str> = subject.organizations.iter().map(String::as_str).collect();
    organizations.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(organizations, wanted, "{seed}");
    assert_eq!(
        (ours.validity.not_before, ours.validity.not_after),
        (Some(*not_before), Some(*not_after)),
        "{seed}"
    );
    let names = ours.extensions.subject_alt_name.as_ref();
    let found: Vec<&str> = names.map_or_else(Vec::new, |names| names.dns_names().collect());
    assert_eq!(&found, dns_names, "{seed}");
    let found: Vec<IpAddr> = names.map_or_else(Vec::new, |names| names.ip_addresses().collect());
    let canonical: Vec<IpAddr> = addresses.iter().map(IpAddr::to_canonical).collect();
    assert_eq!(found, canonical, "{seed}");
    assert!(matches!(
        ours.spki.key.as_ref().unwrap().algorithm(),
        KeyAlgorithm::Rsa { .. } | KeyAlgorithm::Ec(_)
    ));
    // What the other reader finds.
    assert_eq!(theirs.serial_number().as_bytes(), ours.serial_number.bytes, "{seed}");
    assert_eq!(theirs.subject().to_der().unwrap(), ours.subject.raw, "{seed}");
    assert_eq!(theirs.issuer().to_der().unwrap(), ours.issuer.raw, "{seed}");
    assert_eq!(theirs.subject_public_key_info().to_der().unwrap(), ours.spki.der, "{seed}");
    let seconds = |time: x509_cert::time::Time| i64::try_from(time.to_unix_duration().as_secs()).unwrap();
    assert_eq!(seconds(theirs.validity().not_before), not_before.unix_seconds(), "{seed}");
    assert_eq!(seconds(theirs.validity().not_after), not_after.unix_seconds(), "{seed}");
    let usage = theirs.get_extension::<KeyUsage>().unwrap().map(|(_, usage)| usage.0);
    let names: Option<Vec<String>> = ours.extensions.key_usage.map(credscope_x509::KeyUsage::names);
    assert_eq!(usage.map(|usage| usage.into_iter().count()), names.map(|names| names.len()), "{seed}");
    let purposes = theirs.get_extension::<ExtendedKeyUsage>().unwrap();
    let purposes =
        purposes.map(|(_, usage)| usage.0.iter().map(ToString::to_string).collect::<Vec<String>>());
    let own = ours.extensions.ext_key_usage.as_ref();
    let own =
        own.map(|usage| usage.purposes.iter().map(|purpose| purpose.0.clone()).collect::<Vec<String>>());
    assert_eq!(purposes, own, "{seed}");
    let is_ca =
        theirs.get_extension::<BasicConstraints>().unwrap().is_some_and(|(_, constraints)| constraints.ca);
    assert_eq!(is_ca, ours.is_ca(), "{seed}");
    let key_id =
        theirs.get_extension::<SubjectKeyIdentifier>().unwrap().map(|(_, id)| id.0.as_bytes().to_vec());
    assert_eq!(key_id.as_deref(), ours.subject_key_id(), "{seed}");
    let authority = theirs.get_extension::<AuthorityKeyIdentifier>().unwrap();
    let authority = authority.and_then(|(_, id)| id.key_identifier).map(|id| id.as_bytes().to_vec());
    assert_eq!(authority.as_deref(), ours.authority_key_id(), "{seed}");
    let alternative = theirs.get_extension::<SubjectAltName>().unwrap().map_or(0, |(_, names)| names.0.len());
    assert_eq!(alternative, dns_names.len() + addresses.len(), "{seed}");
}

#[test]
fn every_pem_is_one_block_of_its_label() {
    let key = SigningKey::rsa(0);
    for (pem, label) in [
        (private_key_pem(&key), "RSA PRIVATE KEY"),
        (private_key_pem(&SigningKey::p256([1; 32])), "EC PRIVATE KEY"),
        (public_key_pem(&key.public_key()), "PUBLIC KEY"),
        (request(&key, &SubjectName::new("a", &[]), &[], &[]).pem, "CERTIFICATE REQUEST"),
    ] {
        let blocks = find_pem_blocks(&pem);
        assert_eq!(blocks.len(), 1, "{label}");
        assert_eq!(blocks[0].label, label);
        assert!(blocks[0].contents.is_ok() && blocks[0].notes.is_empty(), "{label}");
        assert!(pem.ends_with('\n') && pem.lines().all(|line| line.len() <= 64), "{label}");
    }
}
