use crate::run::draw::INK;
use crate::run::label::plain;
use crate::run::layout::{LINE, LabelRow};
use crate::run::moment::What;
use crate::run::names::Names;
use crate::run::svg::{Face, Svg};
use credscope_inspector::simulation::RunEntry;

/// The full text of an entry: actor, action, end, and details.
pub(crate) fn title(names: &Names<'_>, entry: &RunEntry) -> String {
    let mut title = names.offset(entry.at_ms) + " ";
    title += &names.lanes(entry);
    title += &names.say("report-colon");
    title += &plain(&names.sentence(entry));
    let until = names.until(entry);
    if !until.is_empty() {
        title.push(' ');
        title += &until;
    }
    for id in &entry.artefacts {
        title += " · ";
        title += &plain(&names.artefact(id));
    }
    title
}

/// The label of a row: actor and action, or a fault in its colour.
pub(crate) fn label(svg: &mut Svg, names: &Names<'_>, row: &LabelRow<'_>, x: i64, colour: &'static str) {
    let mut y = row.middle() + 4;
    let (mut face, mut whole) = (Face::plain(12, colour).strong(), None);
    if let What::Entry(entry) = row.what {
        face = Face::plain(12, INK);
        let last = row.lines.last().and_then(|line| line.last());
        let is_cut = last.is_some_and(|piece| piece.text.ends_with('…'));
        whole = is_cut.then(|| title(names, entry));
    }
    for (index, line) in row.lines.iter().enumerate() {
        svg.begin_text(x, y, face);
        if let Some(whole) = &whole {
            svg.element("title", whole);
        }
        if index == 0 && !row.lead.is_empty() {
            svg.stretch(colour, true, &(row.lead.clone() + &names.say("report-colon")));
        }
        svg.pieces(line);
        svg.out.push_str("</text>");
        y += LINE;
    }
}
