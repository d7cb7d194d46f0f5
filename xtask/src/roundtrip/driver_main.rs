//! The driver of `cargo xtask roundtrip`: `{"schema": .., "instance": ..}` a line in, `{"ok": ..}` or `{"error": ".."}` out.

use std::collections::BTreeMap;
use std::io::{BufRead as _, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};

use client::runtime::json::{Decode, Encode, from_str, to_string};
use serde_json::value::RawValue;

/// Deep instances and deep types need more than a thread usually has.
const STACK: usize = 512 << 20;

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(serve);
    thread
        .expect("a thread")
        .join()
        .expect("serve does not panic");
}

fn serve() {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("lines of text");
        let answer = catch_unwind(AssertUnwindSafe(|| answer(&line)));
        let answer = answer.unwrap_or_else(|panic| {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
            object(
                "crash",
                &quote(&format!("panic: {}", text.unwrap_or("no message"))),
            )
        });
        writeln!(out, "{answer}").expect("someone reads");
    }
}

fn answer(line: &str) -> String {
    let fields: BTreeMap<String, Box<RawValue>> = serde_json::from_str(line).expect("a case");
    let schema: String = serde_json::from_str(fields["schema"].get()).expect("a name");
    match dispatch(&schema, fields["instance"].get()) {
        Ok(text) => object("ok", &text),
        Err(text) => object("error", &quote(&text)),
    }
}

fn object(key: &str, value: &str) -> String {
    format!("{{\"{key}\":{value}}}")
}

fn quote(text: &str) -> String {
    serde_json::to_string(text).expect("a string")
}

fn roundtrip<T: Decode + Encode>(text: &str) -> Result<String, String> {
    let value = from_str::<T>(text).map_err(|error| error.to_string())?;
    to_string(&value).map_err(|error| format!("cannot be encoded: {error}"))
}
