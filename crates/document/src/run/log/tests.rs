use super::*;
use crate::run::sample;
use credscope_l10n::Language;

fn text(language: Language, is_on: bool) -> String {
    run_text(&sample::run(), &Localizer::new(language), Paint { is_on })
}
#[test]
fn show() {
    println!("{}", text(Language::En, false));
    println!("{}", text(Language::Zh, false));
}
