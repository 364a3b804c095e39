//! Lints of the items on the shelf: determines the use of each certificate, then applies `kube`'s rules.

use crate::judge::{Judge, Judgement, is_same_file};
use crate::recognise::flags_of;
use crate::report::ItemKind;
use crate::shelf::{Content, Shelf, ShelfEntry};
use crate::shelf_id::ShelfId;
use credscope_clock::Instant;
use credscope_finding::{codes::kube as codes, codes::lint as lint_codes};
use credscope_jose::json::Node;
use credscope_kube::lint::{
    Allowed, CertificateRole, LintContext, Roles, lint_certificate, lint_shared_authority,
};
use credscope_x509::{Certificate, SignatureState};
use std::collections::BTreeSet;

/// What the flags and files of a shelf reveal about its certificates.
pub(crate) struct Lints {
    /// Files named by flags, with their use.
    files: Vec<(String, CertificateRole)>,
    /// The allowed front proxies; `None` if no API server's flags were provided.
    allowed: Option<Allowed>,
    /// Digests of the keys of the CAs for the API server's clients.
    authorities: BTreeSet<[u8; 32]>,
}

impl Lints {
    /// Reads the flags of a shelf.
    pub(crate) fn find(shelf: &Shelf) -> Self {
        let mut lints = Self { files: Vec::new(), allowed: None, authorities: BTreeSet::new() };
        for entry in shelf.entries() {
            let flags = flags(entry);
            let value =
                |name: &str| flags.iter().find(|(flag, _)| flag == name).map(|(_, value)| value.as_str());
            if value("--requestheader-client-ca-file").is_some() && is_api_server(entry, &flags) {
                lints.allowed =
                    Some(Allowed::of_flag(value("--requestheader-allowed-names").unwrap_or_default()));
            }
            let roles =
                flags.iter().filter_map(|(flag, file)| Some((file.clone(), CertificateRole::of_flag(flag)?)));
            lints.files.extend(roles);
            if let Some(file) = value("--tls-cert-file").filter(|_| is_api_server(entry, &flags)) {
                lints.files.push((file.to_owned(), CertificateRole::ApiServer));
            }
        }
        for entry in shelf.entries() {
            if let Content::Certificate(certificate) = &entry.content
                && lints.roles(shelf, entry).has(CertificateRole::ClientAuthority)
            {
                lints.authorities.insert(certificate.spki.sha256());
            }
        }
        lints
    }

    /// Adds the lints of an entry to its findings.
    pub(crate) fn add(&self, judge: &Judge<'_>, index: ShelfId, at: Instant, judgement: &mut Judgement) {
        let Some(entry) = judge.shelf.get(index) else { return };
        let Content::Certificate(certificate) = &entry.content else {
            if let Some(file) = shared_file(&flags(entry)) {
                judgement.findings.push(lint_shared_authority(&file, self.allowed.as_ref()));
            }
            return;
        };
        let roles = self.roles(judge.shelf, entry);
        let context = LintContext {
            roles,
            issuer: issuer(judge, certificate),
            issuer_keys: authority_keys(judge, &certificate.issuer.raw),
            subject_keys: authority_keys(judge, &certificate.subject.raw),
            allowed: self.allowed.as_ref(),
            judged_at: at,
        };
        let found = lint_certificate(certificate, &context);
        // Of two findings about the same group, only the one with the lifetime is kept.
        if found.iter().any(|finding| finding.code == lint_codes::MASTERS_LONG_LIVED) {
            judgement.findings.retain(|finding| finding.code != codes::IDENTITY_MASTERS);
        }
        judgement.findings.extend(found);
        // If flags name one file for both, the entry with the flags has the finding.
        let is_shared = self.authorities.contains(&certificate.spki.sha256());
        if roles.has(CertificateRole::FrontProxyAuthority)
            && !roles.has(CertificateRole::ClientAuthority)
            && is_shared
        {
            let name = certificate.subject.to_text();
            let finding = lint_shared_authority(&name, self.allowed.as_ref()).at(certificate.spki.span);
            judgement.findings.push(finding);
        }
    }

