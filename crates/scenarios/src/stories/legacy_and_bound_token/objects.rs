use super::caller::{Held, Side};
use super::event::{API, CONTROLLER, Event};
use super::world::{LegacySecret, World};
use crate::cluster::workload::{ACCOUNT, NAMESPACE, Object, PERSON, suffix};
use crate::cluster::{Call, HOP, keep_plain};
use crate::fault::Fault;
use crate::parameter::format_duration;
use crate::record::{Artefact, Entry};
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Fact, Outcome, args, codes::kube, codes::run_token as codes};
use credscope_kube::Release;
use credscope_kube::authentication::Presented;
use credscope_kube::kubernetes_key_id;
use credscope_kube::token::INVALID_SINCE;
use credscope_mint::{LegacyToken, Metadata, Reference, legacy_token, legacy_token_secret};
use credscope_sim::Schedule;

/// How long a person waits before trying again. Chosen for this simulator.
pub(super) const TRIES_AGAIN: Duration = Duration::from_seconds(30);
/// How long a controller takes. Chosen for this simulator.
pub(super) const CONTROLS: Duration = Duration::from_millis(40);
/// Time between the deletion of the service account and its return. Chosen for this simulator.
const REMAKES: Duration = Duration::from_seconds(20);
/// How long a person takes to notice that nothing works and to act. Chosen for this simulator.
const REPAIRS: Duration = Duration::from_seconds(120);
/// The label of the day of the last use. Source: Kubernetes `pkg/serviceaccount/legacy.go`.
const LAST_USED: &str = "kubernetes.io/legacy-token-last-used";

