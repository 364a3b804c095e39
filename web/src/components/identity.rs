use crate::words::Words;
use credscope_inspector::report::UserInfo;
use yew::prelude::*;

/// The user that the API server would see.
pub(crate) fn identity(words: &Words, user: &UserInfo) -> Html {
    let list = |values: &[String]| -> Html {
        values.iter().map(|value| html! { <code class="line">{ value.clone() }</code> }).collect()
    };
    html! {
        <section class="identity" aria-labelledby="identity-heading">
            <h3 class="section-title" id="identity-heading">{ words.say("identity") }</h3>
            <dl>
                <div class="fact" data-field="username">
                    <dt>{ words.say("identity-user") }</dt>
                    <dd><code class="strong">{ user.username.clone() }</code></dd>
                </div>
                if !user.uid.is_empty() {
                    <div class="fact" data-field="uid">
                        <dt>{ words.say("identity-uid") }</dt>
                        <dd><code>{ user.uid.clone() }</code></dd>
                    </div>
                }
                if !user.groups.is_empty() {
                    <div class="fact" data-field="groups">
                        <dt>{ words.say("identity-groups") }</dt>
                        <dd>{ list(&user.groups) }</dd>
                    </div>
                }
                { for user.extra.iter().map(|(name, values)| html! {
                    <div class="fact fact-wide" data-field="extra">
                        <dt><code>{ name.clone() }</code></dt>
                        <dd>{ list(values) }</dd>
                    </div>
                }) }
            </dl>
        </section>
    }
}
