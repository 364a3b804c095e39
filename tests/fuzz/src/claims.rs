//! Claims: dates as a double represents them, verdicts that change once and at the announced boundary, users
//! of Kubernetes.

use crate::jws::check_decoded;
use crate::parts;
use crate::spans::{check_facts, check_steps};
use credscope_clock::{Duration, Instant};
use credscope_encoding::encode_url_unpadded;
use credscope_finding::{Outcome, Span, Step};
use credscope_jose::{
    ClaimsPolicy, Decoded, NumericDate, RegisteredClaims, SignatureCheck, decode_claims, decode_compact,
    find_signer, validate_claims,
};
use credscope_kube::token::{
    KeyAnswer, KubernetesClaims, Mapping, ObjectRef, ObjectState, Provider, TokenContext, TokenEvidence,
    check_token_keys, deciding_step, decode_kubernetes_claims, log_of_refusal, token_facts, token_findings,
    user_of_token, validate_token,
};
use credscope_kube::{Moment, Release};

/// Words of claims sets.
pub const WORDS: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "\n%%\n",
    "null",
    "true",
    "0",
    "-1",
    "1.5",
    "1e3",
    "1E-3",
    "1e999",
    "-1e999",
    "99999999999999999999",
    "9007199254740993",
    "253402300799",
    "253402300800",
    "-62167219200",
    "1700000000",
    "1700000000000",
    ".99999999999999999999",
    "0.9999999999999999",
    "00",
    "\"iss\":",
    "\"sub\":",
    "\"aud\":",
    "\"exp\":",
    "\"nbf\":",
    "\"iat\":",
    "\"jti\":",
    "\"kubernetes.io\":",
    "\"namespace\":",
    "\"serviceaccount\":",
    "\"name\":",
    "\"uid\":",
    "\"pod\":",
    "\"secret\":",
    "\"node\":",
    "\"warnafter\":",
    "\"kubernetes.io/serviceaccount/namespace\":",
    "\"kubernetes.io/serviceaccount/service-account.name\":",
    "\"kubernetes.io/serviceaccount/service-account.uid\":",
    "\"kubernetes.io/serviceaccount/secret.name\":",
    "\"kubernetes/serviceaccount\"",
    "\"system:serviceaccount:lab:app\"",
    "\"https://kubernetes.default.svc.cluster.local\"",
    "\"\"",
    "\\u0000",
    "é",
];

const HEADER: &[u8] = br#"{"alg":"RS256","kid":"k"}"#;

/// The issuer in the seeds.
const ISSUER: &str = "https://kubernetes.default.svc.cluster.local";

/// The first part is a claims set, the second, if present, the header.
///
/// # Panics
/// If a rule contradicts itself.
pub fn check(data: &[u8]) {
    let parts = parts(data);
    let payload = parts.first().copied().unwrap_or_default();
    let header = parts.get(1).copied().unwrap_or(HEADER);
    let token = format!("{}.{}.AAAA", encode_url_unpadded(header), encode_url_unpadded(payload));
    let decoded = decode_compact(&token);
    check_decoded(&decoded);
    check_times(&decoded, &[Instant::from_unix_seconds(1_700_000_000)]);
    let Some(set) = decoded.claims_set() else { return };
    let claims = decode_claims(set);
    let dates = dates(&claims);
    dates.iter().for_each(check_date);
    let instants = instants(&dates);
    check_times(&decoded, &instants);
    if let Some(claims) = decode_kubernetes_claims(&decoded) {
        check_kubernetes(&decoded, &claims, &instants);
    }
}

fn dates(claims: &RegisteredClaims) -> Vec<NumericDate> {
    [&claims.exp, &claims.nbf, &claims.iat].into_iter().filter_map(|claim| claim.value().cloned()).collect()
}

/// A NumericDate is the truncated double, within the years of four digits.
fn check_date(date: &NumericDate) {
    let double: f64 = date.text.parse().unwrap_or_else(|error| panic!("{}: {error}", date.text));
    #[expect(clippy::cast_possible_truncation, reason = "the truncation is what is compared")]
    let seconds = double as i64;
    let last = Instant::LATEST.unix_seconds();
    let nearest = seconds.clamp(Instant::EARLIEST.unix_seconds(), last);
    assert_eq!(date.instant.unix_seconds(), nearest, "{}", date.text);
    assert_eq!(date.is_out_of_range, nearest != seconds, "{}", date.text);
    let apart = (date.exact.unix_millis() - date.instant.unix_millis()).abs();
    assert!(apart <= if date.has_fraction { 1_000 } else { 0 }, "{date:?}");
    if date.is_out_of_range {
        assert_eq!(date.exact, date.instant, "{}", date.text);
    }
}

