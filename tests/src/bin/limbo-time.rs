//! Time for all cases of limbo, with the full trace, compared with rustls-webpki: with signatures verified by
//! this project's `crypto`, and by ring. They take turns, several rounds in one process; the best round of
//! each counts, in CPU time, so that other load on the machine matters little.

use credscope_conformance::limbo::{self, Case, Material, PRESENT};
use credscope_tests::input;
use credscope_tests::second_opinion::{BY_OUR_CRYPTO, BY_RING, opinion};
use flate2::read::GzDecoder;
use std::hint::black_box;
use std::io::{self, Read};
use std::sync::LazyLock;
use std::time::{Duration, Instant as Clock};

const ROUNDS: usize = 5;

/// The verifier.
#[derive(Clone, Copy)]
enum Verifier {
    Ours,
    WebpkiByOurCrypto,
    WebpkiByRing,
}

impl Verifier {
    fn answer(self, case: &Case, material: &Material) {
        match self {
            Self::Ours => {
                black_box(limbo::answer_of(case, material, PRESENT));
            }
            Self::WebpkiByOurCrypto => {
                black_box(opinion(case, material, PRESENT, BY_OUR_CRYPTO));
            }
            Self::WebpkiByRing => {
                black_box(opinion(case, material, PRESENT, BY_RING));
            }
        }
    }
}

/// CPU time of this thread, from Linux; wall-clock time where Linux does not report it.
fn spent() -> Duration {
    static BEGUN: LazyLock<Clock> = LazyLock::new(Clock::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| BEGUN.elapsed(), Duration::from_nanos)
}

fn main() -> io::Result<()> {
    let mut json = Vec::new();
    GzDecoder::new(input::vectors("limbo.json.gz").as_slice()).read_to_end(&mut json)?;
    let cases: Vec<(Case, Material)> =
        limbo::read(&json)?.testcases.into_iter().map(|case| (case.clone(), Material::of(&case))).collect();
    let best = [Verifier::Ours, Verifier::WebpkiByOurCrypto, Verifier::WebpkiByRing].map(|verifier| {
        let rounds = (0..ROUNDS).map(|_| {
            let begun = spent();
            for (case, material) in &cases {
                verifier.answer(case, material);
            }
            spent() - begun
        });
        rounds.min().unwrap_or_default().as_secs_f64() * 1000.0
    });
    let [ours, webpki, ring] = best;
    println!("{} cases, the best of {ROUNDS} rounds, time on the processor", cases.len());
    println!("credscope with trace            {ours:8.1} ms");
    println!("rustls-webpki with our crypto   {webpki:8.1} ms, ratio {:.2}", ours / webpki);
    println!("rustls-webpki with ring         {ring:8.1} ms, ratio {:.2}", ours / ring);
    // Wall-clock time, since Linux' CPU time is too coarse for a single case.
    let mut slowest: Vec<(Duration, &str)> = Vec::new();
    for (case, material) in &cases {
        let once = || {
            let begun = Clock::now();
            Verifier::Ours.answer(case, material);
            begun.elapsed()
        };
        let time = (0..3).map(|_| once()).min().unwrap_or_default();
        slowest.push((time, &case.id));
    }
    slowest.sort();
    for (time, id) in slowest.iter().rev().take(5) {
        println!("slowest {:7.2} ms {id}", time.as_secs_f64() * 1000.0);
    }
    Ok(())
}
