//! A node that is not ready: its certificate, its renewal, and moving the time line.

use super::*;
use serde_json::{Value, json};

/// A kubelet's certificate and its private key, valid for a year from 2026-11-21T21:53:15Z.
const CURRENT: &str = "k8s-1.36/live/kubelet/pki/kubelet-client-current.pem";
/// A hundred days after its expiration; the other instant is within the renewal window.
const LATE: &str = "2028-02-29T21:53:15Z";
const IN_WINDOW: &str = "2027-09-01T00:00:00Z";
const LINE: &str = ".time [role=slider]";

fn node(settings: Settings, at: &str) -> Page {
    let page = folded(settings, at);
    page.browser.click(".time summary");
    page
}

/// The same with the time bar folded, as it is at first.
fn folded(settings: Settings, at: &str) -> Page {
    let page = Page::open(settings);
    inspect_at(&page, &file(CURRENT), at);
    page
}

/// The position of the renewal window within the certificate's bar, in hundredths.
fn window(page: &Page) -> Vec<i64> {
    let script = "const row = document.querySelector('.time-row[data-item=i1]');
        const bar = row.querySelector('.time-valid').getBoundingClientRect();
        const band = row.querySelector('.time-renewal').getBoundingClientRect();
        return [band.left, band.right].map(x => Math.round(100 * (x - bar.left) / bar.width));";
    serde_json::from_value(page.browser.execute(script, &[])).unwrap()
}

#[track_caller]
fn check_finding(page: &Page, code: &str, severity: &str) {
    page.browser
        .wait_for(&format!("[data-busy=false] ~ * .finding[data-code='{code}'][data-severity={severity}]"));
}

#[test]
fn a_node_that_is_not_ready_shows_its_missed_renewal() {
    let page = node(Settings::default(), LATE);
    check_verdict(&page, "failed", "x509.validity.expired");
    check_finding(&page, "kube.rotation.expired", "error");
    let detail = page.browser.text("#detail");
    for text in [
        "system:node:kubelet-real",
        "system:nodes",
        "100 d ago",
        "2027-11-21 21:53:15",
        "2027-08-04 09:53:15",
        "2027-10-16 09:53:15",
        "API server was unreachable",
        "the request was not approved",
        "node was off",
        "bootstrap-kubelet.conf",
    ] {
        assert!(detail.contains(text), "{text} is not in {detail}");
    }
    let commands = commands(&page);
    for command in ["kubeadm token create", "set-credentials kubelet-bootstrap", "systemctl restart kubelet"]
    {
        assert!(commands.contains(command), "{command} is not in {commands}");
    }
    assert!(!detail.contains("insecure") && !commands.contains("insecure"));
    assert_eq!(window(&page), [70, 90]);

    page.browser.click("[role=treeitem][data-kind=private_key]");
    page.browser.wait_for(".finding[data-code='key.private.masked']");
    let key = page.browser.text("[data-code='key.private.masked']");
    assert!(key.contains("found, masked and not stored"), "{key}");
    let belongs = page.browser.text("[data-part=related]");
    assert!(belongs.contains("system:node:kubelet-real"), "{belongs}");
}

#[test]
fn within_the_window_renewal_is_due_and_nothing_fails() {
    let page = node(Settings::default(), IN_WINDOW);
    check_verdict(&page, "inconclusive", "x509.path.issuer_unknown");
    check_finding(&page, "kube.rotation.due", "info");
    assert_eq!(window(&page), [70, 90]);
    let window = page.browser.text("[data-field='kube.rotation.window_from']");
    assert!(window.contains("2027-08-04 09:53:15") && window.contains("ago"), "{window}");
    let changes = page
        .browser
        .execute("return [...document.querySelectorAll('.change')].map(change => change.dataset.code);", &[]);
    assert_eq!(changes, json!(["kube.rotation.overdue", "x509.validity.expired"]));
    assert_eq!(page.browser.count(".time-row[data-item=i1] .time-change"), 2);
}

#[test]
fn the_recovery_is_shown_in_chinese_too() {
    let page = node(Settings { language: "zh-CN", ..Settings::default() }, LATE);
    check_finding(&page, "kube.rotation.expired", "error");
    let detail = page.browser.text("#detail");
    for text in ["已过期 100 天", "启动引导", "连不上 API 服务器"] {
        assert!(detail.contains(text), "{text} is not in {detail}");
    }
    assert_eq!(page.browser.text(".time [data-mark=time-bar]"), "时间");
}

/// The instant of the line, once the verdict is up to date.
fn line(page: &Page) -> String {
    page.browser.wait_for("[data-busy=false] [role=status][data-outcome]");
    page.browser.attribute(LINE, "aria-valuetext").unwrap()
}

