use super::issue::Token;
use super::workload::TOKEN_PATH;
use crate::record::{Entry, Record};
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Fact, args, codes::run_token as codes};
use credscope_kube::Release;
use credscope_sim::Random;

/// How long a step of AtomicWriter takes. Chosen for this simulator: only the order matters.
const STEP: Duration = Duration::from_millis(1);
/// What containers see of the volume.
const FILES: [&str; 3] = ["ca.crt", "namespace", "token"];

/// The projected volume of a Pod's token, written as the kubelet's AtomicWriter does: everything into a new directory, then
/// one rename.
///
/// Source: Kubernetes `pkg/volume/util/atomic_writer.go`, `Write`.
pub(crate) struct Volume {
    lane: &'static str,
    release: Release,
    random: Random,
    directory: String,
    written: usize,
    /// The token in the file from an instant on, the last two.
    tokens: [Option<(Instant, usize)>; 2],
}

impl Volume {
    /// A volume with nothing in it.
    pub(crate) const fn new(lane: &'static str, release: Release, random: Random) -> Self {
        Self { lane, release, random, directory: String::new(), written: 0, tokens: [None; 2] }
    }

    /// The token that a reader finds.
    pub(crate) fn token(&self, at: Instant) -> Option<usize> {
        let there = |token: &&Option<(Instant, usize)>| token.is_some_and(|(since, _)| since <= at);
        self.tokens.iter().rev().find(there).and_then(|token| token.map(|(_, token)| token))
    }

    /// Records that the files are up to date and nothing is written.
    pub(crate) fn leave(&self, record: &mut Record, at: Instant) {
        let directory = &self.directory;
        record.write(at, Entry::mark(self.lane, codes::WRITE_UNCHANGED, args! { directory: directory }));
    }

    /// Writes a token, and returns the instant from which readers find it. The steps of the first write and of the first
    /// replacement are recorded one by one.
    pub(crate) fn write(
        &mut self,
        record: &mut Record,
        at: Instant,
        number: usize,
        token: &Token,
        is_disk_full: bool,
    ) -> Instant {
        let before = std::mem::replace(&mut self.directory, directory_name(at, &mut self.random));
        let is_recorded = self.written < 2;
        self.written += 1;
        if is_disk_full {
            record.write(at, Entry::mark(self.lane, codes::WRITE_IN_MEMORY, args! {}));
        }
        let (mut now, mut renamed) = (at, at);
        for Step { entry, listing } in self.steps(&before) {
            now = now + STEP;
            let is_rename = entry.code() == codes::WRITE_RENAMED;
            if is_rename {
                renamed = now;
            }
            if is_recorded {
                let entry = if is_rename { entry.carrying(&token.artefact) } else { entry };
                record.write(now, entry);
            }
            if let Some(listing) = listing {
                record.fact(now, self.lane, Fact::new(codes::DIRECTORY, listing));
            }
        }
        if !is_recorded {
            let values = args! { directory: &self.directory, token: &token.label };
            let entry = Entry::mark(self.lane, codes::WRITE_AGAIN, values).carrying(&token.artefact);
            record.write(renamed, entry.tone(Tone::Good));
        }
        record.fact(renamed, self.lane, Fact::new(codes::DATA_LINK, self.directory.as_str()));
        record.fact(renamed, self.lane, Fact::new(codes::IN_FILE, token.fact_text()));
        let [_, newest] = self.tokens;
        self.tokens = [newest, Some((renamed, number))];
        renamed
    }

    /// The steps of a write, each with the volume's content after it where that changes.
    fn steps(&self, before: &str) -> Vec<Step> {
        let (lane, directory) = (self.lane, self.directory.as_str());
        let is_first = before.is_empty();
        let named = |code| Entry::mark(lane, code, args! { directory: directory });
        let link = |name: &str, to: &str| format!("{name} -> {to}");
        let names = || FILES.map(|name| link(name, &format!("..data/{name}")));
        let old = match is_first {
            true => Vec::new(),
            false => [format!("{before}/"), link("..data", before)].into_iter().chain(names()).collect(),
        };
        let new = format!("{directory}/");
        let listing = |more: &[&str], rest: &[String]| -> Option<Vec<String>> {
            Some(more.iter().map(|name| (*name).to_owned()).chain(rest.iter().cloned()).collect())
        };
        let files = FILES.map(str::to_owned).to_vec();
        let data = link("..data", directory);
        let mut renamed = match is_first {
            true => Vec::new(),
            false => [format!("{before}/")].into_iter().chain(names()).collect(),
        };
        renamed.insert(0, data.clone());
        let compared = match is_first {
            true => Entry::mark(lane, codes::WRITE_FIRST, args! { path: TOKEN_PATH }),
            false => Entry::mark(lane, codes::WRITE_DIFFERS, args! { directory: before }),
        };
        let written = args! { directory: directory, files: files.clone() };
        let last = match is_first {
            true => Entry::mark(lane, codes::WRITE_NAMES, args! { files: files }),
            false => Entry::mark(lane, codes::WRITE_REMOVED, args! { directory: before }),
        };
        let mut steps = vec![
            Step { entry: compared, listing: None },
            Step { entry: named(codes::WRITE_DIRECTORY), listing: listing(&[&new], &old) },
            Step { entry: Entry::mark(lane, codes::WRITE_FILES, written), listing: None },
        ];
        if self.release >= Release::minor(26) {
            steps.push(Step { entry: named(codes::WRITE_PERMISSIONS), listing: None });
        }
        let temporary = link("..data_tmp", directory);
        steps.extend([
            Step { entry: named(codes::WRITE_LINK), listing: listing(&[&new, &temporary], &old) },
            Step { entry: named(codes::WRITE_RENAMED).tone(Tone::Good), listing: listing(&[&new], &renamed) },
            Step { entry: last, listing: listing(&[&new, &data], &names()) },
        ]);
        steps
    }
}

struct Step {
    entry: Entry,
    listing: Option<Vec<String>>,
}

/// The name of a new directory: the time in UTC, and random digits of no fixed number.
fn directory_name(at: Instant, random: &mut Random) -> String {
    let time: String = at
        .to_string()
        .chars()
        .take(19)
        .map(|letter| if letter.is_ascii_digit() { letter } else { '_' })
        .collect();
    format!("..{time}.{}", random.below(1 << 32))
}
