use super::*;
use crate::run::sample;
use credscope_l10n::Language;

#[test]
fn show() {
    for (language, name) in [(Language::En, "en"), (Language::Zh, "zh")] {
        std::fs::write(format!("/tmp/doc-{name}.svg"), run_svg(&sample::run(), &Localizer::new(language)))
            .unwrap();
    }
}
