//! How long all cases of limbo take, with the full trace, beside rustls-webpki: with its signatures verified by our own
//! `crypto`, and by ring. In turn, several rounds in one process; the best round of each counts, in time on the processor,
//! so that what else the machine does counts little.

use credscope_conformance::limbo::{self, Case, Material};
use credscope_tests::second_opinion::{BY_OUR_CRYPTO, BY_RING, opinion};
use flate2::read::GzDecoder;
use std::hint::black_box;
use std::io::Read;
use std::sync::LazyLock;
use std::time::{Duration, Instant as Clock};

const ROUNDS: usize = 5;

/// Time of this thread on the processor, by Linux; by the clock where Linux does not tell.
fn spent() -> Duration {
    static BEGUN: LazyLock<Clock> = LazyLock::new(Clock::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| BEGUN.elapsed(), Duration::from_nanos)
}

fn main() {
    let packed = credscope_tests::input::vectors("limbo.json.gz");
    let mut json = Vec::new();
    if GzDecoder::new(packed.as_slice()).read_to_end(&mut json).is_err() {
        eprintln!("limbo-time: the suite cannot be unpacked");
        return;
    }
    let Ok(limbo) = limbo::read(&json) else {
        eprintln!("limbo-time: the suite cannot be read");
        return;
    };
    let now = limbo::PRESENT;
    let cases: Vec<(Case, Material)> =
        limbo.testcases.into_iter().map(|case| (case.clone(), Material::of(&case))).collect();
    let ours = |case: &Case, material: &Material| {
        black_box(limbo::answer_of(case, material, now));
    };
    let webpki = |case: &Case, material: &Material| {
        black_box(opinion(case, material, now, BY_OUR_CRYPTO));
    };
    let with_ring = |case: &Case, material: &Material| {
        black_box(opinion(case, material, now, BY_RING));
    };
    let runs: [&dyn Fn(&Case, &Material); 3] = [&ours, &webpki, &with_ring];
    let mut best = [Duration::MAX; 3];
    let mut slowest = vec![Duration::MAX; cases.len()];
    for _ in 0..ROUNDS {
        for (place, run) in runs.iter().enumerate() {
            let begun = spent();
            for (index, (case, material)) in cases.iter().enumerate() {
                let of_case = spent();
                run(case, material);
                if place == 0 {
                    slowest[index] = slowest[index].min(spent() - of_case);
                }
            }
            best[place] = best[place].min(spent() - begun);
        }
    }
    let [ours, webpki, ring] = best.map(|time| time.as_secs_f64());
    println!("{} cases, best of {ROUNDS} rounds", cases.len());
    println!("credscope with trace             {:8.1} ms", ours * 1000.0);
    println!("rustls-webpki with our crypto    {:8.1} ms  ratio {:.2}", webpki * 1000.0, ours / webpki);
    println!("rustls-webpki with ring          {:8.1} ms  ratio {:.2}", ring * 1000.0, ours / ring);
    let mut by_time: Vec<(Duration, &str)> =
        slowest.into_iter().zip(cases.iter().map(|(case, _)| case.id.as_str())).collect();
    by_time.sort();
    for (time, id) in by_time.iter().rev().take(5) {
        println!("slowest {:7.2} ms {id}", time.as_secs_f64() * 1000.0);
    }
}
