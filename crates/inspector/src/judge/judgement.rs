use crate::report::{ItemKind, Readings};
use crate::shelf_id::ShelfId;
use credscope_finding::{Finding, Outcome, Step, Verdict, args, codes::input};
use credscope_kube::UserInfo;

/// The result of judging one item.
#[derive(Clone)]
pub(crate) struct Judgement {
    pub(crate) verdict: Verdict,
    pub(crate) trace: Vec<Step>,
    pub(crate) user: Option<UserInfo>,
    pub(crate) findings: Vec<Finding>,
    /// The entry whose key made its signature: the issuer of a certificate, the key of a token.
    pub(crate) signed_by: Option<ShelfId>,
    /// Both verdicts, if that by the RFCs differs.
    pub(crate) readings: Option<Readings>,
}

impl Judgement {
    pub(super) fn decided(trace: Vec<Step>, holds: impl FnOnce() -> Verdict) -> Self {
        let verdict = Step::deciding(&trace).map_or_else(holds, Step::verdict);
        Self { verdict, trace, user: None, findings: Vec::new(), signed_by: None, readings: None }
    }

    pub(super) fn claims_nothing(kind: ItemKind) -> Self {
        let verdict =
            Verdict::new(Outcome::NotApplicable, input::CLAIMS_NOTHING, args! { kind: kind.word() });
        Self::decided(Vec::new(), || verdict)
    }
}
