//! Tokens, key sets and objects: character for character what Kubernetes wrote.

use crate::{file, instant};
use credscope_crypto::PublicKey;
use credscope_encoding::{decode_standard, decode_url_unpadded};
use credscope_jose::json::{Node, parse};
use credscope_kube::bootstrap_token::BootstrapToken;
use credscope_kube::{Release, yaml};
use credscope_mint::{
    BootstrapSecretParameters, BoundToken, Condition, KubeconfigCredential, KubeconfigParameters,
    LegacyToken, Metadata, NodeReference, PodParameters, Reference, RequestObject, SigningKey,
    TokenRequestObject, bootstrap_secret, bound_token, certificate_signing_request, cluster_info,
    cluster_info_kubeconfig, jwk_set, kubeconfig, legacy_token, legacy_token_secret, pod, public_key_pem,
    service_account, token_request,
};

/// Header and payload as JSON text.
fn parts(token: &str) -> (String, String) {
    let decoded = |part: &str| String::from_utf8(decode_url_unpadded(part.as_bytes()).unwrap()).unwrap();
    let mut parts = token.split('.');
    (decoded(parts.next().unwrap()), decoded(parts.next().unwrap()))
}

fn text<'a>(node: &'a Node, path: &[&str]) -> &'a str {
    node.str_at(path).unwrap_or_default()
}

fn reference<'a>(claims: &'a Node, name: &str) -> Option<Reference<'a>> {
    let object = claims.at(&["kubernetes.io", name])?;
    Some(Reference { name: text(object, &["name"]), uid: text(object, &["uid"]) })
}

fn numeric(claims: &Node, path: &[&str]) -> Option<credscope_clock::Instant> {
    claims.at(path)?.as_integer().map(credscope_clock::Instant::from_unix_seconds)
}

