//! kubeconfigs: client-go's rules, applied to the items on the shelf.

use super::Judge;
use super::judgement::Judgement;
use crate::report::ItemKind;
use crate::shelf::{Content, ShelfEntry};
use crate::shelf_id::ShelfId;
use credscope_finding::{Finding, args, codes::kube as codes, codes::kubeconfig};
use credscope_kube::kubeconfig::{
    Cluster, Evidence, Field, FieldContent, Kubeconfig, ServerCertificateAnswer, host_of, impersonated_user,
    printed_by_kubectl, validate_kubeconfig,
};
use credscope_kube::schema::Mismatch;
use credscope_kube::{Moment, UserInfo};
use std::cell::RefCell;

struct ConfigEvidence<'a> {
    judge: &'a Judge<'a>,
    index: ShelfId,
    moment: &'a Moment,
    users: RefCell<Vec<UserInfo>>,
    rebuilt: RefCell<Option<Finding>>,
}

impl ConfigEvidence<'_> {
    /// The entries within a field, or within the file that it names.
    fn entries(&self, field: &Field) -> Option<Vec<(ShelfId, &ShelfEntry)>> {
        let shelf = self.judge.shelf;
        let held: Vec<(ShelfId, &ShelfEntry)> = shelf
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
        let file = self.judge.files.named(&field.text);
        let file: Vec<(ShelfId, &ShelfEntry)> =
            file.filter_map(|index| Some((index, shelf.get(index)?))).collect();
        (!file.is_empty()).then_some(file)
    }
}

impl Evidence for ConfigEvidence<'_> {
    fn content(&self, field: &Field) -> FieldContent {
        let Some(entries) = self.entries(field) else { return FieldContent::FileUnknown };
        let is_key = field.path.contains("client-key");
        let is_token = field.path.ends_with("token") || field.path.ends_with("tokenFile");
        let wanted: Vec<&(ShelfId, &ShelfEntry)> = entries
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

    fn server(&self, cluster: &Cluster, host: &str) -> Option<ServerCertificateAnswer> {
        let entries = cluster.authority().and_then(|field| self.entries(field)).unwrap_or_default();
        let authorities: Vec<ShelfId> = entries.into_iter().map(|(index, _)| index).collect();
        let (answer, rebuilt) = self.judge.judge_server(cluster, &authorities, host, self.moment)?;
        *self.rebuilt.borrow_mut() = rebuilt;
        Some(answer)
    }

    fn file(&self) -> &str {
        // Within another object it is not a file.
        let entry = self.judge.shelf.get(self.index).filter(|entry| entry.place.parent.is_none());
        entry.and_then(|entry| self.judge.shelf.input_name(entry)).unwrap_or("config")
    }

    fn user(&self) -> Option<UserInfo> {
        self.users.borrow().first().cloned()
    }
}

impl Judge<'_> {
    pub(super) fn judge_kubeconfig(&self, index: ShelfId, config: &Kubeconfig, moment: &Moment) -> Judgement {
        let evidence = ConfigEvidence {
            judge: self,
            index,
            moment,
            users: RefCell::default(),
            rebuilt: RefCell::default(),
        };
        let trace = validate_kubeconfig(config, &evidence, self.release);
        let printed = printed_by_kubectl(config, &trace, &evidence, self.release);
        let held = trace.last().cloned();
        let mut judgement = Judgement::decided(trace, || match held {
            Some(step) => step.verdict(),
            None => Judgement::claims_nothing(ItemKind::Kubeconfig).verdict,
        });
        // The certificate authenticates the request before any token.
        let own = evidence.users.into_inner().into_iter().next();
        let current = config.current().and_then(|context| config.user(&context.user));
        judgement.user = own.map(|own| current.and_then(impersonated_user).unwrap_or(own));
        judgement.findings = config_findings(config);
        judgement.findings.extend(evidence.rebuilt.into_inner());
        judgement.findings.extend(
            printed.map(|message| Finding::new(kubeconfig::KUBECTL_PRINTS, args! { message: message })),
        );
        judgement.findings.extend(self.not_merged(index));
        judgement
    }

    /// A single finding about several kubeconfigs: each is judged on its own, as with one file in
    /// `KUBECONFIG`.
    fn not_merged(&self, index: ShelfId) -> Option<Finding> {
        let mut all = self
            .shelf
            .iter()
            .filter(|(_, entry)| entry.kind == ItemKind::Kubeconfig && entry.place.parent.is_none())
            .peekable();
        // The finding is that of the first one.
        all.peek().filter(|(first, _)| *first == index)?;
        let name_of = |entry: &ShelfEntry| self.shelf.input_name(entry).unwrap_or("—").to_owned();
        let files: Vec<String> = all.map(|(_, entry)| name_of(entry)).collect();
        (files.len() > 1).then(|| Finding::new(kubeconfig::NOT_MERGED, args! { files: files }))
    }
}

fn config_findings(config: &Kubeconfig) -> Vec<Finding> {
    let mut findings: Vec<Finding> = config.mismatches.iter().filter_map(Mismatch::finding).collect();
    for path in config.clusters.iter().filter_map(|cluster| cluster.insecure.as_ref()) {
        findings.push(Finding::new(codes::CONFIG_SKIPS_VERIFICATION, args! { path: path }));
    }
    for cluster in &config.clusters {
        if let Some(proxy) = &cluster.proxy_url {
            let args = args! { proxy: &proxy.text };
            findings.push(Finding::new(kubeconfig::PROXY_USED, args).at(proxy.span));
        }
        let host = cluster.server.as_ref().and_then(|server| host_of(&server.text));
        if let (Some(name), Some(host)) = (&cluster.tls_server_name, host) {
            let args = args! { name: &name.text, host: host };
            findings.push(Finding::new(kubeconfig::SERVER_NAME_SET, args).at(name.span));
        }
    }
    for user in &config.users {
        if let (Some(token), Some(file)) = (&user.token, &user.token_file) {
            let args = args! { path: &token.path, by: &file.path };
            findings.push(Finding::new(kubeconfig::FIELD_OVERRIDDEN, args).at(token.span));
        }
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
