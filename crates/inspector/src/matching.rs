//! Finds the story that shows the future of an item, with the item's dates and nothing else.

use crate::shelf::{Content, ShelfEntry};
use credscope_clock::Instant;
use credscope_jose::json::Node;
use credscope_jose::{Decoded, NumericDate, decode_claims};
use credscope_kube::rotation::Renewer;
use credscope_kube::signer::{BACKDATE, CLIENT_KUBELET, KUBELET_SERVING, RequestFacts};
use credscope_kube::token::{Family, KubernetesClaims, MAXIMUM_EXPIRATION, MINIMUM_EXPIRATION};
use credscope_kube::well_known::NODE_PREFIX;

use credscope_scenarios::format_duration;
use credscope_x509::{Certificate, CertificationRequest};

/// A suggested run.
struct Suggested {
    story: &'static str,
    begins: Option<Instant>,
    parameters: Vec<(&'static str, String)>,
}

impl Suggested {
    /// The run in the form of the page's address; nothing in it needs escaping.
    fn link(&self) -> String {
        let mut link = self.story.to_owned();
        let begins = self.begins.map(|begins| ("at", begins.to_string()));
        let mut sign = '?';
        for (name, value) in begins.iter().chain(&self.parameters) {
            link.push(sign);
            link += name;
            link.push('=');
            link += value;
            sign = '&';
        }
        link
    }
}

/// The runs that show the future of an item, as links.
pub(crate) fn simulations(entry: &ShelfEntry) -> Vec<String> {
    let found = match &entry.content {
        Content::Certificate(certificate) => of_certificate(certificate),
        // A request within an object gets its story from the object.
        Content::Request(request) if entry.place.parent.is_none() => Some(of_request(request)),
        Content::Token(decoded, Some(claims)) => Some(of_token(decoded, claims)),
        Content::BootstrapToken(_) | Content::Join(_) => Some(plain("tls-bootstrap", None)),
        Content::Object(object) => of_object(object),
        _ => None,
    };
    found.iter().map(Suggested::link).collect()
}

const fn plain(story: &'static str, begins: Option<Instant>) -> Suggested {
    Suggested { story, begins, parameters: Vec::new() }
}

/// A node's certificate is renewed: the story begins when it was signed.
fn of_certificate(certificate: &Certificate) -> Option<Suggested> {
    let (not_before, not_after) = (certificate.validity.not_before?, certificate.validity.not_after?);
    let story = match Renewer::of(certificate)? {
        Renewer::KubeletClient => "client-rotation",
        Renewer::KubeletServing => return Some(plain("serving-certificate", Some(not_before + BACKDATE))),
        Renewer::Kubeadm(_) => return None,
    };
    let dates = [("not-before", not_before), ("not-after", not_after)];
    Some(Suggested {
        parameters: dates.map(|(name, at)| (name, at.to_string())).to_vec(),
        ..plain(story, Some(not_before + BACKDATE))
    })
}

fn of_request(request: &CertificationRequest) -> Suggested {
    let facts = RequestFacts::of(request, Vec::new());
    plain(
        if facts.dns_names + facts.ip_addresses > 0 { "serving-certificate" } else { "tls-bootstrap" },
        None,
    )
}

fn of_token(decoded: &Decoded, claims: &KubernetesClaims) -> Suggested {
    if claims.family == Family::Legacy {
        return plain("legacy-and-bound-token", None);
    }
    let registered = decoded.claims_set().map(decode_claims);
    let instant = |date: Option<&NumericDate>| date.map(|date| date.instant);
    let issued = registered.as_ref().and_then(|claims| instant(claims.iat.value()));
    let expires = registered.as_ref().and_then(|claims| instant(claims.exp.value()));
    let end = claims.warn_after.or(expires);
    let lifetime = issued.zip(end).map(|(issued, end)| end - issued);
    // A token with any other lifetime was not requested with it.
    let parameters = match lifetime {
        Some(lifetime) if (MINIMUM_EXPIRATION..=MAXIMUM_EXPIRATION).contains(&lifetime.seconds()) => {
            vec![("expiration-seconds", format_duration(lifetime))]
        }
        _ => Vec::new(),
    };
    Suggested { parameters, ..plain("service-account-token", issued) }
}

fn of_object(object: &Node) -> Option<Suggested> {
    let text = |path: &[&str]| object.str_at(path).unwrap_or_default();
    let created = || text(&["metadata", "creationTimestamp"]).parse().ok();
    match text(&["kind"]) {
        "CertificateSigningRequest" => match text(&["spec", "signerName"]) {
            KUBELET_SERVING => Some(plain("serving-certificate", created())),
            CLIENT_KUBELET if text(&["spec", "username"]).starts_with(NODE_PREFIX) => {
                Some(plain("client-rotation", created()))
            }
            CLIENT_KUBELET => Some(plain("tls-bootstrap", created())),
            _ => None,
        },
        "Secret" => match text(&["type"]) {
            "bootstrap.kubernetes.io/token" => Some(plain("tls-bootstrap", created())),
            "kubernetes.io/service-account-token" => Some(plain("legacy-and-bound-token", created())),
            _ => None,
        },
        _ => None,
    }
}
