//! Headless Chromium, driven without sleeps: every call waits until it has a result or times out.

use crate::chromedriver::Driver;
use crate::host::RUNTIME;
use crate::net_log::NetLog;
use fantoccini::elements::Element;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder, Locator};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::fmt;
use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use url::{ParseError, Url};

const PATIENCE: Duration = Duration::from_secs(30);
const POLL: Duration = Duration::from_millis(20);

/// The settings of a new browser.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// The language that the browser prefers, as `en-US`.
    pub language: &'static str,
    /// Width and height of the page in CSS pixels.
    pub size: (u32, u32),
}

impl Default for Settings {
    fn default() -> Self {
        Self { language: "en-US", size: (1280, 900) }
    }
}

/// A browser with a profile of its own, closed and deleted when dropped.
#[derive(Debug)]
pub struct Browser {
    client: Option<Client>,
    profile: PathBuf,
    /// Dropped with the last browser.
    _driver: Arc<Driver>,
}

/// A vendor-specific command, not part of WebDriver.
#[derive(Clone, Debug)]
struct VendorCommand {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for VendorCommand {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

impl Browser {
    /// A new browser with an empty profile.
    ///
    /// # Panics
    /// If Chromium or its driver is missing or does not start.
    #[must_use]
    pub fn open(settings: Settings) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let profile = std::env::temp_dir().join(format!("credscope-browser-{}-{number}", process::id()));
        fs::create_dir_all(&profile).unwrap_or_else(|error| panic!("{}: {error}", profile.display()));
        let driver = Driver::shared();
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities(&driver, &profile, settings));
        let client = RUNTIME
            .block_on(builder.connect(&driver.url()))
            .unwrap_or_else(|error| panic!("Chromium does not start: {error}"));
        Self { client: Some(client), profile, _driver: driver }
    }

    /// Opens this address and waits until it has loaded.
    pub fn goto(&self, url: &str) {
        answer("goto", self.client().goto(url));
    }

    /// The title of the page.
    #[must_use]
    pub fn title(&self) -> String {
        answer("title", self.client().title())
    }

    /// Runs the body of a function in the page, with `arguments`, and returns what it returns.
    ///
    /// # Panics
    /// If it throws.
    #[must_use]
    pub fn execute(&self, script: &str, arguments: &[Value]) -> Value {
        answer(script, self.client().execute(script, arguments.to_vec()))
    }

    /// Runs the body of an async function in the page and returns the result of its promise.
    ///
    /// # Panics
    /// If it throws.
    #[must_use]
    pub fn execute_async(&self, script: &str, arguments: &[Value]) -> Value {
        let script = format!("return (async function() {{ {script} }}).apply(null, arguments);");
        self.execute(&script, arguments)
    }

    /// Waits until this expression is true in the page.
    ///
    /// # Panics
    /// If it is still false after half a minute; the message includes the page's text.
    pub fn wait_until(&self, expression: &str) {
        let script = format!("return Boolean({expression});");
        let begun = Instant::now();
        while self.execute(&script, &[]) != Value::Bool(true) {
            if begun.elapsed() > PATIENCE {
                let text = self.execute("return document.body ? document.body.innerText : '';", &[]);
                let console = self.console();
                panic!(
                    "never came true: {expression}\nconsole: {console:#?}\npage: {}",
                    text.as_str().unwrap_or_default()
                );
            }
            thread::sleep(POLL);
        }
    }

    /// Waits until an element matches the selector.
    ///
    /// # Panics
    /// If none does within half a minute.
    pub fn wait_for(&self, selector: &str) {
        self.wait_until(&format!("document.querySelector({})", json!(selector)));
    }

    /// How many elements match the selector now.
    #[must_use]
    pub fn count(&self, selector: &str) -> u64 {
        let found =
            self.execute("return document.querySelectorAll(arguments[0]).length;", &[json!(selector)]);
        found.as_u64().unwrap_or_default()
    }

    /// The visible text of the first element that matches, once there is one.
    #[must_use]
    pub fn text(&self, selector: &str) -> String {
        self.wait_for(selector);
        let found =
            self.execute("return document.querySelector(arguments[0])?.innerText;", &[json!(selector)]);
        found.as_str().unwrap_or_default().to_owned()
    }

