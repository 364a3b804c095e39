//! `cargo xtask`: what a developer and CI type.

use credscope_xtask::browser::Chromium;
use credscope_xtask::ci;
use credscope_xtask::failure::{Result, TaskFailure};
use credscope_xtask::fuzz;
use credscope_xtask::pack;
use credscope_xtask::page::Page;
use credscope_xtask::place::Folders;
use credscope_xtask::run::say;
use credscope_xtask::suite::{self, SuitePart};
use std::net::{Ipv4Addr, TcpListener};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve [--port N]   build the release page and serve it on 127.0.0.1:8080
cargo xtask test [PART]…       all tests; PART is lint, host, browser, or vectors: the suites of
                               shared vectors alone, which the others skip where these are absent
cargo xtask ci                 the tests in a plain clone, then the suites of shared vectors
cargo xtask fuzz [TARGET] [S]  run one fuzz target, or each, for S seconds (60)
cargo xtask build              build the release page into dist/
cargo xtask setup              install what the others need, and nothing that is there

What is missing is installed into ~/.cache/credscope (CREDSCOPE_CACHE chooses another folder),
and on Debian by apt-get. CREDSCOPE_VECTORS names the folder of the shared vectors where they do
not lie in ../shared/conformance. CHROMIUM and CHROMEDRIVER choose another browser for the tests.
";

const PORT: u16 = 8080;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match carry_out(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(words: &[&str]) -> Result<()> {
    match words {
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        ["setup"] => setup(&Folders::of_environment()?),
        ["build"] => Page::set_up(&Folders::of_environment()?)?.build(),
        ["ci"] => ci::run_all(&Folders::of_environment()?),
        // Called by Trunk.toml.
        ["pack"] => pack::pack(&pack::folder_of_hook()?),
        ["serve"] => serve(&Folders::of_environment()?, PORT),
        ["serve", "--port", port] => {
            let port = port.parse().map_err(TaskFailure::of(format!("--port {port}")))?;
            serve(&Folders::of_environment()?, port)
        }
        ["test", parts @ ..] => {
            let unknown =
                |name: &&str| TaskFailure::new(format!("no part of the tests is called {name}")).remedy(HELP);
            let parts = parts
                .iter()
                .map(|name| SuitePart::find(name).ok_or_else(|| unknown(name)))
                .collect::<Result<Vec<SuitePart>>>()?;
            let parts = if parts.is_empty() { SuitePart::ALL.to_vec() } else { parts };
            suite::run_parts(&Folders::of_environment()?, &parts)
        }
        ["fuzz"] => fuzz::fuzz(&Folders::of_environment()?, None, fuzz::SECONDS),
        ["fuzz", target] => fuzz::fuzz(&Folders::of_environment()?, Some(target), fuzz::SECONDS),
        ["fuzz", target, seconds] => {
            let seconds = seconds.parse().map_err(TaskFailure::of(format!("{seconds} seconds")))?;
            fuzz::fuzz(&Folders::of_environment()?, Some(target), seconds)
        }
        _ => Err(TaskFailure::new(format!("cargo xtask does not know `{}`", words.join(" "))).remedy(HELP)),
    }
}

fn setup(place: &Folders) -> Result<()> {
    credscope_xtask::components::set_up(place)?;
    credscope_xtask::openssl::set_up(place)?;
    credscope_xtask::pkits::set_up(place)?;
    Chromium::set_up(place)?;
    Page::set_up(place)?;
    credscope_xtask::axe::set_up(place)?;
    say("everything is there: cargo xtask serve, cargo xtask test");
    Ok(())
}

fn serve(place: &Folders, port: u16) -> Result<()> {
    // A port that is in use is better reported before the build than after.
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        TaskFailure::new(format!("cannot listen on 127.0.0.1:{port}: {error}"))
            .remedy("choose another port with --port")
    })?;
    Page::set_up(place)?.serve(port)
}
