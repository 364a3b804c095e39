//! The examples of RFC 7515 appendix A.

use crate::cookbook::check_json;
use crate::{Case, answer, check, json, jwk};
use credscope_jose::JwkSet;
use serde_json::Value;

fn keys(row: &Value) -> JwkSet {
    let many = row["keys"].as_array().cloned().unwrap_or_default();
    let one = row.get("key").filter(|key| !key.is_null());
    JwkSet { keys: many.iter().chain(one).map(jwk).collect(), problems: Vec::new() }
}

#[test]
fn the_examples_of_appendix_a_are_valid_and_the_unsecured_one_is_refused() {
    let file = json("jose/rfc7515.json");
    let rows = file["rows"].as_array().unwrap();
    let mut cases = Vec::new();
    for row in rows {
        let keys = keys(row);
        let answer = match row["compact"].as_str() {
            Some(token) => answer(token, &keys),
            None => check_json(&row["json"], &keys, None),
        };
        let id = row["id"].as_str().unwrap().to_owned();
        cases.push(Case { id, is_valid: row["expect"] == "accept", answer });
    }
    let refused: Vec<&str> = cases.iter().filter(|case| !case.is_valid).map(|case| &*case.id).collect();
    assert_eq!(refused, ["rfc7515-A.5"]);
    check("jose/rfc7515.json", 7, &cases, &[]);
}

#[test]
fn the_unsecured_example_is_refused_for_its_algorithm_with_any_key() {
    let file = json("jose/rfc7515.json");
    let rows = file["rows"].as_array().unwrap();
    let unsecured = rows.iter().find(|row| row["id"] == "rfc7515-A.5").unwrap();
    for row in rows {
        let refusal = answer(unsecured["compact"].as_str().unwrap(), &keys(row)).unwrap_err();
        assert!(refusal.contains("jwt.signature.alg_none"), "{refusal}");
    }
}
