//! A trainer teaches with the simulator: everything on screen together, panels that fit and close, a log that
//! can be searched, and terms that explain themselves.

use super::simulate::press_with;
use super::*;
use serde_json::json;

const RUN: &str = "#/simulate/tls-bootstrap?seed=7";
/// Eight lanes.
const EIGHT: &str = "#/simulate/signing-key-rotation?seed=7";

fn open(settings: Settings, fragment: &str) -> Page {
    Page::open_at(settings, fragment, ".sim[data-busy=false] .sim-log [data-entry]")
}

fn press(page: &Page, key: &str) {
    let number = match key {
        "ArrowRight" => 39,
        "Escape" => 27,
        "/" => 191,
        letter => letter.bytes().next().map_or(0, |letter| u32::from(letter.to_ascii_uppercase())),
    };
    press_with(page, key, number, key == "F");
}

fn click_at(page: &Page, x: u32, y: u32) {
    for kind in ["mousePressed", "mouseReleased"] {
        let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
        let _ = page.browser.devtools("Input.dispatchMouseEvent", &event);
    }
}

/// Lanes, the sentence of the current event and its line of the log are within the window.
#[track_caller]
fn wait_until_together(page: &Page) {
    page.browser.wait_until(
        "(() => {
            const inside = selector => {
                const place = document.querySelector(selector)?.getBoundingClientRect();
                return place && place.height > 0 && place.top >= -1 && place.bottom <= innerHeight + 1;
            };
            const lanes = document.querySelector('.sim-scene').getBoundingClientRect();
            const last = [...document.querySelectorAll('.sim-name')].at(-1).getBoundingClientRect();
            return last.bottom <= lanes.bottom + 1 && inside('.sim-name') && inside('.sim-sentence') && inside('.sim-player')
                && inside('.sim-log [aria-current=true]') && document.documentElement.scrollHeight <= innerHeight;
        })()",
    );
}

#[test]
fn lanes_sentence_and_log_are_on_screen_together() {
    for story in [RUN, EIGHT] {
        let page = open(Settings { size: (1_280, 800), ..Settings::default() }, story);
        let _ = page.browser.execute("document.querySelector('.sim-canvas').focus();", &[]);
        press(&page, "ArrowRight");
        wait_until_together(&page);
        page.browser.click("[data-choice=large]");
        page.browser.click("#sim-presenter");
        page.browser.wait_for("[data-presenting]");
        wait_until_together(&page);
        assert_eq!(page.browser.console(), Vec::<String>::new());
    }
}

#[test]
fn the_presenter_hides_the_chrome_until_escape() {
    let page = open(Settings::default(), RUN);
    let is_hidden = "getComputedStyle(document.querySelector('.header')).display === 'none'";
    let _ = page.browser.execute("document.querySelector('.sim-canvas').focus();", &[]);
    press(&page, "p");
    page.browser.wait_until(is_hidden);
    page.browser.wait_for("#sim-leave");
    press(&page, "ArrowRight");
    page.browser.wait_for(".sim-log [aria-current=true]");
    // The browser itself takes Escape in full screen; where it refused that, the page does.
    press(&page, "Escape");
    let _ = page.browser.execute("if (document.fullscreenElement) document.exitFullscreen();", &[]);
    page.browser.wait_until(&format!("!({is_hidden})"));
    assert_eq!(page.browser.count("#sim-leave"), 0);
}

#[test]
fn panels_fit_and_close_on_escape_and_on_a_click_outside() {
    for (width, language) in [(360, "en-US"), (1_280, "en-US"), (360, "zh-CN")] {
        let page = open(Settings { language, size: (width, 740) }, RUN);
        for panel in ["sim-parameters", "sim-faults", "sim-export"] {
            let is_open = format!("document.querySelector('#{panel}').matches(':popover-open')");
            for leave in ["Escape", "click"] {
                page.browser.click(&format!("#{panel}-button"));
                page.browser.wait_until(&is_open);
                let over = page.browser.execute(
                    "const panel = document.querySelector(arguments[0]), place = panel.getBoundingClientRect();
                    return [place.left >= 0, place.right <= innerWidth, place.bottom <= innerHeight,
                        panel.scrollWidth <= panel.clientWidth, document.documentElement.scrollWidth <= innerWidth];",
                    &[json!(format!("#{panel}"))],
                );
                assert_eq!(over, json!([true, true, true, true, true]), "{panel} at {width}");
                if leave == "Escape" {
                    press(&page, "Escape");
                } else {
                    click_at(&page, 2, 735);
                }
                page.browser.wait_until(&format!("!{is_open}"));
            }
        }
    }
}

