//! A report made by hand: a kubeconfig whose certificate has expired, and a token beside it.

use credscope_clock::{Duration, Instant};
use credscope_finding::codes::{input, kube, x509};
use credscope_finding::{Code, Finding, Outcome, Step, Verdict, args};
use credscope_inspector::Report;
use credscope_inspector::report::{
    Change, FindingEntry, Item, ItemKind, Readings, Relation, RelationKind, ReportedUser, Summary,
};

/// A label with terminal control sequences and markup.
pub(crate) const HOSTILE: &str = "a\u{1b}[2J`<b>`\n";

pub(crate) fn judged_at() -> Instant {
    Instant::from_unix_seconds(1_700_000_000)
}

fn item(id: &str, kind: ItemKind, parent: Option<&str>, label: &str, verdict: Verdict) -> Item {
    Item {
        id: id.to_owned(),
        kind,
        source: if parent.is_some() { format!("source-of-{id}") } else { String::new() },
        input: Some("admin.conf".to_owned()),
        line: 1,
        parent: parent.map(ToOwned::to_owned),
        label: label.to_owned(),
        verdict,
        readings: None,
        purposes: Vec::new(),
        user_info: None,
        facts: Vec::new(),
        trace: Vec::new(),
        simulations: Vec::new(),
        blanks: std::collections::BTreeMap::new(),
    }
}

fn finding(id: &str, code: Code, item: &str, args: credscope_finding::Args) -> FindingEntry {
    let Finding { code, severity, args, span } = Finding::new(code, args);
    FindingEntry { id: id.to_owned(), code, severity, item: Some(item.to_owned()), args, span }
}

/// The kubeconfig is rejected, its key claims nothing, and the token is valid for 42 minutes.
pub(crate) fn report() -> Report {
    let exp = judged_at() + Duration::from_seconds(42 * 60);
    let claims_nothing =
        Verdict::new(Outcome::NotApplicable, input::CLAIMS_NOTHING, args! { kind: "private_key" });
    let broken = Step::failed(kube::CONFIG_NO_KEY, args! { path: "users[0].user.client-key-data" })
        .with(vec![Step::failed(kube::CONFIG_NOT_BASE64, args! { path: "users[0]", position: 7_i64 })]);
    let objects = args! { username: "system:serviceaccount:shop:web", objects: vec!["Pod".to_owned()], commands: vec!["kubectl get pod".to_owned()] };
    let open = Step::inconclusive(kube::TOKEN_OBJECTS_UNKNOWN, objects);
    let mut kubeconfig = item("i1", ItemKind::Kubeconfig, None, HOSTILE, broken.verdict());
    kubeconfig.trace = vec![
        Step::passed(kube::CONFIG_SERVER_SET, args! { server: "https://10.0.0.1:6443" }),
        Step::passed(kube::CONFIG_NO_CA, args! {}),
        broken,
        Step::new(kube::CONFIG_PAIR, Outcome::NotEvaluated, args! { path: "users[0]" }),
    ];
    kubeconfig.user_info = Some(ReportedUser {
        username: "kubernetes-admin".to_owned(),
        groups: vec!["system:masters".to_owned(), "system:authenticated".to_owned()],
        ..ReportedUser::default()
    });
    let mut token = item("i2", ItemKind::ServiceAccountToken, None, "default:web", open.verdict());
    token.readings = Some(Readings {
        kubernetes: open.verdict(),
        web_pki: None,
        rfc: Verdict::new(Outcome::Failed, kube::TOKEN_NO_EXP, args! {}),
    });
    // Steps like those of a token with two keys, with the arguments of a row.
    let compared = Step::passed(kube::TOKEN_KEYS_COMPARED, args! { kid: "two", keys: 2_i64, fitting: 1_i64 })
        .with(vec![
            Step::passed(kube::TOKEN_KEY_FITS, args! { key: "two", source: "old/sa.pub" }),
            Step::new(kube::TOKEN_KEY_OTHER, Outcome::NotApplicable, args! { key: "one", source: "sa.pub" }),
        ]);
    token.trace = vec![Step::passed(kube::CONFIG_NO_CA, args! {}), compared, open];
    Report {
        judged_at: judged_at(),
        kubernetes: "1.36".to_owned(),
        verdict: kubeconfig.verdict.clone(),
        verdict_item: Some("i1".to_owned()),
        verdict_others: Vec::new(),
        summary: Summary::default(),
        // The key follows the token but belongs to the kubeconfig.
        items: vec![
            kubeconfig,
            token,
            item("i3", ItemKind::PrivateKey, Some("i1"), "RSA 2048", claims_nothing.clone()),
            item("i4", ItemKind::PrivateKey, Some("i1"), "RSA 4096", claims_nothing),
        ],
        findings: vec![
            finding("f1", x509::KEY_TOO_WEAK, "i3", args! { bits: 1024_i64, minimum: 2048_i64 }),
            finding("f2", x509::KEY_TOO_WEAK, "i4", args! { bits: 1024_i64, minimum: 2048_i64 }),
            finding("f3", kube::TOKEN_EXTENDED, "i2", args! { warn_after: exp, exp: exp }),
        ],
        relations: vec![Relation { from: "i3".to_owned(), to: "i1".to_owned(), kind: RelationKind::KeyOf }],
        changes: vec![Change {
            at: exp + Duration::from_seconds(61),
            named: exp,
            item: "i2".to_owned(),
            code: kube::TOKEN_EXPIRED,
            args: args! { exp: exp, judged_at: exp + Duration::from_seconds(61), leeway: Duration::from_seconds(60) },
        }],
    }
}
