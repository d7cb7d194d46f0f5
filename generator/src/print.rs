//! Phase 10, print: from tokens to text.
//!
//! In: a [`File`] and the [`Source`] that was emitted for it. Out: the text of the file, as prettyplease prints it, with
//! the header, the lists of modules and imports, and empty lines between items, which tokens cannot carry.

use std::thread;

use proc_macro2::TokenStream;

use crate::emit::{Source, emit};
use crate::rust::{Crate, File};

/// Prints every file, on all cores. The text depends on the file alone.
pub fn print(krate: &Crate) -> Vec<(String, String)> {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let size = krate.files.len().div_ceil(workers).max(1);
    thread::scope(|scope| {
        let handles: Vec<_> = krate
            .files
            .chunks(size)
            .map(|files| {
                scope.spawn(move || {
                    let print = |file: &File| (file.path.clone(), text(file, &emit(file)));
                    files.iter().map(print).collect::<Vec<_>>()
                })
            })
            .collect();
        // A panic in a worker is a defect of the generator: it goes on here instead of losing files.
        handles
            .into_iter()
            .flat_map(|handle| {
                handle
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            })
            .collect()
    })
}

/// The text of one file.
fn text(file: &File, source: &Source) -> String {
    let mut out = format!(
        "// Written by `cargo xtask codegen` from {}.\n",
        one_line(&file.origin)
    );
    section(
        &mut out,
        file.docs.iter().map(|line| {
            if line.is_empty() {
                "//!".to_owned()
            } else {
                format!("//! {line}")
            }
        }),
    );
    section(&mut out, file.attributes.iter().cloned());
    section(
        &mut out,
        file.modules.iter().map(|module| {
            let skip = if module.unformatted {
                "#[rustfmt::skip]\n"
            } else {
                ""
            };
            let visibility = if module.public { "pub " } else { "" };
            format!("{skip}{visibility}mod {};", module.name)
        }),
    );
    let exports: Vec<&String> = file.exports.iter().collect();
    section(
        &mut out,
        imports(&exports)
            .into_iter()
            .map(|line| format!("pub {line}")),
    );
    let (std, rest): (Vec<&String>, Vec<&String>) = file
        .imports
        .iter()
        .partition(|path| path.starts_with("std::"));
    let (own, external): (Vec<&String>, Vec<&String>) = rest
        .into_iter()
        .partition(|path| path.starts_with("crate::") || path.starts_with("super::"));
    for group in [std, external, own] {
        section(&mut out, imports(&group).into_iter());
    }
    for item in &source.items {
        out.push('\n');
        out.push_str(&item_text(item.clone()));
    }
    out
}

/// Prints items that stand in no file, an empty line between them.
pub fn items(items: Vec<TokenStream>) -> String {
    let texts: Vec<String> = items.into_iter().map(item_text).collect();
    texts.join("\n")
}

/// One line for each module that is imported from. Types of the document have a line each, so that a new one is one
/// line more.
fn imports(paths: &[&String]) -> Vec<String> {
    let mut modules: Vec<(&str, Vec<&str>)> = Vec::new();
    for path in paths {
        let (module, name) = path.rsplit_once("::").unwrap_or(("", path));
        match modules.last_mut() {
            Some((last, names)) if *last == module && module != "super" => names.push(name),
            _ => modules.push((module, vec![name])),
        }
    }
    modules
        .into_iter()
        .map(|(module, names)| match names.as_slice() {
            [name] => format!("use {module}::{name};"),
            names => format!("use {module}::{{{}}};", names.join(", ")),
        })
        .collect()
}

/// Lines after an empty one; nothing where there are none.
fn section(out: &mut String, lines: impl Iterator<Item = String>) {
    for (at, line) in lines.enumerate() {
        if at == 0 {
            out.push('\n');
        }
        out.push_str(&line);
        out.push('\n');
    }
}

/// A pointer is part of a comment that ends with its line.
fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { '\u{fffd}' } else { c })
        .collect()
}

/// Longest line into which a setter is drawn together: what most names and types need, and a screen still shows.
const WIDTH: usize = 120;

/// A function that sets a field is one line, so that a field more is a line more and a page of them can be read.
fn setters(printed: &str) -> String {
    let lines: Vec<&str> = printed.lines().collect();
    let mut out = String::with_capacity(printed.len());
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if let Some(setter) = lines.get(at..at + 4).and_then(setter) {
            out.push_str(&setter);
            at += 4;
        } else {
            out.push_str(line);
            at += 1;
        }
        out.push('\n');
    }
    out
}

/// Four lines as one, if they are a setter that fits.
fn setter(lines: &[&str]) -> Option<String> {
    let [head, set, "        self", "    }"] = lines else {
        return None;
    };
    let is_one = head.ends_with("-> Self {") && set.starts_with("        self.");
    let line = format!("{head} {} self }}", set.trim_start());
    (is_one && set.ends_with(';') && line.len() <= WIDTH).then_some(line)
}

/// One item as prettyplease prints it, with an empty line after each member of an `impl` or a `trait` that has several
/// lines or documentation.
fn item_text(tokens: TokenStream) -> String {
    let printed = match syn::parse2::<syn::File>(tokens.clone()) {
        Ok(file) => prettyplease::unparse(&file),
        // Tokens that are no Rust are a defect of the emitter; the compiler of the output will point at them.
        Err(_) => format!("{tokens}\n"),
    };
    let has_members = |line: &str| line.starts_with("impl") || line.starts_with("pub trait ");
    if !printed.lines().any(has_members) {
        return printed;
    }
    let printed = setters(&printed);
    let mut out = String::with_capacity(printed.len() + 64);
    let mut lines = printed.lines().peekable();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        let is_setter = |line: &str| line.ends_with(" self }");
        let next = lines.peek().copied().unwrap_or("}");
        // Setters of one line stand together.
        let setter_ends = is_setter(line) && !is_setter(next);
        let member_ends = line == "    }"
            || setter_ends
            || (line.starts_with("    ") && !line.starts_with("     ") && line.ends_with("};"));
        let type_ends = line.starts_with("    type ") && line.ends_with(';');
        let more = next != "}" && !next.is_empty();
        // Constants of one line stand together.
        let constants_end = line.starts_with("    const ")
            && line.ends_with(';')
            && !next.starts_with("    const ");
        if (member_ends || type_ends || constants_end) && more {
            out.push('\n');
        }
    }
    out
}
