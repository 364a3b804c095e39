//! Colours and shapes of a picture.

use crate::run::svg::{Svg, push_points};
use credscope_inspector::simulation::Tone;

pub(crate) const PAPER: &str = "#fbfbfa";
pub(crate) const WASH: &str = "#f2f2f0";
pub(crate) const RULE: &str = "#dcddda";
pub(crate) const INK: &str = "#17191c";
/// Faults.
pub(crate) const FAULT: &str = "#ad1f17";
pub(crate) const SOFT: &str = "#4c5157";

/// The colours of the actors: white text on them has a contrast of more than 5.
pub(crate) const fn colours() -> [(&'static str, &'static str); 7] {
    [
        ("person", "#7a4a12"),
        ("pod", "#0b6a75"),
        ("kubelet", "#1c50b8"),
        ("api_server", "#5b3fb0"),
        ("controller_manager", "#96367f"),
        ("etcd", "#46525e"),
        ("client", "#5b6300"),
    ]
}

pub(crate) fn colour_of(actor: &str) -> &'static str {
    colours().into_iter().find(|(known, _)| *known == actor).map_or(SOFT, |(_, colour)| colour)
}

pub(crate) const fn colour_of_tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Neutral => SOFT,
        Tone::Good => "#12693a",
        Tone::Bad => FAULT,
        Tone::Waiting => "#855200",
    }
}

/// A point event: a disc with a sign for its tone.
pub(crate) fn mark(svg: &mut Svg, x: i64, y: i64, tone: Tone, colour: &str) {
    svg.begin("circle");
    svg.number("cx", x);
    svg.number("cy", y);
    svg.number("r", if tone == Tone::Neutral { 5 } else { 7 });
    svg.attribute("fill", colour);
    svg.attribute("stroke", PAPER);
    svg.attribute("stroke-width", "1.5");
    svg.end();
    let (x, y) = (x * 10, y * 10);
    let mut points = String::new();
    match tone {
        Tone::Neutral => return,
        Tone::Good => {
            push_points(&mut points, 'M', &[x - 32, y + 2]);
            push_points(&mut points, 'L', &[x - 8, y + 27, x + 32, y - 25]);
        }
        Tone::Bad => {
            push_points(&mut points, 'M', &[x - 25, y - 25]);
            push_points(&mut points, 'L', &[x + 25, y + 25]);
            push_points(&mut points, 'M', &[x + 25, y - 25]);
            push_points(&mut points, 'L', &[x - 25, y + 25]);
        }
        // The hands of a clock.
        Tone::Waiting => {
            push_points(&mut points, 'M', &[x, y - 38]);
            push_points(&mut points, 'L', &[x, y, x + 28, y + 16]);
        }
    }
    svg.path(&points, "none", PAPER, "1.6");
    svg.end();
}

/// How a message ends, and at which height.
#[derive(Clone, Copy)]
pub(crate) enum ArrowEnd {
    /// At a mark, which must stay visible.
    AtMark(i64),
    /// At the lane.
    AtLane(i64),
    /// Before it arrives.
    Lost,
}

/// A message from one place to another; a lost one ends on its way, at a cross. One with credentials has a
/// sheet.
pub(crate) fn arrow(svg: &mut Svg, from: (i64, i64), to: i64, end: ArrowEnd, is_laden: bool, colour: &str) {
    let across = (to - from.0) * 10;
    let (dx, dy, short, is_lost) = match end {
        ArrowEnd::AtMark(y) => (across, (y - from.1) * 10, 80, false),
        ArrowEnd::AtLane(y) => (across, (y - from.1) * 10, 40, false),
        ArrowEnd::Lost => (across * 3 / 5, 0, 0, true),
    };
    let length = (dx * dx + dy * dy).isqrt().max(1);
    // Along the arrow, and across it to its right.
    let at = |along: i64, across: i64| {
        [from.0 * 10 + (dx * along - dy * across) / length, from.1 * 10 + (dy * along + dx * across) / length]
    };
    let (tip, neck) = (length - short, length - short - 90);
    let mut points = String::new();
    push_points(&mut points, 'M', &at(0, 0));
    push_points(&mut points, 'L', &at(if is_lost { tip } else { neck + 20 }, 0));
    svg.path(&points, "none", colour, "1.5");
    svg.end();
    points.clear();
    if is_lost {
        for (begin, end) in [([-40, -40], [40, 40]), ([-40, 40], [40, -40])] {
            push_points(&mut points, 'M', &at(tip + begin[0], begin[1]));
            push_points(&mut points, 'L', &at(tip + end[0], end[1]));
        }
        svg.path(&points, "none", colour, "2");
    } else {
        push_points(&mut points, 'M', &at(tip, 0));
        for side in [at(neck, 40), at(neck, -40)] {
            push_points(&mut points, 'L', &side);
        }
        points.push('Z');
        svg.path(&points, colour, "", "");
    }
    svg.end();
    svg.begin("circle");
    svg.number("cx", from.0);
    svg.number("cy", from.1);
    svg.attribute("r", "2.5");
    svg.attribute("fill", colour);
    svg.end();
    if is_laden {
        sheet(svg, at(length * if is_lost { 1 } else { 2 } / 4, 0), colour);
    }
}

/// A sheet with a folded corner around a point.
fn sheet(svg: &mut Svg, [x, y]: [i64; 2], colour: &str) {
    let mut points = String::new();
    push_points(&mut points, 'M', &[x - 45, y - 60]);
    push_points(&mut points, 'L', &[x + 15, y - 60, x + 45, y - 30, x + 45, y + 60, x - 45, y + 60]);
    points.push('Z');
    push_points(&mut points, 'M', &[x - 20, y - 5]);
    push_points(&mut points, 'L', &[x + 20, y - 5]);
    push_points(&mut points, 'M', &[x - 20, y + 25]);
    push_points(&mut points, 'L', &[x + 20, y + 25]);
    svg.path(&points, PAPER, colour, "1.2");
    svg.end();
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_inspector::simulation::Run;

    #[test]
    fn every_actor_has_a_colour_of_its_own_on_which_white_can_be_read() {
        let channel = |hex: &str| {
            let value = f64::from(u8::from_str_radix(hex, 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let mut seen = Vec::new();
        for (actor, colour) in colours() {
            let luminance = 0.2126 * channel(&colour[1..3])
                + 0.7152 * channel(&colour[3..5])
                + 0.0722 * channel(&colour[5..7]);
            assert!(1.05 / (luminance + 0.05) > 5.0, "{actor}: {}", 1.05 / (luminance + 0.05));
            assert!(!seen.contains(&colour), "{actor} looks like another");
            seen.push(colour);
        }
        // The names are those of the stories' actors.
        let run: Run = crate::run::sample::run();
        assert!(run.lanes.iter().all(|lane| colour_of(&lane.actor) != SOFT));
    }
}
