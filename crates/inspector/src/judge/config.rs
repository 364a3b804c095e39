//! kubeconfigs: client-go's rules over what the shelf holds.

use super::anchors::is_same_file;
use super::{Judge, Judgement};
use crate::report::ItemKind;
use crate::shelf::{Content, Entry};
use credscope_finding::{Finding, args, codes::kube as codes};
use credscope_kube::kubeconfig::{Evidence, Field, FieldContent, Kubeconfig, validate_kubeconfig};
use credscope_kube::{Moment, UserInfo};
use std::cell::RefCell;

struct ConfigEvidence<'a> {
    judge: &'a Judge<'a>,
    index: usize,
    moment: &'a Moment,
    users: RefCell<Vec<UserInfo>>,
}

impl ConfigEvidence<'_> {
    /// The entries that a field holds, or that the file it names holds.
    fn entries(&self, field: &Field) -> Option<Vec<(usize, &Entry)>> {
        let shelf = self.judge.shelf;
        let held: Vec<(usize, &Entry)> = shelf
            .children(self.index)
            .filter(|(_, entry)| {
                entry.place.source == field.path
                    || entry.place.source.strip_prefix(&field.path).is_some_and(|rest| rest.starts_with('['))
            })
            .collect();
        let names_file = !field.path.ends_with("-data") && !field.path.ends_with(".token");
        if !names_file || !held.is_empty() {
            return Some(held);
        }
        let file: Vec<(usize, &Entry)> = shelf
            .entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| {
                entry.place.parent.is_none()
                    && shelf.input_name(entry).is_some_and(|name| is_same_file(name, &field.text))
            })
            .collect();
        (!file.is_empty()).then_some(file)
    }
}

impl Evidence for ConfigEvidence<'_> {
    fn content(&self, field: &Field) -> FieldContent {
        let Some(entries) = self.entries(field) else { return FieldContent::FileUnknown };
        let is_key = field.path.contains("client-key");
        let is_token = field.path.ends_with("token") || field.path.ends_with("tokenFile");
        let wanted: Vec<&(usize, &Entry)> = entries
            .iter()
            .filter(|(_, entry)| match &entry.content {
                Content::PrivateKey(key) => is_key && key.is_some(),
                Content::Certificate(_) => !is_key && !is_token,
                Content::Token(..) | Content::BootstrapToken(_) => is_token,
                _ => false,
            })
            .collect();
        let Some((first, entry)) = wanted.first() else { return FieldContent::Nothing };
        let is_authority = field.path.contains("certificate-authority");
        let verdict = (!is_key && !is_authority).then(|| {
            let judgement = self.judge.judge(*first, self.moment);
            self.users.borrow_mut().extend(judgement.user);
            judgement.verdict
        });
        let key = super::keys::public_key(&entry.content).cloned();
        FieldContent::Found { count: wanted.len(), key, verdict }
    }
}

impl Judge<'_> {
    pub(super) fn judge_kubeconfig(&self, index: usize, config: &Kubeconfig, moment: &Moment) -> Judgement {
        let evidence = ConfigEvidence { judge: self, index, moment, users: RefCell::default() };
        let trace = validate_kubeconfig(config, &evidence);
        let held = trace.last().cloned();
        let mut judgement = Judgement::decided(trace, || match held {
            Some(step) => step.verdict(),
            None => Judgement::claims_nothing(ItemKind::Kubeconfig).verdict,
        });
        // The certificate identifies the request before any token is looked at.
        judgement.user = evidence.users.into_inner().into_iter().next();
        judgement.findings = config_findings(config);
        judgement
    }
}

fn config_findings(config: &Kubeconfig) -> Vec<Finding> {
    let mut findings = Vec::new();
    for path in config.clusters.iter().filter_map(|cluster| cluster.insecure.as_ref()) {
        findings.push(Finding::new(codes::CONFIG_SKIPS_VERIFICATION, args! { path: path }));
    }
    for user in &config.users {
        if let Some(password) = &user.password {
            findings
                .push(Finding::new(codes::CONFIG_PASSWORD, args! { path: &password.path }).at(password.span));
        }
        if let Some(other) = &user.impersonate {
            findings
                .push(Finding::new(codes::CONFIG_IMPERSONATES, args! { user: &other.text }).at(other.span));
        }
    }
    findings
}
