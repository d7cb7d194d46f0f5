//! An HTTP server that sends prepared bytes: raw responses in, raw requests out.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What to do with one request.
#[derive(Clone)]
pub(crate) enum Reply {
    /// Send these bytes and read the next request.
    Send(Vec<u8>),
    /// Send these bytes and close the connection.
    Close(Vec<u8>),
    /// Send these bytes and fall silent.
    Stall(Vec<u8>),
    /// Send these one after the other and fall silent.
    Drip {
        pieces: Vec<Vec<u8>>,
        every: Duration,
    },
}

pub(crate) struct Server {
    pub(crate) url: String,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub(crate) async fn start(replies: impl IntoIterator<Item = Reply>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let replies = Arc::new(Mutex::new(replies.into_iter().collect::<VecDeque<_>>()));
        let requests = Arc::new(Mutex::new(Vec::new()));
        let server = Self {
            url,
            requests: Arc::clone(&requests),
        };
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&replies), Arc::clone(&requests)));
            }
        });
        server
    }

    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }
}

/// A response with a body and its length.
pub(crate) fn response(status: &str, headers: &str, body: &str) -> Reply {
    let length = body.len();
    Reply::Send(
        format!("HTTP/1.1 {status}\r\n{headers}content-length: {length}\r\n\r\n{body}")
            .into_bytes(),
    )
}

pub(crate) fn json(body: &str) -> Reply {
    response("200 OK", "content-type: application/json\r\n", body)
}

async fn serve(
    mut stream: TcpStream,
    replies: Arc<Mutex<VecDeque<Reply>>>,
    requests: Arc<Mutex<Vec<String>>>,
) {
    while let Some(request) = read(&mut stream).await {
        requests.lock().unwrap().push(request);
        let reply = replies.lock().unwrap().pop_front();
        match reply {
            // A client that has seen enough hangs up.
            Some(Reply::Send(bytes)) => {
                if stream.write_all(&bytes).await.is_err() {
                    return;
                }
            }
            Some(Reply::Close(bytes)) => {
                stream.write_all(&bytes).await.unwrap();
                return;
            }
            Some(Reply::Drip { pieces, every }) => {
                for piece in pieces {
                    stream.write_all(&piece).await.unwrap();
                    tokio::time::sleep(every).await;
                }
                std::future::pending::<()>().await;
            }
            Some(Reply::Stall(bytes)) => {
                stream.write_all(&bytes).await.unwrap();
                std::future::pending::<()>().await;
            }
            None => stream
                .write_all(b"HTTP/1.1 599 Unscripted\r\ncontent-length: 0\r\n\r\n")
                .await
                .unwrap(),
        }
    }
}

async fn read(stream: &mut TcpStream) -> Option<String> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length: "));
            let whole = if head.contains("transfer-encoding: chunked") {
                body.ends_with("0\r\n\r\n")
            } else {
                body.len() >= length.map_or(0, |length| length.parse().unwrap())
            };
            if whole {
                return Some(text.into_owned());
            }
        }
        let mut chunk = [0; 4096];
        match stream.read(&mut chunk).await {
            Ok(0) | Err(_) => return None,
            Ok(read) => bytes.extend_from_slice(&chunk[..read]),
        }
    }
}
