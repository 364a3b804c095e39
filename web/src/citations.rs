//! Where the rules of codes are written down, as a line.

use credscope_finding::Code;

/// Document and section of a code's rule.
pub(crate) fn of(code: Code) -> Option<String> {
    code.citation().map(|citation| [citation.document, citation.section].join(" "))
}
