//! Set-up, build, serve and test of Credscope; `cargo xtask` lists the commands.

pub mod axe;
pub mod browser;
pub mod cargo_tool;
pub mod ci;
pub mod components;
pub mod debian;
pub mod failure;
pub mod fuzz;
pub mod npm;
pub mod openssl;
pub mod pack;
pub mod page;
pub mod pkits;
pub mod place;
pub mod run;
pub mod suite;
pub mod tally;
pub mod vectors;
pub mod wasm;
pub mod wasm_opt;
