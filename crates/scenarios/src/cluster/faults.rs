use crate::fault::Fault;
use crate::record::{Entry, Record};
use crate::run::Tone;
use crate::setting::Setting;
use credscope_finding::args;

/// Records when faults happen and when they are undone, each on the lane that it affects.
pub(crate) fn mark_faults(setting: &Setting, record: &mut Record, lane_of: impl Fn(Fault) -> &'static str) {
    for (fault, window) in setting.faults.iter() {
        let (begun, ended) = fault.codes();
        let lane = lane_of(fault);
        record.write(window.from, Entry::mark(lane, begun, args! {}).tone(Tone::Bad));
        if let Some(until) = window.until {
            record.write(until, Entry::mark(lane, ended, args! {}).tone(Tone::Good));
        }
    }
}
