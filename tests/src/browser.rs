//! Headless Chromium, driven without sleeps: every question waits until it has an answer or time is up.

use crate::net_log::NetLog;
use crate::webdriver::Driver;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(30);
const POLL: Duration = Duration::from_millis(20);

/// How a browser is opened.
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

/// A browser with a profile of its own, closed and forgotten when it goes out of scope.
#[derive(Debug)]
pub struct Browser {
    session: Option<String>,
    profile: PathBuf,
    driver: Arc<Driver>,
}

impl Browser {
    /// A new browser with an empty profile.
    ///
    /// # Panics
    /// When Chromium or its driver is missing or does not start.
    #[must_use]
    pub fn open(settings: Settings) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let profile = std::env::temp_dir().join(format!("credscope-browser-{}-{number}", process::id()));
        fs::create_dir_all(&profile).unwrap_or_else(|error| panic!("{}: {error}", profile.display()));
        let driver = Driver::shared();
        let wanted = json!({ "capabilities": { "alwaysMatch": capabilities(&driver, &profile, settings) } });
        let session = driver
            .send("POST", "/session", Some(&wanted))
            .unwrap_or_else(|error| panic!("Chromium does not start: {error}"));
        Self { session: session["sessionId"].as_str().map(str::to_owned), profile, driver }
    }

    /// Opens this address and waits until it has loaded.
    pub fn goto(&self, url: &str) {
        self.post("/url", &json!({ "url": url }));
    }

    /// The title of the page.
    #[must_use]
    pub fn title(&self) -> String {
        self.get("/title").as_str().unwrap_or_default().to_owned()
    }

    /// Runs the body of a function in the page, with `arguments`, and returns what it returns.
    ///
    /// # Panics
    /// When it throws.
    #[must_use]
    pub fn execute(&self, script: &str, arguments: &[Value]) -> Value {
        self.post("/execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// Runs the body of an async function in the page and returns what its promise becomes.
    ///
    /// # Panics
    /// When it throws.
    #[must_use]
    pub fn execute_async(&self, script: &str, arguments: &[Value]) -> Value {
        let script = format!("return (async function() {{ {script} }}).apply(null, arguments);");
        self.execute(&script, arguments)
    }

    /// Waits until this expression is true in the page.
    ///
    /// # Panics
    /// When it is still false after half a minute; the message shows what the page says then.
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
    /// When none does after half a minute.
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

    /// Clicks the first element that matches as a person would: it has to be visible and not covered.
    ///
    /// # Panics
    /// When there is none, or something lies over it.
    pub fn click(&self, selector: &str) {
        self.wait_for(selector);
        let element = self.element(selector);
        self.post(&format!("/element/{element}/click"), &json!({}));
    }

    /// Presses keys into the first element that matches; the keys that have no letter are in the WebDriver standard.
    pub fn press(&self, selector: &str, keys: &str) {
        self.wait_for(selector);
        let element = self.element(selector);
        self.post(&format!("/element/{element}/value"), &json!({ "text": keys }));
    }

    /// Replaces what stands in an input by this text at once, as pasting over it does.
    ///
    /// # Panics
    /// When the page does not let the text in.
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
    /// When the browser refuses it.
    #[must_use]
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// What the page has said on the console since this was asked last, each line with its level.
    #[must_use]
    pub fn console(&self) -> Vec<String> {
        let entries = self.post("/se/log", &json!({ "type": "browser" }));
        let line = |entry: &Value| {
            format!(
                "{} {}",
                entry["level"].as_str().unwrap_or_default(),
                entry["message"].as_str().unwrap_or_default()
            )
        };
        entries.as_array().into_iter().flatten().map(line).collect()
    }

    /// The picture of what is visible, as PNG in base64.
    #[must_use]
    pub fn screenshot(&self) -> String {
        self.get("/screenshot").as_str().unwrap_or_default().to_owned()
    }

    /// Closes the browser and reads what it did on the network, workers included.
    ///
    /// # Panics
    /// When the browser left no log.
    #[must_use]
    pub fn close(mut self) -> NetLog {
        self.end();
        NetLog::read(&net_log(&self.profile))
    }

    fn end(&mut self) {
        if let Some(session) = self.session.take() {
            // A browser that has crashed is closed already.
            let _ = self.driver.send("DELETE", &format!("/session/{session}"), None);
        }
    }

    fn element(&self, selector: &str) -> String {
        let found = self.post("/element", &json!({ "using": "css selector", "value": selector }));
        let id = found.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
        id.unwrap_or_else(|| panic!("{selector} is no element: {found}")).to_owned()
    }

    fn get(&self, path: &str) -> Value {
        self.answer("GET", path, None)
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        self.answer("POST", path, Some(body))
    }

    fn answer(&self, method: &str, path: &str, body: Option<&Value>) -> Value {
        let session = self.session.as_deref().unwrap_or_default();
        self.driver
            .send(method, &format!("/session/{session}{path}"), body)
            .unwrap_or_else(|error| panic!("{method} {path}: {error}"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.end();
        // What cannot be removed lies among the system's temporary files.
        let _ = fs::remove_dir_all(&self.profile);
    }
}

fn net_log(profile: &Path) -> PathBuf {
    profile.join("net-log.json")
}

fn capabilities(driver: &Driver, profile: &Path, settings: Settings) -> Value {
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
        format!("--lang={}", settings.language),
        format!("--user-data-dir={}", profile.join("profile").display()),
        format!("--log-net-log={}", net_log(profile).display()),
    ];
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "binary": driver.chromium.browser,
            "args": arguments,
            "prefs": { "intl.accept_languages": settings.language },
        },
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}
