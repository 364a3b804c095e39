//! A static file server on the loopback address: `cargo xtask serve`, and the tests in a browser.

use crate::failure::{Failure, Result};
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

const HEAD_LIMIT: u64 = 16 * 1024;
const PATIENCE: Duration = Duration::from_secs(10);

/// A bound port of 127.0.0.1; connections wait until it serves.
#[derive(Debug)]
pub struct Site {
    listener: TcpListener,
    address: SocketAddr,
}

/// One request that a site answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The method, as `GET`.
    pub method: String,
    /// The target as sent, query included.
    pub target: String,
    /// The status of the response.
    pub status: u16,
    /// The request body.
    pub body: Vec<u8>,
}

/// The requests that a site has answered so far.
#[derive(Clone, Debug, Default)]
pub struct Visits(Arc<Mutex<Vec<Visit>>>);

impl Visits {
    /// A copy of the list.
    #[must_use]
    pub fn list(&self) -> Vec<Visit> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn push(&self, visit: Visit) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(visit);
    }
}

impl Site {
    /// Binds the port; 0 selects any free one.
    ///
    /// # Errors
    /// If the port is in use.
    pub fn bind(port: u16) -> Result<Self> {
        let name = format!("127.0.0.1:{port}");
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
            Failure::new(format!("cannot listen on {name}: {error}"))
                .remedy("choose another port with --port")
        })?;
        let address = listener.local_addr().map_err(Failure::of(name))?;
        Ok(Self { listener, address })
    }

    /// The address of the page.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves the folder on background threads, for the life of the process. The gate is called with the
    /// target of every request, and the response waits until the gate returns.
    #[must_use]
    pub fn start(self, folder: PathBuf, gate: impl Fn(&str) + Send + Sync + 'static) -> Visits {
        let visits = Visits::default();
        let record = visits.clone();
        thread::spawn(move || self.answer_all(&folder, &record, &Arc::new(gate)));
        visits
    }

    /// Serves the folder on this thread, for the life of the process.
    pub fn serve(self, folder: &Path) {
        self.answer_all(folder, &Visits::default(), &Arc::new(|_: &str| {}));
    }

    fn answer_all(self, folder: &Path, visits: &Visits, gate: &Arc<impl Fn(&str) + Send + Sync + 'static>) {
        for connection in self.listener.incoming().flatten() {
            let folder = folder.to_path_buf();
            let visits = visits.clone();
            let gate = Arc::clone(gate);
            thread::spawn(move || {
                // A browser that hangs up in the middle is not an error.
                let _ = answer(&connection, &folder, &visits, &*gate);
            });
        }
    }
}

fn answer(
    mut connection: &TcpStream,
    folder: &Path,
    visits: &Visits,
    gate: &impl Fn(&str),
) -> io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    connection.set_write_timeout(Some(PATIENCE))?;
    let mut reader = BufReader::new(connection.take(HEAD_LIMIT));
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let mut words = line.split_ascii_whitespace();
    let (Some(method), Some(target)) = (words.next(), words.next()) else { return Ok(()) };
    let mut length = 0;
    loop {
        let mut header = String::new();
        if reader.read_line(&mut header)? == 0 || header.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = header.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut body = Vec::new();
    reader.take(length).read_to_end(&mut body)?;

    gate(target);
    let found = match method {
        "GET" | "HEAD" => {
            file_of(folder, target).and_then(|file| Some((fs::read(&file).ok()?, media_type(&file))))
        }
        _ => None,
    };
    let status = if found.is_some() { 200 } else { 404 };
    visits.push(Visit { method: method.to_owned(), target: target.to_owned(), status, body });
    let (content, media_type) = found.unwrap_or((b"not found\n".to_vec(), "text/plain; charset=utf-8"));
    let reason = if status == 200 { "OK" } else { "Not Found" };
    let head = format!(
        "HTTP/1.1 {status} {reason}\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\n\
         Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        content.len()
    );
    connection.write_all(head.as_bytes())?;
    if method == "GET" {
        connection.write_all(&content)?;
    }
    connection.flush()
}

/// The file below the folder for a request's target; `None` if it would be outside.
fn file_of(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = PathBuf::from(percent_decoded(path)?);
    if !path.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let file = folder.join(path);
    let file = if file.is_dir() { file.join("index.html") } else { file };
    file.is_file().then_some(file)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(part.get(..2)?, 16).ok()?);
        bytes.extend(part.get(2..)?.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(url: &str, request: &str) -> String {
        let address = url.trim_start_matches("http://").trim_end_matches('/');
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn serves_files_below_its_folder_and_nothing_else() {
        let site = Site::bind(0).unwrap();
        let url = site.url();
        let visits = site.start(Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), |_| {});
        let cases = [
            ("/main.rs", 200),
            ("/m%61in.rs?query", 200),
            ("/absent.rs", 404),
            ("/../Cargo.toml", 404),
            ("/%2e%2e/Cargo.toml", 404),
            ("//etc/hostname", 404),
            ("/%zz", 404),
        ];
        for (target, status) in cases {
            let answer = ask(&url, &format!("GET {target} HTTP/1.1\r\nHost: here\r\n\r\n"));
            assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{target}: {answer}");
        }
        let seen: Vec<_> = visits.list().into_iter().map(|visit| (visit.target, visit.status)).collect();
        assert_eq!(seen, cases.map(|(target, status)| (target.to_owned(), status)));
    }

    #[test]
    fn request_bodies_are_recorded() {
        let site = Site::bind(0).unwrap();
        let url = site.url();
        let visits = site.start(PathBuf::from("."), |_| {});
        let answer = ask(&url, "POST /leak HTTP/1.1\r\nContent-Length: 6\r\n\r\nsecret");
        assert!(answer.starts_with("HTTP/1.1 404 "), "{answer}");
        assert_eq!(visits.list().first().map(|visit| visit.body.as_slice()), Some(b"secret".as_slice()));
    }

    #[test]
    fn wasm_has_the_type_that_streaming_compilation_requires() {
        assert_eq!(media_type(Path::new("app_bg.wasm")), "application/wasm");
    }
}
