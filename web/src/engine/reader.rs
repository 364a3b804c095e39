//! Reads a report, or what an item's bytes are, out of parsed JSON.
//!
//! The browser parses the text; what serde would generate for the same is a seventh of the whole app.

use crate::citations;
use credscope_clock::Instant;
use credscope_finding::{Args, Code, Fact, Outcome, Severity, Span, Step, Value, Verdict};
use credscope_inspector::Report;
use credscope_inspector::bytes::{ByteNode, Bytes, Form};
use credscope_inspector::report::{
    CertificatePurpose, Change, FindingEntry, Item, ItemKind, PurposeVerdict, Readings, Relation,
    RelationKind, UserInfo,
};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Parsed JSON.
pub(crate) trait Json: Sized {
    /// The value of this name in an object; none when it is missing or null.
    fn field(&self, name: &str) -> Option<Self>;
    fn text(&self) -> Option<String>;
    fn integer(&self) -> Option<i64>;
    fn list(&self) -> Option<Vec<Self>>;
    /// Names and values of an object.
    fn entries(&self) -> Option<Vec<(String, Self)>>;
}

impl Json for JsValue {
    fn field(&self, name: &str) -> Option<Self> {
        Reflect::get(self, &Self::from_str(name))
            .ok()
            .filter(|value| !value.is_null() && !value.is_undefined())
    }

    fn text(&self) -> Option<String> {
        self.as_string()
    }

    fn integer(&self) -> Option<i64> {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "integers of a report are small; JSON has no others"
        )]
        self.as_f64().map(|number| number as i64)
    }

    fn list(&self) -> Option<Vec<Self>> {
        Some(self.dyn_ref::<Array>()?.to_vec())
    }

    fn entries(&self) -> Option<Vec<(String, Self)>> {
        let object: &Object = self.dyn_ref()?;
        let name_and_value = |name: Self| Some((name.as_string()?, Reflect::get(object, &name).ok()?));
        Object::keys(object).to_vec().into_iter().map(name_and_value).collect()
    }
}

pub(crate) fn text<J: Json>(json: &J, name: &str) -> Option<String> {
    json.field(name)?.text()
}

fn index<J: Json>(json: &J, name: &str) -> Option<usize> {
    usize::try_from(json.field(name)?.integer()?).ok()
}

pub(crate) fn instant<J: Json>(json: &J, name: &str) -> Option<Instant> {
    text(json, name)?.parse().ok()
}

/// A code; where its rule is written down is kept beside the report.
pub(crate) fn code<J: Json>(json: &J) -> Option<Code> {
    let code = Code::find(&text(json, "code")?)?;
    if let Some(citation) = json.field("citation") {
        citations::keep(code, [text(&citation, "document")?, text(&citation, "section")?].join(" "));
    }
    Some(code)
}

fn outcome<J: Json>(json: &J) -> Option<Outcome> {
    let word = text(json, "outcome")?;
    Outcome::ALL.into_iter().find(|outcome| outcome.word() == word)
}

/// A list, every part of it as it has to be.
pub(crate) fn all<J: Json, T>(json: &J, name: &str, read: fn(&J) -> Option<T>) -> Option<Vec<T>> {
    json.field(name)?.list()?.iter().map(read).collect()
}

/// A part that may be missing but not malformed.
fn maybe<J: Json, T>(json: &J, name: &str, read: fn(&J) -> Option<T>) -> Option<Option<T>> {
    json.field(name).map_or(Some(None), |json| read(&json).map(Some))
}

pub(crate) fn texts<J: Json>(json: &J) -> Option<Vec<String>> {
    json.list()?.iter().map(Json::text).collect()
}

fn value<J: Json>(json: &J) -> Option<Value> {
    None.or_else(|| json.text().map(Value::Text))
        .or_else(|| json.integer().map(Value::Integer))
        .or_else(|| texts(json).map(Value::List))
}

pub(crate) fn args<J: Json>(json: &J) -> Option<Args> {
    let mut args = Args::new();
    for (name, json) in json.field("args")?.entries()? {
        args.insert(name, value(&json)?);
    }
    Some(args)
}

fn span<J: Json>(json: &J) -> Option<Span> {
    Some(Span::new(index(json, "start")?, index(json, "end")?))
}

