//! The report: the same data for the page, the command line and the tests.
//!
//! Names in it are stable: they can be added, but never renamed.

mod kind;
mod summary;

pub use kind::ItemKind;
pub use summary::{Break, CountedAuthorities, CountedKind, Summary};

use crate::shelf_id::ShelfId;
use credscope_clock::Instant;
use credscope_finding::{
    Args, Code, Fact, Severity, Span, Step, Verdict, codes::kube as codes, codes::rotation,
};
use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};
use std::collections::BTreeMap;

/// Everything that is known about the inputs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The instant of all verdicts.
    pub judged_at: Instant,
    /// The Kubernetes release whose rules were applied, such as `1.36`.
    pub kubernetes: String,
    /// The verdict on the worst item.
    pub verdict: Verdict,
    /// The item that the verdict is about; `None` if there is no input or no item has a verdict.
    pub verdict_item: Option<String>,
    /// Further items that are credentials of the same kind as that of the verdict, up to
    /// [`MAX_OTHERS`]: of two tokens, the verdict is about one, and this is the other.
    #[serde(default)]
    pub verdict_others: Vec<String>,
    /// What all items come to.
    #[serde(default)]
    pub summary: Summary,
    /// All items, recognised or not; parents precede their children.
    pub items: Vec<Item>,
    /// All findings, worst first.
    pub findings: Vec<FindingEntry>,
    /// The relations between items.
    pub relations: Vec<Relation>,
    /// Every instant after `judged_at` at which a verdict will change, or a token or certificate is due for
    /// renewal, in chronological order.
    pub changes: Vec<Change>,
}

impl Report {
    /// The findings of each kind: groups of places in `findings` with one code, in the order of their worst; within a
    /// group those with equal arguments follow each other.
    #[must_use]
    pub fn finding_groups(&self) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for (place, finding) in self.findings.iter().enumerate() {
            let of = |places: &[usize]| places.first().and_then(|first| self.findings.get(*first));
            match groups.iter_mut().find(|group| of(group).is_some_and(|first| first.code == finding.code)) {
                Some(group) => {
                    let is_equal = |other: &&usize| {
                        self.findings.get(**other).is_some_and(|other| other.args == finding.args)
                    };
                    let after = group.iter().rfind(is_equal).copied();
                    let at = after.and_then(|after| group.iter().position(|other| *other == after));
                    group.insert(at.map_or(group.len(), |at| at + 1), place);
                }
                None => groups.push(vec![place]),
            }
        }
        groups
    }

    /// The item of this id.
    #[must_use]
    pub fn item(&self, id: ShelfId) -> Option<&Item> {
        self.items.get(id.place())
    }

    /// Every item in order, with its id.
    pub fn with_ids(&self) -> impl DoubleEndedIterator<Item = (ShelfId, &Item)> + ExactSizeIterator {
        self.items.iter().enumerate().map(|(place, item)| (ShelfId::at(place), item))
    }

    /// The item with this id. Reports number their items, so the first guess is nearly always right.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<ShelfId> {
        let is_it = |id: &ShelfId| self.item(*id).is_some_and(|item| item.id == name);
        let is_named = |(_, item): &(ShelfId, &Item)| item.id == name;
        ShelfId::parse(name).filter(is_it).or_else(|| self.with_ids().find(is_named).map(|(id, _)| id))
    }
}

/// Maximum number of further items whose verdicts are named with the first.
pub const MAX_OTHERS: usize = 3;

/// One item on the shelf.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Id within this report, such as `i3`.
    pub id: String,
    /// Its kind.
    pub kind: ItemKind,
    /// The path inside its input, such as `users[0].user.client-certificate-data`; empty for the whole input.
    pub source: String,
    /// The file's name as given; `None` for pasted text.
    pub input: Option<String>,
    /// The line of the input on which it starts, counted from 1.
    pub line: usize,
    /// The item that contains it.
    pub parent: Option<String>,
    /// A short name made from its content: a subject, an object's name, a key id.
    pub label: String,
    /// The verdict of Kubernetes.
    pub verdict: Verdict,
    /// Both verdicts, if that by the RFCs differs.
    pub readings: Option<Readings>,
    /// The verdict on a certificate for each purpose; its own verdict is that for the purpose in its context.
    pub purposes: Vec<PurposeVerdict>,
    /// The user that the API server would see.
    pub user_info: Option<ReportedUser>,
    /// The facts.
    pub facts: Vec<Fact>,
    /// The applied rules, in the order in which Kubernetes applies them.
    pub trace: Vec<Step>,
    /// Runs that show the future of such an item, each as it follows `#/simulate/` in the page's address: a
    /// story, its beginning, and parameters. They contain dates and durations, but nothing else of the item.
    pub simulations: Vec<String>,
    /// What the blanks in commands about this item stand for, as far as it is known: `NAMESPACE`,
    /// `SERVICEACCOUNT`, `CONTEXT`, `CLUSTER`, `USER`, `SERVER`, `SERVER:6443`, `FILE`, `NODE` and the like.
    #[serde(default)]
    pub blanks: BTreeMap<String, String>,
}

