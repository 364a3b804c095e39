use super::command::command;
use super::element::{classed, element};
use super::parts::{row, section};
use super::prose::{machine, plain};
use crate::words::Words;
use credscope_finding::Fact;
use credscope_inspector::report::UserInfo;
use yew::prelude::*;

/// Whether a fact is the line of YAML that names the user as the subject of a RoleBinding.
pub(crate) fn is_subject(fact: &Fact) -> bool {
    fact.code.text() == "kube.identity.subject"
}

/// The user that the API server would see, and how a RoleBinding would name it.
pub(crate) fn identity(words: &Words, user: &UserInfo, facts: &[Fact]) -> Html {
    let line = |value: &String| classed("code", "line", vec![plain(value.clone())]);
    let lines = |values: &[String]| values.iter().map(line).collect();
    let named = |field: &str, id: &str, value: Vec<Html>| row(field, "", words.text(id), value);
    let mut rows = vec![named("username", "identity-user", vec![machine(&user.username)])];
    if !user.uid.is_empty() {
        rows.push(named("uid", "identity-uid", vec![machine(&user.uid)]));
    }
    if !user.groups.is_empty() {
        rows.push(named("groups", "identity-groups", lines(&user.groups)));
    }
    for (name, values) in user.extra.iter() {
        rows.push(row("extra", "", machine(name), lines(values)));
    }
    for fact in facts.iter().filter(|fact| is_subject(fact)) {
        let label = plain(words.title(fact.code, &fact.args));
        rows.push(row("subject", "", label, vec![command(words, &words.fact_value(fact))]));
    }
    section(words, "identity", None, element("dl", &[], &[], rows))
}