#[test]
fn a_bound_token_equals_the_api_server_s() {
    let key = SigningKey::rsa(0);
    let requests = parse(file("k8s-1.36/live/tokenrequests.json").as_bytes()).value;
    let mut kinds = std::collections::BTreeSet::new();
    for member in requests.members() {
        let Some(observed) = member.value.str_at(&["response", "status", "token"]) else { continue };
        let (_, payload) = parts(observed);
        let claims = parse(payload.as_bytes()).value;
        let audiences = claims.member("aud").unwrap().as_strings().unwrap();
        let audiences: Vec<&str> = audiences.iter().map(String::as_str).collect();
        let node = reference(&claims, "node");
        let token = BoundToken {
            issuer: text(&claims, &["iss"]),
            audiences: &audiences,
            namespace: text(&claims, &["kubernetes.io", "namespace"]),
            service_account: reference(&claims, "serviceaccount").unwrap(),
            pod: reference(&claims, "pod"),
            secret: reference(&claims, "secret"),
            node: node.map(|node| NodeReference {
                name: node.name,
                uid: Some(node.uid).filter(|uid| !uid.is_empty()),
            }),
            token_id: text(&claims, &["jti"]),
            issued_at: numeric(&claims, &["iat"]).unwrap(),
            expires_at: numeric(&claims, &["exp"]).unwrap(),
            warn_after: numeric(&claims, &["kubernetes.io", "warnafter"]),
            release: Release::NEWEST,
        };
        let (header, minted) = parts(&bound_token(&key, &token));
        assert_eq!(minted, payload, "{}", member.key);
        let kid = credscope_kube::kubernetes_key_id(&key.public_key());
        assert_eq!(header, format!(r#"{{"alg":"RS256","kid":"{kid}"}}"#));
        kinds.insert((
            token.pod.is_some(),
            token.secret.is_some(),
            token.node.is_some(),
            token.warn_after.is_some(),
        ));

        let response = member.value.member("response").unwrap();
        let object = response.at(&["spec", "boundObjectRef"]).filter(|object| object.is_object());
        let printed = token_request(&TokenRequestObject {
            namespace: token.namespace,
            service_account: token.service_account,
            created: instant(text(response, &["metadata", "creationTimestamp"])),
            audiences: &audiences,
            bound_object: object.map(|object| {
                let reference = Reference { name: text(object, &["name"]), uid: text(object, &["uid"]) };
                (text(object, &["kind"]), reference)
            }),
            expiration_seconds: response.at(&["spec", "expirationSeconds"]).unwrap().as_integer().unwrap(),
            token: observed,
            expiration_timestamp: instant(text(response, &["status", "expirationTimestamp"])),
        });
        let read = yaml::parse(&printed).value;
        for path in [
            &["kind"][..],
            &["apiVersion"],
            &["metadata", "name"],
            &["status", "token"],
            &["status", "expirationTimestamp"],
        ] {
            assert_eq!(text(&read, path), text(response, path), "{}: {path:?}", member.key);
        }
    }
    // Without an object, with a Pod, a Secret, a node, and extended.
    assert!(kinds.len() >= 5, "{kinds:?}");
}

#[test]
fn a_token_of_an_older_release_lacks_newer_claims() {
    let account = Reference { name: "builder", uid: "u1" };
    let token = |minor| BoundToken {
        issuer: "https://issuer.example/?a=1&b=<2>",
        audiences: &["a", "b"],
        namespace: "lab",
        service_account: account,
        pod: Some(Reference { name: "p", uid: "u2" }),
        secret: None,
        node: Some(NodeReference { name: "n", uid: None }),
        token_id: "j",
        issued_at: instant("2026-03-02T08:00:00.900Z"),
        expires_at: instant("2026-03-02T09:00:00Z"),
        warn_after: None,
        release: Release::minor(minor),
    };
    let claims = |minor| parts(&bound_token(&SigningKey::p256([1; 32]), &token(minor))).1;
    let head = r#"{"aud":["a","b"],"exp":1772442000,"iat":1772438400,"iss":"https://issuer.example/?a=1\u0026b=\u003c2\u003e","#;
    let tail = r#""pod":{"name":"p","uid":"u2"},"serviceaccount":{"name":"builder","uid":"u1"}},"nbf":1772438400,"sub":"system:serviceaccount:lab:builder"}"#;
    assert_eq!(claims(29), format!(r#"{head}"kubernetes.io":{{"namespace":"lab",{tail}"#));
    assert_eq!(
        claims(30),
        format!(r#"{head}"jti":"j","kubernetes.io":{{"namespace":"lab","node":{{"name":"n"}},{tail}"#)
    );
}

/// The documents of a printed list, each as kubectl prints it on its own.
fn items(path: &str) -> Vec<String> {
    let list = file(path);
    let body = list.strip_prefix("apiVersion: v1\nitems:\n").unwrap();
    let body = body.split("\nkind: List").next().unwrap();
    body.split("\n- ").map(|item| item.trim_start_matches("- ").replace("\n  ", "\n") + "\n").collect()
}

#[test]
fn a_legacy_secret_and_its_token_equal_the_controller_s() {
    let mut compared = 0;
    for item in items("k8s-1.36/live/objects/legacy-secrets.yaml") {
        let object = yaml::parse(&item).value;
        let decoded = |name: &str| {
            String::from_utf8(decode_standard(text(&object, &["data", name]).as_bytes()).unwrap()).unwrap()
        };
        if text(&object, &["type"]) != "kubernetes.io/service-account-token" || decoded("token").is_empty() {
            continue;
        }
        let annotations = object.at(&["metadata", "annotations"]).unwrap();
        let of_account =
            |what: &str| text(annotations, &[&format!("kubernetes.io/service-account.{what}")]).to_owned();
        let (name, uid) = (of_account("name"), of_account("uid"));
        let account = Reference { name: &name, uid: &uid };
        let metadata = metadata(&object);
        let printed = legacy_token_secret(&metadata, account, &decoded("ca.crt"), &decoded("token"));
        assert_eq!(printed, without_applied(&item), "{name}");
        let token = LegacyToken {
            namespace: metadata.namespace,
            secret_name: metadata.name,
            service_account: account,
        };
        let minted = legacy_token(&SigningKey::rsa(0), &token);
        assert_eq!(parts(&minted).1, parts(&decoded("token")).1);
        compared += 1;
    }
    assert!(compared >= 3, "{compared}");
}

/// Removes the annotation of `kubectl apply`, which the client adds.
fn without_applied(item: &str) -> String {
    let mut kept = String::new();
    let mut lines = item.lines();
    while let Some(line) = lines.next() {
        match line.trim() == "kubectl.kubernetes.io/last-applied-configuration: |" {
            true => drop(lines.next()),
            false => kept.extend([line, "\n"]),
        }
    }
    kept.replace("  annotations:\n  creationTimestamp", "  creationTimestamp")
}

fn metadata(object: &Node) -> Metadata<'_> {
    Metadata {
        name: text(object, &["metadata", "name"]),
        generate_name: text(object, &["metadata", "generateName"]),
        namespace: text(object, &["metadata", "namespace"]),
        uid: text(object, &["metadata", "uid"]),
        resource_version: text(object, &["metadata", "resourceVersion"]).parse().unwrap(),
        created: instant(text(object, &["metadata", "creationTimestamp"])),
    }
}

#[test]
fn service_accounts_and_bootstrap_secrets_equal_kubectl_s_output() {
    for item in items("k8s-1.36/live/objects/serviceaccounts.yaml") {
        assert_eq!(service_account(&metadata(&yaml::parse(&item).value)), item);
    }
    let secrets = items("k8s-1.36/live/objects/bootstrap-token-secrets.yaml");
    assert!(secrets.len() >= 4);
    for item in secrets {
        let object = yaml::parse(&item).value;
        let value = |name: &str| {
            let data = text(&object, &["data", name]).as_bytes();
            String::from_utf8(decode_standard(data).unwrap()).unwrap()
        };
        let token = BootstrapToken { token_id: value("token-id"), token_secret: value("token-secret") };
        let groups = value("auth-extra-groups");
        let groups: Vec<&str> = groups.split(',').filter(|group| !group.is_empty()).collect();
        let head = metadata(&object);
        let printed = bootstrap_secret(&BootstrapSecretParameters {
            token: &token,
            expiration: value("expiration").parse().ok(),
            description: &value("description"),
            authenticates: value("usage-bootstrap-authentication") == "true",
            signs: value("usage-bootstrap-signing") == "true",
            groups: &groups,
            uid: head.uid,
            resource_version: head.resource_version,
            created: head.created,
        });
        assert_eq!(printed, without_applied(&item));
    }
}

#[test]
fn a_pod_has_the_volume_of_its_token() {
    let item = file("k8s-1.36/live/objects/pod-keep.yaml");
    let object = yaml::parse(item).value;
    let image = text(&object.at(&["spec", "containers"]).unwrap().items()[0], &["image"]).to_owned();
    let printed = pod(
        &metadata(&object),
        &PodParameters {
            service_account: "builder",
            node: "node-1",
            image: &image,
            volume_suffix: "w7vcd",
            phase: "Pending",
        },
    );
    // A generation, the Pod's own tolerations, and a source that the vendor of that API server added.
    let others = "      - configMap:\n          items:\n          - key: service-ca.crt\n            path: service-ca.crt\n          \
                  name: openshift-service-ca.crt\n";
    let mut expected = without_applied(item);
    for other in ["  generation: 1\n", "  tolerations:\n  - operator: Exists\n", others] {
        assert!(expected.contains(other), "{other}");
        expected = expected.replace(other, "");
    }
    assert_eq!(printed, expected);
}

#[test]
fn certificate_signing_requests_equal_kubectl_s_output() {
    let items = items("k8s-1.36/live/csr/all-csr-objects.yaml");
    assert!(items.len() >= 8);
    for item in items {
        let object = yaml::parse(&item).value;
        let list = |path: &[&str]| object.at(path).and_then(Node::as_strings).unwrap_or_default();
        let (usages, groups) = (list(&["spec", "usages"]), list(&["spec", "groups"]));
        let credential = list(&["spec", "extra", "authentication.kubernetes.io/credential-id"])
            .first()
            .cloned()
            .unwrap_or_default();
        let pem = |path: &[&str]| {
            let data = object.str_at(path)?.as_bytes();
            Some(String::from_utf8(decode_standard(data).unwrap()).unwrap())
        };
        let conditions: Vec<Condition<'_>> = object
            .at(&["status", "conditions"])
            .map_or(&[][..], Node::items)
            .iter()
            .map(|condition| Condition {
                condition_type: text(condition, &["type"]),
                reason: text(condition, &["reason"]),
                message: text(condition, &["message"]),
                at: instant(text(condition, &["lastUpdateTime"])),
            })
            .collect();
        let printed = certificate_signing_request(
            &metadata(&object),
            &RequestObject {
                request_pem: &pem(&["spec", "request"]).unwrap(),
                signer_name: text(&object, &["spec", "signerName"]),
                usages: &usages.iter().map(String::as_str).collect::<Vec<_>>(),
                expiration_seconds: object.at(&["spec", "expirationSeconds"]).and_then(Node::as_integer),
                username: text(&object, &["spec", "username"]),
                uid: text(&object, &["spec", "uid"]),
                groups: &groups.iter().map(String::as_str).collect::<Vec<_>>(),
                credential_id: &credential,
                conditions: &conditions,
                certificate_pem: pem(&["status", "certificate"]).as_deref(),
            },
        );
        assert_eq!(printed, without_applied(&item));
    }
}

#[test]
fn kubeconfigs_equal_those_of_kubeadm_and_the_kubelet() {
    let decoded = |text: &str| String::from_utf8(decode_standard(text.as_bytes()).unwrap()).unwrap();
    for minor in [20, 36] {
        for name in ["admin", "scheduler", "controller-manager"] {
            let observed = file(&format!("k8s-1.{minor}/clusters/alpha/{name}.conf"));
            let object = yaml::parse(observed).value;
            let first = |list: &str| object.member(list).unwrap().items()[0].clone();
            let (cluster, context, user) = (first("clusters"), first("contexts"), first("users"));
            let certificate = decoded(text(&user, &["user", "client-certificate-data"]));
            let key = decoded(text(&user, &["user", "client-key-data"]));
            let printed = kubeconfig(&KubeconfigParameters {
                cluster: text(&cluster, &["name"]),
                server: text(&cluster, &["cluster", "server"]),
                authority_pem: &decoded(text(&cluster, &["cluster", "certificate-authority-data"])),
                user: text(&user, &["name"]),
                context: text(&context, &["name"]),
                namespace: "",
                credential: KubeconfigCredential::Embedded { certificate: &certificate, key: &key },
                release: Release::minor(minor),
            });
            assert_eq!(printed, observed, "{name} of 1.{minor}");
        }
        let info =
            parse(file(&format!("k8s-1.{minor}/live/discovery/cluster-info-anonymous.json")).as_bytes())
                .value;
        let observed = text(&info, &["data", "kubeconfig"]);
        let object = yaml::parse(observed).value;
        let cluster = object.member("clusters").unwrap().items()[0].clone();
        let authority = decoded(text(&cluster, &["cluster", "certificate-authority-data"]));
        let server = text(&cluster, &["cluster", "server"]);
        assert_eq!(cluster_info_kubeconfig(server, &authority, Release::minor(minor)), observed, "1.{minor}");
    }
    let observed = file("k8s-1.36/live/kubelet/kubelet.conf");
    let object = yaml::parse(observed).value;
    let cluster = object.member("clusters").unwrap().items()[0].clone();
    let user = object.member("users").unwrap().items()[0].clone();
    let printed = kubeconfig(&KubeconfigParameters::of_kubelet(
        text(&cluster, &["cluster", "server"]),
        &decoded(text(&cluster, &["cluster", "certificate-authority-data"])),
        text(&user, &["user", "client-certificate"]),
        Release::NEWEST,
    ));
    assert_eq!(printed, observed);
}

#[test]
fn cluster_info_equals_kubectl_s_output_including_signatures() {
    let observed = file("k8s-1.36/live/objects/cluster-info.yaml");
    let object = yaml::parse(observed).value;
    let tokens: Vec<BootstrapToken> = items("k8s-1.36/live/objects/bootstrap-token-secrets.yaml")
        .iter()
        .map(|item| yaml::parse(item).value)
        .filter(|secret| !text(secret, &["data", "usage-bootstrap-signing"]).is_empty())
        .map(|secret| {
            let value = |name: &str| {
                String::from_utf8(decode_standard(text(&secret, &["data", name]).as_bytes()).unwrap())
                    .unwrap()
            };
            BootstrapToken { token_id: value("token-id"), token_secret: value("token-secret") }
        })
        .collect();
    // In any order.
    let tokens: Vec<&BootstrapToken> = tokens.iter().rev().collect();
    assert_eq!(cluster_info(&metadata(&object), text(&object, &["data", "kubeconfig"]), &tokens), observed);
}

#[test]
fn key_sets_and_public_keys_equal_the_published_ones() {
    for path in ["k8s-1.36/live/discovery/jwks.json", "k8s-1.36/live/discovery/jwks-rotated.json"] {
        let observed = file(path);
        let set = parse(observed.as_bytes()).value;
        let keys: Vec<PublicKey> = set
            .member("keys")
            .unwrap()
            .items()
            .iter()
            .map(|key| match credscope_jose::decode_jwk(key).key {
                Ok(credscope_jose::VerificationKey::Public(key)) => key,
                _ => panic!("no public key in {path}"),
            })
            .collect();
        let compact: String = observed.chars().filter(|character| !character.is_whitespace()).collect();
        assert_eq!(jwk_set(&keys), compact, "{path}");
    }
    let observed = file("k8s-1.36/clusters/alpha/pki/sa.pub");
    let block = credscope_encoding::find_pem_blocks(observed).remove(0).contents.unwrap();
    assert_eq!(public_key_pem(&PublicKey::from_spki_der(&block).unwrap()), observed);
}
