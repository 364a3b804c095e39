use super::parts::{row, section};
use crate::words::Words;
use credscope_inspector::report::UserInfo;
use yew::prelude::*;

/// The user that the API server would see.
pub(crate) fn identity(words: &Words, user: &UserInfo) -> Html {
    let label = |id: &str| html! { { words.say(id) } };
    let lines = |values: &[String]| -> Html {
        values.iter().map(|value| html! { <code class="line">{ value.clone() }</code> }).collect()
    };
    let name = html! { <code>{ user.username.clone() }</code> };
    let extra = user
        .extra
        .iter()
        .map(|(name, values)| row("extra".into(), html! { <code>{ name.clone() }</code> }, lines(values)));
    let body = html! {
        <dl>
            { row("username".into(), label("identity-user"), name) }
            if !user.uid.is_empty() {
                { row("uid".into(), label("identity-uid"), html! { <code>{ user.uid.clone() }</code> }) }
            }
            if !user.groups.is_empty() {
                { row("groups".into(), label("identity-groups"), lines(&user.groups)) }
            }
            { for extra }
        </dl>
    };
    section("identity", words.say("identity"), None, body)
}
