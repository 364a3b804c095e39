//! The program `openssl`: a second opinion on the certificates of the stories.

use crate::debian;
use crate::failure::{Result, TaskFailure};
use crate::place::{Folders, find_program};

/// Installs it if it is missing.
///
/// # Errors
/// If it is missing and cannot be installed.
pub fn set_up(place: &Folders) -> Result<()> {
    if find_program("openssl").is_none() && debian::is_here() {
        debian::install_packages(place, &["openssl"], "10 s")?;
    }
    match find_program("openssl") {
        Some(_) => Ok(()),
        None => Err(TaskFailure::new("the program openssl is missing; a test uses it for a second opinion")
            .remedy("install OpenSSL with the system's package manager")),
    }
}
