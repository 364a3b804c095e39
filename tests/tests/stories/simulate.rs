//! A trainer shows how a kubelet joins: keyboard, projector, no network except the page's own host.

use super::*;
use serde_json::{Value, json};

const RUN: &str = "#/simulate/tls-bootstrap?seed=7";
const FAULT: &str = "approver-missing";

/// Opens a route of the page, and waits for its run.
fn open(settings: Settings, fragment: &str) -> Page {
    Page::open_at(settings, fragment, ".sim[data-busy=false] .sim-log [data-entry]")
}

/// Presses a key with or without Shift; the space bar and letters produce their text, as on a keyboard.
pub(crate) fn press_with(page: &Page, key: &str, number: u32, is_shifted: bool) {
    let text = if key == "Enter" { "\r" } else { key };
    let is_text = key.chars().count() == 1 || key == "Enter";
    for kind in [if is_text { "keyDown" } else { "rawKeyDown" }, "keyUp"] {
        let mut event = json!({
            "type": kind, "key": key, "code": if key == " " { "Space" } else { key },
            "windowsVirtualKeyCode": number, "modifiers": if is_shifted { 8 } else { 0 },
        });
        if is_text && kind == "keyDown" {
            event["text"] = json!(text);
        }
        let _ = page.browser.devtools("Input.dispatchKeyEvent", &event);
    }
}

fn right(page: &Page) {
    press_with(page, "ArrowRight", 39, false);
}

fn has_focus(page: &Page, selector: &str) -> bool {
    let script = "return document.activeElement.matches(arguments[0]);";
    page.browser.execute(script, &[json!(selector)]) == true
}

/// Moves the focus with Tab, or back with Shift and Tab, until this element has it.
#[track_caller]
fn tab_to(page: &Page, selector: &str, is_back: bool) {
    for _ in 0..40 {
        if has_focus(page, selector) {
            return;
        }
        press_with(page, "Tab", 9, is_back);
    }
    assert!(has_focus(page, selector), "{selector} cannot be reached with Tab");
}

/// Codes of the whole log, in order.
fn codes(page: &Page) -> Value {
    let script = "return [...document.querySelectorAll('.sim-log li')].map(line => line.dataset.code);";
    page.browser.execute(script, &[])
}

/// The index of the current log line, and the position as shown.
fn present(page: &Page) -> (Value, String) {
    let script =
        "return document.querySelector('.sim-log [aria-current=true] [data-entry]')?.dataset.entry ?? null;";
    (page.browser.execute(script, &[]), page.browser.text(".sim-elapsed"))
}

/// The address, once it has the position that is shown; it follows with a delay.
fn settled_address(page: &Page) -> String {
    page.browser.wait_until(
        "(() => {
            const parts = document.querySelector('.sim-elapsed').innerText.split(' ')[0].split(':');
            const shown = parts.reduce((sum, part) => sum * 60 + Number(part), 0);
            return Math.abs(Number(/[?&]t=([0-9.]+)/.exec(location.hash)?.[1]) - shown) < 0.0005;
        })()",
    );
    page.browser.execute("return location.hash;", &[]).as_str().unwrap().to_owned()
}

fn wait_for_present(page: &Page, index: usize) {
    page.browser.wait_for(&format!(".sim-log [aria-current=true] [data-entry='{index}']"));
}