#[test]
fn arrow_keys_move_the_line_from_date_to_date() {
    let page = node(Settings::default(), CORPUS_TIME);
    page.browser.wait_until("document.querySelector('[role=status]').dataset.outcome === 'inconclusive'");
    let _ = page.browser.execute(&format!("document.querySelector('{LINE}').focus();"), &[]);
    for (key, number, instant, code) in [
        ("ArrowRight", 39, "2027-08-04 09:53:15 UTC", "kube.rotation.due"),
        ("ArrowRight", 39, "2027-10-16 09:53:15 UTC", "kube.rotation.overdue"),
        ("ArrowRight", 39, "2027-11-21 21:53:15 UTC", "kube.rotation.overdue"),
        ("ArrowRight", 39, "2027-11-21 21:53:16 UTC", "kube.rotation.expired"),
        ("ArrowLeft", 37, "2027-11-21 21:53:15 UTC", "kube.rotation.overdue"),
        ("ArrowLeft", 37, "2027-10-16 09:53:15 UTC", "kube.rotation.overdue"),
    ] {
        press(&page, key, number);
        page.browser.wait_until(&format!(
            "document.querySelector('{LINE}').getAttribute('aria-valuetext') === '{instant}' &&
             document.querySelector('.finding[data-code=\"{code}\"]')"
        ));
    }
    press(&page, "End", 35);
    check_verdict(&page, "failed", "x509.validity.expired");
    press(&page, "Home", 36);
    check_verdict(&page, "failed", "x509.validity.not_yet_valid");
    press(&page, "PageUp", 33);
    check_verdict(&page, "inconclusive", "x509.path.issuer_unknown");
    press(&page, "Escape", 27);
    page.browser
        .wait_until("document.querySelector('.instant .toggle').getAttribute('aria-pressed') === 'true'");
}

/// Drags the line to this position on the certificate's bar, in hundredths.
fn drag(page: &Page, to: i64) {
    let script = "const line = document.querySelector(arguments[0]);
        const thumb = line.getBoundingClientRect();
        const bar = document.querySelector('.time-row[data-item=i1] .time-valid').getBoundingClientRect();
        const from = thumb.left + 12 + (thumb.width - 24) * line.value / 10000;
        return [from, bar.left + bar.width * arguments[1] / 100, thumb.top + thumb.height / 2];";
    let places = page.browser.execute(script, &[LINE.into(), to.into()]);
    let (from, to, y): (f64, f64, f64) = serde_json::from_value(places).unwrap();
    for (kind, x) in
        [("mousePressed", from), ("mouseMoved", (from + to) / 2.0), ("mouseMoved", to), ("mouseReleased", to)]
    {
        let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1 });
        let _ = page.browser.devtools("Input.dispatchMouseEvent", &event);
    }
}

#[test]
fn dragging_the_line_judges_everything_again() {
    let page = node(Settings::default(), CORPUS_TIME);
    check_verdict(&page, "inconclusive", "x509.path.issuer_unknown");
    drag(&page, 80);
    check_finding(&page, "kube.rotation.due", "info");
    let there = line(&page);
    assert!(there.starts_with("2027-09-"), "{there}");
    assert_eq!(window(&page), [70, 90], "the bar moved while dragging");
    drag(&page, 104);
    check_verdict(&page, "failed", "x509.validity.expired");
    drag(&page, 50);
    check_verdict(&page, "inconclusive", "x509.path.issuer_unknown");
    // Near a date, the line snaps to that date.
    drag(&page, 70);
    page.browser.wait_until(&format!(
        "document.querySelector('{LINE}').getAttribute('aria-valuetext') === '2027-08-04 09:53:15 UTC'"
    ));
}

#[test]
fn the_time_bar_is_one_line_until_opened_and_stays_open() {
    let page = folded(Settings::default(), CORPUS_TIME);
    let is_open = "return document.querySelector('.time > details').open;";
    assert_eq!(page.browser.execute(is_open, &[]), Value::Bool(false));
    let said = page.browser.text(".time");
    assert!(said.contains("Next change: 2027-08-04 09:53:15 UTC"), "{said}");
    let height = page.browser.execute("return document.querySelector('.time').offsetHeight;", &[]);
    assert!(height.as_i64().unwrap() < 40, "{height}");
    page.browser.click(".time > details > summary");
    page.browser.paste("textarea", "");
    page.browser.wait_until("!document.querySelector('.time')");
    inspect_at(&page, &file(CURRENT), LATE);
    page.browser.wait_for(".time");
    assert_eq!(page.browser.execute(is_open, &[]), Value::Bool(true));
}

#[test]
fn on_a_phone_the_time_bar_is_folded_until_opened() {
    let page = folded(Settings { size: (360, 740), ..Settings::default() }, LATE);
    let is_open = "return document.querySelector('.time > details').open;";
    assert_eq!(page.browser.execute(is_open, &[]), Value::Bool(false));
    page.browser.click(".time > details > summary");
    assert_eq!(page.browser.execute(is_open, &[]), Value::Bool(true));
    assert_eq!(window(&page), [70, 90]);
    let wide = page.browser.execute("return document.documentElement.scrollWidth > innerWidth;", &[]);
    assert_eq!(wide, Value::Bool(false), "the page is wider than the screen");
}

#[test]
fn a_hundred_bars_stay_within_their_area() {
    let page = Page::open(Settings::default());
    let certificates = corpus().iter().filter(|(name, _)| name.ends_with(".crt") && name.contains("/certs/"));
    let files: Vec<(&str, &str)> =
        certificates.map(|(name, bytes)| (name.as_str(), std::str::from_utf8(bytes).unwrap())).collect();
    add_files(&page, &files);
    page.browser.click(".time > details > summary");
    page.browser.wait_for(".time-more");
    let shown = page.browser.count(".time-rows > ul > .time-row");
    assert!((6..=7).contains(&shown), "{shown}");
    page.browser.click(".time-more > summary");
    page.browser.wait_until("document.querySelectorAll('.time-row').length > 20");
    let height = page.browser.execute("return document.querySelector('.time').offsetHeight;", &[]);
    assert!(height.as_i64().unwrap() < 300, "{height}");
}
