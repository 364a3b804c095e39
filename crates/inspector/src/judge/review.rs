//! TokenReview objects: the exact text under review, including whitespace.

use super::Judge;
use super::bootstrap::authentication_of;
use super::judgement::Judgement;
use super::token::ShelfEvidence;
use crate::report::ItemKind;
use crate::shelf_id::ShelfId;
use credscope_finding::Step;
use credscope_jose::json::Node;
use credscope_kube::bootstrap_token::BootstrapToken;
use credscope_kube::token::{BearerEvidence, deciding_step, validate_bearer};
use credscope_kube::{Moment, UserInfo};

impl BearerEvidence for ShelfEvidence<'_> {
    fn bootstrap(&self, token: &BootstrapToken, moment: &Moment) -> (Vec<Step>, UserInfo) {
        authentication_of(self.judge.shelf, token, moment)
    }
}

impl Judge<'_> {
    /// The API server's answer to the review.
    pub(super) fn judge_review(&self, index: ShelfId, review: &Node, moment: &Moment) -> Judgement {
        let Some(text) = review.str_at(&["spec", "token"]) else {
            return Judgement::claims_nothing(ItemKind::TokenReview);
        };
        let context = self.context_of_review(review);
        let evidence = ShelfEvidence { judge: self, index, text };
        let answer = validate_bearer(text, &context, &evidence, moment);
        // Spans in the token are not spans in the review.
        let trace: Vec<Step> = answer.trace.into_iter().map(|step| step.at(None)).collect();
        let deciding = deciding_step(&trace).or_else(|| trace.last()).cloned();
        let Some(deciding) = deciding else { return Judgement::claims_nothing(ItemKind::TokenReview) };
        let mut judgement = Judgement::decided(trace, || deciding.verdict());
        judgement.verdict = deciding.verdict();
        judgement.user = answer.user;
        judgement.findings.extend(self.refusal(Some(&deciding)));
        judgement
    }
}
