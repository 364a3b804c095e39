/// A part of a sentence, either prose or machine text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SentenceRun<'a> {
    /// Prose.
    Prose(&'a str),
    /// Text that a machine writes or reads, without its backticks: a name, a flag, a command.
    Machine(&'a str),
}

/// Splits a sentence into its runs, in order and without empty ones. An unclosed backtick counts as prose.
pub fn runs(sentence: &str) -> impl Iterator<Item = SentenceRun<'_>> {
    let mut rest = sentence;
    let mut is_machine = false;
    std::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            let (run, after, next_is_machine) = match rest.split_once('`') {
                Some((prose, after)) if !is_machine && after.contains('`') => (prose, after, true),
                Some((machine, after)) if is_machine => (machine, after, false),
                _ => (rest, "", false),
            };
            let found = if is_machine { SentenceRun::Machine(run) } else { SentenceRun::Prose(run) };
            rest = after;
            is_machine = next_is_machine;
            if !run.is_empty() {
                return Some(found);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::SentenceRun::{Machine, Prose};
    use super::*;

    #[test]
    fn backticks_mark_what_a_machine_writes() {
        for (sentence, expected) in [
            ("", vec![]),
            ("plain", vec![Prose("plain")]),
            ("run `kubectl get pod` now", vec![Prose("run "), Machine("kubectl get pod"), Prose(" now")]),
            ("`a``b`", vec![Machine("a"), Machine("b")]),
            ("a ` b", vec![Prose("a ` b")]),
            ("`a` b ` c", vec![Machine("a"), Prose(" b ` c")]),
            ("``", vec![]),
        ] {
            assert_eq!(runs(sentence).collect::<Vec<_>>(), expected, "{sentence:?}");
        }
    }
}
