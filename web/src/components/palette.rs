//! Finds samples, stories, items on the shelf and rules by a few letters.

use super::parts::{KnownBlanks, because, truth};
use super::prose::prose;
use crate::dom;
use crate::model::{self, is_found};
use crate::samples::{self, SAMPLES, STORIES, Sample, route_of_story};
use crate::state::{Action, Shared};
use crate::words::Words;
use credscope_finding::{Code, CodeFamily, Shape, codes};
use credscope_inspector::Report;
use credscope_inspector::report::Item;
use credscope_l10n::placeholders;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// The id of the panel.
pub(super) const PANEL: &str = "palette";
/// Maximum number of entries of one group: more than fit on a screen.
const MAX_OF_GROUP: usize = 30;
/// Letters from which rules are searched, of which there are hundreds.
const MIN_LETTERS: usize = 2;

/// The target of an entry.
#[derive(Clone, Debug, PartialEq)]
enum Target {
    Sample(&'static Sample),
    Story(&'static str),
    Item(String),
    Rule(Code),
}

impl Target {
    /// The identifier of the group's name.
    const fn group(&self) -> &'static str {
        match self {
            Self::Sample(_) => "find-sample",
            Self::Story(_) => "find-story",
            Self::Item(_) => "find-item",
            Self::Rule(_) => "find-rule",
        }
    }
}

/// One entry.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    title: String,
    /// What else identifies it.
    more: String,
    target: Target,
}

/// The entries that match, in groups.
fn find(words: &Words, report: Option<&Report>, query: &str) -> Vec<Found> {
    let item = |item: &Item| Found {
        title: format!("{} {}", words.word("kind", item.kind.word()), item.label),
        more: model::place_of(item),
        target: Target::Item(item.id.clone()),
    };
    let sample = |sample: &'static Sample| Found {
        title: words.say(&format!("sample-{}", sample.id)).to_string(),
        more: sample.id.to_owned(),
        target: Target::Sample(sample),
    };
    let story = |id: &'static str| Found {
        title: words.say(&format!("link-story-{id}")).to_string(),
        more: id.to_owned(),
        target: Target::Story(id),
    };
    let rule = |code: Code| Found {
        title: words.title(code, &placeholders(code)),
        more: code.text().to_owned(),
        target: Target::Rule(code),
    };
    let is_of_report = |code: &Code| code.shape() == Shape::Rule && !CodeFamily::RUN.contains(*code);
    let searches_rules = query.trim().chars().count() >= MIN_LETTERS;
    let rules = codes::all().filter(|code| searches_rules && is_of_report(code));
    let query = query.to_ascii_lowercase();
    let fits =
        |found: &Found| is_found(&query, &[&*found.title, &found.more].join("\n").to_ascii_lowercase());
    let items = report.map(|report| report.items.as_slice()).unwrap_or_default();
    let mut all: Vec<Found> = items.iter().map(item).filter(fits).take(MAX_OF_GROUP).collect();
    all.extend(SAMPLES.iter().map(sample).filter(fits));
    all.extend(STORIES.into_iter().map(story).filter(fits));
    all.extend(rules.map(rule).filter(fits).take(MAX_OF_GROUP));
    all
}

/// The item that a rule was applied to, or whose finding it is.
fn item_of_rule(report: &Report, code: Code) -> Option<String> {
    let item = report.items.iter().find(|item| item.trace.iter().any(|step| step.code == code));
    let entry = || report.findings.iter().find(|entry| entry.code == code)?.item.clone();
    item.map(|item| item.id.clone()).or_else(entry)
}

/// Opens the panel; the query of the last time is selected.
pub(super) fn open() {
    dom::open_panel(PANEL);
    dom::focus("#palette-query");
    if let Some(query) = dom::find("#palette-query") {
        dom::select_text(&query);
    }
}

/// Goes where an entry leads. A rule that no item of the report was judged by is explained in the panel.
fn follow(target: &Target, report: Option<&Report>, act: &Callback<Action>) -> Option<Code> {
    let inspect = |id: String| {
        dom::go("#/inspect");
        act.emit(Action::Select(id));
    };
    match target {
        Target::Sample(sample) => {
            dom::go("#/inspect");
            samples::open(sample, act);
        }
        Target::Story(id) => dom::go(&route_of_story(id)),
        Target::Item(id) => {
            inspect(id.clone());
            dom::focus(&format!("[role='treeitem'][data-item='{id}']"));
        }
        Target::Rule(code) => {
            let Some(id) = report.and_then(|report| item_of_rule(report, *code)) else { return Some(*code) };
            inspect(id);
            let step = format!("#detail [data-code='{}']", code.text());
            // The details of the item are drawn first.
            Timeout::new(0, move || dom::reveal(&step)).forget();
        }
    }
    dom::close_panel(PANEL);
    None
}

