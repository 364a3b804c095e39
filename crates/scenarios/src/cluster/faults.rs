use crate::fault::Fault;
use crate::record::{Entry, Record};
use crate::run::Tone;
use crate::setting::Setting;
use credscope_finding::{Code, args, codes::run_cluster as codes};

/// Records when faults happen and when they are undone, each on the lane that it affects.
pub(crate) fn mark_faults(setting: &Setting, record: &mut Record, lane_of: impl Fn(Fault) -> &'static str) {
    for (fault, window) in setting.faults.iter() {
        let (begun, ended) = codes_of(fault);
        let lane = lane_of(fault);
        record.write(window.from, Entry::mark(lane, begun, args! {}).tone(Tone::Bad));
        if let Some(until) = window.until {
            record.write(until, Entry::mark(lane, ended, args! {}).tone(Tone::Good));
        }
    }
}

/// The codes for a fault that happens, and for one that is undone.
const fn codes_of(fault: Fault) -> (Code, Code) {
    match fault {
        Fault::ApiServerDown => (codes::APISERVER_DOWN, codes::APISERVER_UP),
        Fault::ControllerManagerDown => (codes::CONTROLLER_MANAGER_DOWN, codes::CONTROLLER_MANAGER_UP),
        Fault::ApproverMissing => (codes::APPROVER_MISSING, codes::APPROVER_BACK),
        Fault::WrongGroup => (codes::WRONG_GROUP, codes::GROUP_RIGHT),
        Fault::TokenExpired => (codes::TOKEN_EXPIRED, codes::TOKEN_VALID),
        Fault::ClockOff => (codes::CLOCK_OFF, codes::CLOCK_RIGHT),
        Fault::SignerKeyLost => (codes::SIGNER_KEY_LOST, codes::SIGNER_KEY_FOUND),
        Fault::CaReplaced => (codes::CA_REPLACED, codes::CA_RESTORED),
        Fault::NodeAsleep => (codes::NODE_ASLEEP, codes::NODE_AWAKE),
        Fault::DiskFull => (codes::DISK_FULL, codes::DISK_FREE),
    }
}
