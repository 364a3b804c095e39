//! The program `openssl`: a second opinion on the certificates of the stories.

use crate::debian;
use crate::failure::{Failure, Result};
use crate::place::{Place, find_program};

/// Sets it up, if it is not there.
///
/// # Errors
/// When it is not there and cannot be installed.
pub fn set_up(place: &Place) -> Result<()> {
    if find_program("openssl").is_none() && debian::is_here() {
        debian::install_packages(place, &["openssl"], "10 s")?;
    }
    match find_program("openssl") {
        Some(_) => Ok(()),
        None => Err(Failure::new("there is no program openssl, which a test asks for a second opinion")
            .remedy("install OpenSSL with the system's package manager")),
    }
}
