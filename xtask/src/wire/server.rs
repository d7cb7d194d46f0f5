//! The recording server.
//!
//! In: the answers of each operation, one for each media type. Out: requests as they came, each with the operation that it was
//! taken for and the answer that it got: the one that its `Accept` prefers. A request that no operation has gets 404, one that
//! accepts nothing that there is 406.

use std::io::{self, BufRead, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use super::accept;
use super::route::Routes;

/// How long a client may say nothing.
const PATIENCE: Duration = Duration::from_secs(30);

/// A server on the loopback interface. It ends with the process.
pub(super) struct Server {
    address: SocketAddr,
    records: Arc<Mutex<Vec<Value>>>,
}

impl Server {
    /// Starts to answer with `answers`.
    ///
    /// # Errors
    ///
    /// When there is no port to listen on.
    pub(super) fn start(answers: &Value) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let routes = Arc::new(Routes::new(answers));
        let records = Arc::new(Mutex::new(Vec::new()));
        let all = Arc::clone(&records);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (routes, records) = (Arc::clone(&routes), Arc::clone(&all));
                // A client that goes away in the middle is seen in what it did not get.
                thread::spawn(move || drop(serve(&stream, &routes, &records)));
            }
        });
        Ok(Self { address, records })
    }

    /// The base URL.
    pub(super) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What has come so far.
    pub(super) fn records(&self) -> Value {
        Value::Array(lock(&self.records).clone())
    }
}

fn lock(records: &Mutex<Vec<Value>>) -> MutexGuard<'_, Vec<Value>> {
    records.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Answers one request and closes the connection.
fn serve(stream: &TcpStream, routes: &Routes, records: &Mutex<Vec<Value>>) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut reader = BufReader::new(stream);
    let line = line(&mut reader)?;
    let mut words = line.split(' ');
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Ok(());
    };
    let headers = headers(&mut reader)?;
    let body = body(&mut reader, &headers)?;
    let path = target.split('?').next().unwrap_or_default();
    let asked = lock(records)
        .iter()
        .filter_map(|record| usize::try_from(record["route"].as_u64()?).ok())
        .collect();
    let found = routes.find(method, path, &asked);
    let accept = headers.iter().find(|(name, _)| name == "accept");
    let accept = accept.map(|(_, value)| value.as_str());
    let chosen = found.and_then(|(_, answer)| accept::choose(&answer["alternatives"], accept));
    // A byte is a character, so that nothing is lost and JSON can hold it.
    let body: String = body.into_iter().map(char::from).collect();
    let record = json!({
        "route": found.map(|(index, _)| index), "alternative": chosen.map(|(index, _)| index),
        "method": method, "target": target, "headers": headers, "body": body,
    });
    lock(records).push(record);
    let status = match (found, chosen) {
        (Some((_, answer)), Some(_)) => answer["status"].as_u64().unwrap_or(200),
        (Some(_), None) => 406,
        (None, _) => 404,
    };
    answer(stream, method, status, chosen.map(|(_, answer)| answer))
}

fn answer(
    mut stream: &TcpStream,
    method: &str,
    status: u64,
    answer: Option<&Value>,
) -> io::Result<()> {
    let text = answer.and_then(|answer| answer["body"].as_str());
    let mut head = format!("HTTP/1.1 {status} Answer\r\nConnection: close\r\n");
    if let Some(media_type) = answer.and_then(|answer| answer["type"].as_str()) {
        head.push_str(&format!("Content-Type: {media_type}\r\n"));
    }
    // RFC 9110, 8.6: an answer 204 has no length.
    if status != 204 {
        let length = text.map_or(0, str::len);
        head.push_str(&format!("Content-Length: {length}\r\n"));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    if method != "HEAD" && status != 204 {
        stream.write_all(text.unwrap_or_default().as_bytes())?;
    }
    stream.flush()
}

fn line(reader: &mut impl BufRead) -> io::Result<String> {
    let mut bytes = Vec::new();
    reader.read_until(b'\n', &mut bytes)?;
    let text: String = bytes.into_iter().map(char::from).collect();
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

fn headers(reader: &mut impl BufRead) -> io::Result<Vec<(String, String)>> {
    let mut all = Vec::new();
    loop {
        let line = line(reader)?;
        let Some((name, value)) = line.split_once(':') else {
            return Ok(all);
        };
        all.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
}

/// RFC 9112, 6: by chunks, or else by length.
fn body(reader: &mut impl BufRead, headers: &[(String, String)]) -> io::Result<Vec<u8>> {
    let get = |wanted: &str| headers.iter().find(|(name, _)| name == wanted);
    let mut bytes = Vec::new();
    if get("transfer-encoding").is_some() {
        loop {
            let size = line(reader)?;
            let size = size.split(';').next().unwrap_or_default().trim();
            let size = u64::from_str_radix(size, 16).map_err(io::Error::other)?;
            reader.take(size).read_to_end(&mut bytes)?;
            line(reader)?;
            if size == 0 {
                return Ok(bytes);
            }
        }
    }
    if let Some((_, length)) = get("content-length") {
        let length = length.parse().map_err(io::Error::other)?;
        reader.take(length).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
