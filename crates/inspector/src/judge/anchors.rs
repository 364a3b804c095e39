//! Trusted certificates: those provided as a CA, never those that a server only presented.

use crate::report::ItemKind;
use crate::shelf::{Content, Shelf};
use crate::shelf_id::ShelfId;
use credscope_x509::Certificate;
use std::collections::{BTreeMap, BTreeSet};

/// The trusted certificates.
#[derive(Default)]
pub(crate) struct Anchors {
    /// Entries of trusted certificates, by fingerprint.
    trusted: BTreeMap<[u8; 32], BTreeSet<ShelfId>>,
    /// Those that are only trusted for the front proxy: their certificates forward requests and identify no
    /// user.
    front_proxy: BTreeMap<[u8; 32], BTreeSet<ShelfId>>,
    count: usize,
    /// Whether the user stated which CAs are trusted.
    pub(crate) is_given: bool,
    /// Whether the API server's flag for clients names a CA that was provided.
    pub(crate) is_named_for_clients: bool,
    /// The only self-signed CA, which is assumed to be trusted if nothing states which one is.
    pub(crate) assumed: Option<ShelfId>,
}

/// The flag that names the CA of the front proxy's certificates. Source: fact sheet, section 7.4.
const FRONT_PROXY_FLAG: &str = "--requestheader-client-ca-file";

/// Flags that name a CA. Source: fact sheet, section 8.
pub(crate) const CA_FLAGS: [&str; 9] = [
    "--client-ca-file",
    FRONT_PROXY_FLAG,
    "--root-ca-file",
    "--cluster-signing-cert-file",
    "--etcd-cafile",
    "--trusted-ca-file",
    "--peer-trusted-ca-file",
    "--kubelet-certificate-authority",
    "--certificate-authority",
];

impl Anchors {
    /// Finds the anchors of a shelf.
    pub(super) fn find(shelf: &Shelf, flags: &[(String, String)]) -> Self {
        let named: Vec<&(String, String)> =
            flags.iter().filter(|(flag, _)| CA_FLAGS.contains(&flag.as_str())).collect();
        let mut anchors = Self::default();
        for (index, entry) in shelf.iter() {
            let Content::Certificate(certificate) = &entry.content else { continue };
            let source = entry.place.source.split('[').next().unwrap_or_default();
            let is_field = entry.place.source.contains("certificate-authority-data");
            let is_key = matches!(
                parent_kind(shelf, index),
                Some(ItemKind::Secret | ItemKind::ConfigMap | ItemKind::ClusterInfo)
            ) && (source.ends_with(".ca.crt") || source.ends_with("client-ca-file"));
            let is_bundle = parent_kind(shelf, index) == Some(ItemKind::ClusterTrustBundle);
            let input = shelf.inputs.get(entry.place.input);
            let is_given = input.is_some_and(|input| input.is_anchor);
            let name = input.and_then(|input| input.name.as_deref()).filter(|_| entry.place.parent.is_none());
            let is_named = |is_meant: &dyn Fn(&str) -> bool| {
                name.is_some_and(|name| {
                    named.iter().any(|(flag, file)| is_meant(flag) && is_same_file(name, file))
                })
            };
            let is_named_otherwise = is_named(&|flag| flag != FRONT_PROXY_FLAG);
            let is_called = |file: &str| name.is_some_and(|name| base_name(name) == file);
            let is_of_proxy = is_named(&|flag| flag == FRONT_PROXY_FLAG)
                || is_called("front-proxy-ca.crt")
                || source.ends_with("requestheader-client-ca-file");
            if is_of_proxy && !is_named_otherwise {
                anchors.front_proxy.entry(certificate.fingerprint_sha256).or_default().insert(index);
            } else if is_field || is_key || is_bundle || is_given || is_called("ca.crt") || is_named_otherwise
            {
                anchors.trusted.entry(certificate.fingerprint_sha256).or_default().insert(index);
                anchors.count += 1;
                anchors.is_given |= is_given;
                anchors.is_named_for_clients |= is_named(&|flag| flag == "--client-ca-file");
            }
        }
        if anchors.count == 0 {
            anchors.assumed = lone_authority(shelf, &anchors);
            if let Some(index) = anchors.assumed
                && let Some(certificate) = shelf.certificate(index)
            {
                anchors.trusted.entry(certificate.fingerprint_sha256).or_default().insert(index);
            }
        }
        anchors
    }

