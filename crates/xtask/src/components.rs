//! rustfmt and clippy, which a minimal rustup does not include.

use crate::failure::Result;
use crate::place::Folders;
use crate::run::{command, install, say, text_of};

/// Finds or installs both.
///
/// # Errors
/// If rustup cannot add them.
pub fn set_up(place: &Folders) -> Result<()> {
    for (component, program) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if text_of(command("cargo").args([program, "--version"])).is_some() {
            continue;
        }
        say(format!("adding {component} with rustup (about 10 s)"));
        install(
            "rustup component add",
            command("rustup").args(["component", "add", component]),
            &place.log(component),
        )
        .map_err(|failure| failure.remedy(format!("make `cargo {program}` work, then run this again")))?;
    }
    Ok(())
}