/// The verdict of each reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Readings {
    /// The verdict of Kubernetes.
    pub kubernetes: Verdict,
    /// The verdict of a strict verifier by the RFCs.
    pub rfc: Verdict,
    /// The verdict of the public Web PKI on a server's certificate, if that was requested and differs from
    /// both.
    pub web_pki: Option<Verdict>,
}

/// The verdict on a certificate for one purpose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PurposeVerdict {
    /// The purpose.
    pub purpose: CertificatePurpose,
    /// The verdict of Kubernetes.
    pub verdict: Verdict,
}

/// A purpose of a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CertificatePurpose {
    /// To authenticate a client.
    Client,
    /// To authenticate a server.
    Server,
    /// To sign other certificates.
    Ca,
}

impl CertificatePurpose {
    /// Every purpose.
    pub const ALL: [Self; 3] = [Self::Client, Self::Server, Self::Ca];

    /// The identifier used in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.label().trim_start_matches("purpose-")
    }

    /// The id of its label, such as `purpose-client`.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Client => "purpose-client",
            Self::Server => "purpose-server",
            Self::Ca => "purpose-ca",
        }
    }
}

/// A user as the API server sees it (Kubernetes `authentication.k8s.io/v1` UserInfo).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedUser {
    /// User name.
    pub username: String,
    /// UID; empty if the credential has none.
    pub uid: String,
    /// Groups, in the API server's order.
    pub groups: Vec<String>,
    /// Extra attributes.
    pub extra: BTreeMap<String, Vec<String>>,
}

/// A finding with its id and its item.
///
/// In JSON it also has `citation`: the source that defines the rule of its code, or null.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct FindingEntry {
    /// Id within this report, such as `f2`.
    pub id: String,
    /// What was found.
    pub code: Code,
    /// The severity.
    pub severity: Severity,
    /// The item that it is about; `None` if it is about the whole input.
    pub item: Option<String>,
    /// The arguments of its sentence.
    pub args: Args,
    /// The bytes of the item that it is about.
    pub span: Option<Span>,
}

impl Serialize for FindingEntry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut finding = serializer.serialize_struct("FindingEntry", 7)?;
        finding.serialize_field("id", &self.id)?;
        finding.serialize_field("code", &self.code)?;
        finding.serialize_field("severity", &self.severity)?;
        finding.serialize_field("item", &self.item)?;
        finding.serialize_field("args", &self.args)?;
        finding.serialize_field("span", &self.span)?;
        finding.serialize_field("citation", &self.code.citation())?;
        finding.end()
    }
}

/// A relation between two items.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Relation {
    /// The item that the relation starts from.
    pub from: String,
    /// The item that it leads to.
    pub to: String,
    /// The kind of the relation.
    pub kind: RelationKind,
}

/// The kind of a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    /// `to` contains the key that signed `from`; the signature was verified.
    SignedBy,
    /// `from` is the key (private, public, or JWK) of `to`; or both have the same public key.
    KeyOf,
    /// `from` names `to`: a kubeconfig its credentials, a flag its file.
    Names,
    /// `from` was issued for `to`: a certificate for a request.
    IssuedFor,
    /// Both have the same name but different keys.
    SameNameDifferentKey,
    /// Both are equal, byte for byte.
    SameAs,
}

impl RelationKind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::SignedBy, Self::KeyOf, Self::Names, Self::IssuedFor, Self::SameNameDifferentKey, Self::SameAs];

    /// The identifier for JSON and the page's attributes.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::SignedBy => "signed_by",
            Self::KeyOf => "key_of",
            Self::Names => "names",
            Self::IssuedFor => "issued_for",
            Self::SameNameDifferentKey => "same_name_different_key",
            Self::SameAs => "same_as",
        }
    }
}

/// An instant at which a verdict, or the use of an item, changes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The first instant of the new state, including leeway.
    pub at: Instant,
    /// The instant for the sentence: `exp` or `notAfter` as written if an accepted item expires, else `at`.
    pub named: Instant,
    /// The item that changes.
    pub item: String,
    /// The deciding code of the new verdict, or the event.
    pub code: Code,
    /// The arguments of its sentence.
    pub args: Args,
}

impl Change {
    /// Whether the item's verdict changes. Other changes are about its use: when it is refreshed or renewed,
    /// and when a use starts to count as stale.
    #[must_use]
    pub fn is_of_verdict(&self) -> bool {
        let is_of_token =
            [codes::REFRESH_DUE, codes::REFRESH_SETTLED, codes::TOKEN_STALE].contains(&self.code);
        !is_of_token && !rotation::ALL.contains(&self.code)
    }
}
