//! Byte for byte what kubeadm, the kubelet and kube-controller-manager wrote, except for keys, key ids and
//! signatures.

use crate::{der, instant};
use credscope_clock::{Duration, Instant};
use credscope_kube::Release;
use credscope_mint::{
    ApiServerNames, Authority, AuthorityParameters, KubeletParameters, Leaf, LeafPlace, SigningKey,
    SigningParameters, SubjectName, admin_subject, api_server_leaf, kubelet_certificate,
    kubelet_client_subject, node_subject, request, sign_leaf, sign_request,
};
use credscope_x509::{Certificate, Extensions, decode_certificate, decode_certification_request};
use std::net::IpAddr;

/// The bytes with zeros for key, key ids and signature.
fn blank_certificate(der: &[u8]) -> Vec<u8> {
    let certificate = decode_certificate(der).unwrap();
    let ids = [certificate.subject_key_id(), certificate.authority_key_id()];
    let mut blank = blank(der, &[certificate.spki.span, certificate.signature_span]);
    for id in ids.into_iter().flatten() {
        let at = blank.windows(id.len()).position(|window| window == id).unwrap();
        blank[at..at + id.len()].fill(0);
    }
    blank
}

fn blank(der: &[u8], spans: &[credscope_finding::Span]) -> Vec<u8> {
    let mut blank = der.to_vec();
    for span in spans {
        blank[span.start..span.end].fill(0);
    }
    blank
}

fn names(extensions: &Extensions) -> (Vec<String>, Vec<IpAddr>) {
    extensions.subject_alt_name.as_ref().map_or_else(Default::default, |names| {
        (names.dns_names().map(str::to_owned).collect(), names.ip_addresses().collect())
    })
}

fn serial<const N: usize>(certificate: &Certificate) -> [u8; N] {
    let bytes = &certificate.serial_number.bytes;
    let mut serial = [0; N];
    let significant = &bytes[bytes.len().saturating_sub(N)..];
    serial[N - significant.len()..].copy_from_slice(significant);
    serial
}

/// The random bytes that result in this serial number of kubeadm, which uses 63 of their 64 bits.
fn drawn(certificate: &Certificate) -> [u8; 8] {
    (u64::from_be_bytes(serial::<8>(certificate)) << 1).to_be_bytes()
}

fn authority(release: u16, created: &str) -> Authority {
    let certificate =
        decode_certificate(&der(&format!("k8s-1.{release}/clusters/alpha/pki/ca.crt"))).unwrap();
    let parameters = AuthorityParameters::new(
        "kubernetes",
        instant(created),
        drawn(&certificate),
        Release::minor(release),
    );
    Authority::new(SigningKey::rsa(0), &parameters)
}

const CREATED: [(u16, &str); 2] = [(36, "2026-11-21T21:35:38Z"), (20, "2026-11-21T21:37:46Z")];

#[test]
fn a_ca_equals_kubeadm_s() {
    for (release, created) in CREATED {
        for (file, name) in
            [("ca", "kubernetes"), ("front-proxy-ca", "front-proxy-ca"), ("etcd/ca", "etcd-ca")]
        {
            let path = format!("k8s-1.{release}/clusters/alpha/pki/{file}.crt");
            let observed = der(&path);
            let certificate = decode_certificate(&observed).unwrap();
            let not_after = certificate.validity.not_after.unwrap();
            // Each CA was created in a second of its own.
            let made = not_after - AuthorityParameters::LIFETIME;
            assert!((made - instant(created)).magnitude() < Duration::from_seconds(5), "{path}");
            let parameters =
                AuthorityParameters::new(name, made, drawn(&certificate), Release::minor(release));
            let minted = Authority::new(SigningKey::rsa(1), &parameters).certificate.der;
            assert_eq!(blank_certificate(&minted), blank_certificate(&observed), "{path}");
        }
    }
}

