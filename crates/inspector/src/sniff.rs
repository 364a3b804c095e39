//! Recognises credentials and commands in any text by their form.

mod command;
mod curl;
mod handshake;
mod needles;
mod prose;
mod region;
mod shell;
mod token;
mod words;

pub(crate) use command::{decode_join, find_commands};
pub(crate) use curl::{AuthorizationHeader, CurlCommand, decode_curl, decode_header, find_headers};
pub(crate) use handshake::{Handshake, find_handshakes};
pub(crate) use needles::Needles;
pub(crate) use prose::{OPENSSL_TEXT, guess, is_error_line, is_openssl_text, is_program_output};
pub(crate) use region::{Region, find_regions, is_one_file};
pub(crate) use shell::Word;
pub(crate) use token::{find_cut_tokens, find_tokens};
pub(crate) use words::{find_base64, find_bootstrap_tokens, find_certificate_keys, find_lines, find_pins};
