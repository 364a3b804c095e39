//! Which of the members of one name counts: Go sets them in the order in which they are written, so the last one stays.

use super::MAX_PROBLEMS;
use credscope_finding::Span;
use credscope_jose::json::Member;
use std::collections::{HashMap, HashSet};

/// The members of a mapping, as they are read.
#[derive(Default)]
pub(super) struct Members {
    list: Vec<Member>,
    /// The merge keys of those members that came from one, by their places in the list.
    merge_keys: HashMap<usize, Span>,
}

/// Something to tell about a key that is set more than once.
pub(super) enum Told {
    /// The key is written again here.
    Again { key: String, span: Span },
    /// The value of the key that is written here does not count, because of a merge key.
    Overridden { key: String, span: Span, by: Span },
}

impl Members {
    pub(super) fn push(&mut self, member: Member) {
        self.list.push(member);
    }

    /// Takes over what a merge key brings.
    pub(super) fn merge(&mut self, merge_key: Span, members: Vec<Member>) {
        for member in members {
            self.merge_keys.insert(self.list.len(), merge_key);
            self.list.push(member);
        }
    }

    /// The members that Go keeps, and what to tell about the others.
    pub(super) fn settle(self) -> (Vec<Member>, Vec<Told>) {
        let mut last: HashMap<&str, (usize, Span)> = HashMap::new();
        for (place, member) in self.list.iter().enumerate() {
            let span = self.merge_keys.get(&place).copied().unwrap_or(member.key_span);
            last.insert(&member.key, (place, span));
        }
        if last.len() == self.list.len() {
            return (self.list, Vec::new());
        }
        let mut told = Vec::new();
        let mut seen = HashSet::new();
        let mut is_kept = Vec::with_capacity(self.list.len());
        for (place, member) in self.list.iter().enumerate() {
            let merge_key = self.merge_keys.get(&place);
            let (winner, by) = last.get(member.key.as_str()).copied().unwrap_or((place, member.key_span));
            is_kept.push(winner == place);
            if told.len() > MAX_PROBLEMS {
                continue;
            }
            let (key, span) = (&member.key, member.key_span);
            if merge_key.is_none() && !seen.insert(key.as_str()) {
                told.push(Told::Again { key: key.clone(), span });
            }
            // What an alias repeats is read where it is written.
            let is_written_here = merge_key.is_none_or(|merge_key| span.start > merge_key.start);
            let is_merged = merge_key.is_some() || self.merge_keys.contains_key(&winner);
            if winner != place && is_merged && is_written_here {
                told.push(Told::Overridden { key: key.clone(), span, by });
            }
        }
        let mut is_kept = is_kept.into_iter();
        let mut list = self.list;
        list.retain(|_| is_kept.next().unwrap_or(true));
        (list, told)
    }
}