#[test]
fn leaves_equal_kubeadm_s() {
    for (release, created) in CREATED {
        let release = Release::minor(release);
        let authority = authority(release.minor, created);
        let address = |text: &str| text.parse::<IpAddr>().unwrap();
        // This cluster's configuration adds localhost to the default names.
        let names = ApiServerNames {
            node: "cp-1".to_owned(),
            dns_domain: "cluster.local".to_owned(),
            service_address: address("10.96.0.1"),
            advertise_address: address("192.0.2.10"),
            further_names: vec!["localhost".to_owned()],
            further_addresses: vec![address("127.0.0.1")],
        };
        let folder = format!("k8s-1.{}/clusters/alpha", release.minor);
        let in_kubeconfig = |name: &str| {
            let config = crate::file(&format!("{folder}/{name}.conf"));
            let data = config.lines().find_map(|line| line.trim().strip_prefix("client-certificate-data: "));
            let pem = credscope_encoding::decode_standard(data.unwrap().as_bytes()).unwrap();
            let text = String::from_utf8(pem).unwrap();
            credscope_encoding::find_pem_blocks(&text).remove(0).contents.unwrap()
        };
        let client =
            |subject, place| move |at, serial| Leaf { place, ..Leaf::client(subject, at, serial, release) };
        let check = |name: &str, observed: Vec<u8>, leaf: &dyn Fn() -> Leaf| {
            let certificate = decode_certificate(&observed).unwrap();
            let signed_at = certificate.validity.not_after.unwrap() - Leaf::LIFETIME;
            let leaf = Leaf { signed_at, serial_number: drawn(&certificate), ..leaf() };
            let minted = sign_leaf(&authority, &SigningKey::rsa(2).public_key(), &leaf).der;
            assert_eq!(blank_certificate(&minted), blank_certificate(&observed), "{name} of {release}");
        };
        let any = (instant(created), [0; 8]);
        check("apiserver", der(&format!("{folder}/pki/apiserver.crt")), &|| {
            api_server_leaf(&names, any.0, any.1, release)
        });
        check(
            "apiserver-kubelet-client",
            der(&format!("{folder}/pki/apiserver-kubelet-client.crt")),
            &|| client(kubelet_client_subject(release), LeafPlace::File)(any.0, any.1),
        );
        check("admin", in_kubeconfig("admin"), &|| {
            client(admin_subject(release), LeafPlace::Kubeconfig)(any.0, any.1)
        });
        check("kubelet", in_kubeconfig("kubelet"), &|| {
            client(node_subject("cp-1"), LeafPlace::Kubeconfig)(any.0, any.1)
        });
        check("scheduler", in_kubeconfig("scheduler"), &|| {
            client(SubjectName::new("system:kube-scheduler", &[]), LeafPlace::Kubeconfig)(any.0, any.1)
        });
    }
}

#[test]
fn a_request_equals_go_s() {
    for path in ["apiserver", "front-proxy-client", "etcd/server"] {
        let path = format!("k8s-1.36/clusters/alpha/csr/pki/{path}.csr");
        let observed = der(&path);
        let facts = decode_certification_request(&observed).unwrap();
        let (dns_names, addresses) = names(&facts.requested_extensions);
        let subject = SubjectName::new(facts.subject.common_names()[0], &facts.subject.organizations());
        let minted = request(&SigningKey::rsa(3), &subject, &dns_names, &addresses).der;
        let blanked = |der: &[u8]| {
            let request = decode_certification_request(der).unwrap();
            blank(der, &[request.spki.span, request.signature_span])
        };
        assert_eq!(blanked(&minted), blanked(&observed), "{path}");
    }
}

