//! chromedriver, one process for all browsers that are open at a time, and the WebDriver protocol to it.

use credscope_xtask::browser::Chromium;
use serde_json::Value;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak, mpsc};
use std::thread;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(60);

/// A running chromedriver; it ends with the last one who holds it.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
    /// The browser and driver in use.
    pub chromium: Chromium,
}

impl Driver {
    /// The one that runs, or a new one on a port that the system chooses.
    ///
    /// # Panics
    /// When there is none, or it does not say where it listens.
    #[must_use]
    pub fn shared() -> Arc<Self> {
        static RUNNING: Mutex<Weak<Driver>> = Mutex::new(Weak::new());
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(driver) = running.upgrade() {
            return driver;
        }
        let driver = Arc::new(Self::start());
        *running = Arc::downgrade(&driver);
        driver
    }

    fn start() -> Self {
        let chromium = Chromium::detect().unwrap_or_else(|failure| panic!("{failure}"));
        let mut process = Command::new(&chromium.driver)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}", chromium.driver.display()));
        let output = process.stdout.take().unwrap_or_else(|| panic!("chromedriver has no output"));
        let (sender, port) = mpsc::channel();
        // Reads on to the end, or a full pipe would stop the driver.
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if let Some((_, port)) = line.split_once("successfully on port ") {
                    let _ = sender.send(port.trim_end_matches('.').parse::<u16>());
                }
            }
        });
        let Ok(Ok(port)) = port.recv_timeout(PATIENCE) else {
            let _ = process.kill();
            panic!("{} did not say on which port it listens", chromium.driver.display());
        };
        Self { process, port, chromium }
    }

    /// Sends a command and returns the `value` of its answer.
    ///
    /// # Errors
    /// The driver's error, as `no such element: …`.
    ///
    /// # Panics
    /// When the driver does not answer.
    pub fn send(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
        let body = body.map(Value::to_string).unwrap_or_default();
        let (status, text) = exchange(self.port, method, path, &body)
            .unwrap_or_else(|error| panic!("chromedriver does not answer {method} {path}: {error}"));
        let mut answer: Value = serde_json::from_str(&text)
            .unwrap_or_else(|error| panic!("{method} {path} got {text:?}: {error}"));
        let value = answer["value"].take();
        if status == 200 {
            return Ok(value);
        }
        let word = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        Err(format!("{}: {}", word("error"), word("message")))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// One request over a connection of its own: status and body of the answer.
fn exchange(port: u16, method: &str, path: &str, body: &str) -> io::Result<(u16, String)> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let length = body.len();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n\
         Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    )?;
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let status = line.split(' ').nth(1).and_then(|word| word.parse().ok());
    let mut length = 0;
    loop {
        let mut header = String::new();
        if reader.read_line(&mut header)? == 0 || header.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = header.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().map_err(io::Error::other)?;
        }
    }
    let mut text = String::new();
    reader.take(length).read_to_string(&mut text)?;
    Ok((status.ok_or_else(|| io::Error::other(format!("no status in {line:?}")))?, text))
}