#[test]
fn the_log_is_filtered_searched_and_walked_from_failure_to_failure() {
    let page = open(Settings::default(), "#/simulate/tls-bootstrap?seed=7&fault=approver-missing");
    let shown = |page: &Page| page.browser.count(".sim-log [data-entry]");
    let all = shown(&page);
    let choose = |value: &str| {
        let script = "const only = document.querySelector('#sim-only'); only.value = arguments[0];
            only.dispatchEvent(new Event('change', { bubbles: true }));";
        let _ = page.browser.execute(script, &[json!(value)]);
    };
    choose("failures");
    page.browser.wait_until("document.querySelectorAll('.sim-log li:not([data-tone=bad])').length === 0");
    let failures = shown(&page);
    assert!(failures > 1 && failures < all, "{failures} of {all}");
    choose("0");
    page.browser.wait_until("document.querySelector('.sim-log li:not([data-tone=bad])')");
    assert!(shown(&page) < all);
    choose("all");
    let _ = page.browser.execute("document.querySelector('.sim-canvas').focus();", &[]);
    press(&page, "f");
    page.browser.wait_for(".sim-log [data-tone=bad][aria-current=true]");
    let first = page.browser.attribute(".sim-log [aria-current=true] [data-entry]", "data-entry");
    page.browser.click("#sim-failure-next");
    let second =
        "document.querySelector('.sim-log [data-tone=bad][aria-current=true] [data-entry]')?.dataset.entry";
    page.browser.wait_until(&format!("{second} && {second} !== '{}'", first.clone().unwrap()));
    press(&page, "F");
    page.browser.wait_until(&format!("{second} === '{}'", first.unwrap()));
    press(&page, "/");
    page.browser.wait_until("document.activeElement.id === 'sim-find'");
    let find = "const find = document.querySelector('#sim-find'); find.value = arguments[0];
        find.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    let _ = page.browser.execute(find, &[json!("KUBELET.CONF")]);
    page.browser.wait_until(&format!(
        "(() => {{ const lines = [...document.querySelectorAll('.sim-log li')];
            return lines.length > 0 && lines.length < {all} && lines.every(line => /kubelet\\.conf/i.test(line.innerText)); }})()"
    ));
    let _ = page.browser.execute(find, &[json!("no such words")]);
    page.browser.wait_until("document.querySelectorAll('.sim-log li').length === 0");
}

#[test]
fn the_first_sight_invites_and_terms_explain_themselves() {
    for fragment in [RUN, "#/simulate/fleet"] {
        let page = open(Settings::default(), fragment);
        assert!(!page.browser.text(".sim-scene-told").is_empty());
        let mains =
            "return [...document.querySelectorAll('main')].filter(one => one.checkVisibility()).length;";
        assert_eq!(page.browser.execute(mains, &[]), json!(1), "one main landmark");
        let levels = page.browser.execute(
            "return [...document.querySelectorAll('h1, h2, h3, h4')].filter(one => one.checkVisibility()).map(one => Number(one.tagName[1]));",
            &[],
        );
        let levels: Vec<u64> =
            levels.as_array().unwrap().iter().filter_map(serde_json::Value::as_u64).collect();
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1) && levels[..2] == [1, 2], "{levels:?}");
        assert!(!page.browser.text(".sim").contains('√') && !page.browser.text(".sim").contains('×'));
        page.browser.click("#sim-begin");
        page.browser.wait_for(".sim[data-playing=true]");
    }
    let page = open(Settings::default(), RUN);
    let _ = page.browser.execute("document.querySelector('.term').focus();", &[]);
    page.browser.wait_until("!document.querySelector('#sim-tip').hidden");
    assert!(page.browser.text("#sim-tip").len() > 20);
    press(&page, "Escape");
    page.browser.wait_until("document.querySelector('#sim-tip').hidden");
    assert_eq!(page.browser.console(), Vec::<String>::new());
}
