//! Measures the time and memory of a fleet: `fleet-time NODES [FAULT|NAME=VALUE]…`.

use credscope_engines::{best, peak_memory};
use credscope_inspector::{simulate, simulation::SimulationRequest};
use std::process::ExitCode;

const ROUNDS: u32 = 3;

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let nodes = words.next().unwrap_or_else(|| "100000".to_owned());
    let mut request = SimulationRequest {
        story: "fleet".to_owned(),
        seed: 7,
        parameters: vec![("nodes".to_owned(), nodes.clone())],
        ..SimulationRequest::default()
    };
    for word in words {
        match word.split_once('=') {
            Some((name, value)) => request.parameters.push((name.to_owned(), value.to_owned())),
            None => request.faults.push(word),
        }
    }
    let mut run = None;
    let time = best(ROUNDS, || run = simulate(&request).run);
    let Some(run) = run else {
        for finding in simulate(&request).findings {
            eprintln!("{} {:?}", finding.code.text(), finding.args);
        }
        return ExitCode::FAILURE;
    };
    println!("{nodes} nodes: {:.1} ms, the best of {ROUNDS}", time.as_secs_f64() * 1_000.0);
    if let Some(bytes) = peak_memory() {
        println!("{:.1} MiB at most", bytes as f64 / f64::from(1 << 20));
    }
    for series in &run.series {
        let (sum, most) = (series.values.iter().sum::<i64>(), series.values.iter().max());
        println!("{:28} sum {sum:>12} most {:>10}", series.name, most.unwrap_or(&0));
    }
    for entry in &run.entries {
        println!("{:>14} {} {:?}", entry.at_ms, entry.code.text(), entry.args);
    }
    ExitCode::SUCCESS
}
