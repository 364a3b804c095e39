//! A static host on the loopback address, which records its requests.

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::{Router, serve};
use std::net::Ipv4Addr;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::task::spawn_blocking;
use tower_http::services::ServeDir;

/// The runtime for hosts and browsers; the tests themselves are ordinary functions.
pub static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Runtime::new().unwrap_or_else(|error| panic!("no runtime: {error}")));

/// Maximum number of bytes recorded of a request's body.
const BODY_LIMIT: usize = 16 << 20;

/// One request that a host answered.
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

/// The requests that a host has answered so far, and the cable to it.
#[derive(Clone, Debug, Default)]
pub struct Visits(Arc<Mutex<Vec<Visit>>>, Arc<AtomicBool>);

impl Visits {
    /// A copy of the list.
    #[must_use]
    pub fn list(&self) -> Vec<Visit> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// From now on the host answers with 503 and no content, as if its cable was cut; it still records requests.
    pub fn cut(&self) {
        self.1.store(true, Ordering::SeqCst);
    }

    fn is_cut(&self) -> bool {
        self.1.load(Ordering::SeqCst)
    }

    fn push(&self, visit: Visit) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(visit);
    }
}

/// Called with the target of every request before its response, which waits until it returns.
type Gate = Arc<dyn Fn(&str) + Send + Sync>;

/// Serves a folder on a free port of 127.0.0.1, for the life of the process; returns the origin and its
/// record.
///
/// # Panics
/// If no port is free.
#[must_use]
pub fn serve_folder(folder: &Path, gate: impl Fn(&str) + Send + Sync + 'static) -> (String, Visits) {
    let visits = Visits::default();
    let gate: Gate = Arc::new(gate);
    let host = Router::new()
        .fallback_service(ServeDir::new(folder))
        .layer(from_fn_with_state((visits.clone(), gate), recorded));
    let listener = RUNTIME
        .block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))
        .unwrap_or_else(|error| panic!("no port is free: {error}"));
    let address = listener.local_addr().unwrap_or_else(|error| panic!("no address: {error}"));
    RUNTIME.spawn(async move { serve(listener, host).await });
    (format!("http://{address}"), visits)
}

async fn recorded(State((visits, gate)): State<(Visits, Gate)>, request: Request, next: Next) -> Response {
    let method = request.method().to_string();
    let target = request.uri().to_string();
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, BODY_LIMIT).await.unwrap_or_default();
    let asked = target.clone();
    if spawn_blocking(move || gate(&asked)).await.is_err() {
        panic!("the gate of {target} panicked");
    }
    let mut response = if visits.is_cut() {
        StatusCode::SERVICE_UNAVAILABLE.into_response()
    } else {
        next.run(Request::from_parts(parts, Body::from(body.clone()))).await
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    visits.push(Visit { method, target, status: response.status().as_u16(), body: body.to_vec() });
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    fn ask(origin: &str, request: &str) -> String {
        let mut stream = TcpStream::connect(origin.trim_start_matches("http://")).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn every_request_is_on_record_with_its_body() {
        let (origin, visits) = serve_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), |_| {});
        let cases = [("GET", "/lib.rs?query", 200), ("GET", "/absent.rs", 404), ("POST", "/leak", 405)];
        for (method, target, status) in cases {
            let request = format!(
                "{method} {target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 6\r\n\r\nsecret"
            );
            let answer = ask(&origin, &request);
            assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{target}: {answer}");
        }
        let seen: Vec<_> = visits.list();
        let expected = cases.map(|(method, target, status)| Visit {
            method: method.to_owned(),
            target: target.to_owned(),
            status,
            body: b"secret".to_vec(),
        });
        assert_eq!(seen, expected);
    }

    #[test]
    fn an_answer_waits_for_the_gate() {
        let (sender, receiver) = std::sync::mpsc::channel::<()>();
        let receiver = Mutex::new(receiver);
        let (origin, visits) = serve_folder(Path::new(env!("CARGO_MANIFEST_DIR")), move |target| {
            if target == "/Cargo.toml" {
                receiver.lock().unwrap().recv().unwrap();
            }
        });
        let asked = std::thread::spawn(move || {
            ask(&origin, "GET /Cargo.toml HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        });
        assert_eq!(visits.list(), []);
        sender.send(()).unwrap();
        assert!(asked.join().unwrap().starts_with("HTTP/1.1 200 "));
        assert_eq!(visits.list().len(), 1);
    }
}
