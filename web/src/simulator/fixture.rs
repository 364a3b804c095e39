//! A hand-made run, in the worker's format.

use super::read::{read_simulation, read_stories};
use super::route::Route;
use super::run::{DrawnRun, DrawnSimulation, OfferedStory};
use super::state::{SharedRun, SimulatorAction, SimulatorState};
use crate::words::Words;
use credscope_l10n::Language;
use serde_json::{Value, json};
use std::rc::Rc;
use yew::Reducible;

/// Twenty minutes; everything but the end happens within two seconds.
pub(super) fn json() -> Value {
    let entry =
        |id: usize, at: i64, lane: &str, kind: &str, code: &str, args: Value, tone: &str, rest: Value| {
            let mut entry = json!({
                "id": id, "at_ms": at, "lane": lane, "kind": kind, "code": code, "args": args, "tone": tone,
                "to": null, "until_ms": null, "artefacts": [], "citation": null, "about": null,
            });
            for (name, value) in rest.as_object().unwrap() {
                entry[name] = value.clone();
            }
            entry
        };
    json!({ "findings": [], "run": {
        "story": "tls-bootstrap", "seed": 7, "kubernetes": "1.36",
        "begins": "2026-03-02T08:00:00Z", "ends": "2026-03-02T08:20:00Z",
        "parameters": [{ "name": "token-ttl", "value": "24h", "default": "24h" }],
        "faults": [{ "name": "approver-missing", "from_ms": 5_000, "until_ms": 60_000 }],
        "issuers": ["https://kubernetes.default.svc.cluster.local"],
        "lanes": [
            { "id": "node", "actor": "kubelet", "name": "node-1" },
            { "id": "api", "actor": "api_server", "name": "" },
        ],
        "entries": [
            entry(1, 1_000, "node", "mark", "kube.bootstrap_token.well_formed", json!({ "id": "abcdef" }), "good",
                json!({ "artefacts": ["a1"] })),
            entry(2, 1_500, "node", "message", "kube.csr.request_readable", json!({ "subject": "<node>" }), "neutral",
                json!({ "to": "api", "until_ms": 1_540,
                    "citation": { "document": "Kubernetes", "section": "pkg/kubelet" } })),
            entry(3, 1_540, "node", "span", "kube.csr.approved_not_issued", json!({}), "waiting",
                json!({ "until_ms": 2_500, "about": 2 })),
            entry(4, 2_000, "node", "span", "kube.csr.approved_not_issued", json!({}), "bad", json!({})),
            entry(5, 2_500, "api", "message", "kube.csr.issued", json!({}), "bad", json!({ "to": "node" })),
        ],
        "facts": [
            { "at_ms": 1_540, "lane": "node", "code": "kube.csr.state", "args": { "value": ["Pending"] } },
            { "at_ms": 2_500, "lane": "node", "code": "kube.csr.state", "args": { "value": ["Approved"] } },
            { "at_ms": 1_540, "lane": "node", "code": "kube.csr.signer", "args": { "value": "x" } },
            { "at_ms": 2_500, "lane": "node", "code": "kube.csr.signer", "args": {} },
        ],
        "counters": [{ "name": "connections_open", "points": [[0, 0], [2_500, 1]] }],
        "artefacts": [
            { "id": "a1", "at_ms": 1_000, "kind": "bootstrap_token", "label": "token", "text": "abcdef.0123456789abcdef",
              "context": ["a2"], "expected": { "outcome": "passed", "code": null } },
            { "id": "a2", "at_ms": 0, "kind": "certificate", "label": "kubernetes", "text": "PEM", "context": [], "expected": { "outcome": "passed", "code": null } },
        ],
        "series": [{ "name": "requests", "interval_ms": 60_000, "values": [0, 3, 1] }],
        "notes": [{ "code": "kube.csr.issued", "args": {}, "citation": null }],
    } })
}

/// The same run, parsed.
pub(super) fn run() -> DrawnRun {
    let DrawnSimulation { run, .. } = read_simulation(&json().to_string()).unwrap();
    run.unwrap()
}

/// Two stories.
pub(super) fn stories() -> Vec<OfferedStory> {
    let json = json!({ "stories": [
        { "id": "tls-bootstrap", "faults": ["approver-missing"], "lanes": [], "notes": [], "parameters": [
            { "name": "token-ttl", "kind": "duration", "default": "24h", "min": "0s", "max": "30d", "choices": [],
              "source": "kubeadm" },
            { "name": "nodes", "kind": "integer", "default": "3", "min": "1", "max": "9", "choices": [], "source": "" },
            { "name": "key", "kind": "choice", "default": "ecdsa", "min": "", "max": "",
              "choices": ["ecdsa", "rsa"], "source": "" },
        ] },
        { "id": "fleet", "faults": [], "lanes": [], "notes": [], "parameters": [] },
    ] });
    read_stories(&json.to_string()).unwrap()
}

/// The state after these actions, with the run loaded.
pub(super) fn after(actions: Vec<SimulatorAction>) -> Rc<SimulatorState> {
    let route = Route { story: "tls-bootstrap".to_owned(), ..Route::default() };
    let start = Rc::new(SimulatorState::new(route, Vec::new(), Words::whole(Language::En)));
    // Series make time the default scale; these steps go from entry to entry.
    let run = DrawnRun { series: Vec::new(), ..run() };
    let ran = SimulatorAction::Ran(Rc::new([]), Some(SharedRun::new(run, String::new())));
    [SimulatorAction::Told(stories()), ran].into_iter().chain(actions).fold(start, Reducible::reduce)
}