#[test]
fn a_story_is_presented_by_keyboard_in_chinese() {
    let page = open(Settings { language: "zh-CN", ..Settings::default() }, "#/simulate");
    assert_eq!(page.browser.execute("return document.documentElement.lang;", &[]), "zh-Hans");

    // Choose the story.
    tab_to(&page, "#sim-story", false);
    let chosen = "return document.querySelector('.sim').dataset.story;";
    press_with(&page, "Home", 36, false);
    for _ in 0..12 {
        if page.browser.execute(chosen, &[]) == "tls-bootstrap" {
            break;
        }
        press_with(&page, "ArrowDown", 40, false);
    }
    page.browser.wait_for(".sim[data-story=tls-bootstrap][data-busy=false] .sim-log [data-entry]");
    let undisturbed = codes(&page);
    assert!(undisturbed.as_array().unwrap().len() > 5, "{undisturbed}");

    // Step, step back, scrub.
    tab_to(&page, ".sim-canvas", false);
    right(&page);
    wait_for_present(&page, 0);
    right(&page);
    right(&page);
    wait_for_present(&page, 2);
    page.browser
        .wait_until("/[\\u4e00-\\u9fff]/.test(document.querySelector('#sim-announcement').innerText)");
    press_with(&page, "ArrowLeft", 37, false);
    wait_for_present(&page, 1);
    tab_to(&page, "#sim-slider", false);
    press_with(&page, "End", 35, false);
    let last = undisturbed.as_array().unwrap().len() - 1;
    wait_for_present(&page, last);
    let said = page.browser.attribute("#sim-slider", "aria-valuetext").unwrap();
    assert!(said.contains('：'), "{said}");
    press_with(&page, "Home", 36, false);
    page.browser.wait_until("!document.querySelector('.sim-log [aria-current=true]')");

    // A fault, and its effect.
    tab_to(&page, "#sim-faults-button", true);
    press_with(&page, "Enter", 13, false);
    tab_to(&page, &format!("#fault-{FAULT}"), false);
    press_with(&page, " ", 32, false);
    page.browser.wait_for(&format!("[data-chip='{FAULT}']"));
    page.browser.wait_for(".sim[data-busy=false] .sim-fault-band");
    assert_ne!(codes(&page), undisturbed, "the fault has no effect");
    press_with(&page, " ", 32, false);
    page.browser.wait_until(&format!("!document.querySelector(\"[data-chip='{FAULT}']\")"));
    page.browser.wait_for(".sim[data-busy=false]");
    assert_eq!(codes(&page), undisturbed, "the removed fault still has an effect");

    // The carried artefact opens, and is judged.
    tab_to(&page, ".sim-canvas", false);
    for _ in 0..last {
        right(&page);
        if page.browser.count("#sim-present [data-artefact]") > 0 {
            break;
        }
    }
    press_with(&page, "Enter", 13, false);
    page.browser.wait_until("document.activeElement.id === 'sim-present'");
    tab_to(&page, "[data-artefact]", false);
    press_with(&page, "Enter", 13, false);
    page.browser.wait_for("#sim-artefact .sim-verdict[data-outcome]");
    assert!(page.browser.count("#sim-artefact .step, #sim-artefact .fact") > 0);

    // The link reproduces the run.
    let link = settled_address(&page);
    let here = present(&page);
    let again = open(Settings { language: "zh-CN", ..Settings::default() }, &link);
    assert_eq!((codes(&again), present(&again)), (undisturbed, here));
    assert_eq!(page.browser.console(), Vec::<String>::new());
}

/// Waits until the current line is completely within the visible part of the log.
fn wait_for_line_in_view(page: &Page, index: usize) {
    wait_for_present(page, index);
    page.browser.wait_until(
        "(() => {
            const line = document.querySelector('.sim-log [aria-current=true]').getBoundingClientRect();
            const list = document.querySelector('.sim-log ol').getBoundingClientRect();
            return line.top >= list.top - 1 && line.bottom <= list.bottom + 1;
        })()",
    );
}

#[test]
fn the_log_follows_the_current_line() {
    let page = open(Settings::default(), RUN);
    let last = codes(&page).as_array().unwrap().len() - 1;
    assert!(
        page.browser.execute(
            "const list = document.querySelector('.sim-log ol'); return list.scrollHeight > 2 * list.clientHeight;",
            &[]
        ) == true,
        "the log is too short for this test"
    );
    let _ = page.browser.execute("document.querySelector('.sim-canvas').focus();", &[]);
    press_with(&page, "End", 35, false);
    wait_for_line_in_view(&page, last);
    press_with(&page, "Home", 36, false);
    page.browser.wait_until("document.querySelector('.sim-log ol').scrollTop === 0");
    for index in 0..=last / 2 {
        right(&page);
        wait_for_line_in_view(&page, index);
    }
    // Scrubbing, and a link to a position.
    let scrub = "
        const slider = document.querySelector('#sim-slider');
        slider.value = String(Number(slider.max) * 0.8);
        slider.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    let _ = page.browser.execute(scrub, &[]);
    let index = |page: &Page| present(page).0.as_str().unwrap().parse().unwrap();
    let scrubbed: usize = index(&page);
    assert!(scrubbed > last / 2);
    wait_for_line_in_view(&page, scrubbed);
    let link = settled_address(&page);
    let again = open(Settings::default(), &link);
    wait_for_line_in_view(&again, scrubbed);
    // Playing, to the end.
    let _ = again.browser.execute(
        "const speed = document.querySelector('.sim-speed');
        speed.value = '7';
        speed.dispatchEvent(new Event('change', { bubbles: true }));
        document.querySelector('[data-player=sim-play]').click();",
        &[],
    );
    again.browser.wait_for(".sim[data-playing=false]");
    wait_for_line_in_view(&again, last);
}

