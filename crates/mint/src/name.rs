//! Names of subjects and issuers.

use crate::der::{directory_string, oid, sequence, set_of};

const COMMON_NAME: &[u8] = &[0x55, 0x04, 0x03];
const ORGANIZATION: &[u8] = &[0x55, 0x04, 0x0a];

/// Who a certificate or a request is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// The common name; left out when empty.
    pub common_name: String,
    /// The organizations, which are groups to Kubernetes.
    pub organizations: Vec<String>,
}

impl Subject {
    /// A subject of a common name and organizations.
    #[must_use]
    pub fn new(common_name: &str, organizations: &[&str]) -> Self {
        let organizations = organizations.iter().map(|organization| (*organization).to_owned()).collect();
        Self { common_name: common_name.to_owned(), organizations }
    }

    /// The Name as Go's `pkix.Name` writes it: all organizations in one set, the common name after them.
    pub(crate) fn to_der(&self) -> Vec<u8> {
        let mut names = Vec::new();
        if !self.organizations.is_empty() {
            names.push(set_of(self.organizations.iter().map(|text| attribute(ORGANIZATION, text)).collect()));
        }
        if !self.common_name.is_empty() {
            names.push(set_of(vec![attribute(COMMON_NAME, &self.common_name)]));
        }
        sequence(&names)
    }
}

fn attribute(kind: &[u8], text: &str) -> Vec<u8> {
    sequence(&[oid(kind), directory_string(text)])
}