/// Whole seconds at which something may change, in order.
fn instants(dates: &[NumericDate]) -> Vec<Instant> {
    let mut seconds =
        vec![Instant::EARLIEST.unix_seconds(), 0, 1_700_000_000, Instant::LATEST.unix_seconds()];
    for date in dates {
        let date = date.instant.unix_seconds();
        seconds.extend([-61, -60, -1, 0, 1, 59, 60, 61].map(|apart| date + apart));
    }
    seconds.sort_unstable();
    seconds.dedup();
    let instants = seconds.into_iter().map(Instant::from_unix_seconds);
    instants.filter(|at| (Instant::EARLIEST..=Instant::LATEST).contains(at)).collect()
}

/// According to RFC 7519 a token becomes valid once, and expires once.
fn check_times(decoded: &Decoded, instants: &[Instant]) {
    for tolerance in [0, 60] {
        let (mut is_expired, mut is_begun) = (false, false);
        for at in instants {
            let policy = ClaimsPolicy {
                at: *at,
                clock_tolerance: Duration::from_seconds(tolerance),
                issuers: vec![ISSUER.to_owned()],
                audiences: Vec::new(),
            };
            let steps = validate_claims(decoded, &policy);
            check_steps(&steps, decoded.payload.span);
            let has = |code: &str| steps.iter().any(|step| step.code.text() == code);
            assert!(!(is_expired && has("jwt.exp.within")), "valid again at {at}");
            assert!(!(is_begun && has("jwt.nbf.not_yet_valid")), "not yet valid any more at {at}");
            is_expired |= has("jwt.exp.expired");
            is_begun |= has("jwt.nbf.within");
        }
    }
}

/// The possible objects of a shelf: none, the same object, or another with its name.
struct Evidence {
    kind: usize,
}

impl TokenEvidence for Evidence {
    fn signature(&self, decoded: &Decoded) -> KeyAnswer {
        check_token_keys(decoded, &[], &[], Release::NEWEST)
    }

    fn provider_signature(&self, decoded: &Decoded) -> SignatureCheck {
        find_signer(decoded, &[])
    }

    fn object(&self, object: &ObjectRef) -> Option<ObjectState> {
        let uid = match self.kind {
            0 => return None,
            1 => object.uid.clone(),
            _ => "another".to_owned(),
        };
        let deleted = (self.kind == 3).then(|| Instant::from_unix_seconds(1_700_000_000));
        Some(ObjectState {
            uid,
            holds_token: None,
            deleted,
            is_marked_invalid: self.kind == 4,
            is_absent: false,
        })
    }
}

fn check_kubernetes(decoded: &Decoded, claims: &KubernetesClaims, instants: &[Instant]) {
    let whole = Span::new(0, decoded.text().len());
    check_facts(&token_facts(decoded, claims), whole);
    // One release and one kind of evidence per input: all of them would be five times slower.
    let kind = decoded.text().len() % 5;
    let release = Release::minor([20, 24, 31, 36, 36][kind]);
    let user = user_of_token(claims, release);
    assert!(user.username.starts_with("system:serviceaccount:"), "{}", user.username);
    let issuers = if kind.is_multiple_of(2) { vec![ISSUER.to_owned()] } else { Vec::new() };
    let provider = Provider {
        issuer: "https://provider.example".to_owned(),
        username: Mapping { claim: "sub".to_owned(), prefix: "p:".to_owned() },
        groups: Mapping { claim: "groups".to_owned(), prefix: String::new() },
        ..Provider::default()
    };
    let providers = if kind == 2 { vec![provider] } else { Vec::new() };
    let context =
        TokenContext { release, issuers, audiences: Vec::new(), reviewed_for: Vec::new(), providers };
    let evidence = Evidence { kind };
    let judge = |at: Instant| {
        let moment = Moment::new(at);
        let trace = validate_token(decoded, &context, &evidence, &moment).trace;
        if let Some(failed) = trace.iter().find(|step| step.outcome == Outcome::Failed) {
            assert!(log_of_refusal(failed, release).contains("invalid bearer token"));
        }
        check_steps(&trace, whole);
        check_order(&trace);
        let decided = deciding_step(&trace).map(|step| (step.outcome, step.code));
        (decided, moment.horizon().map(|horizon| horizon.at))
    };
    for at in instants {
        let (decided, horizon) = judge(*at);
        let last = horizon.unwrap_or(Instant::LATEST).unix_seconds() - 1;
        assert!(horizon.is_none_or(|horizon| horizon > *at));
        if last > at.unix_seconds() {
            let later = Instant::from_unix_seconds(last);
            assert_eq!(judge(later).0, decided, "from {at} to {later}, with no change foretold");
        }
        for finding in token_findings(decoded, claims, &Moment::new(*at)) {
            assert!(finding.span.is_none_or(|span| span.end <= whole.end));
        }
    }
}

/// No step after a failed one is evaluated.
fn check_order(trace: &[Step]) {
    let failed = trace.iter().position(|step| step.outcome == Outcome::Failed);
    for step in trace.iter().skip(failed.map_or(trace.len(), |failed| failed + 1)) {
        assert_eq!(step.outcome, Outcome::NotEvaluated, "{} behind a failure", step.code.text());
    }
}
