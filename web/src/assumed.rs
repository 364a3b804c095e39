//! What a person says about the cluster beside the input; whatever is left empty comes from the input, else is unknown.

use credscope_inspector::Request;
use std::rc::Rc;

/// The newest release whose rules are known, and the oldest that is offered, as minor versions of 1.
pub(crate) const MINORS: (u16, u16) = (36, 20);

/// One thing that judging depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AssumedField {
    /// The Kubernetes release; empty for the newest.
    Kubernetes,
    /// Issuers that the API server accepts.
    Issuers,
    /// Audiences that it accepts.
    Audiences,
    /// The name or address that was dialled.
    Host,
}

impl AssumedField {
    /// In the order in which they are asked for.
    pub(crate) const ALL: [Self; 4] = [Self::Kubernetes, Self::Issuers, Self::Audiences, Self::Host];

    /// The word used in messages, in names of elements, and to find their words.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Kubernetes => "kubernetes",
            Self::Issuers => "issuers",
            Self::Audiences => "audiences",
            Self::Host => "host",
        }
    }

    /// The field of this word.
    pub(crate) fn find(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.word() == word)
    }
}

/// Each field as it was typed, in the order of `Field::ALL`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Assumed([Rc<str>; 4]);

impl Assumed {
    /// What was typed.
    pub(crate) fn text(&self, field: AssumedField) -> &str {
        self.0.get(field as usize).map_or("", |text| text)
    }

    /// Replaces what was typed.
    pub(crate) fn set(&mut self, field: AssumedField, text: &str) {
        if let Some(old) = self.0.get_mut(field as usize) {
            *old = text.into();
        }
    }

    /// Every text, in the order of `Field::ALL`.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|text| &**text)
    }

    /// The same from such texts.
    pub(crate) fn of_texts(texts: impl Iterator<Item = String>) -> Self {
        let mut assumed = Self::default();
        for (old, text) in assumed.0.iter_mut().zip(texts) {
            *old = text.into();
        }
        assumed
    }

    /// Says it to the core.
    pub(crate) fn fill(&self, request: &mut Request) {
        let all = |field| -> Vec<String> { parts(self.text(field)).map(str::to_owned).collect() };
        let one = |field| parts(self.text(field)).next().map(str::to_owned);
        request.kubernetes = one(AssumedField::Kubernetes);
        request.issuers = all(AssumedField::Issuers);
        request.audiences = all(AssumedField::Audiences);
        request.host = one(AssumedField::Host);
    }
}

/// What stands between spaces and commas; neither can be part of an issuer, an audience or a host.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|between: char| between.is_whitespace() || matches!(between, ',' | '，' | '、'))
        .filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_clock::Instant;

    fn request(assumed: &Assumed) -> Request {
        let mut request = Request::new(Vec::new(), Instant::from_unix_seconds(0));
        assumed.fill(&mut request);
        request
    }

    #[test]
    fn lists_are_taken_as_people_write_them() {
        let mut assumed = Assumed::default();
        assumed.set(AssumedField::Kubernetes, "1.24");
        assumed.set(AssumedField::Issuers, " https://a.example ,https://b.example\n");
        assumed.set(AssumedField::Audiences, "api，vault");
        assumed.set(AssumedField::Host, " 10.0.0.1 ");
        let request = request(&assumed);
        assert_eq!(request.kubernetes.as_deref(), Some("1.24"));
        assert_eq!(request.issuers, ["https://a.example", "https://b.example"]);
        assert_eq!(request.audiences, ["api", "vault"]);
        assert_eq!(request.host.as_deref(), Some("10.0.0.1"));
    }

    #[test]
    fn what_is_empty_is_not_said() {
        let mut assumed = Assumed::default();
        assumed.set(AssumedField::Issuers, " , ");
        let request = request(&assumed);
        assert_eq!((request.kubernetes, request.host), (None, None));
        assert!(request.issuers.is_empty() && request.audiences.is_empty());
    }

    #[test]
    fn the_newest_release_is_the_one_that_the_core_takes() {
        let report = credscope_inspector::inspect(&request(&Assumed::default()));
        assert_eq!(report.kubernetes, format!("1.{}", MINORS.0));
    }

    #[test]
    fn every_field_has_its_word() {
        for field in AssumedField::ALL {
            assert_eq!(AssumedField::find(field.word()), Some(field));
        }
        assert_eq!(AssumedField::find("purpose"), None);
    }
}