#[test]
fn a_fault_forks_the_run_at_the_position() {
    let page = open(Settings::default(), RUN);
    let before = codes(&page);
    let _ = page.browser.execute("document.querySelector('.sim-canvas').focus();", &[]);
    right(&page);
    right(&page);
    wait_for_present(&page, 1);
    let here = present(&page);
    page.browser.click("#sim-faults-button");
    page.browser.click(&format!("[data-inject='{FAULT}']"));
    page.browser.wait_for(".sim[data-busy=false] .sim-fault-band");
    assert_eq!(present(&page), here, "the position has moved");
    let after = codes(&page);
    let upto = |codes: &Value| codes.as_array().unwrap().iter().take(2).cloned().collect::<Vec<_>>();
    assert_eq!(upto(&after), upto(&before));
    assert_ne!(after, before);
}

#[test]
fn a_link_contains_everything_and_its_errors_are_reported() {
    let page = open(
        Settings::default(),
        "#/simulate/tls-bootstrap?seed=7&seed=8&t=2&lang=zh-Hans&fault=approver-missing@1s..5m",
    );
    page.browser.wait_until("document.documentElement.lang === 'zh-Hans'");
    assert_eq!(page.browser.attribute("[data-unread]", "data-unread").as_deref(), Some("seed=8"));
    assert_eq!(page.browser.execute("return document.querySelector('#sim-seed').value;", &[]), "7");
    page.browser.goto(&format!("{}/#/simulate/tls-bootstrap?no-such-thing=1", page.origin));
    page.browser.wait_for("[data-code='simulate.parameter.unknown']");
    page.browser.goto(&format!("{}/#/simulate/no-such-story", page.origin));
    page.browser.wait_for("[data-code='simulate.story.unknown']");
    assert_eq!(page.browser.count(".sim-log"), 0);
    assert_eq!(page.browser.console(), Vec::<String>::new());
}

#[test]
fn nothing_is_animated_with_reduced_motion() {
    let page = open(Settings::default(), RUN);
    let media = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    let _ = page.browser.devtools("Emulation.setEmulatedMedia", &media);
    let script = "
        const at = () => document.querySelector('.sim-elapsed').innerText.split(' ')[0];
        const instants = new Set([at(), ...[...document.querySelectorAll('.sim-log .sim-when')].map(when => when.innerText)]);
        document.querySelector('[data-player=sim-play]').click();
        const seen = new Set();
        for (const until = performance.now() + 3500; performance.now() < until;) {
            seen.add(at());
            await new Promise(requestAnimationFrame);
        }
        document.querySelector('[data-player=sim-pause]').click();
        return [seen.size, [...seen].filter(one => !instants.has(one))];";
    let seen = page.browser.execute_async(script, &[]);
    assert!(seen[0].as_u64().is_some_and(|count| count > 1), "the run did not play: {seen}");
    assert_eq!(seen[1], json!([]), "positions between two entries");
}

#[test]
fn a_provided_certificate_starts_its_story_with_its_dates() {
    let page = Page::open(Settings::default());
    page.inspect(&file("kubelet/pki/kubelet-client-current.pem"));
    let link = "#detail a[href^='#/simulate/client-rotation?at=']";
    page.browser.wait_for(link);
    let href = page.browser.attribute(link, "href").unwrap();
    let not_after = href.split("not-after=").nth(1).unwrap().replace('T', " ").replace('Z', "");
    page.browser.click(link);
    page.browser.wait_for(".sim[data-story=client-rotation][data-busy=false] .sim-log [data-entry]");
    let log = page.browser.execute("return document.querySelector('.sim-log').innerText;", &[]);
    assert!(log.as_str().unwrap().contains(&not_after), "{log} lacks {not_after}");
    assert_eq!(page.browser.console(), Vec::<String>::new());
}

#[test]
fn an_artefact_opens_in_the_inspector_and_the_previous_input_can_be_restored() {
    let page = Page::open(Settings::default());
    page.inspect("Authorization: Bearer abc");
    page.browser.click(".part-link[href='#/simulate']");
    page.browser.wait_for(".sim[data-busy=false] .sim-log [data-entry]");
    page.browser.goto(&format!("{}/{RUN}", page.origin));
    page.browser.wait_for(".sim[data-story=tls-bootstrap][data-busy=false] .sim-log [data-entry]");
    let _ = page.browser.execute("document.querySelector('.sim-canvas').focus();", &[]);
    while page.browser.count("#sim-present [data-artefact]") == 0 {
        right(&page);
    }
    page.browser.click("#sim-present [data-artefact]");
    page.browser.wait_for("#sim-artefact .sim-verdict[data-outcome]");
    let verdict = page.browser.attribute("#sim-artefact .sim-verdict", "data-code");
    page.browser.click("#sim-inspect");
    page.browser.wait_for("[data-busy=false] [role=status][data-outcome]");
    page.browser.wait_until("document.querySelector('#restore')");
    let pasted = page.browser.execute("return document.querySelector('textarea').value;", &[]);
    assert!(!pasted.as_str().unwrap().contains("Bearer abc"));
    let own = page
        .browser
        .execute("return [...document.querySelectorAll('[data-code]')].map(one => one.dataset.code);", &[]);
    assert!(
        own.as_array().unwrap().iter().any(|code| code.as_str() == verdict.as_deref()),
        "{own} lacks {verdict:?}"
    );
    page.browser.click("#restore");
    page.browser.wait_until("document.querySelector('textarea').value === 'Authorization: Bearer abc'");
    assert_eq!(page.browser.console(), Vec::<String>::new());
}

