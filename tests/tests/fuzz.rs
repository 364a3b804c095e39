//! Runs the fuzz targets over their seeds, and over mutants that are the same in every run.

#![allow(clippy::unwrap_used, clippy::panic)]

use credscope_fuzz::mutate::{Generator, mutant};
use credscope_fuzz::{TARGETS, Target};
use credscope_xtask::place;
use std::fs;
use std::panic::catch_unwind;
use std::path::PathBuf;

/// Maximum total size of the seeds in the repository, in bytes.
const MAX_SEEDS: usize = 300_000;

/// The seeds of a target, sorted by name.
fn seeds(target: Target) -> Vec<(String, Vec<u8>)> {
    let folder = place::root().join("tests/fuzz/seeds").join(target.name);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let named =
        |path: PathBuf| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(path).unwrap());
    paths.into_iter().map(named).collect()
}

fn check(name: &str, mutants: usize) {
    let target = Target::find(name).unwrap();
    let seeds = seeds(target);
    for (seed, data) in &seeds {
        assert!(
            catch_unwind(|| (target.check)(data)).is_ok(),
            "the seed {name}/{seed} violates an invariant"
        );
    }
    let texts: Vec<Vec<u8>> = seeds.into_iter().map(|(_, data)| data).collect();
    let mut generator = Generator::new(1);
    for number in 0..mutants {
        let data = mutant(&mut generator, &texts, target.words);
        let outcome = catch_unwind(|| (target.check)(&data));
        assert!(outcome.is_ok(), "mutant {number} of {name} violates an invariant: {}", data.escape_ascii());
    }
}

#[test]
fn readers_of_base64_and_pem_agree() {
    check("encoding", 20_000);
}

#[test]
fn tokens_and_json_have_correct_spans_and_strict_ones_suit_other_parsers() {
    check("jws", 5_000);
}

#[test]
fn verdicts_on_claims_change_only_at_the_announced_boundary() {
    check("claims", 400);
}

#[test]
fn reports_are_consistent_and_contain_no_secret() {
    check("recogniser", 1_000);
}

#[test]
fn values_in_der_trees_are_within_their_parents() {
    check("der", 20_000);
}

#[test]
fn certificates_are_read_as_by_another_decoder_and_are_safe_to_show() {
    check("certificate", 4_000);
}

#[test]
fn requests_are_read_as_by_another_decoder_and_show_no_password() {
    check("request", 2_000);
}

#[test]
fn revocation_lists_are_read_as_by_another_decoder() {
    check("crl", 4_000);
}

#[test]
fn names_hide_nothing_and_match_only_hosts_that_they_can() {
    check("names", 4_000);
}

#[test]
fn pem_is_read_however_it_was_reformatted() {
    check("pem", 1_000);
}

#[test]
fn every_link_of_an_accepted_path_is_signed() {
    check("path", 300);
}

#[test]
fn every_target_has_seeds_and_they_are_small() {
    let sizes = TARGETS.map(|target| seeds(target).iter().map(|(_, data)| data.len()).sum::<usize>());
    assert!(sizes.iter().all(|size| *size > 0), "{sizes:?}");
    assert!(sizes.iter().sum::<usize>() < MAX_SEEDS, "{sizes:?}");
}
