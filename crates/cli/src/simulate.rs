//! `credscope simulate`: runs a story, or lists the stories.

use crate::failure::Failure;
use crate::options::{Format, Simulate};
use credscope_document::{Paint, TextStyle, run_svg, run_text, width, wrap};
use credscope_finding::args;
use credscope_inspector::simulation::{
    Catalogue, ParameterEntry, SimulationFinding, SimulationRequest, StoryEntry, simulate, stories,
};
use credscope_l10n::Localizer;

/// Writes a run in the requested format; `None` if the request was refused. Findings about the request are
/// printed.
///
/// # Errors
/// The run cannot be written as JSON.
pub(crate) fn run(
    asked: Simulate,
    localizer: &Localizer,
    paint: Paint,
    tell: &mut dyn FnMut(&str),
) -> Result<Option<String>, Failure> {
    let answer = simulate(&SimulationRequest {
        story: asked.story.unwrap_or_default(),
        seed: asked.seed,
        kubernetes: asked.kubernetes,
        begins: asked.at,
        parameters: asked.parameters,
        faults: asked.faults,
    });
    for finding in &answer.findings {
        for sentence in sentences(finding, localizer) {
            tell(&sentence);
        }
    }
    let Some(run) = answer.run else { return Ok(None) };
    Ok(Some(match asked.format {
        Format::Json => crate::pretty(&run)?,
        Format::Svg => run_svg(&run, localizer),
        _ => run_text(&run, localizer, paint),
    }))
}

/// A finding, the rule it is based on and what to do next.
fn sentences(finding: &SimulationFinding, localizer: &Localizer) -> Vec<String> {
    let SimulationFinding { code, args, .. } = finding;
    let more = [localizer.explain(*code, args), localizer.fix(*code, args)];
    [localizer.title(*code, args)].into_iter().chain(more.into_iter().flatten()).collect()
}

/// All stories, or the one given.
///
/// # Errors
/// The story does not exist, or the list cannot be written as JSON.
pub(crate) fn list(asked: &Simulate, localizer: &Localizer, paint: Paint) -> Result<String, Failure> {
    let mut catalogue = stories();
    if let Some(story) = &asked.story {
        let known: Vec<String> = catalogue.stories.iter().map(|story| story.id.to_owned()).collect();
        catalogue.stories.retain(|entry| entry.id == story);
        if catalogue.stories.is_empty() {
            return Err(Failure::new("cli-error-story-unknown", args! { story: story, known: known }));
        }
    }
    match asked.format {
        Format::Json => crate::pretty(&catalogue),
        _ => Ok(described(&catalogue, localizer, paint)),
    }
}

/// Describes each story: its topic, its parameters with kind, default, bounds and source, and its faults.
fn described(catalogue: &Catalogue, localizer: &Localizer, paint: Paint) -> String {
    let mut text = String::new();
    for story in &catalogue.stories {
        if !text.is_empty() {
            text.push('\n');
        }
        describe(&mut text, story, localizer, paint);
    }
    text
}

fn describe(text: &mut String, story: &StoryEntry, localizer: &Localizer, paint: Paint) {
    let id = paint.paint(TextStyle::Strong, story.id);
    *text += &wrap(&localizer.word("story", story.id), &format!("{id}  "), "  ", TextStyle::Plain, paint);
    if let Some(explanation) = localizer.ui_explain(&format!("story-{}", story.id)) {
        *text += &wrap(&explanation, "  ", "  ", TextStyle::Plain, paint);
    }
    if !story.parameters.is_empty() {
        *text += &format!("\n  {}\n", localizer.ui("cli-list-parameters", &args! {}));
        let names: Vec<&str> = story.parameters.iter().map(|parameter| parameter.name).collect();
        for parameter in &story.parameters {
            let column = Column::of(parameter.name, &names, paint);
            let sentence = sentence(parameter, localizer);
            *text += &wrap(&sentence, &column.first, &column.rest, TextStyle::Plain, paint);
            if !parameter.source.is_empty() {
                *text += &wrap(parameter.source, &column.rest, &column.rest, TextStyle::Dim, paint);
            }
        }
    }
    if !story.faults.is_empty() {
        *text += &format!("\n  {}\n", localizer.ui("cli-list-faults", &args! {}));
        for fault in &story.faults {
            let column = Column::of(fault, &story.faults, paint);
            *text +=
                &wrap(&localizer.word("fault", fault), &column.first, &column.rest, TextStyle::Plain, paint);
        }
    }
}

/// A name in a column of names, and the indentation of lines below it.
struct Column {
    first: String,
    rest: String,
}

impl Column {
    fn of(name: &str, names: &[&str], paint: Paint) -> Self {
        let widest = names.iter().map(|name| width(name)).max().unwrap_or_default();
        let padding = " ".repeat(widest - width(name) + 2);
        let first = format!("    {}{padding}", paint.paint(TextStyle::Machine, name));
        Self { first, rest: " ".repeat(widest + 6) }
    }
}