    /// Whether this entry itself is trusted, or assumed to be.
    pub(crate) fn contains(&self, index: ShelfId, certificate: &Certificate) -> bool {
        [&self.trusted, &self.front_proxy].into_iter().any(|anchors| {
            anchors.get(&certificate.fingerprint_sha256).is_some_and(|entries| entries.contains(&index))
        })
    }

    /// Whether this certificate is only trusted for the front proxy.
    pub(crate) fn is_front_proxy(&self, certificate: &Certificate) -> bool {
        self.front_proxy.contains_key(&certificate.fingerprint_sha256) && !self.contains_copy(certificate)
    }

    /// Whether this certificate is trusted, whichever entry it is.
    pub(crate) fn contains_copy(&self, certificate: &Certificate) -> bool {
        self.trusted.contains_key(&certificate.fingerprint_sha256)
    }
}

fn parent_kind(shelf: &Shelf, index: ShelfId) -> Option<ItemKind> {
    let parent = shelf.get(index)?.place.parent?;
    Some(shelf.get(parent)?.kind)
}

/// The only self-signed CA of the shelf, however many copies of it there are.
fn lone_authority(shelf: &Shelf, anchors: &Anchors) -> Option<ShelfId> {
    let mut found = None;
    let mut fingerprint = None;
    for (index, entry) in shelf.iter() {
        let Content::Certificate(certificate) = &entry.content else { continue };
        let is_lone = certificate.is_self_issued() && certificate.is_ca();
        if !is_lone || shelf.is_presented(entry) || anchors.is_front_proxy(certificate) {
            continue;
        }
        match fingerprint {
            None => {
                fingerprint = Some(certificate.fingerprint_sha256);
                found = Some(index);
            }
            Some(known) if known == certificate.fingerprint_sha256 => (),
            Some(_) => return None,
        }
    }
    found
}

/// The last part of a path.
pub(crate) fn base_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// Whether a provided file can be the one that a flag or a field names: the last two parts are equal, or the
/// last one if the file was provided without a folder.
pub(crate) fn is_same_file(given: &str, named: &str) -> bool {
    let (mut given, mut named) = (parts_from_end(given), parts_from_end(named));
    match (given.next(), named.next()) {
        (Some(file), Some(other)) if file == other => match (given.next(), named.next()) {
            (Some(folder), Some(other)) => folder == other,
            _ => true,
        },
        _ => false,
    }
}

/// The parts of a path, the last one first.
pub(super) fn parts_from_end(path: &str) -> impl Iterator<Item = &[u8]> {
    path.as_bytes()
        .rsplit(|byte| matches!(byte, b'/' | b'\\'))
        .filter(|part| !part.is_empty() && *part != b".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_last_parts() {
        for (given, named, expected) in [
            ("ca.crt", "/etc/kubernetes/pki/ca.crt", true),
            ("pki/ca.crt", "/etc/kubernetes/pki/ca.crt", true),
            ("pki/etcd/ca.crt", "/etc/kubernetes/pki/ca.crt", false),
            ("x\\pki\\ca.crt", "/etc/kubernetes/pki/ca.crt", true),
            ("ca.key", "ca.crt", false),
            ("", "", false),
            ("", "ca.crt", false),
            ("/./", "//", false),
            ("pki//ca.crt/", "/x/pki/./ca.crt", true),
            ("./ca.crt", "/etc/ca.crt", true),
            ("a/b/ca.crt", "c/b/ca.crt", true),
        ] {
            assert_eq!(is_same_file(given, named), expected, "{given} {named}");
        }
    }
}
