//! Runs of stories, one line each.

use credscope_crypto::sha256;
use credscope_encoding::encode_hex;
use credscope_inspector::simulation::SimulationRequest;
use credscope_inspector::{simulate, stories};

/// Number of seeds for each story.
const SEEDS: u64 = 100;
/// One in this many seeds uses the default key size; the others use small keys, if the story has that
/// parameter.
const LARGE_KEYS: u64 = 20;

/// Runs the story with a hundred seeds: the seed and the digest of the run's JSON, one line each.
///
/// # Errors
/// The story does not exist, does not run, or its run is not valid JSON.
pub fn runs(story: &str) -> Result<String, String> {
    let known = stories().stories.into_iter().find(|known| known.id == story);
    let known = known.ok_or_else(|| format!("no story {story}"))?;
    let has_keys = known.parameters.iter().any(|parameter| parameter.name == "keys");
    let mut lines = String::new();
    for seed in 0..SEEDS {
        let small = ("keys".to_owned(), "ecdsa".to_owned());
        let is_small = has_keys && !seed.is_multiple_of(LARGE_KEYS);
        let request = SimulationRequest {
            story: story.to_owned(),
            seed,
            parameters: is_small.then_some(small).into_iter().collect(),
            ..SimulationRequest::default()
        };
        let run = simulate(&request).run.ok_or_else(|| format!("seed {seed} does not run"))?;
        let json = serde_json::to_string(&run).map_err(|error| error.to_string())?;
        lines += &format!("{seed} {}\n", encode_hex(&sha256(json.as_bytes())));
    }
    Ok(lines)
}
