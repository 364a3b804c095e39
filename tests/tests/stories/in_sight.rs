//! What a person sees without scrolling: for each story the verdict in two lines, the deciding step, and the
//! first command.

use super::*;
use credscope_tests::input::control_plane;
use serde_json::{Value, json};

/// A story of the operator, the developer or the reviewer: what is pasted, the files added to it, the instant.
struct Story {
    name: &'static str,
    text: String,
    files: Vec<(String, String)>,
    at: &'static str,
}

fn story(name: &'static str, text: String) -> Story {
    Story { name, text, files: Vec::new(), at: CORPUS_TIME }
}

/// The stories that have an input; the trainer's has none.
fn stories() -> Vec<Story> {
    let serving = file("k8s-1.36/clusters/alpha/pki/apiserver.crt");
    let config = file("k8s-1.36/clusters/alpha/admin.conf").replace("127.0.0.1:16443", "192.0.2.11:6443");
    let listed = "x509: certificate is valid for 10.96.0.1, 192.0.2.10, 127.0.0.1, not 192.0.2.11";
    let tls = "Error from server: Get \"https://192.0.2.21:10250/containerLogs/lab/web/web\": remote error: tls: internal error";
    let key = |place: &str, text: String| (format!("{place}/sa.pub"), text);
    let csr = file("k8s-1.36/live/csr/kubelet-serving.submitted.yaml");
    let wrong_pin = format!("sha256:{}", "0".repeat(64));
    let join = [joining::command(&wrong_pin), joining::cluster_info(), joining::secret("stringData")];
    vec![
        story("1", errors::rebuilt()),
        story("2", bound_token()),
        Story {
            files: vec![
                key("master-1", tokens::sa_pub("k8s-1.20")),
                key("master-2", tokens::sa_pub("k8s-1.36")),
                key("master-3", file("k8s-1.36/clusters/charlie/pki/sa.pub")),
            ],
            ..story("3", bound_token())
        },
        Story {
            at: "2028-02-29T21:53:15Z",
            ..story("5", file("k8s-1.36/live/kubelet/pki/kubelet-client-current.pem"))
        },
        story("6", format!("{tls}\n\n{csr}")),
        story("7", join.join("\n---\n")),
        story("8", format!("{listed}\n\n{serving}\n{config}")),
        Story {
            at: "2026-11-21T21:58:01Z",
            ..story(
                "9",
                format!(
                    "{}\n---\n{}\n",
                    block("apiVersion: v1\ndata:\n  ca.crt"),
                    requested("exp-3607-warnafter")
                ),
            )
        },
        Story { files: control_plane(), ..story("10", String::new()) },
    ]
}

/// The lines of the verdict; whether the deciding step's line and the first command lie within the window and
/// their pane; the sentences that are there twice.
fn seen(page: &Page) -> Value {
    page.browser.execute(
        "const sentence = document.querySelector('[role=status] .sentence');
        const lines = Math.round(sentence.offsetHeight / parseFloat(getComputedStyle(sentence).lineHeight));
        const isSeen = element => {
            if (!element) return null;
            const box = element.getBoundingClientRect();
            const panes = [...document.querySelectorAll('.detail, .pane-centre')]
                .filter(pane => pane.contains(element) && getComputedStyle(pane).overflowY !== 'visible');
            return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight && box.right <= innerWidth
                && panes.every(pane => box.top >= pane.getBoundingClientRect().top
                    && box.bottom <= pane.getBoundingClientRect().bottom);
        };
        const centre = selector => document.querySelector(`.pane-centre ${selector}`);
        const verdict = sentence.innerText.toLowerCase();
        const twice = [...document.querySelectorAll('#detail [data-part=trace] .step-title')]
            .map(title => title.firstChild.textContent).filter(text => text.length > 30 && verdict.includes(text.toLowerCase()));
        // Of many things the table is open, and the verdict strip has the cause and the command.
        const below = selector => document.querySelector(`.table`) && document.querySelector(`.strip ${selector}`);
        const step = centre('.step > details[open] > summary') ?? below('.below');
        return [lines, isSeen(step), isSeen(centre('.command') ?? below('.command')), twice];",
        &[],
    )
}