    /// An attribute of the first element that matches, once there is one.
    #[must_use]
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.wait_for(selector);
        let script = "return document.querySelector(arguments[0])?.getAttribute(arguments[1]);";
        self.execute(script, &[json!(selector), json!(name)]).as_str().map(str::to_owned)
    }

    /// Clicks the first element that matches as a user would: it has to be visible and not covered.
    ///
    /// # Panics
    /// If there is none, or something covers it.
    pub fn click(&self, selector: &str) {
        self.wait_for(selector);
        answer(selector, self.element(selector).click());
    }

    /// Presses keys in the first element that matches; keys without a letter are defined in the WebDriver
    /// standard.
    pub fn press(&self, selector: &str, keys: &str) {
        self.wait_for(selector);
        answer(selector, self.element(selector).send_keys(keys));
    }

    /// Replaces the text of an input at once, like pasting over it.
    ///
    /// # Panics
    /// If the page does not accept the text.
    pub fn paste(&self, selector: &str, text: &str) {
        self.wait_for(selector);
        let script = "const box = document.querySelector(arguments[0]);
            box.focus();
            box.select();
            return document.execCommand('insertText', false, arguments[1]);";
        let done = self.execute(script, &[json!(selector), json!(text)]);
        assert_eq!(done, Value::Bool(true), "{selector} takes no text");
    }

    /// A command of the Chrome DevTools protocol.
    ///
    /// # Panics
    /// If the browser refuses it.
    #[must_use]
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        answer(command, self.client().issue_cmd(VendorCommand { path: "/goog/cdp/execute", body }))
    }

    /// The console messages since the last call, each with its level.
    #[must_use]
    pub fn console(&self) -> Vec<String> {
        let command = VendorCommand { path: "/se/log", body: json!({ "type": "browser" }) };
        let entries = answer("console", self.client().issue_cmd(command));
        let line = |entry: &Value| {
            format!(
                "{} {}",
                entry["level"].as_str().unwrap_or_default(),
                entry["message"].as_str().unwrap_or_default()
            )
        };
        entries.as_array().into_iter().flatten().map(line).collect()
    }

    /// Closes the browser and reads its network log, workers included.
    ///
    /// # Panics
    /// If the browser left no log.
    #[must_use]
    pub fn close(mut self) -> NetLog {
        self.end();
        NetLog::read(&net_log(&self.profile))
    }

    fn end(&mut self) {
        if let Some(client) = self.client.take() {
            // A crashed browser is closed already.
            let _ = RUNTIME.block_on(client.close());
        }
    }

    fn element(&self, selector: &str) -> Element {
        answer(selector, self.client().find(Locator::Css(selector)))
    }

    fn client(&self) -> &Client {
        self.client.as_ref().unwrap_or_else(|| panic!("the browser is closed"))
    }
}

/// The result of a command, waited for.
fn answer<T, E: fmt::Display>(what: &str, command: impl Future<Output = Result<T, E>>) -> T {
    RUNTIME.block_on(command).unwrap_or_else(|error| panic!("{what}: {error}"))
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.end();
        // If it cannot be removed, it stays among the system's temporary files.
        let _ = fs::remove_dir_all(&self.profile);
    }
}

fn net_log(profile: &Path) -> PathBuf {
    profile.join("net-log.json")
}

fn capabilities(driver: &Driver, profile: &Path, settings: Settings) -> Capabilities {
    let (width, height) = settings.size;
    let arguments = [
        "--headless=new".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-quic".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        format!("--window-size={width},{height}"),
        // Full screen is no smaller than the window.
        format!("--screen-info={{{width}x{height}}}"),
        format!("--lang={}", settings.language),
        format!("--user-data-dir={}", profile.join("profile").display()),
        format!("--log-net-log={}", net_log(profile).display()),
    ];
    let capabilities = json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "binary": driver.chromium.browser,
            "args": arguments,
            "prefs": { "intl.accept_languages": settings.language },
        },
        "goog:loggingPrefs": { "browser": "ALL" },
    });
    capabilities.as_object().cloned().unwrap_or_default()
}
