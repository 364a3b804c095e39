//! How client-go reads the file itself, before it examines any entry: YAML, version, types.

use super::Kubeconfig;
use crate::Release;
use crate::schema::{Mismatch, ValueFault};
use crate::yaml::{self, Document, Refusal};
use credscope_finding::{Step, args, codes::kubeconfig as codes};
use credscope_jose::json::Node;
use std::collections::HashSet;
use std::ops::Range;

/// Why client-go cannot read a kubeconfig from the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The YAML is invalid.
    Syntax {
        /// Line number, from 1.
        line: usize,
        /// Column number, from 1.
        column: usize,
        /// Go's error, if its wording is supported.
        message: Option<String>,
    },
    /// Another document precedes it, and only the first one is read.
    Later {
        /// Kind and version of that document, if it is another object.
        first: Option<(String, String)>,
    },
}

impl Unread {
    /// Invalid UTF-8, at the first such byte. Source: goyaml.v2 `readerc.go`.
    #[must_use]
    pub fn encoding(bytes: &[u8]) -> Option<Self> {
        let error = std::str::from_utf8(bytes).err()?;
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let is_leading =
            bytes.get(error.valid_up_to()).is_some_and(|byte| matches!(byte, 0x80..0xc0 | 0xf8..));
        let words = if is_leading { "leading" } else { "trailing" };
        Some(Self::Syntax {
            line: before.iter().filter(|byte| **byte == b'\n').count() + 1,
            column: before.rsplit(|byte| *byte == b'\n').next().map_or(1, |line| line.len() + 1),
            message: Some(format!("yaml: invalid {words} UTF-8 octet")),
        })
    }
}

/// Why client-go cannot read the kubeconfig in these bytes of a text, of which `whole` is the first document;
/// `None` if it can.
///
/// If the lines around the kubeconfig are not YAML, as in a terminal's output, they are assumed not to be
/// part of the file, unless the text `is_whole`: one file, whatever damaged lines are in it.
#[must_use]
pub fn read_file(text: &str, whole: &Document, own: Range<usize>, is_whole: bool) -> Option<Unread> {
    let value = &whole.value;
    let lines = text.get(own.clone()).unwrap_or_default();
    let start = own.start + lines.len() - lines.trim_start().len();
    let of_refusal = |text: &str, refusal: Refusal| {
        let (line, column) = yaml::line_and_column(text, refusal.span.start);
        Unread::Syntax { line, column, message: refusal.message }
    };
    if whole.broken_at.is_none() && value.is_object() && value.span.range().contains(&start) {
        return whole.refusal.clone().map(|refusal| of_refusal(text, refusal));
    }
    if is_whole && whole.broken_at.is_some() {
        return whole.refusal.clone().map(|refusal| of_refusal(text, refusal));
    }
    let before = text.get(..own.start).unwrap_or_default();
    if whole.broken_at.is_none() && is_later_document(before, value) {
        let head = |name: &str| value.str_at(&[name]).map(str::to_owned);
        let is_other = |head: &(String, String)| (head.0.as_str(), head.1.as_str()) != ("Config", "v1");
        let other = head("kind").zip(head("apiVersion")).filter(is_other);
        return Some(Unread::Later { first: other });
    }
    // Go counts the lines of the file: comments above are part of it, anything else is not.
    let is_of_file = |line: &str| is_empty(line) || is_mark(line) || line.starts_with('%');
    let lines_above = if before.lines().all(is_of_file) { before.matches('\n').count() } else { 0 };
    let padded = format!("{}{lines}", "\n".repeat(lines_above));
    yaml::parse(&padded).refusal.map(|refusal| of_refusal(&padded, refusal))
}

fn is_mark(line: &str) -> bool {
    line == "---" || line.starts_with("--- ")
}

fn is_empty(line: &str) -> bool {
    line.trim().is_empty() || line.trim_start().starts_with('#')
}

/// Whether a document marker directly precedes a kubeconfig, after a document with this value.
///
/// In an article there may be a marker anywhere above it, and a line of prose with a colon is a key without a
/// value.
fn is_later_document(before: &str, first: &Node) -> bool {
    let mut lines = before.lines().rev().skip_while(|line| is_empty(line));
    let is_marked = lines.next().is_some_and(is_mark);
    let is_document = first.members().iter().any(|member| !member.value.is_null());
    is_marked && (is_document || lines.any(is_mark))
}

