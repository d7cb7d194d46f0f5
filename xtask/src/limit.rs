//! Programs that may hang.
//!
//! In: a command and how long it may take. Out: what it printed, or that it did not end in time.

use std::io::{self, Read};
use std::process::{Command, Output, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// How often to look whether the program has ended.
const LOOK: Duration = Duration::from_millis(20);

/// Runs the command, and ends it when `limit` is over.
///
/// # Errors
///
/// When it cannot be started, or does not end in time ([`io::ErrorKind::TimedOut`]).
pub(crate) fn output(command: &mut Command, limit: Duration) -> io::Result<Output> {
    let begin = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    // Both are read while it runs: a full pipe would stop it.
    let stdout = child.stdout.take().map(drain);
    let stderr = child.stderr.take().map(drain);
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if begin.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            let text = format!("did not end within {} s", limit.as_secs());
            return Err(io::Error::new(io::ErrorKind::TimedOut, text));
        }
        thread::sleep(LOOK);
    };
    Ok(Output {
        status,
        stdout: stdout.map(text).unwrap_or_default(),
        stderr: stderr.map(text).unwrap_or_default(),
    })
}

/// Reads to the end, beside everything else.
fn drain(mut pipe: impl Read + Send + 'static) -> JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What came before the pipe broke is all there is.
        let _ = pipe.read_to_end(&mut bytes);
        bytes
    })
}

fn text(reader: JoinHandle<Vec<u8>>) -> Vec<u8> {
    reader.join().unwrap_or_default()
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::io::ErrorKind;
    use std::process::Command;
    use std::time::Duration;

    use super::output;

    #[test]
    fn a_program_that_hangs_is_ended() {
        let error = output(Command::new("sleep").arg("60"), Duration::from_millis(50));
        assert_eq!(error.unwrap_err().kind(), ErrorKind::TimedOut);
    }

    #[test]
    fn more_than_a_pipe_holds_is_read() {
        let mut command = Command::new("head");
        let output = output(
            command.args(["-c", "200000", "/dev/zero"]),
            Duration::from_secs(30),
        );
        assert_eq!(output.unwrap().stdout.len(), 200_000);
    }
}
