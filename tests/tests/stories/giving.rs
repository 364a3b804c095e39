//! Giving input, taking it back, and finding things: nothing is lost, and nothing secret is on paper.

use super::{CORPUS_TIME, add_files, bound_token, file};
use credscope_tests::browser::Settings;
use credscope_tests::page::Page;
use serde_json::{Value, json};

const BOOTSTRAP_TOKEN: &str = "abcdef.0123456789abcdef";

fn run(page: &Page, script: &str) -> Value {
    page.browser.execute(script, &[])
}

fn names(page: &Page) -> Value {
    run(page, "return [...document.querySelectorAll('.file-name')].map(name => name.innerText);")
}

/// Sends a key with Ctrl to an element.
fn control(page: &Page, selector: &str, key: &str) {
    let script = "document.querySelector(arguments[0]).dispatchEvent(new KeyboardEvent('keydown',
        { key: arguments[1], ctrlKey: true, bubbles: true, cancelable: true }));";
    let _ = page.browser.execute(script, &[json!(selector), json!(key)]);
}

/// Pastes a text at the end of the box.
fn paste(page: &Page, text: &str) {
    let script = "const box = document.querySelector('textarea');
        box.focus();
        box.setSelectionRange(box.value.length, box.value.length);
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', arguments[0]);
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        if (box.dispatchEvent(event)) document.execCommand('insertText', false, arguments[0]);";
    let _ = page.browser.execute(script, &[json!(text)]);
}

fn wait_for_text(page: &Page, text: &str) {
    let text = serde_json::to_string(text).unwrap();
    page.browser.wait_until(&format!("document.querySelector('textarea').value === {text}"));
}

fn open_sample(page: &Page, id: &str) {
    page.browser.wait_for(&format!(".sample[data-sample={id}]"));
    page.browser.click(&format!(".sample[data-sample={id}]"));
    page.browser.wait_for("[data-busy=false] [role=status][data-outcome]");
}

#[test]
fn the_clock_of_a_sample_is_said_and_ends_with_it() {
    let page = Page::open(Settings::default());
    open_sample(&page, "token-alone");
    assert!(page.browser.text(".as-of").contains(&CORPUS_TIME[..10]));
    // Pasted over the sample, a token that has expired since is judged now.
    page.inspect(&bound_token());
    page.browser.wait_until("!document.querySelector('.as-of')");
    assert_eq!(page.browser.attribute(".instant .toggle", "aria-pressed").as_deref(), Some("true"));
}

#[test]
fn files_of_one_name_are_listed_one_by_one() {
    let page = Page::open(Settings::default());
    let keys = ["sa.pub", "sa.pub", "sa.pub"].map(|name| (name, file("k8s-1.36/clusters/alpha/pki/sa.pub")));
    let [one, two, three] = keys.map(|(name, text)| (name, text));
    let files =
        [one.clone(), (two.0, format!("# second\n{}", two.1)), (three.0, format!("# third\n{}", three.1))];
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    add_files(&page, &files);
    assert_eq!(names(&page), json!(["sa.pub", "2/sa.pub", "3/sa.pub"]));
    assert!(page.browser.text(".noted").contains("3/sa.pub"));
}

#[test]
fn the_whole_window_takes_a_drop() {
    let page = Page::open(Settings::default());
    let script = "const [selector, name, text] = arguments;
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name));
        const send = type => !document.querySelector(selector).dispatchEvent(
            new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        const isTaken = send('dragover');
        const isShown = document.querySelector('.drop-sign').checkVisibility();
        return [isTaken, isShown, send('drop'), document.querySelector('.drop-sign').checkVisibility()];";
    for (index, place) in
        ["body", ".header", ".strip", "#detail", ".pane-left", "textarea"].iter().enumerate()
    {
        let name = format!("{index}.crt");
        let text = format!("{}\n{index}", file("k8s-1.36/clusters/alpha/pki/ca.crt"));
        let done = page.browser.execute(script, &[json!(place), json!(name), json!(text)]);
        assert_eq!(done, json!([true, true, true, false]), "{place}");
        page.browser.wait_until(&format!("document.querySelectorAll('.files li').length === {}", index + 1));
    }
}

#[test]
fn what_was_cleared_or_replaced_comes_back() {
    let page = Page::open(Settings::default());
    page.inspect(BOOTSTRAP_TOKEN);
    let clear = "[...document.querySelectorAll('.tools button.quiet')].at(-1).click();";
    let _ = run(&page, clear);
    wait_for_text(&page, "");
    page.browser.click("#undo");
    wait_for_text(&page, BOOTSTRAP_TOKEN);
    let _ = run(&page, clear);
    wait_for_text(&page, "");
    // In the box the key belongs to the browser.
    control(&page, "textarea", "z");
    control(&page, "body", "z");
    wait_for_text(&page, BOOTSTRAP_TOKEN);
    page.browser.click("#samples-button");
    page.browser.click("#samples-menu [data-sample=token-alone]");
    page.browser.wait_for(".as-of");
    control(&page, "body", "z");
    wait_for_text(&page, BOOTSTRAP_TOKEN);
    page.browser.wait_until("!document.querySelector('.as-of')");
}