fn check(language: &'static str) {
    let mut failures = Vec::new();
    for Story { name, text, files, at } in stories() {
        let page = Page::open(Settings { size: (1280, 800), language });
        if !files.is_empty() {
            let files: Vec<(&str, &str)> =
                files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
            if !text.is_empty() {
                page.inspect(&text);
            }
            add_files(&page, &files);
        }
        judge_at(&page, &text, at);
        let seen = seen(&page);
        let is_good = seen[0].as_i64().is_some_and(|lines| lines <= 2)
            && [&seen[1], &seen[2]] == [&json!(true); 2]
            && seen[3] == json!([]);
        if !is_good {
            failures.push(format!("story {name}: {seen}"));
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}

/// Judges what is there, or this text, at an instant.
fn judge_at(page: &Page, text: &str, at: &str) {
    if page.browser.count(".files li") == 0 {
        inspect_at(page, text, at);
        return;
    }
    let script = "const input = document.querySelector('#instant'); input.value = arguments[0];
        input.dispatchEvent(new Event('change', { bubbles: true }));";
    let _ = page.browser.execute(script, &[at.into()]);
    page.browser.wait_until(
        "document.querySelector('[data-busy=false] [role=status][data-outcome]') &&
         document.querySelector('.instant .toggle').getAttribute('aria-pressed') === 'false'",
    );
}

#[test]
fn cause_and_command_of_every_story_are_seen_without_scrolling() {
    check("en-US");
}

#[test]
fn they_are_seen_in_chinese_too() {
    check("zh-CN");
}

/// The sides by which the page or one of its panes is wider than its place.
fn overflow(page: &Page) -> Value {
    page.browser.execute(
        "const wide = [document.documentElement, ...document.querySelectorAll('.header, .strip, .pane, .detail, .time')]
            .filter(element => element.scrollWidth > element.clientWidth + 1);
         return wide.map(element => `${element.className || element.localName}: ${element.scrollWidth} of ${element.clientWidth}`);",
        &[],
    )
}

#[test]
fn no_width_scrolls_sideways() {
    let mut failures = Vec::new();
    for language in ["en-US", "zh-CN"] {
        for size in [(360, 740), (390, 844), (414, 896), (640, 400), (768, 1024), (1280, 800), (1920, 1080)] {
            let page = Page::open(Settings { size, language });
            inspect_at(&page, &errors::rebuilt(), CORPUS_TIME);
            page.browser.wait_for("#export-button");
            let overflow = overflow(&page);
            if overflow != json!([]) {
                failures.push(format!("{language} {size:?}: {overflow}"));
            }
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}

#[test]
fn large_type_shows_verdict_name_first_steps_and_command() {
    let page = Page::open(Settings { size: (1280, 800), ..Settings::default() });
    page.browser.click("[data-choice=large]");
    inspect_at(&page, &errors::rebuilt(), CORPUS_TIME);
    let bottoms = page.browser.execute(
        "return ['.sentence', '#detail-heading', '#detail .step summary', '.pane-centre .command']
            .map(selector => Math.round(document.querySelector(selector).getBoundingClientRect().bottom));",
        &[],
    );
    let bottoms: Vec<i64> = serde_json::from_value(bottoms).unwrap();
    assert!(bottoms.iter().all(|bottom| *bottom <= 800), "{bottoms:?}");
}

#[test]
fn fields_findings_and_all_commands_are_copied() {
    let page = Page::open(Settings::default());
    inspect_at(&page, &file("k8s-1.36/live/kubelet/pki/kubelet-client-current.pem"), "2028-02-29T21:53:15Z");
    let _ = page.browser.execute(
        "navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); };",
        &[],
    );
    let copied = |selector: &str| {
        let script = "window.copied = ''; document.querySelector(arguments[0]).click();";
        let _ = page.browser.execute(script, &[selector.into()]);
        page.browser.wait_until("window.copied !== ''");
        page.browser.execute("return window.copied;", &[]).as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(copied("[data-field='x509.certificate.not_after'] .copy"), "2027-11-21 21:53:15 UTC");
    assert!(copied("[data-field=groups] .copy").lines().any(|line| line == "system:nodes"));
    let finding = copied(".finding[data-code='kube.rotation.expired'] .copy");
    assert!(
        finding.contains("system:node:kubelet-real") && finding.contains("kubeadm token create --ttl 1h")
    );
    let script = copied(".copy-all");
    let (remarks, commands): (Vec<&str>, Vec<&str>) =
        script.lines().filter(|line| !line.is_empty()).partition(|line| line.starts_with('#'));
    assert!(commands.len() > 4 && remarks.len() > 2, "{script}");
    assert!(commands.contains(&"systemctl restart kubelet"), "{script}");
}