impl World<'_> {
    /// A request of the person. When it is not answered, schedules `again` and returns false.
    pub(super) fn person(
        &mut self,
        schedule: &mut Schedule<Event>,
        again: Event,
        (command, method, target): (&str, &str, &str),
    ) -> Option<Instant> {
        let now = schedule.now();
        let is_recorded = self.failing.iter().any(|known| known == command);
        if !is_recorded {
            self.record.write(now, Entry::mark(PERSON, codes::PERSON_RUNS, args! { command: command }));
        }
        let (pem, artefact) = (self.admin.certificate.pem.clone(), self.admin.artefact.clone());
        let call = Call {
            from: PERSON,
            to: API,
            method,
            target,
            presented: Presented { certificate_chain: Some(&pem), authorization: None },
            carries: &[&artefact],
            trust: None,
        };
        let judged = self.judge(now, &call);
        if judged.status() == 200 {
            judged.write(self.record, &call, &[]);
            self.failing.retain(|known| known != command);
            return Some(now + HOP);
        }
        if !is_recorded {
            judged.write(self.record, &call, &[]);
            let values = args! { wait: format_duration(TRIES_AGAIN) };
            let entry = Entry::mark(PERSON, codes::PERSON_TRIES_AGAIN, values).tone(Tone::Waiting);
            self.record.write(judged.at, entry);
        }
        if !is_recorded {
            self.failing.push(command.to_owned());
        }
        schedule.after(TRIES_AGAIN, again);
        None
    }

    /// A stopped controller leaves a Secret without a token.
    pub(super) fn wait_for(&mut self, event: Event, now: Instant) {
        if let (Event::FillSecret, Some(secret)) = (event, &self.secret)
            && !std::mem::replace(&mut self.is_waiting_recorded, true)
        {
            let values = args! { secret: &secret.object.name };
            let entry = Entry::mark(API, codes::SECRET_WAITS, values).tone(Tone::Waiting);
            self.record.write(now, entry);
        }
    }

    pub(super) fn make_secret(&mut self, schedule: &mut Schedule<Event>) {
        if !self.has_account || self.secret.is_some() {
            return;
        }
        let is_automatic = self.setting.release < Release::minor(24);
        let name = match is_automatic {
            true => format!("{ACCOUNT}-token-{}", suffix(&mut self.names)),
            // Go's ECDSA signatures are randomized, so no two tokens are equal. Here they are deterministic, so the names have
            // to differ.
            false if self.secrets_made > 0 && self.setting.choice("keys") == "ecdsa" => {
                format!("{ACCOUNT}-token-{}", self.secrets_made + 1)
            }
            false => format!("{ACCOUNT}-token"),
        };
        let at = if is_automatic {
            schedule.now()
        } else {
            let target = format!("/api/v1/namespaces/{NAMESPACE}/secrets");
            let request = ("kubectl apply -f web-token.yaml", "POST", target.as_str());
            let Some(at) = self.person(schedule, Event::MakeSecret, request) else { return };
            at
        };
        self.secrets_made += 1;
        let uid = self.cluster.next_uid();
        let object = Object { name, uid, artefact: String::new(), text: String::new() };
        let (code, values) = match is_automatic {
            true => (codes::SECRET_AUTOMATIC, args! { secret: &object.name }),
            false => (codes::SECRET_APPLIED, args! { secret: &object.name }),
        };
        let lane = if is_automatic { CONTROLLER } else { API };
        self.record.write(at, Entry::mark(lane, code, values));
        self.record.fact(at, API, Fact::new(codes::SECRET_UID, object.uid.as_str()));
        self.secret = Some(LegacySecret {
            object,
            created: at,
            is_labelled: false,
            last_used: String::new(),
            token: None,
        });
        self.is_waiting_recorded = false;
        schedule.at(at + CONTROLS, Event::FillSecret);
    }

    /// The tokens controller signs a token and puts it into the Secret.
    pub(super) fn fill_secret(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        if self.setting.is_on(Fault::ApiServerDown, now + HOP) {
            schedule.after(TRIES_AGAIN, Event::FillSecret);
            return;
        }
        let Some(secret) = &mut self.secret else { return };
        let key = &self.cluster.token_key;
        let account = Reference { name: &self.account.name, uid: &self.account.uid };
        let name = secret.object.name.clone();
        let token = legacy_token(
            key,
            &LegacyToken { namespace: NAMESPACE, secret_name: &name, service_account: account },
        );
        let kid = kubernetes_key_id(&key.public_key());
        secret.token = Some(Held {
            authorization: format!("Bearer {token}"),
            artefact: String::new(),
            fact_text: name.clone(),
            label: name.clone(),
            source: name.clone(),
        });
        let arrives = now + HOP;
        self.put_secret(arrives);
        let Some(secret) = &mut self.secret else { return };
        let context = vec![
            self.cluster.token_key_artefact.clone(),
            self.account.artefact.clone(),
            secret.object.artefact.clone(),
        ];
        let jwt = token.clone();
        let artefact = self.record.artefact(
            arrives,
            Artefact {
                kind: "service_account_token",
                label: format!("{NAMESPACE}/{name}"),
                text: token,
                context,
                outcome: Outcome::Passed,
                code: Some(kube::TOKEN_OBJECTS_FOUND),
            },
        );
        if let Some(held) = &mut secret.token {
            held.artefact.clone_from(&artefact);
        }
        let values = args! { secret: &name, kid: kid };
        let entry = Entry::message(CONTROLLER, API, Some(arrives), codes::SECRET_FILLED, values);
        self.record.write(now, entry.tone(Tone::Good).carrying(&artefact));
        let former = std::mem::replace(&mut self.former, jwt);
        if former == self.former {
            let values = args! { secret: &name };
            let entry = Entry::mark(API, codes::LEGACY_REVIVED, values).tone(Tone::Bad);
            self.record.write(arrives, entry.carrying(&artefact));
        }
        let asks = self.caller(Side::Legacy).is_some_and(|caller| caller.held.is_some());
        if !asks {
            schedule.at(arrives + Duration::from_seconds(1), Event::Copy(Side::Legacy));
        }
    }

    /// The Secret as the API server has it now, with its labels.
    fn put_secret(&mut self, at: Instant) {
        let resource_version = self.cluster.next_resource_version();
        let Some(secret) = &mut self.secret else { return };
        let Some(token) = &secret.token else { return };
        let account = Reference { name: &self.account.name, uid: &self.account.uid };
        let metadata = Metadata {
            name: &secret.object.name,
            generate_name: "",
            namespace: NAMESPACE,
            uid: &secret.object.uid,
            resource_version,
            created: secret.created,
        };
        let jwt = token.authorization.trim_start_matches("Bearer ");
        let yaml = legacy_token_secret(&metadata, account, &self.cluster.authority.certificate.pem, jwt);
        let day: String = at.to_string().chars().take(10).collect();
        let mut labels = String::new();
        if secret.is_labelled {
            labels += &format!("    {INVALID_SINCE}: \"{day}\"\n");
        }
        if !secret.last_used.is_empty() {
            labels += &format!("    {LAST_USED}: \"{}\"\n", secret.last_used);
        }
        let yaml = match labels.is_empty() {
            true => yaml,
            false => yaml.replacen("\n  name: ", &format!("\n  labels:\n{labels}  name: "), 1),
        };
        self.cluster.api.put_object(&yaml);
        let label = format!("{NAMESPACE}/{}", secret.object.name);
        secret.object.artefact = keep_plain(self.record, at, "secret", &label, yaml);
    }

    /// From 1.27 on the day of a legacy token's last use is written down.
    pub(super) fn note_use(&mut self, at: Instant) {
        let is_tracked = self.setting.release >= Release::minor(27);
        let day: String = at.to_string().chars().take(10).collect();
        let Some(secret) = self.secret.as_mut().filter(|secret| is_tracked && secret.last_used != day) else {
            return;
        };
        secret.last_used.clone_from(&day);
        let values = args! { secret: &secret.object.name, label: format!("{LAST_USED}={day}") };
        self.record.write(at, Entry::mark(API, codes::LAST_USED, values));
        self.put_secret(at);
    }

    pub(super) fn label(&mut self, schedule: &mut Schedule<Event>, is_labelled: bool) {
        let Some(name) = self.secret.as_ref().map(|secret| secret.object.name.clone()) else { return };
        let day: String = schedule.now().to_string().chars().take(10).collect();
        let (event, value) = match is_labelled {
            true => (Event::Label, format!("{INVALID_SINCE}={day}")),
            false => (Event::Unlabel, format!("{INVALID_SINCE}-")),
        };
        let command = format!("kubectl -n {NAMESPACE} label secret {name} {value}");
        let target = format!("/api/v1/namespaces/{NAMESPACE}/secrets/{name}");
        let Some(at) = self.person(schedule, event, (&command, "PATCH", &target)) else { return };
        if let Some(secret) = &mut self.secret {
            secret.is_labelled = is_labelled;
        }
        self.put_secret(at);
        let code = if is_labelled { codes::SECRET_LABELLED } else { codes::SECRET_UNLABELLED };
        self.record.write(at, Entry::mark(API, code, args! { secret: name, label: INVALID_SINCE }));
    }

    pub(super) fn delete_secret(&mut self, schedule: &mut Schedule<Event>) {
        let Some(name) = self.secret.as_ref().map(|secret| secret.object.name.clone()) else { return };
        let command = format!("kubectl -n {NAMESPACE} delete secret {name}");
        let target = format!("/api/v1/namespaces/{NAMESPACE}/secrets/{name}");
        let request = (command.as_str(), "DELETE", target.as_str());
        let Some(at) = self.person(schedule, Event::DeleteSecret, request) else { return };
        self.drop_secret(at, &name);
        self.record.write(at, Entry::mark(API, codes::SECRET_DELETED, args! { secret: name }));
        schedule.at(at + REPAIRS, Event::MakeSecret);
    }

    fn drop_secret(&mut self, at: Instant, name: &str) {
        self.cluster.api.remove_object("Secret", NAMESPACE, name);
        self.record.no_fact(at, API, codes::SECRET_UID);
        self.secret = None;
    }

    pub(super) fn delete_account(&mut self, schedule: &mut Schedule<Event>) {
        let command = format!("kubectl -n {NAMESPACE} delete serviceaccount {ACCOUNT}");
        let target = format!("/api/v1/namespaces/{NAMESPACE}/serviceaccounts/{ACCOUNT}");
        let request = (command.as_str(), "DELETE", target.as_str());
        let Some(at) = self.person(schedule, Event::DeleteAccount, request) else { return };
        self.cluster.api.remove_object("ServiceAccount", NAMESPACE, ACCOUNT);
        self.has_account = false;
        let values = args! { account: ACCOUNT, uid: &self.account.uid };
        self.record.write(at, Entry::mark(API, codes::ACCOUNT_DELETED, values));
        self.record.no_fact(at, API, codes::ACCOUNT_UID);
        schedule.at(at + CONTROLS, Event::CleanSecret);
        schedule.at(at + REMAKES, Event::MakeAccount);
    }

    /// The tokens controller deletes the Secret of a deleted account; an account of the same name has another UID.
    pub(super) fn clean_secret(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        if self.setting.is_on(Fault::ApiServerDown, now + HOP) {
            schedule.after(TRIES_AGAIN, Event::CleanSecret);
            return;
        }
        let Some(name) = self.secret.as_ref().map(|secret| secret.object.name.clone()) else { return };
        let values = args! { secret: &name };
        let entry = Entry::message(CONTROLLER, API, Some(now + HOP), codes::SECRET_CLEANED, values);
        self.record.write(now, entry);
        self.drop_secret(now + HOP, &name);
        schedule.after(REPAIRS, Event::MakeSecret);
    }

    pub(super) fn make_account(&mut self, schedule: &mut Schedule<Event>) {
        let command = format!("kubectl -n {NAMESPACE} create serviceaccount {ACCOUNT}");
        let target = format!("/api/v1/namespaces/{NAMESPACE}/serviceaccounts");
        let request = (command.as_str(), "POST", target.as_str());
        let Some(at) = self.person(schedule, Event::MakeAccount, request) else { return };
        let before = self.account.uid.clone();
        self.account = self.cluster.put_account(self.record, at);
        self.has_account = true;
        let values = args! { account: ACCOUNT, uid: &self.account.uid, before: before };
        let entry = Entry::mark(API, codes::ACCOUNT_MADE_AGAIN, values);
        self.record.write(at, entry.carrying(&self.account.artefact));
        self.record.fact(at, API, Fact::new(codes::ACCOUNT_UID, self.account.uid.as_str()));
        // The Pod keeps the token of the deleted account; a new Pod gets one of the new account.
        schedule.at(at + REPAIRS, Event::DeletePod);
    }
}