/// The first step of a kubeconfig, about the file.
pub(super) fn check_file(config: &Kubeconfig, release: Release) -> Option<Step> {
    let unread = config.unread.as_ref().map(|unread| match unread {
        Unread::Syntax { line, column, .. } => {
            Step::failed(codes::FILE_UNREADABLE, args! { line: *line, column: *column })
        }
        Unread::Later { .. } => Step::failed(codes::FILE_LATER_DOCUMENT, args! {}),
    });
    unread
        .or_else(|| check_version(config))
        .or_else(|| first_mismatch(config, release).map(of_mismatch))
        .or_else(|| check_names(config))
}

/// The first value with the wrong type in a field that the release knows.
fn first_mismatch(config: &Kubeconfig, release: Release) -> Option<&Mismatch> {
    const LATER: [(&str, u16); 3] = [(".interactiveMode", 22), (".as-uid", 22), (".disable-compression", 26)];
    let is_known = |mismatch: &&Mismatch| {
        let since = LATER.iter().find(|(field, _)| mismatch.path.ends_with(field));
        since.is_none_or(|(_, minor)| release >= Release::minor(*minor))
    };
    config.mismatches.iter().find(is_known)
}

/// client-go turns the lists into maps by name, so names must be unique.
fn check_names(config: &Kubeconfig) -> Option<Step> {
    let clusters = config.clusters.iter().map(|cluster| ("clusters", &cluster.name));
    let users = config.users.iter().map(|user| ("users", &user.name));
    let contexts = config.contexts.iter().map(|context| ("contexts", &context.name));
    let mut seen = HashSet::new();
    let mut names = clusters.chain(users).chain(contexts);
    let (list, name) = names.find(|entry| !seen.insert(*entry))?;
    Some(Step::failed(codes::FILE_NAME_TWICE, args! { list: list, name: name }))
}

/// The version must be v1 or absent.
fn check_version(config: &Kubeconfig) -> Option<Step> {
    let version = config.api_version.as_ref().filter(|version| version.text != "v1")?;
    Some(Step::failed(codes::FILE_VERSION, args! { version: &version.text }).at(version.span))
}

fn of_mismatch(mismatch: &Mismatch) -> Step {
    let path = &mismatch.path;
    let step = match &mismatch.fault {
        ValueFault::Base64 { position } => Step::failed(
            credscope_finding::codes::kube::CONFIG_NOT_BASE64,
            args! { path: path, position: *position },
        ),
        ValueFault::Type { found, expected, .. } => {
            Step::failed(codes::FILE_TYPE, args! { path: path, found: found, expected: expected })
        }
    };
    step.at(mismatch.span)
}

/// client-go's error about the file, without the name that kubectl prints before it.
pub(super) fn file_error(config: &Kubeconfig, release: Release) -> Option<String> {
    let unknown = |kind: &str, version: &str| {
        let scheme = "k8s.io/client-go/tools/clientcmd/api/latest/latest.go:50";
        format!("no kind \"{kind}\" is registered for version \"{version}\" in scheme \"{scheme}\"")
    };
    match &config.unread {
        Some(Unread::Syntax { message, .. }) => return message.clone(),
        Some(Unread::Later { first }) => {
            return first.as_ref().map(|(kind, version)| unknown(kind, version));
        }
        None => (),
    }
    if let Some(version) = config.api_version.as_ref().filter(|version| version.text != "v1") {
        return match version.text.matches('/').count() {
            0 | 1 => Some(unknown("Config", &version.text)),
            _ => Some(format!("unexpected GroupVersion string: {}", version.text)),
        };
    }
    let mismatch = first_mismatch(config, release)?;
    let field = mismatch.path.as_str();
    match (&mismatch.fault, field) {
        // Version and kind are decoded separately, before the rest is known to be a Config.
        (ValueFault::Type { found, expected, .. }, "apiVersion" | "kind") => Some(format!(
            "couldn't get version/kind; json parse error: json: cannot unmarshal {found} into Go struct field .{field} of \
             type {expected}"
        )),
        _ => mismatch.message(release),
    }
}

/// The values that do not fit, those of the head first.
pub(super) fn mismatches(root: &Node) -> Vec<Mismatch> {
    let is_of_head = |mismatch: &Mismatch| matches!(mismatch.path.as_str(), "apiVersion" | "kind");
    let (mut all, rest): (Vec<_>, Vec<_>) =
        crate::schema::check_kubeconfig(root).into_iter().partition(is_of_head);
    all.extend(rest);
    all
}