/// App and simulator are two Yew programs on one page; neither must react to events on the other's elements.
#[test]
fn clicks_in_the_simulator_do_not_affect_the_inspector() {
    let page = open(Settings::default(), "#/simulate/signing-key-rotation?seed=7");
    let inspector = || {
        let script = "const root = document.documentElement; return JSON.stringify([root.lang, root.dataset.theme,
            root.dataset.type, document.querySelector('#input').value, document.querySelector('.strip').outerHTML]);";
        page.browser.execute(script, &[])
    };
    let before = inspector();
    let pressed = page.browser.execute(
        "const all = [...document.querySelectorAll('.sim-figure button, .sim-player button, .sim-log button')];
        all.forEach(button => button.click());
        return all.length;",
        &[],
    );
    assert!(pressed.as_u64().unwrap() > 20, "{pressed}");
    // An opened sample is loaded from a file and then judged; by now any effect would be visible.
    let _ = page.browser.execute(
        "fetch('samples/token-alone.txt', { cache: 'reload' }).then(() => setTimeout(() => { window.hasSettled = true; }, 700));",
        &[],
    );
    page.browser.wait_until("window.hasSettled");
    assert_eq!(inspector(), before);
}

/// The sizes of the words on the lanes, of those on the axis, and of the lanes' names, in pixels; and the words
/// that are cut: by an edge, by other words on their line, or without their whole where they are pointed at.
fn words_on_lanes(page: &Page) -> ([f64; 3], Vec<String>) {
    let script = "
        const all = selector => [...document.querySelectorAll(selector)];
        const size = one => parseFloat(getComputedStyle(one).fontSize);
        const smallest = selector => Math.min(...all(selector).map(size));
        const edge = document.querySelector('.sim-words').getBoundingClientRect();
        const words = all('.sim-words text').map(text => {
            const { left, right } = text.getBoundingClientRect();
            return { text, left, right, said: text.firstChild.textContent, line: Number(text.getAttribute('y')) };
        });
        const isCut = ({ text, left, right, said, line }) =>
            left < edge.left - 1 || right > edge.right + 1
            || line - 0.75 * size(text) < 0 || line + 0.25 * size(text) > edge.height
            || said.endsWith('…') && !text.querySelector('title')
            || words.some(other => other.text !== text && other.line === line && left < other.right && other.left < right);
        const isNameCut = name =>
            [name, ...name.querySelectorAll('code')].some(one =>
                one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1);
        return [
            ['.sim-caption', '.sim-time', '.sim-actor'].map(name => smallest(`.sim-stage ${name}`)),
            [...words.filter(isCut).map(({ said }) => said),
                ...all('.sim-name').filter(isNameCut).map(name => name.innerText)],
        ];";
    serde_json::from_value(page.browser.execute(script, &[])).unwrap()
}

#[test]
fn large_type_is_remembered_and_the_words_on_the_lanes_grow_with_it() {
    for story in [RUN, "#/simulate/signing-key-rotation?seed=7"] {
        let page = open(Settings::default(), story);
        let line = "Number(document.querySelector('.sim-time').getAttribute('y'))";
        let before = page.browser.execute(&format!("return {line};"), &[]).as_f64().unwrap();
        let (sizes, cut) = words_on_lanes(&page);
        assert_eq!(cut, Vec::<String>::new(), "{story}");
        page.browser.click("[data-choice=large]");
        // The lanes are drawn again for the larger type.
        page.browser.wait_until(&format!("{line} > {before} * 1.3"));
        let (large, _) = words_on_lanes(&page);
        assert!(sizes.iter().zip(large).all(|(before, after)| after > before * 1.4), "{sizes:?} {large:?}");
        let _ = page.browser.execute("document.querySelector('.sim-canvas').focus();", &[]);
        for index in 0..8 {
            let (_, cut) = words_on_lanes(&page);
            assert_eq!(cut, Vec::<String>::new(), "{story} before event {index}");
            right(&page);
            wait_for_present(&page, index);
        }
        page.browser.goto(&format!("{}/?again{story}", page.origin));
        page.browser.wait_for(".sim-drawing");
        assert_eq!(
            page.browser.execute("return getComputedStyle(document.documentElement).fontSize;", &[]),
            "24px"
        );
    }
}
