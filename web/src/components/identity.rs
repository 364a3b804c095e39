use super::command::command;
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
    let label = |id: &str| words.text(id);
    let lines = |values: &[String]| -> Html {
        values.iter().map(|value| html! { <code class="line">{ value.clone() }</code> }).collect()
    };
    let name = machine(&user.username);
    let extra = user.extra.iter().map(|(name, values)| row("extra".into(), None, machine(name), lines(values)));
    let subject = |fact: &Fact| {
        let label = plain(words.title(fact.code, &fact.args));
        row("subject".into(), None, label, command(words, &words.fact_value(fact)))
    };
    let body = html! {
        <dl>
            { row("username".into(), None, label("identity-user"), name) }
            if !user.uid.is_empty() {
                { row("uid".into(), None, label("identity-uid"), machine(&user.uid)) }
            }
            if !user.groups.is_empty() {
                { row("groups".into(), None, label("identity-groups"), lines(&user.groups)) }
            }
            { for extra }
            { for facts.iter().filter(|fact| is_subject(fact)).map(subject) }
        </dl>
    };
    section("identity", words.say("identity"), None, body)
}
