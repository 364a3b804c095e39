//! What happens to a CertificateSigningRequest: admission, the automatic approver, the signer's validation.

use super::ApiServer;
use crate::UserInfo;
use crate::object::ObjectHead;
use crate::request_info::Attributes;
use crate::signer::{
    CLIENT, CLIENT_KUBELET, KUBELET_SERVING, LEGACY_UNKNOWN, RequestFacts, check_signer_rules,
};
use crate::user_info::well_known;
use crate::{Release, yaml};
use credscope_encoding::{decode_standard, find_pem_blocks};
use credscope_jose::json::Node;
use credscope_x509::{CertificationRequest, GeneralName, decode_certification_request};

/// The rule by which the approver recognises a request.
///
/// Source: Kubernetes `pkg/controller/certificates/approver/sarapprove.go`, `recognizers`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recogniser {
    /// A node requests its own certificate.
    SelfNode,
    /// Anyone requests a node's certificate.
    Node,
}

impl Recogniser {
    /// The subresource of `certificatesigningrequests` that the requestor must be allowed to create.
    #[must_use]
    pub const fn subresource(self) -> &'static str {
        match self {
            Self::SelfNode => "selfnodeclient",
            Self::Node => "nodeclient",
        }
    }

    /// The message of the condition `Approved`, whose reason is `AutoApproved`.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::SelfNode => "Auto approving self kubelet client certificate after SubjectAccessReview.",
            Self::Node => "Auto approving kubelet client certificate after SubjectAccessReview.",
        }
    }
}

/// The result of a CertificateSigningRequest.
#[derive(Clone, Debug, Default)]
pub struct SigningReview {
    /// Why the API server rejects the object: the message of the Status; `None` if it accepts it.
    pub refused: Option<String>,
    /// What the approver recognises the request as, in its order, up to the one that is allowed; if empty,
    /// the request stays pending.
    pub recognised: Vec<Recogniser>,
    /// The rule by which it is approved.
    pub approved: Option<Recogniser>,
    /// The approver's error for a request that it recognises but may not approve; it retries, and the object
    /// stays pending.
    pub ignored: Option<String>,
    /// The message of the condition `Failed`, whose reason is `SignerValidationFailure`, once the request is
    /// approved, automatically or not; `None` if the signer signs.
    pub failed: Option<String>,
}

impl RequestFacts {
    /// The parts of a request and of `spec.usages` that the signers' rules use.
    #[must_use]
    pub fn of(request: &CertificationRequest, usages: Vec<String>) -> Self {
        let owned = |name: &&str| (*name).to_owned();
        let mut facts = Self {
            common_name: request.subject.common_names().last().map(owned).unwrap_or_default(),
            organizations: request.subject.organizations().iter().map(owned).collect(),
            usages,
            ..Self::default()
        };
        let names = request.requested_extensions.subject_alt_name.as_ref();
        for name in names.map(|names| names.names.as_slice()).unwrap_or_default() {
            match name.name {
                GeneralName::DnsName(_) => facts.dns_names += 1,
                GeneralName::IpAddress(_) => facts.ip_addresses += 1,
                GeneralName::Rfc822Name(_) => facts.email_addresses += 1,
                GeneralName::Uri(_) => facts.uris += 1,
                _ => (),
            }
        }
        facts
    }
}