#[derive(Properties, PartialEq)]
pub(crate) struct PaletteProps {
    pub(crate) words: Words,
    pub(crate) report: Option<Shared>,
    pub(crate) act: Callback<Action>,
}

/// The panel. It is a component because it has a query of its own.
#[component]
pub(crate) fn Palette(props: &PaletteProps) -> Html {
    let PaletteProps { words, report, act } = props;
    let query = use_state(String::new);
    let at = use_state(|| 0_usize);
    let explained = use_state(|| None::<Code>);
    let found = find(words, report.as_deref(), &query);
    let chosen = (*at).min(found.len().saturating_sub(1));
    let go = {
        let (report, act, explained) = (report.clone(), act.clone(), explained.clone());
        Callback::from(move |target: Target| explained.set(follow(&target, report.as_deref(), &act)))
    };
    let on_input = {
        let (query, at, explained) = (query.clone(), at.clone(), explained.clone());
        move |event: InputEvent| {
            query.set(dom::input(&event).map(|input| input.value()).unwrap_or_default());
            at.set(0);
            explained.set(None);
        }
    };
    let on_key = {
        let (at, go, count) = (at.clone(), go.clone(), found.len());
        let target = found.get(chosen).map(|found| found.target.clone());
        move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowDown" => chosen + 1,
                "ArrowUp" => chosen + count.saturating_sub(1),
                "Enter" => {
                    event.prevent_default();
                    return target.iter().cloned().for_each(|target| go.emit(target));
                }
                _ => return,
            };
            event.prevent_default();
            let to = to.checked_rem(count).unwrap_or(0);
            at.set(to);
            dom::reveal(&format!("#palette-{to}"));
        }
    };
    let entry = |(index, found): (usize, &Found)| {
        let open = {
            let (go, target) = (go.clone(), found.target.clone());
            move |_: MouseEvent| go.emit(target.clone())
        };
        html! {
            <li
                id={format!("palette-{index}")} role="option" class="menu-item" aria-selected={truth(index == chosen)}
                data-group={found.target.group()} onclick={open}
            >
                <span class="found-title">{ prose(&found.title) }</span>
                <code class="found-more">{ &found.more }</code>
                <span class="found-group">{ words.text(found.target.group()) }</span>
            </li>
        }
    };
    let explain = |code: Code| {
        html! {
            <div class="found-rule" role="status">
                <p>{ prose(&words.title(code, &placeholders(code))) }</p>
                { because(words, code, &placeholders(code), &KnownBlanks::new(), None) }
            </div>
        }
    };
    html! {
        <div class="menu-list" id={PANEL} role="dialog" aria-label={words.say("find")} popover="auto">
            <input
                id="palette-query" type="text" role="combobox" aria-expanded="true" aria-controls="palette-list"
                aria-activedescendant={(!found.is_empty()).then(|| format!("palette-{chosen}"))}
                aria-label={words.say("find")} placeholder={words.say("find-hint")} spellcheck="false"
                autocomplete="off" autofocus=true oninput={on_input} onkeydown={on_key}
            />
            { explained.map(explain).unwrap_or_default() }
            <ul id="palette-list" role="listbox" aria-label={words.say("find")}>
                { for found.iter().enumerate().map(entry) }
            </ul>
            if found.is_empty() {
                <p class="found-nothing" role="status">{ words.text("find-nothing") }</p>
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_l10n::Language;

    #[test]
    fn samples_stories_and_rules_are_found_in_both_languages() {
        let [en, zh] = [Language::En, Language::Zh].map(Words::whole);
        let first =
            |words: &Words, query: &str| find(words, None, query).first().map(|one| one.target.clone());
        assert_eq!(find(&en, None, "").len(), SAMPLES.len() + STORIES.len());
        assert_eq!(first(&en, "Tampered"), Some(Target::Sample(&SAMPLES[2])));
        assert_eq!(first(&zh, "篡改"), Some(Target::Sample(&SAMPLES[2])));
        assert_eq!(first(&en, "token legacy side"), Some(Target::Story("legacy-and-bound-token")));
        assert_eq!(first(&zh, "轮换 客户端"), Some(Target::Story("client-rotation")));
        assert_eq!(first(&en, "x509.validity.exp"), Some(Target::Rule(codes::x509::VALIDITY_EXPIRED)));
        assert_eq!(first(&en, "no such thing"), None);
    }
}
