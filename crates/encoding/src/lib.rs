//! base64, base64url, hexadecimal and PEM, each with byte positions and tolerant modes.
//!
//! Strict functions return what one decoder (Go, RFC 7515) would accept; tolerant ones decode what a user may
//! have pasted and note what a strict decoder would refuse.

mod base64;
mod hex;
mod pem;

pub use base64::{
    Base64Error, Base64Note, Base64Reason, DecodedBase64, decode_standard, decode_tolerant, decode_url_go,
    decode_url_unpadded, encode_standard, encode_url_unpadded,
};
pub use hex::{decode_hex, encode_hex, encode_hex_colons};
pub use pem::{PemBlock, PemError, PemNote, find_pem_blocks, is_go_pem};

#[cfg(test)]
mod generator;
