use crate::actor::Actor;
use crate::run::{
    ArtefactEntry, Counter, EntryKind, EntryNumber, Expected, FactEntry, Lane, Run, RunEntry, Series, Tone,
};
use credscope_clock::Instant;
use credscope_finding::{Args, Code, Fact, Finding, Outcome};
use credscope_sim::{EntryId, Journal};

/// Something that happens, to be written into the record.
#[derive(Clone, Debug)]
pub struct Entry {
    lane: &'static str,
    kind: EntryKind,
    code: Code,
    args: Args,
    tone: Tone,
    to: Option<&'static str>,
    until: Option<Instant>,
    artefacts: Vec<String>,
    about: Option<EntryId>,
}

impl Entry {
    fn new(lane: &'static str, kind: EntryKind, code: Code, args: Args) -> Self {
        code.hold(&args);
        Self {
            lane,
            kind,
            code,
            args,
            tone: Tone::Neutral,
            to: None,
            until: None,
            artefacts: Vec::new(),
            about: None,
        }
    }

    /// Something that happens at an instant.
    #[must_use]
    pub fn mark(lane: &'static str, code: Code, args: Args) -> Self {
        Self::new(lane, EntryKind::Mark, code, args)
    }

    /// A message from one lane to another that arrives at this instant; none if it never does.
    #[must_use]
    pub fn message(
        from: &'static str,
        to: &'static str,
        arrives: Option<Instant>,
        code: Code,
        args: Args,
    ) -> Self {
        Self { to: Some(to), until: arrives, ..Self::new(from, EntryKind::Message, code, args) }
    }

    /// Something that lasts until `Record::end`.
    #[must_use]
    pub fn span(lane: &'static str, code: Code, args: Args) -> Self {
        Self::new(lane, EntryKind::Span, code, args)
    }

    /// The code of its sentence.
    pub(crate) const fn code(&self) -> Code {
        self.code
    }

    /// The same entry with a tone.
    #[must_use]
    pub const fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// The same entry with an artefact.
    #[must_use]
    pub fn carrying(mut self, artefact: &str) -> Self {
        self.artefacts.push(artefact.to_owned());
        self
    }

    /// The same entry as an answer to another.
    #[must_use]
    pub const fn about(mut self, entry: EntryId) -> Self {
        self.about = Some(entry);
        self
    }
}

/// A credential or an object, to be kept in the record.
#[derive(Clone, Debug)]
pub struct Artefact {
    /// A word of `ItemKind`.
    pub kind: &'static str,
    /// A machine's name for it.
    pub label: String,
    /// The text as a person would paste it.
    pub text: String,
    /// Ids of the artefacts that have to be given to `inspect` with it.
    pub context: Vec<String>,
    /// What `inspect` says of it.
    pub outcome: Outcome,
    /// The code that decides.
    pub code: Option<Code>,
}

/// What a run records.
#[derive(Clone, Debug)]
pub struct Record {
    begins: Instant,
    issuers: Vec<String>,
    lanes: Vec<Lane>,
    journal: Journal<Entry>,
    facts: Vec<FactEntry>,
    counters: Vec<Counter>,
    artefacts: Vec<ArtefactEntry>,
    series: Vec<Series>,
    findings: Vec<Finding>,
}

impl Record {
    /// A record that begins at this instant.
    #[must_use]
    pub const fn new(begins: Instant) -> Self {
        Self {
            begins,
            issuers: Vec::new(),
            lanes: Vec::new(),
            journal: Journal::new(),
            facts: Vec::new(),
            counters: Vec::new(),
            artefacts: Vec::new(),
            series: Vec::new(),
            findings: Vec::new(),
        }
    }

    /// Adds an actor's row below the others; `name` is the machine's name, empty where the kind of actor is enough.
    pub fn lane(&mut self, id: &'static str, actor: Actor, name: &str) {
        self.lanes.push(Lane { id: id.to_owned(), actor: actor.word().to_owned(), name: name.to_owned() });
    }

    /// Records that the API servers accept tokens of an issuer.
    pub fn issuer(&mut self, issuer: &str) {
        self.issuers.push(issuer.to_owned());
    }

    /// Records an entry at an instant.
    pub fn write(&mut self, at: Instant, entry: Entry) -> EntryId {
        self.journal.write(at, entry)
    }

    /// How many entries there are.
    pub(crate) fn written(&self) -> usize {
        self.journal.len()
    }

    /// Ends a span.
    pub fn end(&mut self, at: Instant, span: EntryId) {
        if let Some(entry) = self.journal.entry_mut(span) {
            entry.until = Some(at);
        }
    }

    /// Ends a span in this tone.
    pub fn end_as(&mut self, at: Instant, span: EntryId, tone: Tone) {
        self.end(at, span);
        if let Some(entry) = self.journal.entry_mut(span) {
            entry.tone = tone;
        }
    }

    /// Records what is true of an actor from an instant on.
    pub fn fact(&mut self, at: Instant, lane: &'static str, fact: Fact) {
        self.know(at, lane, fact.code, fact.args);
    }

