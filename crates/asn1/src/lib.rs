//! Parses any bytes to a DER tree with byte ranges; never fails, problems become findings with spans.
//!
//! Every function of this crate takes time linear in its input and accepts any bytes.

mod header;
mod integer;
mod oid;
mod parser;
mod text;
mod time;
mod tree;

pub use integer::{decimal_text, is_minimal_integer, small_integer};
pub use oid::oid_text;
pub use parser::{DEPTH_LIMIT, NODE_LIMIT, parse, parse_within};
pub use text::{DecodedText, decode_text, escape_hidden, is_hidden, is_string_tag};
pub use time::{DecodedTime, decode_time};
pub use tree::{Class, DerNode, Tree, tag};
