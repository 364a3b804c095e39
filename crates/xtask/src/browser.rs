//! Chromium and its driver, for the tests in a browser.

use crate::debian;
use crate::failure::{Result, TaskFailure};
use crate::place::{Folders, find_program, is_program, variable};
use std::path::PathBuf;

const CHROMIUM: (&str, &[&str]) =
    ("CHROMIUM", &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]);
const DRIVER: (&str, &[&str]) = ("CHROMEDRIVER", &["chromedriver", "chromium.chromedriver"]);
const PACKAGES: &[&str] = &["chromium", "chromium-driver", "chromium-sandbox", "fonts-liberation"];

/// A browser and the program that drives it.
#[derive(Clone, Debug)]
pub struct Chromium {
    /// The browser; the variable `CHROMIUM` overrides the first one on `PATH`.
    pub browser: PathBuf,
    /// The driver; the variable `CHROMEDRIVER` overrides the first one on `PATH`.
    pub driver: PathBuf,
}

impl Chromium {
    /// Finds an installed pair.
    ///
    /// # Errors
    /// If one of the two is missing.
    pub fn detect() -> Result<Self> {
        Ok(Self { browser: chosen(CHROMIUM)?, driver: chosen(DRIVER)? })
    }

    /// Finds the pair, or installs it from Debian.
    ///
    /// # Errors
    /// If one of the two is missing and cannot be installed.
    pub fn set_up(place: &Folders) -> Result<Self> {
        match Self::detect() {
            Err(_) if debian::is_here() => {
                debian::install_packages(place, PACKAGES, "1 min, 500 MB")?;
                Self::detect()
            }
            found => found,
        }
    }

    /// The driver's settings for this browser: the JSON of WebDriver's capabilities.
    #[must_use]
    pub fn capabilities(&self) -> String {
        let arguments =
            ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
        let binary = self.browser.to_string_lossy();
        // Debug formatting escapes text like JSON, as far as paths need it.
        format!(r#"{{"goog:chromeOptions":{{"binary":{binary:?},"args":{arguments:?}}}}}"#)
    }
}

fn chosen((name, programs): (&str, &[&str])) -> Result<PathBuf> {
    if let Some(program) = variable(name).map(PathBuf::from) {
        return if is_program(&program) {
            Ok(program)
        } else {
            Err(TaskFailure::new(format!("{name} is {}, which is not an executable file", program.display())))
        };
    }
    programs.iter().find_map(find_program).ok_or_else(|| {
        TaskFailure::new(format!("the tests in a browser need one of these on PATH: {}", programs.join(", ")))
            .remedy(format!("install Chromium and its driver of the same version, or set {name}"))
    })
}
