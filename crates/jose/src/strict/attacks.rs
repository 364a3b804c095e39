//! Our own catalogue of attacks on JWT verifiers: what must be refused is refused, what is legal is accepted.

use crate::json::{Node, parse};
use crate::{Algorithm, ClaimsPolicy, JwkSet, StrictConfig, decode_jwk, decode_jwk_set, verify_strict};
use credscope_clock::{Duration, Instant};

const CATALOGUE: &[u8] = include_bytes!("../../tests/data/jwt-attacks.json");

fn token(row: &Node) -> String {
    if let Some(token) = row.str_at(&["token"]) {
        return token.to_owned();
    }
    let runs = row.member("token_runs").expect("a row has a token").items();
    let text = |run: &Node| match (run.as_str(), run.items()) {
        (Some(text), _) => text.to_owned(),
        (None, [text, count]) => {
            let count = usize::try_from(count.as_integer().expect("a count")).expect("not negative");
            text.as_str().expect("a text").repeat(count)
        }
        _ => panic!("a run is a text or a pair"),
    };
    runs.iter().map(text).collect()
}

fn keys(row: &Node) -> JwkSet {
    match (row.member("key"), row.member("keys")) {
        (Some(key), None) => decode_jwk(key).into(),
        (None, Some(keys)) if keys.is_array() => {
            JwkSet { keys: keys.items().iter().map(decode_jwk).collect(), problems: Vec::new() }
        }
        (None, Some(keys)) => decode_jwk_set(keys),
        _ => panic!("a row has one key or a set"),
    }
}

fn config(row: &Node) -> StrictConfig {
    let config = row.member("config").expect("a row has a configuration");
    let seconds = |name: &str| config.member(name).and_then(Node::as_integer).expect("a number of seconds");
    let one = |name: &str| config.str_at(&[name]).map(str::to_owned).into_iter().collect();
    let algorithms = config.member("algs").and_then(Node::as_strings).expect("algorithms");
    StrictConfig {
        algorithms: algorithms.iter().map(|name| Algorithm::from_name(name)).collect(),
        typ: config.str_at(&["typ"]).map(str::to_owned),
        is_jwt: config.member("jwt").and_then(Node::as_bool).expect("whether it is a JWT"),
        policy: ClaimsPolicy {
            at: Instant::from_unix_seconds(seconds("now")),
            clock_tolerance: Duration::from_seconds(seconds("leeway")),
            issuers: one("iss"),
            audiences: one("aud"),
        },
    }
}

#[test]
fn every_row_is_answered_as_it_expects() {
    let catalogue = parse(CATALOGUE);
    assert!(catalogue.is_strict());
    let rows = catalogue.value.member("rows").expect("rows").items();
    assert_eq!(rows.len(), 139);
    let mut wrong = Vec::new();
    for row in rows {
        let answer = verify_strict(&token(row), &keys(row), &config(row));
        let is_right = match row.str_at(&["expect"]) {
            Some("accept") => answer.is_ok(),
            Some("reject") => answer.is_err(),
            Some("either") => true,
            other => panic!("unknown expectation {other:?}"),
        };
        if !is_right {
            let id = row.str_at(&["id"]).unwrap_or("?");
            wrong.push(format!(
                "{id}: {:?}",
                answer.map(|_| "accepted").map_err(|steps| format!("{steps:?}"))
            ));
        }
    }
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}
