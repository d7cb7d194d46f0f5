// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Media types: the text of a `Content-Type` in, comparisons with declared types out.

/// A parsed media type, or a range such as `text/*` (RFC 9110, section 8.3.1).
#[derive(Debug, Clone, Copy)]
pub(super) struct MediaType<'a> {
    main: &'a str,
    sub: &'a str,
    parameters: &'a str,
}

impl<'a> MediaType<'a> {
    /// Splits `text`; `None` if it has no `type/subtype`.
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let (essence, parameters) = text.split_once(';').unwrap_or((text, ""));
        let (main, sub) = essence.trim().split_once('/')?;
        let token = |part: &str| {
            !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c == '/')
        };
        (token(main) && token(sub)).then_some(Self {
            main,
            sub,
            parameters: parameters.trim(),
        })
    }

    /// Whether the content is JSON by its own account: `application/json`, `text/json`, or a `+json`
    /// suffix (RFC 6839).
    pub(super) fn is_json(self) -> bool {
        let json = self.sub.eq_ignore_ascii_case("json");
        (json && (self.is_main("application") || self.is_main("text"))) || self.has_json_suffix()
    }

    /// How well this content fits a `declared` type or range; higher is better, `None` is not at all
    /// (wire.md W9).
    pub(super) fn fit(self, declared: MediaType<'_>) -> Option<u8> {
        if self.is_main(declared.main) && self.sub.eq_ignore_ascii_case(declared.sub) {
            let exact = self.parameters.eq_ignore_ascii_case(declared.parameters);
            return Some(if exact { 5 } else { 4 });
        }
        if self.has_json_suffix()
            && declared.is_main("application")
            && declared.sub.eq_ignore_ascii_case("json")
        {
            return Some(3);
        }
        match (declared.main, declared.sub) {
            ("*", "*") => Some(1),
            (main, "*") if self.is_main(main) => Some(2),
            _ => None,
        }
    }

    fn is_main(self, main: &str) -> bool {
        self.main.eq_ignore_ascii_case(main)
    }

    fn has_json_suffix(self) -> bool {
        self.sub
            .rsplit_once('+')
            .is_some_and(|(_, suffix)| suffix.eq_ignore_ascii_case("json"))
    }
}

/// The index of the type in `declared` that fits `content_type` best; the first of equals.
///
/// What is declared word for word fits, even if it is no media type.
pub(super) fn select(content_type: &str, declared: &[&str]) -> Option<usize> {
    let same = |text: &&str| text.trim().eq_ignore_ascii_case(content_type.trim());
    if let Some(index) = declared.iter().position(same) {
        return Some(index);
    }
    let content = MediaType::parse(content_type)?;
    let mut best: Option<(u8, usize)> = None;
    for (index, text) in declared.iter().enumerate() {
        let fit = MediaType::parse(text).and_then(|declared| content.fit(declared));
        if let Some(fit) = fit.filter(|fit| best.is_none_or(|(so_far, _)| *fit > so_far)) {
            best = Some((fit, index));
        }
    }
    best.map(|(_, index)| index)
}
