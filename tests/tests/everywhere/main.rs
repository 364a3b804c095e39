//! Everywhere: no state of the page cuts a text, lets one lie over another or scrolls sideways at any width, all text is
//! readable, and axe-core finds nothing.
//!
//! Each language walks all states of either part in one browser. A state is looked at in every size, with the theme that the
//! system has: a theme changes no place. Its contrast is computed in both themes, at a desktop's size and at a phone's, since
//! style sheets change few colours by width. axe-core judges the light theme at the desktop's size and the dark one at the
//! phone's; which theme a phone has changes nothing else that it asks.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod given;

use credscope_tests::browser::Settings;
use credscope_tests::page::Page;
use credscope_xtask::axe;
use credscope_xtask::place::Folders;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::time::Instant;

type Size = (u32, u32);

const DESKTOP: Size = (1280, 800);
const PHONE: Size = (390, 844);
/// 640×400 is a desktop at 200 %.
const SIZES: [Size; 7] = [(360, 740), PHONE, (414, 896), (640, 400), (768, 1024), DESKTOP, (1920, 1080)];
/// Frames that the page may take to come to rest; a state that is good in one of them is good.
const FRAMES: u32 = 20;
/// Maximum number of failures that are listed.
const LISTED: usize = 80;

/// The page in one language, and what was wrong so far: for each sentence, where.
struct Walk {
    page: Page,
    of: &'static str,
    wrong: BTreeMap<String, Vec<String>>,
}

impl Walk {
    fn new(page: Page, of: &'static str) -> Self {
        // Nothing that moves is looked at half way.
        let features = json!([{ "name": "prefers-reduced-motion", "value": "reduce" }]);
        let _ = page.browser.devtools("Emulation.setEmulatedMedia", &json!({ "features": features }));
        let script = fs::read_to_string(axe::script(&Folders::of_environment().unwrap()));
        let script = script.expect("axe-core is missing: `cargo xtask setup` installs it");
        let _ = page.browser.execute(&script, &[]);
        let _ = page.browser.execute(include_str!("looks.js"), &[]);
        Self { page, of, wrong: BTreeMap::new() }
    }

    fn run(&self, script: &str) -> Value {
        self.page.browser.execute(script, &[])
    }

    fn resize(&self, (width, height): Size) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        let _ = self.page.browser.devtools("Emulation.setDeviceMetricsOverride", &metrics);
    }

    /// Asks `everywhere` until the answer is good or the page has had its frames.
    fn look(&mut self, state: &str, at: &str, question: &str) {
        let script = "let wrong;
            for (let frame = 0; frame < arguments[0]; frame += 1) {
                await new Promise(rest => requestAnimationFrame(() => requestAnimationFrame(rest)));
                wrong = await everywhere[arguments[1]]();
                if (wrong.length === 0) break;
            }
            return wrong;";
        let found = self.page.browser.execute_async(script, &[json!(FRAMES), json!(question)]);
        let found: Vec<String> = serde_json::from_value(found).unwrap();
        for wrong in found {
            self.wrong.entry(wrong).or_default().push(format!("{state}, {at}"));
        }
    }

    /// Looks at the present state in every way; `prepare` brings it about again at another size, where it has to.
    fn look_everywhere(&mut self, state: &str, sizes: &[Size], prepare: &str) {
        for size in sizes {
            self.resize(*size);
            let _ = self.run(prepare);
            self.look(state, &format!("{}×{}", size.0, size.1), "place");
        }
        for (theme, judged) in [("light", DESKTOP), ("dark", PHONE)] {
            let _ = self.run(&format!("document.documentElement.dataset.theme = '{theme}';"));
            for size in [DESKTOP, PHONE] {
                self.resize(size);
                let _ = self.run(prepare);
                let at = format!("{theme}, {}×{}", size.0, size.1);
                self.look(state, &at, "contrast");
                if size == judged {
                    self.look(state, &at, "axe");
                }
            }
        }
        let _ = self.run("delete document.documentElement.dataset.theme;");
    }

    /// Walks all states of this part, as listed in `states.js`; at least as many as this.
    fn walk(mut self, part: &str, least: usize) {
        let begun = Instant::now();
        let script = format!("window.given = arguments[0];\n{}", include_str!("states.js"));
        let _ = self.page.browser.execute(&script, &[given::given()]);
        let script = format!(
            "return Object.entries(states.{part}).map(([name, state]) => [name, Boolean(state.narrow), Boolean(state.again)]);"
        );
        let states: Vec<(String, bool, bool)> = serde_json::from_value(self.run(&script)).unwrap();
        assert!(states.len() >= least, "{} states", states.len());
        for (name, is_narrow, is_again) in &states {
            let state = format!("states.{part}[{}]", json!(name));
            self.resize(if *is_narrow { SIZES[0] } else { DESKTOP });
            let _ = self.run(&format!("everywhere.width = innerWidth; {state}.act();"));
            self.page.browser.wait_until(&format!(
                "(() => {{ try {{ return {state}.is(); }} catch {{ return false; }} }})()"
            ));
            let sizes = if *is_narrow { &SIZES[..3] } else { &SIZES[..] };
            let again = if *is_again { format!("{state}.act();") } else { String::new() };
            self.look_everywhere(name, sizes, &again);
        }
        println!("{part}, {}: {} states in {} s", self.of, states.len(), begun.elapsed().as_secs());
        self.finish();
    }

    fn finish(self) {
        let lines = self.wrong.iter().map(|(wrong, places)| {
            let more =
                if places.len() > 3 { format!(" and {} more", places.len() - 3) } else { String::new() };
            format!("{wrong}\n    in {}: {}{more}", self.of, places[..places.len().min(3)].join("; "))
        });
        let lines: Vec<String> = lines.take(LISTED).collect();
        assert!(lines.is_empty(), "{} failures:\n{}", self.wrong.len(), lines.join("\n"));
    }
}

fn settings(language: &'static str) -> Settings {
    Settings { language, size: DESKTOP }
}

fn inspect(language: &'static str) {
    Walk::new(Page::open(settings(language)), language).walk("inspect", 38);
}

fn simulate(language: &'static str) {
    let run = ".sim[data-busy=false] .sim-log [data-entry]";
    let page = Page::open_at(settings(language), "#/simulate/tls-bootstrap?seed=7", run);
    // Sixteen of one story and its panels, three of each of nine stories.
    Walk::new(page, language).walk("simulate", 16 + 9 * 3);
}

#[test]
fn every_state_of_inspecting_in_english() {
    inspect("en-US");
}

#[test]
fn every_state_of_inspecting_in_chinese() {
    inspect("zh-CN");
}

#[test]
fn every_state_of_simulating_in_english() {
    simulate("en-US");
}

#[test]
fn every_state_of_simulating_in_chinese() {
    simulate("zh-CN");
}

#[test]
fn what_is_seen_until_the_app_has_arrived() {
    for language in ["en-US", "zh-CN"] {
        let page = Page::open_through(settings(language), |target| {
            if target.contains("/app-") {
                // The host's thread for this request, for the life of the process.
                loop {
                    std::thread::park();
                }
            }
        });
        let mut walk = Walk::new(page, language);
        walk.look_everywhere("without the app", &SIZES, "");
        walk.page.browser.paste("textarea", "abcdef.0123456789abcdef");
        walk.page.browser.wait_until(
            "[...document.querySelectorAll('.shell-waiting')].some(one => one.checkVisibility())",
        );
        walk.look_everywhere("without the app, with a text", &SIZES, "");
        walk.finish();
    }
}
