//! Names: from what a document calls something to what Rust calls it (types.md T17).
//!
//! In: any text. Out: an identifier for a use (type, variant, field, function, module, constant) that is always valid
//! Rust. Making names unique is the business of `scope`.

use heck::{ToShoutySnakeCase, ToSnakeCase};

/// Longest name that is kept whole; file systems allow 255 bytes, people far fewer.
const LONGEST: usize = 100;

/// Keywords of all editions, reserved ones included (The Rust Reference, "Keywords").
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Words that cannot even be raw identifiers.
const PATH_WORDS: &[&str] = &["self", "Self", "super", "crate", "_"];

/// Names that code means without importing them; a type of the same name would change what other lines mean.
const PRELUDE: &[&str] = &[
    "AsMut",
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Hash",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Self",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// The name of a type.
pub fn type_name(text: &str) -> String {
    let name = identifier(&camel(text));
    if PRELUDE.contains(&name.as_str()) {
        format!("{name}Type")
    } else {
        name
    }
}

/// The name of a variant of an enumeration or a union.
pub fn variant_name(text: &str) -> String {
    let name = identifier(&camel(text));
    // `Self::Self` is the one variant name that Rust refuses.
    if name == "Self" {
        "SelfValue".to_owned()
    } else {
        name
    }
}

/// The name of a field, a method or a parameter.
pub fn field_name(text: &str) -> String {
    let name = identifier(&readable(text).to_snake_case());
    if PATH_WORDS.contains(&name.as_str()) {
        format!("{name}_")
    } else if KEYWORDS.contains(&name.as_str()) {
        format!("r#{name}")
    } else {
        name
    }
}

/// The name of a module, which is also the name of its file.
pub fn module_name(text: &str) -> String {
    let name = identifier(&readable(text).to_snake_case());
    let taken = ["mod", "lib", "main"].contains(&name.as_str());
    if taken || PATH_WORDS.contains(&name.as_str()) || KEYWORDS.contains(&name.as_str()) {
        format!("{name}_")
    } else {
        name
    }
}

/// The name of a constant or an environment variable.
pub fn constant_name(text: &str) -> String {
    identifier(&readable(text).to_shouty_snake_case())
}

/// A name that was given before, as Rust writes it: raw if it is a keyword, and never one that code means without import.
///
/// `None` if its letters are not as those of this style: a type in lower case could hide a primitive one.
pub fn kept(name: &str, style: fn(&str) -> String) -> Option<String> {
    let styled = style(name);
    let is_upper = |name: &str| name.starts_with(char::is_uppercase);
    let is_loud = |name: &str| !name.contains(char::is_lowercase);
    let begins_otherwise = is_upper(styled.trim_start_matches("r#")) != is_upper(name);
    if begins_otherwise || is_loud(&styled) && !is_loud(name) {
        return None;
    }
    let own = PRELUDE.contains(&name) || KEYWORDS.contains(&name);
    Some(if own || styled.trim_start_matches("r#") == name {
        styled
    } else {
        name.to_owned()
    })
}

/// The words of a text, for comparing names whatever their case and punctuation.
pub fn words(text: &str) -> String {
    readable(text).to_snake_case()
}

/// Spells out what casing drops, for values that would fall together: every symbol.
pub fn spelled(text: &str) -> String {
    let mut out = String::new();
    for (at, character) in text.char_indices() {
        if at == 0 && character == '-' {
            out.push_str("minus ");
            continue;
        }
        if character.is_alphanumeric() {
            out.push(character);
        } else {
            out.push(' ');
            out.push_str(&symbol(character));
            out.push(' ');
        }
    }
    out
}

/// As [`spelled`], with how the letters are cased, for values that differ in nothing else.
pub(super) fn spelled_case(text: &str) -> String {
    let letters = || text.chars().filter(|character| character.is_alphabetic());
    let case = if letters().all(char::is_uppercase) {
        "upper"
    } else if letters().all(char::is_lowercase) {
        "lower"
    } else {
        "mixed"
    };
    format!("{} {case}", spelled(text))
}

/// Words in camel case; numbers that meet stay apart, so that `1.0` is not `10`.
fn camel(text: &str) -> String {
    let mut out = String::new();
    for word in readable(text).to_snake_case().split('_') {
        let mut letters = word.chars();
        let Some(first) = letters.next() else {
            continue;
        };
        if first.is_ascii_digit() && out.ends_with(|c: char| c.is_ascii_digit()) {
            out.push('_');
        }
        out.extend(first.to_uppercase());
        out.push_str(letters.as_str());
    }
    out
}

/// Text of which a case conversion leaves something to read: symbols that carry the meaning become words.
fn readable(text: &str) -> String {
    if text.is_empty() {
        return "empty".to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    let mut before = None;
    while let Some(character) = characters.next() {
        let number_follows = characters.peek().is_some_and(char::is_ascii_digit);
        match character {
            '-' if number_follows && before.is_none() => out.push_str("minus "),
            '+' if number_follows && before.is_none() => out.push_str("plus "),
            // Between digits a dot or a dash is what tells `1.0` from `10`.
            '.' | '-' | ','
                if number_follows && before.is_some_and(|c: char| c.is_ascii_digit()) =>
            {
                out.push('_');
            }
            '\'' | '\u{2019}' => {}
            character if unicode_ident::is_xid_continue(character) => out.push(character),
            _ => out.push(' '),
        }
        before = Some(character);
    }
    if out.chars().any(|character| character.is_alphanumeric()) {
        return out;
    }
    // Nothing but symbols: they are spelled out.
    let spelled: Vec<String> = text.chars().take(8).map(symbol).collect();
    spelled.join(" ")
}

/// The name of a symbol.
fn symbol(character: char) -> String {
    let name = match character {
        '-' => "hyphen",
        '_' => "underscore",
        '+' => "plus",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '/' => "slash",
        '\\' => "backslash",
        '*' => "star",
        '#' => "hash",
        '@' => "at",
        '$' => "dollar",
        '%' => "percent",
        '&' => "and",
        '|' => "or",
        '!' => "not",
        '?' => "question",
        '=' => "equals",
        '<' => "less",
        '>' => "greater",
        '~' => "tilde",
        '^' => "caret",
        '(' | ')' => "parenthesis",
        '[' | ']' => "bracket",
        '{' | '}' => "brace",
        '\'' => "quote",
        '"' => "double quote",
        '`' => "backtick",
        ' ' => "space",
        character if character.is_alphanumeric() => return character.to_string(),
        character => return format!("u{:x}", u32::from(character)),
    };
    name.to_owned()
}

/// A cased name as a valid identifier of bounded length.
fn identifier(cased: &str) -> String {
    let mut name = cased.to_owned();
    if name.chars().count() > LONGEST {
        let head: String = name.chars().take(LONGEST).collect();
        name = with_digest(&head, cased);
    }
    match name.chars().next() {
        Some(first) if unicode_ident::is_xid_start(first) => name,
        _ => format!("_{name}"),
    }
}

/// A name with letters that depend on `identity` alone, cased as the name is.
pub fn with_digest(name: &str, identity: &str) -> String {
    let digest = digest(identity);
    // A name that would begin with a digit has a `_` before it.
    let initial = name.chars().find(|c| c.is_alphabetic());
    if name.contains(char::is_lowercase) && initial.is_some_and(char::is_uppercase) {
        let (first, rest) = digest.split_at(1);
        return format!("{name}{}{rest}", first.to_uppercase());
    }
    let digest = if name.contains(char::is_lowercase) {
        digest
    } else {
        digest.to_uppercase()
    };
    format!("{}_{digest}", name.trim_end_matches('_'))
}

/// Four letters that depend on nothing but the text: FNV-1a, folded.
fn digest(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let mut rest = hash ^ (hash >> 32);
    let mut out = String::new();
    for _ in 0..4 {
        out.push(char::from(b'a' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    out
}

#[cfg(test)]
#[path = "name_tests.rs"]
mod tests;
