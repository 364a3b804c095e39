use crate::fault::Fault;
use crate::parameter::Parameter;
use crate::record::Record;
use crate::setting::Setting;
use credscope_clock::Instant;
use credscope_finding::Code;

/// A story: what may be chosen, what may go wrong, and how it runs.
#[derive(Clone, Copy, Debug)]
pub struct Story {
    /// Its id.
    pub id: &'static str,
    /// What may be chosen.
    pub parameters: &'static [Parameter],
    /// What may go wrong.
    pub faults: &'static [Fault],
    /// Common misconceptions that the story corrects.
    pub notes: &'static [Code],
    /// Runs it.
    pub(crate) run: fn(&Setting, &mut Record) -> Result<Instant, Exhausted>,
}

/// A story scheduled more events than any run needs: a bug of the story, reported instead of running for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Exhausted;