#[test]
fn certificates_equal_the_controller_manager_s() {
    let authority = authority(36, "2026-11-21T21:35:38Z");
    let check = |path: &str, key: &SigningKey, usages: &[&str]| {
        let observed = der(path);
        let certificate = decode_certificate(&observed).unwrap();
        let (dns_names, addresses) = names(&certificate.extensions);
        let subject =
            SubjectName::new(certificate.subject.common_names()[0], &certificate.subject.organizations());
        let request = request(key, &subject, &dns_names, &addresses);
        let parameters = SigningParameters {
            usages,
            serial_number: serial(&certificate),
            not_before: certificate.validity.not_before.unwrap(),
            not_after: certificate.validity.not_after.unwrap(),
        };
        let minted = sign_request(&authority, &request.der, &parameters).unwrap().der;
        assert_eq!(blank_certificate(&minted), blank_certificate(&observed), "{path}");
    };
    let (p256, rsa) = (SigningKey::p256([7; 32]), SigningKey::rsa(4));
    let client = ["client auth", "digital signature"];
    check("k8s-1.36/live/kubelet/pki/kubelet-client-current.pem", &p256, &client);
    check("k8s-1.36/live/csr/node-client-ok.crt", &p256, &client);
    check("k8s-1.36/live/csr/kubelet-serving.crt", &p256, &["digital signature", "server auth"]);
    check(
        "k8s-1.36/live/csr/node-client-rsa.crt",
        &rsa,
        &["key encipherment", "digital signature", "client auth"],
    );
}

#[test]
fn a_self_signed_certificate_equals_the_kubelet_s() {
    let text = crate::file("k8s-1.36/live/kubelet/pki/kubelet.crt");
    let observed: Vec<Vec<u8>> =
        credscope_encoding::find_pem_blocks(text).into_iter().map(|block| block.contents.unwrap()).collect();
    let serials = [&observed[1], &observed[0]].map(|der| drawn(&decode_certificate(der).unwrap()));
    let parameters = KubeletParameters {
        host: "kubelet-real",
        created: Instant::from_unix_seconds(1_795_298_295),
        serial_numbers: serials,
        release: Release::NEWEST,
    };
    let minted = kubelet_certificate(&SigningKey::rsa(0), SigningKey::rsa(1), &parameters);
    assert_eq!(blank_certificate(&minted.certificate.der), blank_certificate(&observed[0]));
    assert_eq!(blank_certificate(&minted.authority.der), blank_certificate(&observed[1]));
    assert_eq!(minted.pem.len(), text.len());
}

#[test]
fn a_damaged_or_unsupported_request_is_not_signed() {
    use credscope_mint::SignError;
    let authority = authority(36, "2026-11-21T21:35:38Z");
    let made = request(&SigningKey::p256([1; 32]), &node_subject("a"), &[], &[]);
    let sign = |der: &[u8], usages: &[&str]| {
        let not_before = authority.certificate.not_before;
        let not_after = authority.certificate.not_after;
        let parameters = SigningParameters { usages, serial_number: [0xff; 16], not_before, not_after };
        sign_request(&authority, der, &parameters).map(|issued| issued.not_after)
    };
    assert_eq!(sign(&made.der, &["client auth"]), Ok(authority.certificate.not_after));
    assert_eq!(sign(b"", &[]), Err(SignError::Unreadable));
    let mut damaged = made.der.clone();
    *damaged.last_mut().unwrap() ^= 1;
    assert_eq!(sign(&damaged, &["client auth"]), Err(SignError::Signature));
    // Go's error: "x509: SAN dNSName is malformed".
    let name = "xy".to_owned();
    let mut foreign = request(&SigningKey::p256([1; 32]), &node_subject("a"), &[name], &[]).der;
    let at = foreign.windows(4).position(|window| window == b"\x82\x02xy").unwrap();
    foreign[at + 2..at + 4].copy_from_slice("é".as_bytes());
    assert_eq!(sign(&foreign, &["client auth"]), Err(SignError::Unreadable));
    let text = r#"unrecognized usage values: ["client  auth" "x"]"#;
    assert_eq!(
        sign(&made.der, &["client  auth", "server auth", "x"]),
        Err(SignError::Usages(text.to_owned()))
    );
}
