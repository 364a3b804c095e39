use credscope_inspector::simulation::{FactEntry, Fault, FaultEntry, Run, RunEntry};

/// An event to report at an instant.
#[derive(Clone, Copy)]
pub(crate) enum What<'a> {
    /// A fault happens.
    FaultBegins(&'a FaultEntry),
    /// A fault ends.
    FaultEnds(&'a FaultEntry),
    /// An entry.
    Entry(&'a RunEntry),
    /// Facts of a lane that has no entry at that instant.
    Facts(&'a str),
}

/// An instant with something to report.
pub(crate) struct RunMoment<'a> {
    pub(crate) at_ms: i64,
    pub(crate) what: What<'a>,
    /// The facts of the lane that begin or end with it.
    pub(crate) facts: Vec<&'a FactEntry>,
}

/// Everything to report about a run, by instant; at the same instant faults come first.
pub(crate) fn moments(run: &Run) -> Vec<RunMoment<'_>> {
    let mut all: Vec<RunMoment<'_>> = Vec::with_capacity(run.entries.len());
    for entry in &run.entries {
        all.push(RunMoment { at_ms: entry.at_ms, what: What::Entry(entry), facts: Vec::new() });
    }
    for fact in &run.facts {
        let (from, to) = at(&all, fact.at_ms);
        let same = all.get_mut(from..to).unwrap_or_default();
        match same.iter_mut().rev().find(|moment| lane(moment) == Some(fact.lane.as_str())) {
            Some(moment) => moment.facts.push(fact),
            None => {
                let what = What::Facts(&fact.lane);
                all.insert(to, RunMoment { at_ms: fact.at_ms, what, facts: vec![fact] });
            }
        }
    }
    let ends = (run.ends - run.begins).millis();
    for fault in run.faults.iter().rev() {
        if fault.from_ms <= ends && !is_told(run, fault) {
            begin(&mut all, fault.from_ms, What::FaultBegins(fault));
        }
    }
    for fault in run.faults.iter().rev() {
        if let Some(until_ms) = fault.until_ms
            && until_ms <= ends
            && !is_told(run, fault)
        {
            begin(&mut all, until_ms, What::FaultEnds(fault));
        }
    }
    all
}

/// Whether the story itself reports the fault, and therefore also its end.
fn is_told(run: &Run, fault: &FaultEntry) -> bool {
    let begun = Fault::find(&fault.name).map(|fault| fault.codes().0);
    run.entries.iter().any(|entry| entry.at_ms == fault.from_ms && Some(entry.code) == begun)
}

/// The index range of an instant.
fn at(all: &[RunMoment<'_>], at_ms: i64) -> (usize, usize) {
    (all.partition_point(|moment| moment.at_ms < at_ms), all.partition_point(|moment| moment.at_ms <= at_ms))
}

fn begin<'a>(all: &mut Vec<RunMoment<'a>>, at_ms: i64, what: What<'a>) {
    let (from, _) = at(all, at_ms);
    all.insert(from, RunMoment { at_ms, what, facts: Vec::new() });
}

fn lane<'a>(moment: &RunMoment<'a>) -> Option<&'a str> {
    match moment.what {
        What::Entry(entry) => Some(&entry.lane),
        What::Facts(lane) => Some(lane),
        What::FaultBegins(_) | What::FaultEnds(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::sample;
    use credscope_finding::codes::run_cluster;

    #[test]
    fn everything_is_told_once_and_by_instant() {
        let run = sample::run();
        let moments = moments(&run);
        assert!(moments.is_sorted_by_key(|moment| moment.at_ms));
        let facts: usize = moments.iter().map(|moment| moment.facts.len()).sum();
        assert_eq!(facts, run.facts.len());
        let count = |of: fn(&What<'_>) -> bool| moments.iter().filter(|moment| of(&moment.what)).count();
        assert_eq!(count(|what| matches!(what, What::Entry(_))), run.entries.len());
        assert_eq!(count(|what| matches!(what, What::FaultBegins(_))), 2);
        assert_eq!(count(|what| matches!(what, What::FaultEnds(_))), 1);
    }

    #[test]
    fn a_fault_that_the_story_tells_or_that_lies_behind_the_end_has_no_line_of_its_own() {
        let count = |run: &Run| {
            let is_fault = |what: &What<'_>| matches!(what, What::FaultBegins(_) | What::FaultEnds(_));
            moments(run).iter().filter(|moment| is_fault(&moment.what)).count()
        };
        let mut run = sample::run();
        run.faults[0].until_ms = Some(7_200_000);
        assert_eq!(count(&run), 2);
        run.entries[6].code = run_cluster::APISERVER_DOWN;
        assert_eq!(count(&run), 2);
        run.faults[1].from_ms = run.entries[6].at_ms;
        assert_eq!(count(&run), 1);
    }

    #[test]
    fn a_fact_stands_with_an_entry_of_its_lane_or_by_itself() {
        let run = sample::run();
        let moments = moments(&run);
        let beside = moments.iter().find(|moment| moment.at_ms == 250 && !moment.facts.is_empty()).unwrap();
        assert!(matches!(beside.what, What::Entry(entry) if entry.lane == "kubelet"));
        let alone = moments.iter().find(|moment| moment.at_ms == 900).unwrap();
        assert!(matches!(alone.what, What::Facts("api_server")) && alone.facts.len() == 2);
    }
}