impl ApiServer {
    /// Follows a CertificateSigningRequest, in YAML or JSON, with `spec.username` and `spec.groups` as the
    /// API server set them. Approval by anything other than the automatic approver is up to the caller.
    ///
    /// Source: Kubernetes `plugin/pkg/admission/noderestriction/admission.go`,
    /// `plugin/pkg/admission/certificates/subjectrestriction/admission.go`, `pkg/apis/certificates/validation/validation.go`,
    /// `pkg/controller/certificates/{approver/sarapprove.go,signer/signer.go}`.
    #[must_use]
    pub fn check_signing_request(&self, yaml: &str) -> SigningReview {
        let object = yaml::parse(yaml).value;
        let head = ObjectHead::decode(&object);
        let text = |path: &[&str]| object.str_at(path).unwrap_or_default();
        let list = |path: &[&str]| object.at(path).and_then(Node::as_strings).unwrap_or_default();
        let signer = text(&["spec", "signerName"]);
        let user = UserInfo {
            username: text(&["spec", "username"]).to_owned(),
            groups: list(&["spec", "groups"]),
            ..UserInfo::default()
        };
        let refused = |message: String| SigningReview { refused: Some(message), ..SigningReview::default() };
        let request = match decode_request(text(&["spec", "request"])) {
            Ok(request) => request,
            Err(message) => return refused(invalid(&head.name, &format!("spec.request: {message}"))),
        };
        let facts = RequestFacts::of(&request, list(&["spec", "usages"]));
        let seconds = object.at(&["spec", "expirationSeconds"]).and_then(Node::as_integer);
        if let Some(message) = self.refusal(&head.name, signer, &user, &facts, seconds) {
            return refused(message);
        }
        let failed = check_rules(self.release(), signer, &facts).err();
        let mut review = SigningReview { failed, ..SigningReview::default() };
        let is_node_client = signer == CLIENT_KUBELET && review.failed.is_none();
        let is_self = user.username == facts.common_name;
        for (recogniser, is_recognised) in
            [(Recogniser::SelfNode, is_node_client && is_self), (Recogniser::Node, is_node_client)]
        {
            if is_recognised && review.approved.is_none() {
                review.recognised.push(recogniser);
                let is_allowed = self.authorize(&user, &permission(recogniser)).is_allowed;
                review.approved = is_allowed.then_some(recogniser);
            }
        }
        if review.approved.is_none() && !review.recognised.is_empty() {
            let tried: Vec<&str> = review.recognised.iter().map(|one| one.subresource()).collect();
            review.ignored = Some(format!(
                "recognized csr {} as [{}] but subject access review was not approved",
                crate::quote(&head.name),
                tried.join(" ")
            ));
        }
        review
    }

    /// The errors of admission and validation.
    fn refusal(
        &self,
        name: &str,
        signer: &str,
        user: &UserInfo,
        facts: &RequestFacts,
        seconds: Option<i64>,
    ) -> Option<String> {
        let forbidden = |message: &str| {
            Some(format!("certificatesigningrequests.certificates.k8s.io \"{name}\" is forbidden: {message}"))
        };
        let is_for_node = [CLIENT_KUBELET, KUBELET_SERVING].contains(&signer);
        if let Some(node) = user.node_name()
            && is_for_node
            && self.release().restricts_names_of_node_requests()
            && facts.common_name != format!("{}{node}", well_known::NODE_PREFIX)
        {
            return forbidden(&format!("can only create a node CSR with CN=system:node:{node}"));
        }
        if signer == LEGACY_UNKNOWN {
            let message = "the legacy signerName is not allowed via this API version";
            return Some(invalid(name, &format!("spec.signerName: Invalid value: \"{signer}\": {message}")));
        }
        if let Some(seconds) = seconds.filter(|seconds| *seconds < 600) {
            let message = "may not specify a duration less than 600 seconds (10 minutes)";
            return Some(invalid(
                name,
                &format!("spec.expirationSeconds: Invalid value: {seconds}: {message}"),
            ));
        }
        if signer == CLIENT && facts.organizations.iter().any(|group| group == well_known::SYSTEM_MASTERS) {
            return forbidden(&format!("use of {CLIENT} signer with system:masters group is not allowed"));
        }
        None
    }
}

fn invalid(name: &str, message: &str) -> String {
    format!("CertificateSigningRequest.certificates.k8s.io \"{name}\" is invalid: {message}")
}

/// The request inside `spec.request`: base64 of PEM.
///
/// # Errors
/// The API server's error message.
///
/// Source: Kubernetes `pkg/apis/certificates/helpers.go`, `ParseCSR`.
fn decode_request(base64: &str) -> Result<CertificationRequest, String> {
    let no_block = || "PEM block type must be CERTIFICATE REQUEST".to_owned();
    let pem = decode_standard(base64.as_bytes()).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let blocks = find_pem_blocks(&pem.ok_or_else(no_block)?);
    let block = blocks.first().filter(|block| block.label == "CERTIFICATE REQUEST").ok_or_else(no_block)?;
    let der = block.contents.as_ref().map_err(|_| no_block())?;
    decode_certification_request(der).map_err(|error| error.to_string())
}

