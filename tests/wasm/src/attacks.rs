//! The catalogue of attacks on JWT verifiers: each row is a token with all inputs of a verifier, and the
//! expected result.

use credscope_clock::{Duration, Instant};
use credscope_jose::json::{Node, parse};
use credscope_jose::{
    Algorithm, ClaimsPolicy, JwkSet, StrictConfig, decode_jwk, decode_jwk_set, verify_strict,
};

/// The strict verifier's results for a catalogue; each wrong result as the row's id and the result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Rows that were judged.
    pub rows: usize,
    /// Rows for which both results are correct.
    pub either: usize,
    /// Accepted, though no verifier may accept it.
    pub lenient_on_must: Vec<String>,
    /// Accepted, though good policy is to refuse it.
    pub lenient_on_policy: Vec<String>,
    /// Refused, though it is legal.
    pub too_strict: Vec<String>,
    /// Not judged, because the row lacks something or contains unknown values.
    pub unreadable: Vec<String>,
}

impl Score {
    /// All rows that were judged wrongly or not at all.
    pub fn wrong(&self) -> impl Iterator<Item = &String> {
        let lists = [&self.lenient_on_must, &self.lenient_on_policy, &self.too_strict, &self.unreadable];
        lists.into_iter().flatten()
    }
}

/// Judges every row of the catalogue's JSON.
#[must_use]
pub fn score(catalogue: &[u8]) -> Score {
    let parsed = parse(catalogue);
    let mut score = Score::default();
    if !parsed.is_strict() {
        score.unreadable.push("the catalogue is no strict JSON".to_owned());
    }
    for row in parsed.value.member("rows").map(Node::items).unwrap_or_default() {
        let id = row.str_at(&["id"]).unwrap_or("without an id");
        if answer(row, id, &mut score).is_none() {
            score.unreadable.push(id.to_owned());
        }
    }
    score
}

fn answer(row: &Node, id: &str, score: &mut Score) -> Option<()> {
    let (expected, level) = (row.str_at(&["expect"])?, row.str_at(&["level"])?);
    let answer = verify_strict(&token(row)?, &keys(row)?, &config(row.member("config")?)?);
    match (expected, level, answer) {
        ("either", _, _) => score.either += 1,
        ("accept", _, Ok(_)) | ("reject", "must" | "policy", Err(_)) => {}
        ("accept", _, Err(steps)) => score.too_strict.push(format!("{id}: {steps:?}")),
        ("reject", "must", Ok(_)) => score.lenient_on_must.push(id.to_owned()),
        ("reject", "policy", Ok(_)) => score.lenient_on_policy.push(id.to_owned()),
        _ => return None,
    }
    score.rows += 1;
    Some(())
}

fn token(row: &Node) -> Option<String> {
    if let Some(token) = row.str_at(&["token"]) {
        return Some(token.to_owned());
    }
    let text = |run: &Node| match run.items() {
        [text, count] => Some(text.as_str()?.repeat(usize::try_from(count.as_integer()?).ok()?)),
        _ => run.as_str().map(str::to_owned),
    };
    row.member("token_runs")?.items().iter().map(text).collect()
}

fn keys(row: &Node) -> Option<JwkSet> {
    Some(match (row.member("key"), row.member("keys")) {
        (Some(key), None) => decode_jwk(key).into(),
        (None, Some(keys)) if keys.is_array() => {
            JwkSet { keys: keys.items().iter().map(decode_jwk).collect(), problems: Vec::new() }
        }
        (None, Some(keys)) => decode_jwk_set(keys),
        _ => return None,
    })
}

fn config(config: &Node) -> Option<StrictConfig> {
    let seconds = |name: &str| config.member(name).and_then(Node::as_integer);
    let one = |name: &str| config.str_at(&[name]).map(str::to_owned).into_iter().collect();
    let algorithms = config.member("algs").and_then(Node::as_strings)?;
    Some(StrictConfig {
        algorithms: algorithms.iter().map(|name| Algorithm::from_name(name)).collect(),
        typ: config.str_at(&["typ"]).map(str::to_owned),
        is_jwt: config.member("jwt").and_then(Node::as_bool)?,
        policy: ClaimsPolicy {
            at: Instant::from_unix_seconds(seconds("now")?),
            clock_tolerance: Duration::from_seconds(seconds("leeway")?),
            issuers: one("iss"),
            audiences: one("aud"),
        },
    })
}