/// A parameter's meaning, its kind or choices, its default and its bounds.
fn sentence(parameter: &ParameterEntry, localizer: &Localizer) -> String {
    let meaning = localizer.word("parameter", parameter.name);
    let kind = match parameter.choices {
        [] => localizer.word("word", parameter.kind),
        choices => {
            let choices: Vec<String> = choices.iter().map(|choice| format!("`{choice}`")).collect();
            localizer.ui("cli-list-choice", &args! { choices: choices })
        }
    };
    let default = parameter.default.as_str();
    let (min, max) = (parameter.min.as_str(), parameter.max.as_str());
    let (id, values) = match (default, min) {
        ("", _) => ("cli-list-optional", args! { meaning: meaning, kind: kind }),
        (_, "") => ("cli-list-default", args! { meaning: meaning, kind: kind, default: default }),
        _ => {
            ("cli-list-bounds", args! { meaning: meaning, kind: kind, default: default, min: min, max: max })
        }
    };
    localizer.ui(id, &values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_l10n::Language;

    const PLAIN: Paint = Paint { is_on: false };

    fn catalogue() -> Catalogue {
        let parameter = |name, kind, default: &str, min: &str, max: &str| ParameterEntry {
            name,
            kind,
            default: default.to_owned(),
            min: min.to_owned(),
            max: max.to_owned(),
            choices: &[],
            source: "",
        };
        let parameters = vec![
            ParameterEntry {
                source: "cmd/kubeadm/app/constants/constants.go",
                ..parameter("made-up-ttl", "duration", "1d", "0s", "365d")
            },
            parameter("made-up-instant", "instant", "", "", ""),
            parameter("made-up-switch", "switch", "false", "", ""),
            ParameterEntry {
                choices: &["one", "two"],
                ..parameter("made-up-choice", "choice", "one", "", "")
            },
        ];
        let story = |id, parameters, faults| StoryEntry { id, parameters, faults, notes: Vec::new() };
        let first = story("made-up-story", parameters, vec!["disk-full", "approver-missing"]);
        Catalogue { stories: vec![first, story("made-up-other", Vec::new(), Vec::new())] }
    }

    #[test]
    fn the_list_tells_of_every_story_what_may_be_chosen_and_what_may_go_wrong() {
        for (language, expected) in [
            (
                Language::En,
                "made-up-story  made-up-story\n\
                 \n  Parameters\n\
                 \x20   made-up-ttl      made-up-ttl: a duration, 1d unless set, from 0s to 365d\n\
                 \x20                    cmd/kubeadm/app/constants/constants.go\n\
                 \x20   made-up-instant  made-up-instant: a date and time, none unless set\n\
                 \x20   made-up-switch   made-up-switch: true or false, false unless set\n\
                 \x20   made-up-choice   made-up-choice: one of `one`, `two`, one unless set\n\
                 \n  Faults\n\
                 \x20   disk-full         disk full\n\
                 \x20   approver-missing  no approver\n\
                 \nmade-up-other  made-up-other\n",
            ),
            (
                Language::Zh,
                "made-up-story  made-up-story\n\
                 \n  参数\n\
                 \x20   made-up-ttl      made-up-ttl：时长，默认 1d，可取 0s 至 365d\n\
                 \x20                    cmd/kubeadm/app/constants/constants.go\n\
                 \x20   made-up-instant  made-up-instant：时刻，默认不设置\n\
                 \x20   made-up-switch   made-up-switch：开关，默认 false\n\
                 \x20   made-up-choice   made-up-choice：可选 `one`、`two`，默认 one\n\
                 \n  故障\n\
                 \x20   disk-full         磁盘已满\n\
                 \x20   approver-missing  无人批准\n\
                 \nmade-up-other  made-up-other\n",
            ),
        ] {
            assert_eq!(described(&catalogue(), &Localizer::for_terminal(language), PLAIN), expected);
        }
    }

    #[test]
    fn what_is_refused_is_told_in_sentences() {
        for language in Language::ALL {
            let localizer = Localizer::for_terminal(*language);
            let mut told = Vec::new();
            let asked = Simulate { story: Some("no-such-story".to_owned()), ..Simulate::default() };
            let text = run(asked.clone(), &localizer, PLAIN, &mut |line| told.push(line.to_owned()));
            assert_eq!(text, Ok(None));
            assert!(told[0].contains("no-such-story") && told.len() == 3, "{told:?}");
            let refused = list(&asked, &localizer, PLAIN).map_err(|failure| failure.id);
            assert_eq!(refused, Err("cli-error-story-unknown"));
        }
    }

    #[test]
    fn the_list_as_json_has_the_stories() {
        let localizer = Localizer::for_terminal(Language::En);
        let asked = Simulate { format: Format::Json, is_list: true, ..Simulate::default() };
        let json = list(&asked, &localizer, PLAIN).unwrap();
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(value["stories"].as_array().map(Vec::len), Some(stories().stories.len()));
    }
}
