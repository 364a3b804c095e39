//! Names: compares the dialled host with those in the certificate, separately for addresses and host names.

use super::{Held, Inquiry, MAX_COMPARED, NONE, host_of, step};
use credscope_finding::{Code, NOT_GIVEN, Outcome, args, codes::error_line as codes};
use credscope_x509::{Certificate, GeneralName};
use std::net::IpAddr;

/// Maximum number of bytes compared of a name.
const MAX_NAME: usize = 128;

/// Whether a name is that of the Service `kubernetes`, which only Pods can reach, or the first address of the
/// usual range of Services.
fn is_of_service(name: &str) -> bool {
    name == "10.96.0.1" || name == "kubernetes" || name.starts_with("kubernetes.default")
}

fn is_address(name: &str) -> bool {
    name.parse::<IpAddr>().is_ok()
}

/// The number of characters to change to get from one to the other (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let one = one.as_bytes().get(..MAX_NAME).unwrap_or(one.as_bytes());
    let other = other.as_bytes().get(..MAX_NAME).unwrap_or(other.as_bytes());
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, left) in one.iter().enumerate() {
        let mut corner = line;
        let mut before = line + 1;
        for (cell, right) in row.iter_mut().skip(1).zip(other) {
            let changed = corner + usize::from(left != right);
            corner = *cell;
            before = changed.min(corner + 1).min(before + 1);
            *cell = before;
        }
        if let Some(first) = row.first_mut() {
            *first = line + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

/// The names that are closest to a host, if any is close.
fn nearest(host: &str, names: &[String]) -> Vec<String> {
    let least = names.iter().map(|name| distance(host, name)).min().unwrap_or_default();
    let is_near = |name: &&String| distance(host, name) == least && least * 2 <= host.len();
    names.iter().filter(is_near).cloned().collect()
}

/// The certificate's names of the host's form, and its other names as text.
fn names_of(certificate: &Certificate, for_address: bool) -> (Vec<String>, Vec<String>) {
    let (mut same, mut other) = (Vec::new(), Vec::new());
    for entry in certificate.extensions.subject_alt_name.iter().flat_map(|names| &names.names) {
        let text = entry.name.to_text();
        let form = match &entry.name {
            GeneralName::DnsName(_) => Some(false),
            GeneralName::IpAddress(_) => Some(true),
            _ => None,
        };
        match (form, text.split_once(':')) {
            (Some(is_address), Some((_, name))) if is_address == for_address => same.push(name.to_owned()),
            _ => other.push(text),
        }
    }
    (same, other)
}

impl<'a> Inquiry<'a> {
    pub(super) fn names(&mut self, said: Code) {
        let host = self.line.text(codes::HOST).or_else(|| self.dialled().map(host_of));
        let for_address = match host {
            Some(host) => is_address(host),
            None => said == codes::SAYS_NO_ADDRESS,
        };
        let listed = self.line.names();
        let found = if listed.is_empty() { self.presented() } else { self.with_names(listed, for_address) };
        let (mut names, mut others) = (listed.to_vec(), Vec::new());
        let mut common_names = Vec::new();
        if let Some(held) = found {
            self.about.push(held.0);
            (names, others) = names_of(held.1, for_address);
            common_names = held.1.subject.common_names();
            self.path_holds(held);
        }
        let host_text = host.unwrap_or_default();
        let near = nearest(host_text, &names);
        let all: Vec<String> = names
            .iter()
            .cloned()
            .chain(others.iter().filter_map(|name| {
                let (form, name) = name.split_once(':')?;
                matches!(form, "DNS" | "IP").then(|| name.to_owned())
            }))
            .collect();
        let mut steps = Vec::new();
        let mut tell = |outcome, code, name: &str| steps.push(step(outcome, code, &[("name", name)], NONE));
        for name in &names {
            let code = if near.contains(name) { codes::NAME_NEAREST } else { codes::NAME_DIFFERS };
            tell(Outcome::Failed, code, name);
        }
        for name in &others {
            tell(Outcome::NotApplicable, codes::NAME_OTHER_FORM, name);
        }
        for name in common_names {
            tell(Outcome::NotApplicable, codes::NAME_IGNORED, name);
        }
        steps.truncate(MAX_COMPARED);
        let texts = [("host", host_text)];
        let (code, texts, args) = match (said, host) {
            (codes::SAYS_COMMON_NAME, _) => (codes::CAUSE_COMMON_NAME, &texts[..0], NONE),
            (_, None) => return,
            (codes::SAYS_NO_ADDRESS, _) => (codes::CAUSE_NO_ADDRESS, &texts[..], NONE),
            _ => {
                let (name, server) = self.ways_out(&all, &near);
                let args = args! { listed: names, nearest: near, name: name, server: server };
                (codes::CAUSE_NAME, &texts[..], args)
            }
        };
        self.put(Outcome::Failed, code, texts, args);
        self.place(codes::HOST);
        self.explain(steps);
    }

    /// A listed name for `tls-server-name`, and the address of a listed name that can be reached from outside the
    /// cluster; absent if there is none.
    fn ways_out(&self, names: &[String], near: &[String]) -> (String, String) {
        let absent = || NOT_GIVEN.to_owned();
        let is_exact = |name: &&String| !name.contains('*');
        let name = names.iter().filter(is_exact).find(|name| !is_address(name));
        let name = name.or(names.iter().find(is_exact)).cloned().unwrap_or_else(absent);
        let is_outside = |name: &&String| {
            let is_local = name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
            is_exact(name) && !is_local && *name != "localhost" && !is_of_service(name)
        };
        let reached = near.iter().find(is_outside).or(names.iter().find(is_outside));
        let endpoint = self.line.text(codes::ENDPOINT);
        let port = endpoint.and_then(|endpoint| endpoint.strip_prefix(host_of(endpoint))?.strip_prefix(':'));
        let server = reached.map(|name| {
            let host = if name.contains(':') { format!("[{name}]") } else { name.clone() };
            format!("https://{host}:{}", port.unwrap_or("6443"))
        });
        (name, server.unwrap_or_else(absent))
    }

    /// The certificate with exactly these names of this form, preferably one that a server presented.
    fn with_names(&mut self, listed: &[String], for_address: bool) -> Option<Held<'a>> {
        let mut found: Option<Held<'a>> = None;
        for held in self.all {
            let entry = self.judge.shelf.get(held.0);
            let is_presented = entry.is_some_and(|entry| self.judge.shelf.is_presented(entry));
            if names_of(held.1, for_address).0 == listed && (found.is_none() || is_presented) {
                found = Some(*held);
            }
        }
        let found = found?;
        let name = found.1.subject.to_text();
        self.put(Outcome::Passed, codes::SAME_NAMES, &[("subject", &name)], args! { names: listed });
        self.place(codes::NAMES);
        Some(found)
    }

    /// The certificate that the server presents, if it was provided; the line is explained without it too.
    fn presented(&mut self) -> Option<Held<'a>> {
        let found = self.server(false);
        self.trace.retain(|step| step.code != codes::NEEDS_SERVER);
        if let Some((_, certificate)) = found {
            self.made_by_kubelet(certificate);
        }
        found
    }

    /// Adds a step if everything but the name is valid.
    fn path_holds(&mut self, held: Held<'_>) {
        let anchor = self.path_of(held).1.map(|anchor| anchor.subject.to_text());
        if let Some(anchor) = anchor {
            self.put(Outcome::Passed, codes::PATH_HOLDS, &[("anchor", &anchor)], NONE);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_of_the_names_are_those_that_change_least() {
        for (one, other, expected) in
            [("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("172.16.72.10", "172.16.72.21", 2)]
        {
            assert_eq!((distance(one, other), distance(other, one)), (expected, expected), "{one} {other}");
        }
        let names = |names: &[&str]| -> Vec<String> { names.iter().map(|name| (*name).to_owned()).collect() };
        assert_eq!(nearest("172.16.72.10", &names(&["10.96.0.1", "172.16.72.21"])), ["172.16.72.21"]);
        assert_eq!(
            nearest("k8s.example.com", &names(&["kubernetes", "k8s.example.org"])),
            ["k8s.example.org"]
        );
        assert!(nearest("a.b", &names(&["kubernetes.default.svc"])).is_empty());
        assert!(nearest("a.b", &[]).is_empty());
    }
}
