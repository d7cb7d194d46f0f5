//! An HTTP server that plays a script: prepared bytes out, requests as they were on the wire in.
//!
//! It uses no HTTP library, so it can send what no server should, and what it records is what was sent.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What to do with one request.
#[derive(Debug, Clone)]
pub enum Reply {
    /// Send these bytes and wait for the next request on the connection.
    Send(Vec<u8>),
    /// Send these bytes and close the connection.
    Close(Vec<u8>),
    /// Send these bytes and fall silent, the connection open.
    Stall(Vec<u8>),
}

impl Reply {
    /// A whole response; `headers` are lines that each end in CR LF, without `Content-Length`, which is added.
    #[must_use]
    pub fn response(status: &str, headers: &str, body: &str) -> Self {
        let length = body.len();
        let text = format!("HTTP/1.1 {status}\r\n{headers}content-length: {length}\r\n\r\n{body}");
        Self::Send(text.into_bytes())
    }

    /// A whole response with a JSON body.
    #[must_use]
    pub fn json(status: &str, body: &str) -> Self {
        Self::response(status, "content-type: application/json\r\n", body)
    }
}

/// A request as it arrived.
#[derive(Clone, PartialEq, Eq)]
pub struct Request(Vec<u8>);

impl Request {
    /// All bytes: request line, headers and body.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The request line.
    #[must_use]
    pub fn line(&self) -> String {
        self.lines().next().unwrap().to_owned()
    }

    /// The header lines in the order of the wire, names as they were sent.
    #[must_use]
    pub fn headers(&self) -> Vec<(String, String)> {
        let pair = |line: &str| {
            let (name, value) = line.split_once(": ").unwrap();
            (name.to_owned(), value.to_owned())
        };
        self.lines().skip(1).map(|line| pair(&line)).collect()
    }

    /// The values of a header, whose name is compared as HTTP does.
    #[must_use]
    pub fn header(&self, name: &str) -> Vec<String> {
        let headers = self.headers().into_iter();
        headers
            .filter(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
            .collect()
    }

    /// What follows the blank line.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.0[head_length(&self.0).unwrap()..]
    }

    fn lines(&self) -> impl Iterator<Item = String> {
        let head = &self.0[..head_length(&self.0).unwrap() - 4];
        let head = String::from_utf8(head.to_vec()).expect("a request's head is ASCII");
        let lines: Vec<_> = head.split("\r\n").map(str::to_owned).collect();
        lines.into_iter()
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from_utf8_lossy(&self.0))
    }
}

/// A server on a free port of the loopback interface, stopped when the tokio runtime of its test ends.
#[derive(Debug)]
pub struct Server {
    address: std::net::SocketAddr,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl Server {
    /// Starts a server that answers the first request with the first reply and so on, whatever the connection.
    ///
    /// A request beyond the script is answered with status 599.
    pub async fn start(script: impl IntoIterator<Item = Reply>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = Self {
            address: listener.local_addr().unwrap(),
            requests: Arc::default(),
        };
        let script = Arc::new(Mutex::new(script.into_iter().collect::<VecDeque<_>>()));
        let requests = Arc::clone(&server.requests);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&script), Arc::clone(&requests)));
            }
        });
        server
    }

    /// The base URL, without a path.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What clients put into the `Host` header.
    #[must_use]
    pub fn host(&self) -> String {
        self.address.to_string()
    }

    /// The requests so far, in the order in which they were complete.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap().clone()
    }
}

async fn serve(
    mut stream: TcpStream,
    script: Arc<Mutex<VecDeque<Reply>>>,
    requests: Arc<Mutex<Vec<Request>>>,
) {
    let mut pending = Vec::new();
    while let Some(request) = read(&mut stream, &mut pending).await {
        requests.lock().unwrap().push(request);
        let reply = script.lock().unwrap().pop_front();
        let reply = reply.unwrap_or_else(|| Reply::response("599 Not In The Script", "", ""));
        let (Reply::Send(bytes) | Reply::Close(bytes) | Reply::Stall(bytes)) = &reply;
        // The client may have gone away, as one with a timeout does; its test sees that.
        if stream.write_all(bytes).await.is_err() {
            return;
        }
        match reply {
            Reply::Send(_) => {}
            Reply::Close(_) => return,
            Reply::Stall(_) => std::future::pending().await,
        }
    }
}

/// The next whole request; `pending` holds what arrived of the one after it.
async fn read(stream: &mut TcpStream, pending: &mut Vec<u8>) -> Option<Request> {
    loop {
        if let Some(head) = head_length(pending) {
            let length = head + body_length(&pending[..head]);
            if pending.len() >= length {
                return Some(Request(pending.drain(..length).collect()));
            }
        }
        let mut chunk = [0; 4096];
        match stream.read(&mut chunk).await {
            Ok(0) | Err(_) => return None,
            Ok(length) => pending.extend_from_slice(&chunk[..length]),
        }
    }
}

fn head_length(bytes: &[u8]) -> Option<usize> {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
    Some(end + 4)
}

fn body_length(head: &[u8]) -> usize {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    assert!(
        !head.contains("\r\ntransfer-encoding:"),
        "this server reads no chunked bodies: {head}"
    );
    let mut lines = head.lines();
    let length = lines.find_map(|line| line.strip_prefix("content-length: "));
    length.map_or(0, |length| length.parse().unwrap())
}
