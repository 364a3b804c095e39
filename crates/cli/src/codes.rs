//! `credscope codes` and `credscope explain`.

use crate::failure::Failure;
use credscope_document::{Paint, TextStyle, width, wrap};
use credscope_finding::{ArgKind, Code, Shape, args, codes};
use credscope_l10n::{Localizer, placeholders};
use serde_json::{Value, json};

/// Every code, its shape and its sentence, in columns.
pub(crate) fn table(localizer: &Localizer, paint: Paint) -> String {
    let rows: Vec<_> = codes::all().map(|code| (code, shape(localizer, code))).collect();
    let column = |of: fn(&(Code, String)) -> usize| rows.iter().map(of).max().unwrap_or_default();
    let (first, second) = (column(|(code, _)| code.text().len()), column(|(_, shape)| width(shape)));
    let mut out = String::new();
    for (code, shape) in &rows {
        let gap = " ".repeat(first - code.text().len() + 2);
        let padding = " ".repeat(second - width(shape) + 2);
        let title = localizer.title(*code, &placeholders(*code));
        out += &format!("{}{gap}{}{padding}{title}\n", code.text(), paint.paint(TextStyle::Dim, shape));
    }
    out
}

/// Every code as JSON.
pub(crate) fn json(localizer: &Localizer) -> Value {
    codes::all()
        .map(|code| {
            let shape = code.shape();
            let args: serde_json::Map<_, _> = code
                .args()
                .iter()
                .map(|(name, kind)| ((*name).to_owned(), json!(kind_word(*kind))))
                .collect();
            json!({
                "code": code,
                "shape": shape_word(shape),
                "severity": severity(shape),
                "args": args,
                "citation": code.citation(),
                "title": localizer.title(code, &placeholders(code)),
            })
        })
        .collect()
}

/// The meaning of a code, and what to do about it.
///
/// # Errors
/// The code does not exist; the failure lists similar ones.
pub(crate) fn explain(text: &str, localizer: &Localizer, paint: Paint) -> Result<String, Failure> {
    let Some(code) = Code::find(text) else { return Err(unknown(text)) };
    let values = placeholders(code);
    let shape = shape(localizer, code);
    let mut head =
        format!("{}  {}", paint.paint(TextStyle::Strong, code.text()), paint.paint(TextStyle::Dim, &shape));
    if let Some(citation) = code.citation() {
        let cited = args! { document: citation.document.as_ref(), section: citation.section.as_ref() };
        head += &format!("  {}", paint.paint(TextStyle::Dim, &localizer.ui("cli-explain-citation", &cited)));
    }
    let mut out = format!("{head}\n\n");
    out += &wrap(&localizer.title(code, &values), "  ", "  ", TextStyle::Plain, paint);
    if let Some(explanation) = localizer.explain(code, &values) {
        out += &format!("\n{}", wrap(&explanation, "  ", "  ", TextStyle::Plain, paint));
    }
    if let Some(fix) = localizer.fix(code, &values) {
        out += &format!("\n{}", wrap(&fix, "→ ", "  ", TextStyle::Plain, paint));
    }
    Ok(out)
}

fn unknown(text: &str) -> Failure {
    let wanted = text.to_lowercase();
    let last = wanted.rsplit('.').next().unwrap_or_default();
    let is_near = |code: &Code| {
        !last.is_empty() && (code.text().contains(&wanted) || code.text().split('.').any(|part| part == last))
    };
    let near: Vec<_> = codes::all().filter(is_near).take(8).map(|code| code.text().to_owned()).collect();
    if near.is_empty() {
        Failure::new("cli-error-code-unknown", args! { code: text })
    } else {
        Failure::new("cli-error-code-near", args! { code: text, near: near })
    }
}

fn shape(localizer: &Localizer, code: Code) -> String {
    match severity(code.shape()) {
        Some(severity) => localizer.word("severity", severity),
        None => localizer.ui(&format!("cli-shape-{}", shape_word(code.shape())), &args! {}),
    }
}

const fn shape_word(shape: Shape) -> &'static str {
    match shape {
        Shape::Fact => "fact",
        Shape::Rule => "rule",
        Shape::Finding(_) => "finding",
        Shape::Retired => "retired",
    }
}

const fn severity(shape: Shape) -> Option<&'static str> {
    match shape {
        Shape::Finding(severity) => Some(severity.word()),
        Shape::Fact | Shape::Rule | Shape::Retired => None,
    }
}

const fn kind_word(kind: ArgKind) -> &'static str {
    match kind {
        ArgKind::Text => "text",
        ArgKind::List => "list",
        ArgKind::Integer => "integer",
        ArgKind::Instant => "instant",
        ArgKind::Duration => "duration",
        ArgKind::Word => "word",
        ArgKind::Words => "words",
        ArgKind::Code => "code",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_l10n::Language;

    const PLAIN: Paint = Paint { is_on: false };

    #[test]
    fn the_table_has_every_code_once() {
        for language in Language::ALL {
            let localizer = Localizer::for_terminal(*language);
            let table = table(&localizer, PLAIN);
            assert_eq!(table.lines().count(), codes::all().count());
            for (line, code) in table.lines().zip(codes::all()) {
                assert!(line.starts_with(&format!("{code} ")), "{line}");
            }
            assert_eq!(json(&localizer).as_array().map(Vec::len), Some(codes::all().count()));
        }
    }

    #[test]
    fn every_code_can_be_explained() {
        let localizer = Localizer::for_terminal(Language::En);
        for code in codes::all() {
            let explained = explain(code.text(), &localizer, PLAIN);
            assert!(explained.is_ok_and(|text| text.starts_with(code.text())), "{code}");
        }
    }

    #[test]
    fn a_code_that_is_not_one_leads_to_those_near_it() {
        for (text, id) in [
            ("kube.token.expire", "cli-error-code-near"),
            ("expired", "cli-error-code-near"),
            ("zzz", "cli-error-code-unknown"),
            ("", "cli-error-code-unknown"),
        ] {
            assert_eq!(
                explain(text, &Localizer::for_terminal(Language::En), PLAIN).map_err(|failure| failure.id),
                Err(id)
            );
        }
    }
}
