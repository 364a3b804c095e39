//! The fuzz targets over their seeds, and over mutants that are the same in every run.

#![allow(clippy::unwrap_used, clippy::panic)]

use credscope_fuzz::mutate::{Generator, mutant};
use credscope_fuzz::{TARGETS, Target};
use credscope_xtask::place;
use std::fs;
use std::panic::catch_unwind;
use std::path::PathBuf;

/// What the seeds may take of the repository, in bytes.
const MAX_SEEDS: usize = 300_000;

/// The seeds of a target by their names, in the order of these.
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
            "the seed {name}/{seed} breaks what must hold"
        );
    }
    let texts: Vec<Vec<u8>> = seeds.into_iter().map(|(_, data)| data).collect();
    let mut generator = Generator::new(1);
    for number in 0..mutants {
        let data = mutant(&mut generator, &texts, target.words);
        let outcome = catch_unwind(|| (target.check)(&data));
        assert!(outcome.is_ok(), "mutant {number} of {name} breaks what must hold: {}", data.escape_ascii());
    }
}

#[test]
fn readers_of_base64_and_pem_agree() {
    check("encoding", 20_000);
}

#[test]
fn tokens_and_json_have_their_places_and_are_as_strict_as_they_say() {
    check("jws", 5_000);
}

#[test]
fn claims_are_judged_alike_until_a_change_is_foretold() {
    check("claims", 400);
}

#[test]
fn reports_agree_with_themselves_and_hold_no_secret() {
    check("recogniser", 1_000);
}

#[test]
fn der_trees_hold_their_values() {
    check("der", 20_000);
}

#[test]
fn certificates_are_read_as_others_read_them_and_show_what_they_hold() {
    check("certificate", 4_000);
}

#[test]
fn requests_are_read_as_others_read_them_and_tell_no_password() {
    check("request", 2_000);
}

#[test]
fn revocation_lists_are_read_as_others_read_them() {
    check("crl", 4_000);
}

#[test]
fn names_show_what_they_hold_and_match_what_they_say() {
    check("names", 4_000);
}

#[test]
fn pem_is_read_however_it_was_bent() {
    check("pem", 1_000);
}

#[test]
fn no_path_is_accepted_that_was_not_signed() {
    check("path", 300);
}

#[test]
fn every_target_has_seeds_and_they_are_small() {
    let sizes = TARGETS.map(|target| seeds(target).iter().map(|(_, data)| data.len()).sum::<usize>());
    assert!(sizes.iter().all(|size| *size > 0), "{sizes:?}");
    assert!(sizes.iter().sum::<usize>() < MAX_SEEDS, "{sizes:?}");
}
