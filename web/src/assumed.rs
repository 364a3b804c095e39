//! What the user states about the cluster, next to the input; an empty field is taken from the input, or
//! unknown.

use credscope_inspector::Request;
use std::rc::Rc;

/// The newest release with known rules, and the oldest one offered, as minor versions of 1.
pub(crate) const MINORS: (u16, u16) = (36, 20);

/// A condition that verdicts depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AssumedField {
    /// The Kubernetes release; empty for the newest.
    Kubernetes,
    /// Issuers that the API server accepts.
    Issuers,
    /// Audiences that the API server accepts.
    Audiences,
    /// The host name or address that the client used.
    Host,
}

impl AssumedField {
    /// All fields, in page order.
    pub(crate) const ALL: [Self; 4] = [Self::Kubernetes, Self::Issuers, Self::Audiences, Self::Host];

    /// The identifier used in messages, element names and message ids.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Kubernetes => "kubernetes",
            Self::Issuers => "issuers",
            Self::Audiences => "audiences",
            Self::Host => "host",
        }
    }

    /// The field with this identifier.
    pub(crate) fn find(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.word() == word)
    }
}

/// Each field as typed, in the order of `Field::ALL`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Assumed([Rc<str>; 4]);

impl Assumed {
    /// The text of a field.
    pub(crate) fn text(&self, field: AssumedField) -> &str {
        self.0.get(field as usize).map_or("", |text| text)
    }

    /// Replaces the text of a field.
    pub(crate) fn set(&mut self, field: AssumedField, text: &str) {
        if let Some(old) = self.0.get_mut(field as usize) {
            *old = text.into();
        }
    }

    /// All texts, in the order of `Field::ALL`.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|text| &**text)
    }

    /// The assumptions with these texts, in the order of `Field::ALL`.
    pub(crate) fn of_texts(texts: impl Iterator<Item = String>) -> Self {
        let mut assumed = Self::default();
        for (old, text) in assumed.0.iter_mut().zip(texts) {
            *old = text.into();
        }
        assumed
    }

    /// Copies the assumptions into a request.
    pub(crate) fn fill(&self, request: &mut Request) {
        let all = |field| -> Vec<String> { parts(self.text(field)).map(str::to_owned).collect() };
        let one = |field| parts(self.text(field)).next().map(str::to_owned);
        request.kubernetes = one(AssumedField::Kubernetes);
        request.issuers = all(AssumedField::Issuers);
        request.audiences = all(AssumedField::Audiences);
        request.host = one(AssumedField::Host);
    }
}

/// Splits a text at spaces and commas, which neither an issuer, an audience nor a host can contain.
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