#[test]
fn a_paste_beside_other_input_asks_once() {
    let page = Page::open(Settings::default());
    paste(&page, BOOTSTRAP_TOKEN);
    wait_for_text(&page, BOOTSTRAP_TOKEN);
    page.browser.wait_for("[data-busy=false] [role=status][data-outcome]");
    assert_eq!(page.browser.count("#paste-question"), 0);
    let token = bound_token();
    paste(&page, &token);
    wait_for_text(&page, &format!("{BOOTSTRAP_TOKEN}\n{token}"));
    page.browser.click("#paste-replace");
    wait_for_text(&page, &token);
    paste(&page, BOOTSTRAP_TOKEN);
    wait_for_text(&page, BOOTSTRAP_TOKEN);
    assert_eq!(page.browser.count("#paste-question"), 0);
    page.browser.click("#undo");
    wait_for_text(&page, &token);
}

#[test]
fn the_box_is_masked_in_large_type_and_never_printed() {
    let page = Page::open(Settings::default());
    let masked = "document.documentElement.dataset.mask === 'on' &&
        getComputedStyle(document.querySelector('textarea')).webkitTextSecurity === 'disc'";
    page.inspect(&format!("{BOOTSTRAP_TOKEN}\n{}", bound_token()));
    assert_eq!(run(&page, &format!("return {masked};")), json!(false));
    page.browser.click(".header [data-choice=large]");
    page.browser.wait_until(masked);
    page.browser.click("#mask");
    page.browser.wait_until(&format!("!({masked})"));
    let _ = page.browser.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
    let seen = run(
        &page,
        "const fields = [...document.querySelectorAll('textarea, input[type=text]')];
        return fields.filter(field => field.checkVisibility()).map(field => field.value).join() +
            document.body.innerText;",
    );
    let seen = seen.as_str().unwrap();
    assert!(seen.contains(CORPUS_TIME.split('-').next().unwrap()), "{seen}");
    for secret in ["0123456789abcdef", bound_token().rsplit('.').next().unwrap()] {
        assert!(!seen.contains(secret), "{seen}");
    }
}

#[test]
fn keys_open_help_and_search_and_escape_closes_them() {
    for (language, query) in [("en-US", "client rotation"), ("zh-CN", "客户端 轮换")] {
        let page = Page::open(Settings { language, ..Settings::default() });
        let _ = run(&page, "document.activeElement.blur();");
        page.browser.press("body", "?");
        page.browser.wait_until("document.querySelector('#help').matches(':popover-open')");
        let build =
            "return document.querySelector('#build').innerText === document.documentElement.dataset.build;";
        assert_eq!(run(&page, build), json!(true));
        page.browser.press("#help", "\u{E00C}");
        page.browser.wait_until("!document.querySelector('#help').matches(':popover-open')");
        page.inspect(&bound_token());
        control(&page, "textarea", "k");
        page.browser.wait_until("document.activeElement.id === 'palette-query'");
        page.browser.press("#palette-query", "kube.token.");
        page.browser.wait_for("#palette [data-group=find-rule]");
        page.browser.paste("#palette-query", query);
        page.browser.wait_until(
            "document.querySelectorAll('#palette-list > li').length > 0 &&
            document.querySelector('#palette-0').dataset.group === 'find-story'",
        );
        page.browser.press("#palette-query", "\u{E007}");
        page.browser.wait_until("location.hash.startsWith('#/simulate/client-rotation')");
        page.browser.wait_until("!document.querySelector('#palette').matches(':popover-open')");
    }
}

#[test]
fn a_dead_end_says_what_to_paste() {
    let page = Page::open(Settings::default());
    page.inspect("hello there, world");
    assert!(page.browser.text(".dead-end").contains("kubectl config view"));
    page.inspect(&bound_token()[..300]);
    page.browser.wait_until("document.querySelector('.dead-end')?.innerText.includes('three parts')");
    page.inspect(&bound_token());
    page.browser.wait_until("!document.querySelector('.dead-end')");
}

#[test]
fn panels_close_at_escape_and_at_a_click_outside() {
    let page = Page::open(Settings::default());
    page.inspect(&bound_token());
    let is_open = "document.querySelector('.assumed').open";
    page.browser.click(".assumed > summary");
    page.browser.wait_until(is_open);
    page.browser.press(".assumed-fields select", "\u{E00C}");
    page.browser.wait_until(&format!("!{is_open}"));
    page.browser.click(".assumed > summary");
    page.browser.wait_until(is_open);
    page.browser.click(".sentence");
    page.browser.wait_until(&format!("!{is_open}"));
}