    /// Records that a fact is no longer true of an actor.
    pub fn no_fact(&mut self, at: Instant, lane: &'static str, code: Code) {
        self.know(at, lane, code, Args::new());
    }

    fn know(&mut self, at: Instant, lane: &'static str, code: Code, args: Args) {
        let at_ms = self.millis(at);
        let later = self.facts.iter().rev().take_while(|fact| fact.at_ms > at_ms).count();
        let place = self.facts.len() - later;
        self.facts.insert(place, FactEntry { at_ms, lane: lane.to_owned(), code, args });
    }

    /// Changes a counter, which begins at 0, from an instant on.
    pub fn add(&mut self, at: Instant, name: &'static str, more: i64) {
        let at_ms = self.millis(at);
        if !self.counters.iter().any(|counter| counter.name == name) {
            self.counters.push(Counter { name: name.to_owned(), points: Vec::new() });
        }
        let Some(counter) = self.counters.iter_mut().find(|counter| counter.name == name) else { return };
        let later = counter.points.iter().rev().take_while(|(then, _)| *then > at_ms).count();
        let place = counter.points.len() - later;
        let (before, after) = counter.points.split_at_mut(place);
        for (_, value) in after {
            *value += more;
        }
        match before.last_mut() {
            Some((then, value)) if *then == at_ms => *value += more,
            last => {
                let value = last.map_or(0, |(_, value)| *value) + more;
                counter.points.insert(place, (at_ms, value));
            }
        }
    }

    /// The value of a counter as it was changed last.
    #[must_use]
    pub fn counted(&self, name: &str) -> i64 {
        let counter = self.counters.iter().find(|counter| counter.name == name);
        counter.and_then(|counter| counter.points.last()).map_or(0, |(_, value)| *value)
    }

    /// Keeps a credential or an object that was created at an instant, and returns its id.
    pub fn artefact(&mut self, at: Instant, artefact: Artefact) -> String {
        let id = format!("a{}", self.artefacts.len());
        let Artefact { kind, label, text, context, outcome, code } = artefact;
        self.artefacts.push(ArtefactEntry {
            id: id.clone(),
            at_ms: self.millis(at),
            kind: kind.to_owned(),
            label,
            text,
            context,
            expected: Expected { outcome, code },
        });
        id
    }

    /// Keeps counts per interval.
    pub fn series(&mut self, series: Series) {
        self.series.push(series);
    }

    /// Adds a finding about the request as a whole; with an error there is no run.
    pub fn find(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Takes the findings.
    pub(crate) fn take_findings(&mut self) -> Vec<Finding> {
        std::mem::take(&mut self.findings)
    }

    fn millis(&self, at: Instant) -> i64 {
        (at - self.begins).millis()
    }

    /// Puts everything recorded into the run, up to its end.
    pub(crate) fn fill(self, run: &mut Run) {
        let (begins, ends) = (self.begins, run.ends);
        run.issuers = self.issuers;
        run.lanes = self.lanes;
        // In the run, entries are numbered in the order of time.
        let ranks = self.journal.ranks();
        let ordered = self.journal.order().iter().filter_map(|id| self.journal.entry(*id));
        run.entries = ordered
            .take_while(|(at, _)| *at <= ends)
            .cloned()
            .enumerate()
            .map(|(number, (at, entry))| RunEntry {
                id: EntryNumber::new(number),
                at_ms: (at - begins).millis(),
                lane: entry.lane.to_owned(),
                kind: entry.kind,
                citation: entry.code.citation(),
                code: entry.code,
                args: entry.args,
                tone: entry.tone,
                to: entry.to.map(str::to_owned),
                until_ms: entry.until.filter(|until| *until <= ends).map(|until| (until - begins).millis()),
                artefacts: entry.artefacts,
                about: entry.about.and_then(|about| ranks.of(about)).map(EntryNumber::new),
            })
            .collect();
        let last = (ends - begins).millis();
        run.facts = self.facts;
        run.facts.retain(|fact| fact.at_ms <= last);
        forget_unknown(&mut run.facts);
        run.counters = self.counters;
        for counter in &mut run.counters {
            counter.points.retain(|(at_ms, _)| *at_ms <= last);
        }
        run.artefacts = self.artefacts;
        run.series = self.series;
    }
}

/// Drops the ends of facts that were never true of their actor.
fn forget_unknown(facts: &mut Vec<FactEntry>) {
    let mut known: Vec<(String, Code)> = Vec::new();
    facts.retain(|fact| {
        let place = known.iter().position(|(lane, code)| *lane == fact.lane && *code == fact.code);
        match (place, fact.args.is_empty()) {
            (Some(place), true) => {
                known.swap_remove(place);
                true
            }
            (None, true) => false,
            (Some(_), false) => true,
            (None, false) => {
                known.push((fact.lane.clone(), fact.code));
                true
            }
        }
    });
}