    /// The use of a certificate: by the field or key that contains it, or by flags and the file's name.
    fn roles(&self, shelf: &Shelf, entry: &ShelfEntry) -> Roles {
        let mut roles = Roles::default();
        let source = entry.place.source.split('[').next().unwrap_or_default();
        if entry.place.source.contains("client-certificate-data") {
            roles.put(CertificateRole::Client);
        } else if source.ends_with("requestheader-client-ca-file") {
            roles.put(CertificateRole::FrontProxyAuthority);
        } else if source.ends_with("client-ca-file") {
            roles.put(CertificateRole::ClientAuthority);
        }
        if let Some(name) = shelf.input_name(entry).filter(|_| entry.place.parent.is_none()) {
            CertificateRole::of_file(name).into_iter().for_each(|role| roles.put(role));
            for (file, role) in &self.files {
                if is_same_file(name, file) {
                    roles.put(*role);
                }
            }
        }
        roles
    }
}

/// The component flags of an entry: those of a static Pod, or those that kubeadm's configuration gives to the
/// API server.
fn flags(entry: &ShelfEntry) -> Vec<(String, String)> {
    let Content::Object(node) = &entry.content else { return Vec::new() };
    match entry.kind {
        ItemKind::StaticPod => flags_of(node).into_iter().map(|(flag, value, _)| (flag, value)).collect(),
        ItemKind::KubeadmConfiguration => kubeadm_flags(node),
        _ => Vec::new(),
    }
}

/// `apiServer.extraArgs` of kubeadm's ClusterConfiguration, which overrides kubeadm's own flags: a map up to
/// `v1beta3`, a list of names and values from `v1beta4` on.
fn kubeadm_flags(node: &Node) -> Vec<(String, String)> {
    let Some(given) = node.at(&["apiServer", "extraArgs"]) else { return Vec::new() };
    let listed =
        given.items().iter().filter_map(|item| Some((item.str_at(&["name"])?, item.str_at(&["value"])?)));
    let named =
        given.members().iter().filter_map(|member| Some((member.key.as_str(), member.value.as_str()?)));
    let mut flags: Vec<(String, String)> =
        named.chain(listed).map(|(name, value)| (format!("--{name}"), value.to_owned())).collect();
    let folder = node.str_at(&["certificatesDir"]).unwrap_or("/etc/kubernetes/pki");
    for (flag, value) in [
        ("--client-ca-file", format!("{folder}/ca.crt")),
        ("--requestheader-client-ca-file", format!("{folder}/front-proxy-ca.crt")),
        ("--requestheader-allowed-names", "front-proxy-client".to_owned()),
    ] {
        if !flags.iter().any(|(known, _)| known == flag) {
            flags.push((flag.to_owned(), value));
        }
    }
    flags
}

/// Whether these are the flags of an API server: no other component has a token issuer.
fn is_api_server(entry: &ShelfEntry, flags: &[(String, String)]) -> bool {
    entry.kind == ItemKind::KubeadmConfiguration
        || flags.iter().any(|(flag, _)| flag == "--service-account-issuer" || flag == "--etcd-servers")
}

/// The file that an API server's flags name both for its clients' CA and for the front proxy's.
fn shared_file(flags: &[(String, String)]) -> Option<String> {
    let value = |name: &str| flags.iter().find(|(flag, _)| flag == name).map(|(_, value)| value);
    // The controller manager has both flags too; only the API server takes a user from headers.
    let is_api_server = flags.iter().any(|(flag, _)| {
        flag == "--service-account-issuer"
            || flag == "--etcd-servers"
            || flag == "--requestheader-allowed-names"
    });
    let file = value("--client-ca-file").filter(|_| is_api_server)?;
    (value("--requestheader-client-ca-file") == Some(file)).then(|| file.clone())
}

/// The certificate that signed this one.
fn issuer<'a>(judge: &Judge<'a>, certificate: &Certificate) -> Option<&'a Certificate> {
    let candidates = judge.certificates.named(&certificate.issuer.raw).iter();
    candidates.filter_map(|index| judge.shelf.certificate(*index)).find(|issuer| {
        issuer.fingerprint_sha256 != certificate.fingerprint_sha256
            && judge.signatures().verify(certificate, issuer) == SignatureState::Valid
    })
}

/// The number of different keys of the CAs with a name.
fn authority_keys(judge: &Judge<'_>, name: &[u8]) -> usize {
    let mut keys: Vec<[u8; 32]> = Vec::new();
    for index in judge.certificates.named(name) {
        let authority = judge.shelf.certificate(*index).filter(|certificate| certificate.is_ca());
        if let Some(key) = authority.map(|authority| authority.spki.sha256())
            && !keys.contains(&key)
        {
            keys.push(key);
        }
    }
    keys.len()
}
