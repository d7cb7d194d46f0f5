//! Stoplight Prism as a process: a spec in, a mock server on the loopback interface out.
//!
//! Prism judges requests by the spec and answers by it, and nobody of this project wrote it. `tests/wire/package.json`
//! pins it.

use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, Once};
use std::time::{Duration, Instant};

/// A running Prism, killed when dropped, which is also when a test panics.
#[derive(Debug)]
pub struct Prism {
    process: Child,
    url: String,
    log: Arc<Mutex<String>>,
}

impl Prism {
    /// Starts `prism mock` on `spec` and waits until it listens.
    ///
    /// Installs it first where that has not been done. `None` if there is no npm, which has been said.
    #[must_use]
    pub fn mock(spec: &Path) -> Option<Self> {
        let program = install()?;
        let port = free_port();
        let mut process = Command::new(program)
            .args(["mock", "--host", "127.0.0.1", "--port", &port.to_string()])
            .arg(spec)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("Prism starts");
        let log = Arc::new(Mutex::new(String::new()));
        keep(process.stdout.take().unwrap(), Arc::clone(&log));
        keep(process.stderr.take().unwrap(), Arc::clone(&log));
        let mut prism = Self {
            process,
            url: format!("http://127.0.0.1:{port}"),
            log,
        };
        prism.wait_until_it_listens();
        Some(prism)
    }

    /// The base URL, without a path.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// What Prism has printed so far.
    #[must_use]
    pub fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    fn wait_until_it_listens(&mut self) {
        let start = Instant::now();
        while !self.log().contains("Prism is listening on") {
            let ended = self.process.try_wait().unwrap();
            assert!(
                ended.is_none() && start.elapsed() < Duration::from_secs(60),
                "Prism does not listen ({ended:?}):\n{}",
                self.log()
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Prism {
    fn drop(&mut self) {
        // An error means that it has ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Reads a stream to its end, without which the process would stop at a full pipe.
fn keep(stream: impl Read + Send + 'static, log: Arc<Mutex<String>>) {
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            let mut log = log.lock().unwrap();
            log.push_str(&line);
            log.push('\n');
        }
    });
}

/// Another process can take the port before Prism does; then Prism ends and the test shows its log.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

fn install() -> Option<PathBuf> {
    static ONCE: Once = Once::new();
    let folder = crate::workspace().join("tests/wire");
    let program = folder.join("node_modules/.bin/prism");
    ONCE.call_once(|| {
        if !program.exists() {
            npm_ci(&folder);
        }
    });
    if !program.exists() {
        crate::skip("Prism is not installed and there is no npm to install it with");
        return None;
    }
    Some(program)
}

fn npm_ci(folder: &Path) {
    let npm = Command::new("npm")
        .args(["ci", "--no-audit", "--no-fund", "--prefix"])
        .arg(folder)
        .stdin(Stdio::null())
        .output();
    let Ok(output) = npm else {
        return;
    };
    assert!(
        output.status.success(),
        "`npm ci --prefix tests/wire` failed:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
