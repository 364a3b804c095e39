//! A run made by hand: a bootstrap whose request is not approved for a while.

use credscope_clock::{Duration, Instant};
use credscope_finding::codes::{bootstrap, kube, request, rotation};
use credscope_finding::{Args, Code, Fact, Outcome, args};
use credscope_inspector::simulation::{
    ArtefactEntry, Counter, EntryKind, EntryNumber, Expected, FactEntry, FaultEntry, Lane, Note,
    ParameterValue, Run, RunEntry, Series, Tone,
};

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;

/// A name with terminal control sequences and markup.
pub(crate) const HOSTILE: &str = "w\u{1b}[2J<b>&\"`1`";

/// A run without events.
pub(crate) fn empty() -> Run {
    let begins: Instant = "2026-03-02T08:00:00Z".parse().unwrap();
    Run {
        story: "tls-bootstrap".to_owned(),
        seed: 7,
        kubernetes: "1.36".to_owned(),
        begins,
        ends: begins,
        parameters: Vec::new(),
        faults: Vec::new(),
        issuers: Vec::new(),
        lanes: Vec::new(),
        entries: Vec::new(),
        facts: Vec::new(),
        counters: Vec::new(),
        artefacts: Vec::new(),
        series: Vec::new(),
        notes: Vec::new(),
    }
}

fn parameter(name: &str, value: &str, default: &str) -> ParameterValue {
    ParameterValue { name: name.to_owned(), value: value.to_owned(), default: default.to_owned() }
}

fn lane(id: &str, name: &str) -> Lane {
    Lane { id: id.to_owned(), actor: id.to_owned(), name: name.to_owned() }
}

struct Made {
    entries: Vec<RunEntry>,
}

impl Made {
    fn add(&mut self, at_ms: i64, lane: &str, kind: EntryKind, code: Code, args: Args) -> &mut RunEntry {
        let entry = RunEntry {
            id: EntryNumber::new(self.entries.len()),
            at_ms,
            lane: lane.to_owned(),
            kind,
            code,
            args,
            tone: Tone::Neutral,
            to: None,
            until_ms: None,
            artefacts: Vec::new(),
            citation: code.citation(),
            about: None,
        };
        self.entries.push(entry);
        self.entries.last_mut().unwrap()
    }

    fn mark(&mut self, at_ms: i64, lane: &str, tone: Tone, code: Code, args: Args) {
        self.add(at_ms, lane, EntryKind::Mark, code, args).tone = tone;
    }

    fn span(&mut self, at_ms: i64, until_ms: Option<i64>, lane: &str, tone: Tone, code: Code, args: Args) {
        let entry = self.add(at_ms, lane, EntryKind::Span, code, args);
        (entry.tone, entry.until_ms) = (tone, until_ms);
    }

    fn message(&mut self, at_ms: i64, until_ms: Option<i64>, between: [&str; 2], code: Code, args: Args) {
        let entry = self.add(at_ms, between[0], EntryKind::Message, code, args);
        (entry.to, entry.until_ms) = (Some(between[1].to_owned()), until_ms);
    }
}

fn fact(at_ms: i64, lane: &str, fact: &Fact) -> FactEntry {
    FactEntry { at_ms, lane: lane.to_owned(), code: fact.code, args: fact.args.clone() }
}

fn artefact(
    id: &str,
    at_ms: i64,
    kind: &str,
    label: &str,
    outcome: Outcome,
    code: Option<Code>,
) -> ArtefactEntry {
    ArtefactEntry {
        id: id.to_owned(),
        at_ms,
        kind: kind.to_owned(),
        label: label.to_owned(),
        text: "-----BEGIN SECRET-----".to_owned(),
        context: Vec::new(),
        expected: Expected { outcome, code },
    }
}

