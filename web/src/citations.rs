//! Where the rules of codes are written down, as reports say it: the table of all of them is in the worker alone.

use credscope_finding::Code;
use std::cell::RefCell;

thread_local! {
    static KNOWN: RefCell<Vec<(Code, String)>> = const { RefCell::new(Vec::new()) };
}

/// Keeps document and section of a code, for the life of the page.
pub(crate) fn keep(code: Code, citation: String) {
    if of(code).is_none() {
        KNOWN.with_borrow_mut(|known| known.push((code, citation)));
    }
}

/// Document and section of a code; none before a report has said them.
pub(crate) fn of(code: Code) -> Option<String> {
    KNOWN.with_borrow(|known| known.iter().find(|(of, _)| *of == code).map(|(_, citation)| citation.clone()))
}