fn verdict<J: Json>(json: &J) -> Option<Verdict> {
    Some(Verdict { outcome: outcome(json)?, code: code(json)?, args: args(json)? })
}

fn fact<J: Json>(json: &J) -> Option<Fact> {
    Some(Fact { code: code(json)?, args: args(json)?, span: maybe(json, "span", span)? })
}

fn step<J: Json>(json: &J) -> Option<Step> {
    Some(Step {
        code: code(json)?,
        outcome: outcome(json)?,
        args: args(json)?,
        span: maybe(json, "span", span)?,
        steps: all(json, "steps", step)?,
    })
}

fn readings<J: Json>(json: &J) -> Option<Readings> {
    Some(Readings {
        kubernetes: verdict(&json.field("kubernetes")?)?,
        rfc: verdict(&json.field("rfc")?)?,
        web_pki: maybe(json, "web_pki", verdict)?,
    })
}

fn purpose<J: Json>(json: &J) -> Option<PurposeVerdict> {
    let word = text(json, "purpose")?;
    let purpose = CertificatePurpose::ALL.into_iter().find(|purpose| purpose.word() == word)?;
    Some(PurposeVerdict { purpose, verdict: verdict(&json.field("verdict")?)? })
}

fn user_info<J: Json>(json: &J) -> Option<UserInfo> {
    let mut user = UserInfo {
        username: text(json, "username")?,
        uid: text(json, "uid")?,
        groups: texts(&json.field("groups")?)?,
        ..UserInfo::default()
    };
    for (name, values) in json.field("extra")?.entries()? {
        user.extra.insert(name, texts(&values)?);
    }
    Some(user)
}

fn item<J: Json>(json: &J) -> Option<Item> {
    let kind = text(json, "kind")?;
    Some(Item {
        id: text(json, "id")?,
        kind: ItemKind::ALL.iter().copied().find(|known| known.word() == kind)?,
        source: text(json, "source")?,
        input: text(json, "input"),
        line: index(json, "line")?,
        parent: text(json, "parent"),
        label: text(json, "label")?,
        verdict: verdict(&json.field("verdict")?)?,
        readings: maybe(json, "readings", readings)?,
        purposes: all(json, "purposes", purpose)?,
        user_info: maybe(json, "user_info", user_info)?,
        facts: all(json, "facts", fact)?,
        trace: all(json, "trace", step)?,
        simulations: texts(&json.field("simulations")?)?,
    })
}

pub(crate) fn severity<J: Json>(json: &J) -> Option<Severity> {
    let word = text(json, "severity")?;
    Severity::ALL.into_iter().find(|severity| severity.word() == word)
}

fn finding<J: Json>(json: &J) -> Option<FindingEntry> {
    Some(FindingEntry {
        id: text(json, "id")?,
        code: code(json)?,
        severity: severity(json)?,
        item: text(json, "item"),
        args: args(json)?,
        span: maybe(json, "span", span)?,
    })
}

fn relation<J: Json>(json: &J) -> Option<Relation> {
    let word = text(json, "kind")?;
    let kind = RelationKind::ALL.into_iter().find(|kind| kind.word() == word)?;
    Some(Relation { from: text(json, "from")?, to: text(json, "to")?, kind })
}

fn change<J: Json>(json: &J) -> Option<Change> {
    Some(Change {
        at: instant(json, "at")?,
        named: instant(json, "named")?,
        item: text(json, "item")?,
        code: code(json)?,
        args: args(json)?,
    })
}

/// The report; none when anything in it is not as this version of the page knows it.
pub(crate) fn read_report<J: Json>(json: &J) -> Option<Report> {
    Some(Report {
        judged_at: instant(json, "judged_at")?,
        kubernetes: text(json, "kubernetes")?,
        verdict: verdict(&json.field("verdict")?)?,
        verdict_item: text(json, "verdict_item"),
        items: all(json, "items", item)?,
        findings: all(json, "findings", finding)?,
        relations: all(json, "relations", relation)?,
        changes: all(json, "changes", change)?,
    })
}

fn node<J: Json>(json: &J) -> Option<ByteNode> {
    Some(ByteNode {
        depth: index(json, "depth")?,
        span: span(&json.field("span")?)?,
        header: span(&json.field("header")?)?,
        name: text(json, "name")?,
        type_name: text(json, "type_name")?,
        value: text(json, "value")?,
        code: code(json)?,
        args: args(json)?,
    })
}

