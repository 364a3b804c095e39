//! The page's build: everything it needs, then Trunk; and tests that are compiled as the page is.

use crate::browser::Chromium;
use crate::cargo_tool;
use crate::failure::{Result, TaskFailure};
use crate::place::Folders;
use crate::run::{command, run, say};
use crate::wasm::{TARGET, Wasm};
use crate::wasm_opt;
use std::fs;
use std::process::Command;
use std::time::Instant;

/// The package whose tests run in the browser by themselves, without the page.
const WASM_TESTS: &str = "credscope-wasm-tests";

/// Seconds that such tests may take before the runner of wasm-bindgen gives them up; it would do so after 20.
const PATIENCE: &str = "300";

/// A machine on which the page can be built.
#[derive(Debug)]
pub struct Page<'a> {
    place: &'a Folders,
    wasm: Wasm,
}

impl<'a> Page<'a> {
    /// Finds or installs the compiler, Trunk, wasm-bindgen and wasm-opt.
    ///
    /// # Errors
    /// When one of them cannot be had.
    pub fn set_up(place: &'a Folders) -> Result<Self> {
        let wasm = Wasm::set_up(place)?;
        cargo_tool::set_up_trunk(place)?;
        cargo_tool::set_up_wasm_bindgen(place)?;
        wasm_opt::set_up(place)?;
        Ok(Self { place, wasm })
    }

    /// Builds the release page into `dist/`.
    ///
    /// # Errors
    /// When cargo cannot fetch the packages or Trunk fails.
    pub fn build(&self) -> Result<()> {
        let begun = Instant::now();
        self.trunk(&["build"])?;
        say(format!("the page is in dist/ ({} s)", begun.elapsed().as_secs()));
        Ok(())
    }

    /// Builds the release page and serves it on this port of 127.0.0.1 until it is interrupted; a changed source builds it
    /// again.
    ///
    /// # Errors
    /// When cargo cannot fetch the packages or Trunk fails.
    pub fn serve(&self, port: u16) -> Result<()> {
        say(format!("the page will be at http://127.0.0.1:{port}/ (Ctrl-C ends it)"));
        self.trunk(&["serve", "--address", "127.0.0.1", "--port", &port.to_string()])
    }

    fn trunk(&self, words: &[&str]) -> Result<()> {
        let is_first = !self.place.page_target().is_dir();
        say(format!("building the page{}", if is_first { " (about 5 min the first time)" } else { "" }));
        // Trunk's --offline keeps it from fetching tools of its own; cargo's packages have to be there then.
        run(self.command("cargo").args(["fetch", "--quiet", "--target", TARGET]))?;
        run(self.command("trunk").args(words).args(["--release", "--offline"]))
            .map_err(|failure| TaskFailure::new(format!("Trunk failed: {failure}")))
    }

    /// The command that compiles the package `credscope-wasm-tests` with the page's compiler and profile, and runs its
    /// tests in the browser.
    ///
    /// # Errors
    /// When what the runner is told about the browser cannot be written.
    pub fn test_command(&self, chromium: &Chromium) -> Result<Command> {
        let folder = self.place.page_target();
        let capabilities = folder.join("webdriver.json");
        fs::create_dir_all(&folder).map_err(TaskFailure::of(folder.display()))?;
        fs::write(&capabilities, chromium.capabilities()).map_err(TaskFailure::of(capabilities.display()))?;
        let mut cargo = self.command("cargo");
        cargo.args(["test", "--package", WASM_TESTS, "--target", TARGET, "--profile", "page"]);
        if self.place.is_ci {
            cargo.arg("--locked");
        }
        cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
        cargo.env("CHROMEDRIVER", &chromium.driver).env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
        cargo.env("WASM_BINDGEN_TEST_TIMEOUT", PATIENCE).env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", PATIENCE);
        cargo.env("WASM_BINDGEN_TEST_ONLY_WEB", "1");
        Ok(cargo)
    }

    fn command(&self, program: &str) -> Command {
        let mut command = command(program);
        command.current_dir(&self.place.root).env("PATH", self.place.path_with_tools());
        command
            .env("CARGO_TARGET_DIR", self.place.page_target())
            .envs(self.wasm.environment().iter().copied());
        // Its own traces would bury what the compiler says.
        command.env("RUST_BACKTRACE", "0");
        // Trunk reads this as `true` or `false` alone, and stops at the customary `1`.
        if std::env::var_os("NO_COLOR").is_some() {
            command.env("NO_COLOR", "true");
        }
        command
    }
}