/// A run with every kind of event.
pub(crate) fn run() -> Run {
    let mut run = empty();
    run.ends = run.begins + Duration::from_millis(HOUR);
    run.parameters = vec![parameter("signing-duration", "365d", "365d"), parameter("token-ttl", "1h", "1d")];
    run.faults = vec![
        FaultEntry { name: "approver-missing".into(), from_ms: 2 * SECOND, until_ms: Some(15 * MINUTE) },
        FaultEntry { name: "apiserver-down".into(), from_ms: 59 * MINUTE, until_ms: None },
    ];
    run.lanes = vec![
        lane("person", ""),
        lane("kubelet", HOSTILE),
        lane("api_server", ""),
        lane("controller_manager", ""),
    ];
    run.entries = entries();
    run.facts = vec![
        fact(0, "kubelet", &Fact::new(bootstrap::BOOTSTRAP_ID, "07401b")),
        fact(250, "kubelet", &Fact::new(bootstrap::BOOTSTRAP_EXPIRATION, "2026-03-02T09:00:00Z")),
        fact(900, "api_server", &Fact::new(kube::CSR_SIGNER, "kubernetes.io/kube-apiserver-client-kubelet")),
        fact(900, "api_server", &Fact::new(kube::CSR_REQUESTOR, "system:bootstrap:07401b")),
    ];
    run.facts.push(FactEntry {
        at_ms: 15 * MINUTE + 40,
        lane: "kubelet".to_owned(),
        code: bootstrap::BOOTSTRAP_ID,
        args: Args::new(),
    });
    let points = vec![(0, 0), (250, 1), (15 * MINUTE, 3), (59 * MINUTE, 2)];
    run.counters = vec![
        Counter { name: "connections_open".to_owned(), points },
        Counter { name: "answers_401".to_owned(), points: vec![(0, 0)] },
    ];
    run.artefacts = vec![
        artefact("a0", 0, "bootstrap_token", "07401b", Outcome::Passed, Some(bootstrap::BOOTSTRAP_HOLDS)),
        artefact("a1", 250, "certification_request", "", Outcome::NotApplicable, None),
        artefact(
            "a2",
            900,
            "certificate_signing_request",
            "csr-`x`",
            Outcome::Passed,
            Some(kube::CSR_ISSUED),
        ),
    ];
    run.series = vec![
        Series { name: "requests".to_owned(), interval_ms: MINUTE, values: (0..60).map(|n| n % 7).collect() },
        Series { name: "answers_401".to_owned(), interval_ms: MINUTE, values: vec![0; 60] },
    ];
    run.notes = vec![Note {
        code: rotation::RENEWED_BY_HAND,
        args: args! { command: "kubeadm certs renew all" },
        citation: rotation::RENEWED_BY_HAND.citation(),
    }];
    run
}

fn entries() -> Vec<RunEntry> {
    let signer = "kubernetes.io/kube-apiserver-client-kubelet";
    let pending = args! { signer: signer, requestor: "system:bootstrap:07401b" };
    let holds = args! { username: "system:bootstrap:07401b" };
    let mut made = Made { entries: Vec::new() };
    made.mark(0, "person", Tone::Neutral, bootstrap::BOOTSTRAP_SHAPE, args! { id: "07401b" });
    made.span(
        250,
        Some(15 * MINUTE + 40),
        "kubelet",
        Tone::Waiting,
        kube::CSR_PENDING_AUTOMATIC,
        pending.clone(),
    );
    made.message(250, Some(300), ["kubelet", "api_server"], request::HEADER_BEARER, args! {});
    made.entries[2].artefacts = vec!["a0".to_owned(), "a1".to_owned(), "a9".to_owned()];
    made.mark(300, "api_server", Tone::Good, bootstrap::BOOTSTRAP_HOLDS, holds);
    made.entries[3].about = Some(EntryNumber::new(2));
    made.message(
        300,
        Some(350),
        ["api_server", "kubelet"],
        kube::CSR_REQUEST,
        args! { subject: "CN=system:node:w1" },
    );
    made.message(
        8 * MINUTE,
        None,
        ["controller_manager", "api_server"],
        kube::CSR_SIGNER_RULES,
        args! { signer: signer },
    );
    made.entries[5].tone = Tone::Bad;
    made.mark(15 * MINUTE, "controller_manager", Tone::Good, kube::CSR_APPROVED, args! {});
    made.message(
        15 * MINUTE,
        Some(15 * MINUTE + 40),
        ["controller_manager", "kubelet"],
        kube::CSR_ISSUED,
        args! {},
    );
    made.entries[7].artefacts = vec!["a2".to_owned()];
    let (from, until) = ("2026-11-13T00:00:00Z", "2027-01-25T00:00:00Z");
    let due = args! { from: from, until: until };
    made.span(15 * MINUTE + 40, None, "kubelet", Tone::Good, rotation::DUE, due.clone());
    made.span(20 * MINUTE, Some(40 * MINUTE), "kubelet", Tone::Neutral, rotation::DUE, due);
    made.mark(
        59 * MINUTE,
        "api_server",
        Tone::Bad,
        kube::CSR_DENIED,
        args! { reason: "r", message: "m <&> `q`" },
    );
    made.entries
}
