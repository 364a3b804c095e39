use super::command::{command, copy_button};
use super::parts::{row, section};
use super::prose::{machine, value};
use crate::words::Words;
use credscope_finding::{Fact, codes::kube};
use credscope_inspector::report::ReportedUser;
use yew::prelude::*;

/// Whether a fact is the line of YAML with the user as the subject of a RoleBinding.
pub(crate) fn is_subject(fact: &Fact) -> bool {
    fact.code == kube::IDENTITY_SUBJECT
}

/// The user as the API server sees it, and as a RoleBinding would name it.
pub(crate) fn identity(words: &Words, user: &ReportedUser, facts: &[Fact]) -> Html {
    let lines = |values: &[String]| -> Html { values.iter().map(|one| value(one)).collect() };
    let field = |id: &'static str, label: Html, name: &str, shown: Html| {
        row(id, None, label, html! { <>{ copy_button(words, name) }{ shown }</> })
    };
    let own =
        |id: &'static str, label: &str, shown: Html| field(id, words.text(label), &words.say(label), shown);
    let subject = |fact: &Fact| {
        let label = Html::from(words.title(fact.code, &fact.args));
        row("subject", None, label, command(words, &words.fact_value(fact)))
    };
    let rows = html! {
        <dl>
            { own("username", "identity-user", value(&user.username)) }
            if !user.uid.is_empty() {
                { own("uid", "identity-uid", value(&user.uid)) }
            }
            if !user.groups.is_empty() {
                { own("groups", "identity-groups", lines(&user.groups)) }
            }
            { for user.extra.iter().map(|(name, values)| field("extra", machine(name), name, lines(values))) }
            { for facts.iter().filter(|fact| is_subject(fact)).map(subject) }
        </dl>
    };
    section(words, "identity", None, rows)
}
