//! W17: the parser of server-sent events, on bytes that are cut anywhere.

use std::time::Duration;

use crate::json::{Decode, DecodeError, Json};
use crate::sse::Event;
use crate::sse_parser::Parser;

fn parse<'b>(pieces: impl IntoIterator<Item = &'b [u8]>) -> Vec<Event> {
    let mut parser = Parser::default();
    let mut events = Vec::new();
    for piece in pieces {
        parser.push(piece);
        while let Some(event) = parser.pop() {
            events.push(event);
        }
    }
    events
}

/// The events of `bytes`, which must be the same wherever they are cut.
#[track_caller]
fn events(bytes: &[u8]) -> Vec<Event> {
    let whole = parse([bytes]);
    assert_eq!(parse(bytes.chunks(1)), whole, "byte by byte");
    for at in 0..bytes.len() {
        let (first, second) = bytes.split_at(at);
        assert_eq!(parse([first, second]), whole, "cut at {at}");
    }
    whole
}

#[track_caller]
fn data(bytes: &[u8]) -> Vec<String> {
    events(bytes).into_iter().map(|event| event.data).collect()
}

#[test]
fn w17_lines_end_in_three_ways() {
    for end in ["\n", "\r", "\r\n"] {
        let text = "data: a\ndata: b\n\n: comment\n\ndata: c\n\n".replace('\n', end);
        assert_eq!(data(text.as_bytes()), ["a\nb", "c"], "{end:?}");
    }
    assert_eq!(
        data(b"data: a\r\rdata: b\n\r\ndata: c\r\n\r"),
        ["a", "b", "c"]
    );
}

#[test]
fn w17_an_event_does_not_wait_for_the_feed_behind_a_return() {
    let mut parser = Parser::default();
    parser.push(b"data: a\r\n\r");
    assert_eq!(parser.pop().unwrap().data, "a");
    parser.push(b"\ndata: b\r\n\r\n");
    assert_eq!(parser.pop().unwrap().data, "b");
    assert_eq!(parser.pop(), None);
}

#[test]
fn w17_fields() {
    assert_eq!(
        data(b"data:a\n\ndata:  a\n\ndata\n\ndata:\n\ndata\ndata\n\n"),
        ["a", " a", "", "", "\n"]
    );
    assert_eq!(data(b"data: a: b\n\n"), ["a: b"]);
    assert!(data(b"\n\n\nevent: x\n\nid: 1\n\ndatum: a\n\n Data: a\n\n").is_empty());
}

#[test]
fn w17_a_byte_order_mark_is_skipped_once() {
    assert_eq!(data(b"\xef\xbb\xbfdata: a\n\ndata: b\n\n"), ["a", "b"]);
    assert!(data(b"\xef\xbb\xbf\xef\xbb\xbfdata: a\n\n").is_empty());
    assert!(data(b"\n\xef\xbb\xbfdata: a\n\n").is_empty());
}

#[test]
fn w17_invalid_utf_8_is_replaced() {
    assert_eq!(
        data(b"data: a\xffb\xc3\n\ndata: \xe2\x82\xac\n\n"),
        ["a\u{fffd}b\u{fffd}", "€"]
    );
}

#[test]
fn w17_kinds_ids_and_retry() {
    let found = events(
        b"event: add\nid: 1\nretry: 1500\ndata: a\n\ndata: b\n\nid: 2\0\nretry: 1s\nretry: -1\nretry:\ndata: c\n\nid\nevent\ndata: d\n\n",
    );
    let retry = Some(Duration::from_millis(1500));
    let seen: Vec<_> = found
        .iter()
        .map(|event| (event.kind.as_str(), event.id.as_str(), event.retry))
        .collect();
    assert_eq!(
        seen,
        [
            ("add", "1", retry),
            ("message", "1", retry),
            ("message", "1", retry),
            ("message", "", retry),
        ]
    );
    assert_eq!(
        events(b"retry: 99999999999999999999\ndata: a\n\n")[0].retry,
        None
    );
}

#[test]
fn w17_an_unfinished_event_is_dropped_or_kept_by_choice() {
    for text in [
        "data: a\n\ndata: b",
        "data: a\n\ndata: b\n",
        "data: a\n\nevent: x\ndata: b\r",
    ] {
        let mut parser = Parser::default();
        parser.push(text.as_bytes());
        assert_eq!(parser.pop().unwrap().data, "a");
        assert_eq!(parser.pop(), None);
        parser.finish();
        assert_eq!(parser.pop().unwrap().data, "b");
        parser.finish();
        assert_eq!(parser.pop(), None);
    }
}

#[derive(Debug, PartialEq)]
struct Item {
    event: String,
    data: Result<String, i64>,
    id: Option<String>,
    retry: Option<i64>,
}

impl Decode for Item {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        let object = json.object()?;
        let data: serde_json::Value = object.required("data")?;
        Ok(Self {
            event: object.required("event")?,
            data: match data.as_i64() {
                Some(number) => Err(number),
                None => Ok(data.as_str().unwrap_or_default().to_owned()),
            },
            id: object.optional("id")?,
            retry: object.optional("retry")?,
        })
    }
}

#[test]
fn events_decode_in_several_ways() {
    let event = events(b"data: 7\n\n").remove(0);
    assert_eq!(event.json::<i64>().unwrap(), 7);
    assert_eq!(event.text().unwrap(), "7");
    assert_eq!(event.raw().unwrap(), event);
    let item = |data| Item {
        event: "message".to_owned(),
        data,
        id: None,
        retry: None,
    };
    assert_eq!(event.object::<Item>().unwrap(), item(Ok("7".to_owned())));
    assert_eq!(event.object_with_json::<Item>().unwrap(), item(Err(7)));
    let event = events(b"id: 1\nevent: e\nretry: 5\ndata: {\n\n").remove(0);
    assert_eq!(
        event.object::<Item>().unwrap(),
        Item {
            event: "e".to_owned(),
            data: Ok("{".to_owned()),
            id: Some("1".to_owned()),
            retry: Some(5),
        }
    );
    assert!(event.json::<i64>().is_err() && event.object_with_json::<Item>().is_err());
}
