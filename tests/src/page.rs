//! The built page in a browser, served like on any static host.

use crate::browser::{Browser, Settings};
use crate::host::{Visits, serve_folder};
use credscope_xtask::place;
use std::path::PathBuf;

/// The text box once the app has taken it over; the box exists before that.
pub const APP: &str = "#app textarea";

/// A browser on the page, and the requests that the page's host received.
#[derive(Debug)]
pub struct Page {
    /// The browser; the page is open in it.
    pub browser: Browser,
    /// The page's origin, as `http://127.0.0.1:4711`.
    pub origin: String,
    /// Every request that the host answered.
    pub visits: Visits,
}

impl Page {
    /// Serves `dist/` and opens it, on whatever route the page chooses.
    ///
    /// # Panics
    /// If the page is not built or the browser does not start.
    #[must_use]
    pub fn open(settings: Settings) -> Self {
        Self::open_route(settings, "", APP, |_| {})
    }

    /// The same without the service worker, which would fetch the rest of the page.
    ///
    /// # Panics
    /// If the page is not built or the browser does not start.
    #[must_use]
    pub fn open_unkept(settings: Settings, fragment: &str, selector: &str) -> Self {
        Self::open_route(settings, fragment, selector, |target| {
            if target.contains("sw.js") {
                // The host's thread for this request, for the life of the process.
                loop {
                    std::thread::park();
                }
            }
        })
    }

    /// Waits until the service worker keeps the whole page.
    pub fn wait_until_kept(&self) {
        self.browser.wait_until("['kept', 'whole'].every(name => name in document.documentElement.dataset)");
    }

    /// The same with a host whose responses wait for this gate, which is called with the target. The app may
    /// not be there yet.
    ///
    /// # Panics
    /// If the page is not built or the browser does not start.
    #[must_use]
    pub fn open_through(settings: Settings, gate: impl Fn(&str) + Send + Sync + 'static) -> Self {
        Self::open_route(settings, "", "textarea", gate)
    }

    /// Serves `dist/` and opens this route of it, until an element matches the selector.
    ///
    /// # Panics
    /// If the page is not built, the browser does not start, or no element matches.
    #[must_use]
    pub fn open_at(settings: Settings, fragment: &str, selector: &str) -> Self {
        Self::open_route(settings, fragment, selector, |_| {})
    }

    fn open_route(
        settings: Settings,
        fragment: &str,
        selector: &str,
        gate: impl Fn(&str) + Send + Sync + 'static,
    ) -> Self {
        let (origin, visits) = serve_folder(&dist(), gate);
        let browser = Browser::open(settings);
        browser.goto(&format!("{origin}/{fragment}"));
        browser.wait_for(selector);
        Self { browser, origin, visits }
    }

    /// Replaces the text in the box, and waits for the verdict on it.
    pub fn inspect(&self, input: &str) {
        self.browser.paste("textarea", input);
        self.browser.wait_until("document.querySelector('[role=status][data-outcome]')");
    }
}

/// The folder of the built page.
///
/// # Panics
/// If it is not built.
#[must_use]
pub fn dist() -> PathBuf {
    let dist = place::root().join("dist");
    assert!(dist.join("index.html").is_file(), "the page is not built: run cargo xtask test");
    dist
}
