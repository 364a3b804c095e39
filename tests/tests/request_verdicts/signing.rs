//! CertificateSigningRequests, compared with a real control plane: created, approved and failed.

use super::world::{control_plane, file};
use credscope_encoding::encode_standard;
use credscope_kube::authentication::Recogniser;
use serde_json::{Value, json};

const FOLDER: &str = "kubernetes/k8s-1.36/live/csr";

fn objects() -> Vec<Value> {
    let list: Value = serde_json::from_str(file(&format!("{FOLDER}/all-csr-objects.json"))).expect("JSON");
    list["items"].as_array().expect("objects").clone()
}

/// The message of a condition.
fn condition<'a>(object: &'a Value, kind: &str, reason: &str) -> Option<&'a str> {
    let conditions = object["status"]["conditions"].as_array()?;
    let found =
        conditions.iter().find(|condition| condition["type"] == kind && condition["reason"] == reason)?;
    found["message"].as_str()
}

#[test]
fn requests_are_approved_and_failed_as_by_the_controllers() {
    let server = control_plane("k8s-1.36", "");
    let mut count = 0;
    for object in objects() {
        let name = object["metadata"]["name"].as_str().unwrap();
        let review = server.check_signing_request(&object.to_string());
        assert_eq!(review.refused, None, "{name}");
        let approved = review.approved.map(Recogniser::message);
        assert_eq!(approved, condition(&object, "Approved", "AutoApproved"), "{name}");
        // Signers ignore requests that were not approved.
        if condition(&object, "Failed", "SignerValidationFailure").is_some()
            || !object["status"]["certificate"].is_null()
        {
            assert_eq!(
                review.failed.as_deref(),
                condition(&object, "Failed", "SignerValidationFailure"),
                "{name}"
            );
        }
        count += 1;
    }
    assert!(count > 8, "only {count} objects");
}

/// A request that was not stored as an object: the submitted object, with its user.
fn submitted(name: &str, signer: &str, username: &str, groups: &[&str]) -> String {
    let pem = file(&format!("{FOLDER}/{name}.csr"));
    json!({
        "kind": "CertificateSigningRequest", "metadata": { "name": name },
        "spec": {
            "request": encode_standard(pem.as_bytes()), "signerName": signer, "username": username,
            "groups": groups, "usages": ["digital signature", "server auth"],
        },
    })
    .to_string()
}

#[test]
fn refused_requests_have_the_api_server_s_words() {
    let server = control_plane("k8s-1.36", "");
    for (name, signer, username, groups) in [
        (
            "kubelet-serving-othernode",
            "kubernetes.io/kubelet-serving",
            "system:node:node-1",
            &["system:nodes", "system:authenticated"][..],
        ),
        (
            "masters-apiserver-client",
            "kubernetes.io/kube-apiserver-client",
            "kubernetes-super-admin",
            &["system:masters", "system:authenticated"],
        ),
        (
            "legacy-unknown",
            "kubernetes.io/legacy-unknown",
            "kubernetes-super-admin",
            &["system:masters", "system:authenticated"],
        ),
    ] {
        let review = server.check_signing_request(&submitted(name, signer, username, groups));
        let refused = review.refused.expect(name);
        let printed = file(&format!("{FOLDER}/{name}.create.txt")).trim();
        // kubectl writes the resource of an invalid object differently.
        let told =
            refused.replace("CertificateSigningRequest.certificates.k8s.io", "The CertificateSigningRequest");
        assert!(printed.ends_with(&told), "{printed}\n{told}");
    }
}

#[test]
fn a_request_without_permission_for_approval_stays_pending() {
    let mut server = control_plane("k8s-1.36", "");
    let object =
        objects().into_iter().find(|object| object["metadata"]["name"] == "node-client-renew").unwrap();
    assert!(server.remove_object("ClusterRoleBinding", "", "kubeadm:node-autoapprove-certificate-rotation"));
    let review = server.check_signing_request(&object.to_string());
    assert_eq!(review.recognised, [Recogniser::SelfNode, Recogniser::Node]);
    assert_eq!((review.approved, review.failed), (None, None));
    assert_eq!(
        review.ignored.as_deref(),
        Some(
            "recognized csr \"node-client-renew\" as [selfnodeclient nodeclient] but subject access review was not approved"
        )
    );
}
