//! The contrast of the lanes, computed from the style sheets.

const TOKENS: &str = include_str!("../../styles/tokens.css");
const LANES: &str = include_str!("../../styles/lanes.css");

type Rgb = [f64; 3];

/// The two values of a colour, for light and for dark.
fn colour(name: &str) -> [Rgb; 2] {
    let (_, after) =
        TOKENS.split_once(&format!("  --{name}: light-dark(")).unwrap_or_else(|| panic!("no {name}"));
    let (both, _) = after.split_once(')').unwrap();
    let channel = |hex: &str, at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
    let mut colours = both.split(',').map(|hex| {
        let hex = hex.trim().trim_start_matches('#');
        [channel(hex, 0), channel(hex, 2), channel(hex, 4)]
    });
    [colours.next().unwrap(), colours.next().unwrap()]
}

/// The number before `unit` in a property of a rule of the lanes.
fn number(rule: &str, property: &str, unit: &str) -> f64 {
    let (_, after) = LANES.split_once(&format!("\n{rule} {{")).unwrap_or_else(|| panic!("no {rule}"));
    let (block, _) = after.split_once('}').unwrap();
    let (_, value) =
        block.split_once(&format!("{property}:")).unwrap_or_else(|| panic!("{rule}: no {property}"));
    let (value, _) = value.split_once(unit).unwrap();
    value.rsplit([' ', ',']).next().unwrap().trim().parse().unwrap()
}

fn mixed(top: Rgb, share: f64, below: Rgb) -> Rgb {
    [0, 1, 2].map(|at| top[at] * share + below[at] * (1.0 - share))
}

fn luminance(colour: Rgb) -> f64 {
    let [red, green, blue] = colour
        .map(|value| if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

const ACTORS: [&str; 7] = ["person", "pod", "kubelet", "api_server", "controller_manager", "etcd", "client"];

#[test]
fn what_lies_ahead_is_readable_in_both_themes() {
    let veil = number(".sim-veil", "fill-opacity", ";");
    let band = number(".sim-fault-band", "fill-opacity", ";");
    let bar = number(".sim-bar", "fill", "%") / 100.0;
    for theme in [0, 1] {
        let colour = |name: &str| colour(name)[theme];
        let (paper, ink, soft) = (colour("paper"), colour("ink"), colour("soft"));
        let banded = mixed(colour("fails"), band, paper);
        let veiled = |below: Rgb| mixed(paper, veil, below);
        // Words are above the veil; what is below them may be veiled.
        for (text, below) in [
            (ink, paper),
            (soft, paper),
            (soft, banded),
            (soft, veiled(banded)),
            (colour("faint"), paper),
            (colour("fails"), banded),
            (colour("fails"), veiled(banded)),
        ] {
            assert!(contrast(text, below) >= 4.5, "theme {theme}: {}", contrast(text, below));
        }
        for actor in ACTORS {
            let hue = colour(&format!("actor-{actor}"));
            let filled = mixed(hue, bar, paper);
            for (text, below) in [
                (ink, filled),
                (soft, filled),
                (soft, veiled(filled)),
                (soft, mixed(colour("fails"), band, filled)),
            ] {
                assert!(contrast(text, below) >= 4.5, "{actor}, theme {theme}: {}", contrast(text, below));
            }
            // Shapes ahead can be told from the paper, and from those that have happened.
            let shape = contrast(veiled(hue), paper);
            assert!(shape >= 3.0, "{actor}, theme {theme}: {shape}");
            assert!(
                contrast(veiled(hue), paper) < 0.8 * contrast(hue, paper),
                "{actor} is not lighter ahead"
            );
        }
    }
}

#[test]
fn words_ahead_are_lighter_and_not_veiled() {
    let (_, words) = LANES.split_once(".sim-words text[data-ahead=\"true\"]").unwrap();
    assert!(words.split('}').next().unwrap().contains("fill: var(--soft)"));
    // The drawing of words comes after the veil in `lanes.rs`.
    let source = include_str!("lanes.rs");
    assert!(source.find("sim-veil") < source.find("{ drawn.1.clone() }"));
}
