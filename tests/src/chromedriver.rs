//! chromedriver: one process for all browsers that are open at the same time.

use credscope_xtask::browser::Chromium;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak, mpsc};
use std::thread;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(60);

/// A running chromedriver; it ends when the last reference is dropped.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
    /// The browser and driver in use.
    pub chromium: Chromium,
}

impl Driver {
    /// The running driver, or a new one on a port that the system chooses.
    ///
    /// # Panics
    /// If there is none, or it does not report its port.
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
        // Reads to the end, or a full pipe would block the driver.
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

    /// The address for WebDriver commands.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