/// The permission that the approver's SubjectAccessReview asks about.
fn permission(recogniser: Recogniser) -> Attributes {
    Attributes {
        verb: "create".to_owned(),
        api_group: "certificates.k8s.io".to_owned(),
        resource: "certificatesigningrequests".to_owned(),
        subresource: recogniser.subresource().to_owned(),
        ..Attributes::default()
    }
}

/// The signer's rules as of the release: older ones require three usages.
fn check_rules(release: Release, signer: &str, facts: &RequestFacts) -> Result<(), String> {
    let is_complete = facts.usages.iter().any(|usage| usage == "key encipherment");
    let is_of_kubelet = [CLIENT_KUBELET, KUBELET_SERVING].contains(&signer);
    if release.signs_without_key_encipherment() || is_complete || !is_of_kubelet {
        return check_signer_rules(signer, facts);
    }
    // Incomplete usages are refused like missing ones, at the same place among the rules.
    check_signer_rules(signer, &RequestFacts { usages: Vec::new(), ..facts.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_encoding::encode_standard;

    #[track_caller]
    fn check(minor: u16, signer: &str, usages: &[&str], common_name: &str, expected: Result<(), &str>) {
        let facts = RequestFacts {
            common_name: common_name.to_owned(),
            organizations: vec!["system:nodes".to_owned()],
            ip_addresses: usize::from(signer == KUBELET_SERVING),
            usages: usages.iter().map(|usage| (*usage).to_owned()).collect(),
            ..RequestFacts::default()
        };
        let found = check_rules(Release::minor(minor), signer, &facts);
        assert_eq!(found, expected.map_err(str::to_owned), "1.{minor} {signer} {usages:?}");
    }

    #[test]
    fn older_signers_want_key_encipherment_too() {
        let (two, three) =
            (["digital signature", "client auth"], ["digital signature", "client auth", "key encipherment"]);
        let unmatched = Err("usages did not match [client auth digital signature key encipherment]");
        check(27, CLIENT_KUBELET, &two, "system:node:n", Ok(()));
        check(26, CLIENT_KUBELET, &two, "system:node:n", unmatched);
        check(26, CLIENT_KUBELET, &three, "system:node:n", Ok(()));
        // A client's name is checked before its usages, a server's after them.
        let name = Err("subject common name does not begin with system:node:");
        check(26, CLIENT_KUBELET, &two, "n", name);
        check(26, CLIENT, &two, "n", Ok(()));
        let serving = ["digital signature", "server auth"];
        let unmatched = Err("usages did not match [digital signature key encipherment server auth]");
        check(27, KUBELET_SERVING, &serving, "n", name);
        check(26, KUBELET_SERVING, &serving, "n", unmatched);
    }

    #[test]
    fn a_node_asks_for_itself_alone_since_there_is_a_rule_for_it() {
        let pem = include_str!("../../../../tests/data/kubernetes/k8s-1.36/live/csr/kubelet-serving.csr");
        let request = encode_standard(pem.as_bytes());
        let object = |username: &str, seconds: u32| {
            format!(
                "kind: CertificateSigningRequest\nmetadata: {{name: csr-1}}\nspec:\n  request: {request}\n  signerName: \
                 {KUBELET_SERVING}\n  username: {username}\n  groups: ['system:nodes']\n  usages: [digital signature, server \
                 auth]\n  expirationSeconds: {seconds}\n"
            )
        };
        let refused = |minor: u16, username: &str, seconds: u32| {
            let server = ApiServer::new(Release::minor(minor));
            server.check_signing_request(&object(username, seconds)).refused.unwrap_or_default()
        };
        assert_eq!(refused(36, "system:node:node-1", 600), "");
        assert_eq!(refused(30, "system:node:node-2", 600), "");
        assert_eq!(
            refused(31, "system:node:node-2", 600),
            "certificatesigningrequests.certificates.k8s.io \"csr-1\" is forbidden: can only create a node CSR with \
             CN=system:node:node-2"
        );
        assert_eq!(
            refused(36, "system:node:node-1", 599),
            "CertificateSigningRequest.certificates.k8s.io \"csr-1\" is invalid: spec.expirationSeconds: Invalid value: 599: \
             may not specify a duration less than 600 seconds (10 minutes)"
        );
    }
}
