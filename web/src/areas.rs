//! Which files of words a report speaks with.

use credscope_finding::{Args, Code, Fact, Step, Value, Verdict};
use credscope_inspector::Report;
use credscope_inspector::bytes::Bytes;
use credscope_inspector::report::Item;
use credscope_l10n::{AREAS, area_of};

/// A set of `AREAS`, a bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Areas(u64);

impl Areas {
    /// No words but the page's own.
    pub(crate) const NONE: Self = Self(0);
    /// What every report needs, the first two of them.
    pub(crate) const SHARED: Self = Self(0b11);

    /// The one at this place in `AREAS`.
    pub(crate) const fn at(place: usize) -> Self {
        Self(1 << place)
    }

    /// Those whose codes stand anywhere in the report.
    pub(crate) fn of(report: &Report) -> Self {
        let mut areas = Self::SHARED;
        areas.verdict(&report.verdict);
        for item in &report.items {
            areas.item(item);
        }
        for finding in &report.findings {
            areas.code(finding.code, &finding.args);
        }
        for change in &report.changes {
            areas.code(change.code, &change.args);
        }
        areas
    }

    /// Those that a view of these bytes needs: the view's own, and those of its sentences.
    pub(crate) fn of_bytes(bytes: &Bytes) -> Self {
        let mut areas = Self::NONE;
        areas.text("byte_view.");
        for node in &bytes.nodes {
            areas.code(node.code, &node.args);
        }
        areas
    }

    /// All that are in either.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the other has nothing beyond these.
    pub(crate) const fn covers(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }

    /// The same as a number.
    pub(crate) const fn bits(self) -> u64 {
        self.0
    }

    /// The places of these in `AREAS`.
    pub(crate) fn places(self) -> impl Iterator<Item = usize> {
        (0..AREAS.len()).filter(move |place| self.0 >> place & 1 == 1)
    }

    fn item(&mut self, item: &Item) {
        self.verdict(&item.verdict);
        if let Some(readings) = &item.readings {
            self.verdict(&readings.kubernetes);
            self.verdict(&readings.rfc);
            readings.web_pki.iter().for_each(|verdict| self.verdict(verdict));
        }
        for one in &item.purposes {
            self.verdict(&one.verdict);
        }
        for purpose in &item.purposes {
            self.verdict(&purpose.verdict);
        }
        for Fact { code, args, .. } in &item.facts {
            self.code(*code, args);
        }
        self.steps(&item.trace);
    }

    fn steps(&mut self, steps: &[Step]) {
        for step in steps {
            self.code(step.code, &step.args);
            self.steps(&step.steps);
        }
    }

    fn verdict(&mut self, verdict: &Verdict) {
        self.code(verdict.code, &verdict.args);
    }

    /// Adds those of a code and of its arguments.
    pub(crate) fn code(&mut self, code: Code, args: &Args) {
        self.text(code.text());
        // An argument may be a code itself. A text that only looks like one costs a file at most.
        for (_, value) in args.iter() {
            if let Value::Text(text) = value {
                self.text(text);
            }
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(place) = area_of(text) {
            *self = self.and(Self::at(place));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_clock::Instant;
    use credscope_finding::codes;
    use credscope_inspector::{Input, Request, inspect};
    use std::collections::BTreeSet;

    fn report_of(sample: &str) -> Report {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/samples").join(sample);
        inspect(&Request::new(
            vec![Input { name: None, bytes: std::fs::read(path).unwrap(), is_anchor: false }],
            Instant::from_unix_seconds(1_795_298_400),
        ))
    }

    fn names(areas: Areas) -> Vec<&'static str> {
        areas.places().map(|place| AREAS[place]).collect()
    }

    #[test]
    fn a_token_needs_no_words_of_certificates() {
        assert_eq!(
            names(Areas::of(&report_of("token-alone.txt"))),
            [
                "words",
                "report",
                "jwt.claims",
                "jwt.header",
                "jwt.signature",
                "kube.identity",
                "kube.refresh",
                "kube.token"
            ]
        );
        let of_config = names(Areas::of(&report_of("admin-conf.txt")));
        assert!(of_config.contains(&"x509") && of_config.contains(&"key"), "{of_config:?}");
    }

    /// The codes of the report's JSON, found by looking at every text in it.
    fn spoken(json: &serde_json::Value, found: &mut BTreeSet<&'static str>) {
        match json {
            serde_json::Value::String(text) => {
                found.extend(Code::find(text).map(|_| AREAS[area_of(text).unwrap()]));
            }
            serde_json::Value::Array(list) => list.iter().for_each(|json| spoken(json, found)),
            serde_json::Value::Object(object) => object.values().for_each(|json| spoken(json, found)),
            _ => {}
        }
    }

    #[test]
    fn no_code_of_a_report_is_left_without_its_words() {
        let samples = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/samples");
        for sample in std::fs::read_dir(samples).unwrap() {
            let sample = sample.unwrap().file_name().into_string().unwrap();
            let report = report_of(&sample);
            let mut found = BTreeSet::new();
            spoken(&serde_json::to_value(&report).unwrap(), &mut found);
            let areas = names(Areas::of(&report));
            assert!(found.iter().all(|area| areas.contains(area)), "{sample}: {found:?}, {areas:?}");
        }
    }

    #[test]
    fn every_code_has_an_area() {
        for code in codes::all() {
            let mut areas = Areas::NONE;
            areas.code(code, &Args::new());
            assert_ne!(areas, Areas::NONE, "{code}");
        }
    }

    #[test]
    fn sets_are_joined_and_compared() {
        let (one, other) = (Areas(0b011), Areas(0b100));
        assert_eq!(one.and(other), Areas(0b111));
        assert!(Areas(0b111).covers(one) && one.covers(one) && !one.covers(other));
        assert_eq!(names(Areas::SHARED), ["words", "report"]);
    }
}
