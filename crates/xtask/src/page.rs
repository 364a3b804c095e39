//! The page's build: everything it needs, then Trunk.

use crate::cargo_tool;
use crate::failure::{Failure, Result};
use crate::place::Place;
use crate::run::{command, run, say};
use crate::wasm::Wasm;
use crate::wasm_opt;
use std::process::Command;
use std::time::Instant;

/// A machine on which the page can be built.
#[derive(Debug)]
pub struct Page<'a> {
    place: &'a Place,
    wasm: Wasm,
}

impl<'a> Page<'a> {
    /// Finds or installs the compiler, Trunk, wasm-bindgen and wasm-opt.
    ///
    /// # Errors
    /// When one of them cannot be had.
    pub fn set_up(place: &'a Place) -> Result<Self> {
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
        let is_first = !self.place.page_target().is_dir();
        say(format!("building the page{}", if is_first { " (about 5 min the first time)" } else { "" }));
        let begun = Instant::now();
        // Trunk's --offline keeps it from fetching tools of its own; cargo's packages have to be there then.
        run(self.command("cargo").args(["fetch", "--quiet", "--target", "wasm32-unknown-unknown"]))?;
        run(self.command("trunk").args(["build", "--release", "--offline"]))
            .map_err(|failure| Failure::new(format!("the page could not be built: {failure}")))?;
        say(format!("the page is in dist/ ({} s)", begun.elapsed().as_secs()));
        Ok(())
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
