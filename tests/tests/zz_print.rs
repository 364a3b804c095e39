#![allow(clippy::unwrap_used)]
use credscope_inspector::simulate;
use credscope_inspector::simulation::Request;
use credscope_l10n::{Language, Localizer};

#[test]
fn print() {
    let var = |name: &str| std::env::var(name).unwrap_or_default();
    let pairs = |text: String| -> Vec<(String, String)> {
        text.split_whitespace()
            .filter_map(|one| one.split_once('='))
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .collect()
    };
    let request = Request {
        story: var("STORY"),
        seed: var("SEED").parse().unwrap_or(7),
        kubernetes: Some(var("K8S")).filter(|text| !text.is_empty()),
        parameters: pairs(var("SET")),
        faults: var("FAULT").split_whitespace().map(str::to_owned).collect(),
        ..Request::default()
    };
    let started = std::time::Instant::now();
    let answer = simulate(&request);
    let took = started.elapsed();
    for finding in &answer.findings {
        println!("{finding:?}");
    }
    let run = answer.run.unwrap();
    let localizer = Localizer::new(if var("LANGUAGE") == "zh" { Language::Zh } else { Language::En });
    for entry in &run.entries {
        let ms = entry.at_ms;
        let at =
            format!("{:02}:{:02}:{:02}.{:03}", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000);
        let to = entry.to.as_deref().map(|to| format!("→{to}")).unwrap_or_default();
        let until = entry.until_ms.map(|until| format!(" [until +{}ms]", until - ms)).unwrap_or_default();
        println!(
            "{at} {:>14} {:?} {}{} {:?}",
            format!("{}{to}", entry.lane),
            entry.tone,
            localizer.title(entry.code, &entry.args),
            until,
            entry.artefacts
        );
    }
    for counter in &run.counters {
        println!("{} {:?}", counter.name, counter.points);
    }
    if !var("FACTS").is_empty() {
        for fact in &run.facts {
            println!("{fact:?}");
        }
    }
    println!("{} entries, {} artefacts, {took:?}", run.entries.len(), run.artefacts.len());
}