/// What these bytes are; none when there are none, or anything in it is not as this version of the page knows it.
pub(super) fn read_bytes<J: Json>(json: &J, bytes: Vec<u8>) -> Option<Bytes> {
    Some(Bytes {
        item: text(json, "item")?,
        form: match &*text(json, "form")? {
            "der" => Form::Der,
            "token" => Form::Token,
            _ => Form::Text,
        },
        bytes,
        signed: maybe(json, "signed", span)?,
        nodes: all(json, "nodes", node)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_inspector::{Input, Request};

    impl Json for serde_json::Value {
        fn field(&self, name: &str) -> Option<Self> {
            self.get(name).filter(|value| !value.is_null()).cloned()
        }
        fn text(&self) -> Option<String> {
            self.as_str().map(ToOwned::to_owned)
        }
        fn integer(&self) -> Option<i64> {
            self.as_i64()
        }
        fn list(&self) -> Option<Vec<Self>> {
            self.as_array().cloned()
        }
        fn entries(&self) -> Option<Vec<(String, Self)>> {
            Some(self.as_object()?.iter().map(|(name, value)| (name.clone(), value.clone())).collect())
        }
    }

    fn report_of(sample: &str) -> Report {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/samples").join(sample);
        credscope_inspector::inspect(&Request::new(
            vec![Input { name: None, bytes: std::fs::read(path).unwrap(), is_anchor: false }],
            Instant::from_unix_seconds(1_795_298_400),
        ))
    }

    #[test]
    fn what_is_read_is_what_was_written() {
        for sample in
            ["token-and-keys.txt", "admin-conf.txt", "legacy-secret.txt", "controller-manager-conf.txt"]
        {
            let report = report_of(sample);
            assert!(!report.items.is_empty(), "{sample}");
            let read = read_report(&serde_json::to_value(&report).unwrap()).unwrap();
            assert_eq!(read, report, "{sample}");
        }
    }

    #[test]
    fn where_a_rule_is_written_down_is_read_with_its_code() {
        let report = report_of("same-name-ca.txt");
        let codes = || {
            let of_steps = report.items.iter().flat_map(|item| item.trace.iter().map(|step| step.code));
            of_steps.chain(report.findings.iter().map(|entry| entry.code))
        };
        assert!(codes().all(|code| citations::of(code).is_none()));
        read_report(&serde_json::to_value(&report).unwrap()).unwrap();
        let mut count = 0;
        for code in codes() {
            let written =
                code.citation().map(|citation| format!("{} {}", citation.document, citation.section));
            assert_eq!(citations::of(code), written, "{code}");
            count += usize::from(written.is_some());
        }
        assert!(count > 0);
    }

    #[test]
    fn every_word_of_a_fixed_set_is_known() {
        for kind in [
            RelationKind::SignedBy,
            RelationKind::KeyOf,
            RelationKind::Names,
            RelationKind::IssuedFor,
            RelationKind::SameNameDifferentKey,
            RelationKind::SameAs,
        ] {
            let one = Relation { from: "i0".to_owned(), to: "i1".to_owned(), kind };
            assert_eq!(relation(&serde_json::to_value(&one).unwrap()), Some(one));
        }
        for outcome in Outcome::ALL {
            let json = serde_json::json!({ "outcome": outcome });
            assert_eq!(super::outcome(&json), Some(outcome));
        }
        for severity in Severity::ALL {
            assert_eq!(serde_json::json!(severity), severity.word());
        }
    }

    #[test]
    fn a_report_of_another_version_is_refused() {
        let whole = serde_json::to_value(report_of("token-alone.txt")).unwrap();
        for (pointer, wrong) in [
            ("/judged_at", serde_json::json!("yesterday")),
            ("/items/0/kind", serde_json::json!("no_such_kind")),
            ("/items/0/verdict/code", serde_json::json!("no.such.code")),
            ("/items/0/trace/0/outcome", serde_json::json!("perhaps")),
            ("/findings", serde_json::json!({})),
        ] {
            let mut broken = whole.clone();
            *broken.pointer_mut(pointer).unwrap() = wrong;
            assert_eq!(read_report(&broken), None, "{pointer}");
        }
    }
}
