//! Patterns of schemas, which are ECMA-262 regular expressions (JSON Schema 2020-12 core, section 6.4), as the `regex` crate
//! reads them.
//!
//! In: the text of a pattern. Out: the same pattern for `regex`, or `None` where that crate cannot express it (look-around,
//! back-references).

/// Translates a pattern.
pub fn translate(pattern: &str) -> Option<String> {
    let mut out = String::with_capacity(pattern.len());
    let mut chars = pattern.chars().peekable();
    let mut in_class = false;
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next()? {
                // Without the `u` flag these are ASCII in ECMA-262, and Unicode in `regex` unless it is told otherwise.
                'd' if in_class => out.push_str("0-9"),
                'd' => out.push_str("[0-9]"),
                'D' => out.push_str("[^0-9]"),
                'w' if in_class => out.push_str("0-9A-Za-z_"),
                'w' => out.push_str("[0-9A-Za-z_]"),
                'W' => out.push_str("[^0-9A-Za-z_]"),
                'b' if !in_class => out.push_str("(?-u:\\b)"),
                'B' if !in_class => out.push_str("(?-u:\\B)"),
                'c' => {
                    let letter = chars.next().filter(char::is_ascii_alphabetic)?;
                    out.push_str(&format!(
                        "\\x{:02x}",
                        letter.to_ascii_uppercase() as u32 - 64
                    ));
                }
                '0' => out.push_str("\\x00"),
                // A back-reference, which no automaton has.
                '1'..='9' | 'k' => return None,
                // An escape that means the character itself, in ECMA-262 of any that has no meaning.
                plain if !plain.is_ascii_alphanumeric() => {
                    if !matches!(
                        plain,
                        '/' | '"'
                            | '\''
                            | ' '
                            | ','
                            | ':'
                            | ';'
                            | '='
                            | '@'
                            | '`'
                            | '_'
                            | '%'
                            | '!'
                    ) {
                        out.push('\\');
                    }
                    out.push(plain);
                }
                escape => out.extend(['\\', escape]),
            },
            '[' if in_class => out.push_str("\\["),
            '[' => {
                in_class = true;
                out.push('[');
                if chars.next_if_eq(&'^').is_some() {
                    out.push('^');
                }
                // `[]` matches nothing and `[^]` everything in ECMA-262; `regex` would go on to the next bracket.
                if chars.peek() == Some(&']') {
                    return None;
                }
            }
            ']' if in_class => {
                in_class = false;
                out.push(']');
            }
            // Operators of sets in `regex`, plain characters in ECMA-262.
            '&' | '~' if in_class => out.extend(['\\', c]),
            '-' if in_class && chars.peek() == Some(&'-') => out.push_str("\\-"),
            _ => out.push(c),
        }
    }
    regex_syntax::parse(&out).is_ok().then_some(out)
}

#[cfg(test)]
mod tests {
    use super::translate;

    #[test]
    fn what_both_dialects_have_stays() {
        for pattern in ["^[a-z]{1,3}$", "^(foo|bar)?baz$", r"^\u0041+\.x$", ""] {
            assert_eq!(translate(pattern).as_deref(), Some(pattern));
        }
    }

    #[test]
    fn shorthands_are_ascii() {
        assert_eq!(
            translate(r"^\d+[\w.]$").as_deref(),
            Some("^[0-9]+[0-9A-Za-z_.]$")
        );
    }

    #[test]
    fn needless_escapes_are_left_out() {
        assert_eq!(translate(r"^a\/b\@c\-$").as_deref(), Some(r"^a/b@c\-$"));
    }

    #[test]
    fn brackets_within_brackets_are_characters() {
        assert_eq!(translate("[[&&]").as_deref(), Some(r"[\[\&\&]"));
    }

    #[test]
    fn what_no_automaton_has_is_not_translated() {
        for pattern in ["^(?!x)", "(?<=a)b", r"(a)\1", "[^]", "(", "a{2,1}"] {
            assert_eq!(translate(pattern), None, "{pattern}");
        }
    }
}
