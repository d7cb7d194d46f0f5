//! The table of codes, the order of findings, and both renderings.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::render::visible;
use super::*;
use crate::source::Sources;
use crate::source::tests::load;

fn id(sources: &Sources, pointer: &str) -> NodeId {
    sources.entry().root.at(pointer).unwrap().id
}

#[test]
fn codes_have_unique_names_and_full_explanations() {
    for (index, code) in Code::ALL.iter().enumerate() {
        assert_eq!(Code::from_name(code.name()), Some(*code), "{code}");
        assert_eq!(
            Code::ALL.iter().position(|c| c.name() == code.name()),
            Some(index)
        );
        assert!(
            code.name()
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        );
        assert!(code.summary().ends_with('.'), "{code}");
        assert!(code.explanation().lines().count() >= 3, "{code}");
        assert!(
            code.explanation().lines().all(|l| l.chars().count() <= 120),
            "{code}"
        );
    }
    assert_eq!(Code::from_name("no-such-code"), None);
}

#[test]
fn findings_are_sorted_and_given_once() {
    let (sources, _) = load(&[
        ("a.yaml", "a: 1\nb: {$ref: b.yaml}\nc: 2\n"),
        ("b.yaml", "x: 1\n"),
    ]);
    let sink = Sink::new();
    assert!(sink.is_empty());
    let other = sources.by_path("b.yaml").unwrap().root.id;
    sink.report(Code::UnknownKey, other, "in the other file");
    sink.report(Code::UnknownKey, id(&sources, "/c"), "late");
    sink.report(Code::UnknownKey, id(&sources, "/a"), "early");
    sink.report(Code::UnknownKey, id(&sources, "/c"), "late");
    assert!(!sink.has_errors());
    sink.report(Code::DanglingRef, id(&sources, "/c"), "late and worse");
    sink.push(Diagnostic::nowhere(Code::InvalidConfig, "nowhere"));
    assert!(sink.has_errors());
    assert_eq!(sink.len(), 6);
    let list = sink.into_sorted(&sources);
    let messages: Vec<&str> = list.iter().map(|d| d.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "nowhere",
            "early",
            "late and worse",
            "late",
            "in the other file"
        ]
    );
}

#[test]
fn a_report_shows_the_line_the_pointer_and_the_help() {
    let (sources, _) = load(&[
        (
            "a.yaml",
            "openapi: 3.1.0\npaths:\n  /pets:\n    get: {$ref: '#/nope'}\n",
        ),
        ("b.yaml", "x: 1\n"),
    ]);
    let sources = sources.with_labels("spec/a.yaml", "spec/");
    let found = Diagnostic::new(
        Code::DanglingRef,
        id(&sources, "/paths/~1pets/get/$ref"),
        "nothing is called `#/nope`",
    )
    .help("correct the pointer")
    .related(id(&sources, "/paths"), "paths begin here");
    let text = render(&[found], &sources, false);
    let expected = "\
error[dangling-ref]: nothing is called `#/nope`
 --> spec/a.yaml:4:17
  |
4 |     get: {$ref: '#/nope'}
  |                 ^^^^^^^^
  |
 ::: spec/a.yaml:2:1
  |
2 | paths:
  | ----- paths begin here
  |
  = note: at #/paths/~1pets/get/$ref
  = help: correct the pointer

";
    assert_eq!(text, expected, "{text}");
}

#[test]
fn a_loss_is_called_a_loss_and_colour_is_optional() {
    let (sources, _) = load(&[("a.yaml", "a: 1\n")]);
    let list = [Diagnostic::new(
        Code::RawJson,
        id(&sources, "/a"),
        "became JSON",
    )];
    assert!(render(&list, &sources, false).starts_with("loss[raw-json]: became JSON\n"));
    assert!(render(&list, &sources, true).contains("\u{1b}["));
    assert!(!render(&list, &sources, false).contains('\u{1b}'));
}

#[test]
fn a_minified_line_is_cut_around_the_place() {
    let mut text = String::from("{");
    for n in 0..2_000 {
        text.push_str(&format!("\"key{n}\":\"välue{n}\","));
    }
    text.push_str("\"last\":0}");
    let (sources, _) = load(&[("a.json", &text)]);
    let found = Diagnostic::new(Code::InvalidValue, id(&sources, "/key1000"), "wrong");
    let column = sources.location(id(&sources, "/key1000")).column;
    let text = render(&[found], &sources, false);
    assert!(
        text.contains(&format!(" --> a.json:1:{column}\n")),
        "{text}"
    );
    assert!(
        text.contains("\"key1000\":\"välue1000\",\"key1001\""),
        "{text}"
    );
    assert!(
        text.lines().all(|line| line.chars().count() < 150),
        "{text}"
    );
    let mut lines = text.lines().skip_while(|l| !l.contains("välue1000"));
    let (source, marks) = (lines.next().unwrap(), lines.next().unwrap());
    let start = source
        .chars()
        .collect::<String>()
        .find("\"välue1000\"")
        .map(|b| source[..b].chars().count());
    assert_eq!(marks.chars().position(|c| c == '^'), start, "{text}");
}

#[test]
fn the_document_cannot_write_to_the_terminal() {
    assert_eq!(
        visible("a\u{1b}[2J\u{202e}b\tc\u{0}"),
        "a\\u{1b}[2J\\u{202e}b  c\\u{0}"
    );
    let (sources, _) = load(&[("a.yaml", "a: \"x\u{202e}y\"\n\"k\\e]0;t\\a\": 1\n")]);
    let list = [
        Diagnostic::new(Code::InvalidValue, id(&sources, "/a"), "bad \u{1b}[31m")
            .help("see \u{9b}31m"),
        Diagnostic::new(Code::InvalidValue, id(&sources, "/k\u{1b}]0;t\u{7}"), "bad"),
    ];
    let text = render(&list, &sources, false);
    let controls = |c: char| c != '\n' && (c.is_control() || c == '\u{202e}');
    assert!(!text.contains(controls), "{text:?}");
    assert!(text.contains("\\u{202e}"), "{text}");
}

#[test]
fn a_syntax_error_is_shown_at_the_parsers_place() {
    let (sources, list) = load(&[("a.json", "{\n  \"a\": 1,\n  b\n}")]);
    let text = render(&list, &sources, false);
    assert!(text.contains(" --> a.json:3:3\n"), "{text}");
    assert!(text.contains("3 |   b\n  |   ^\n"), "{text}");
}

#[test]
fn data_has_the_same_facts() {
    let (sources, _) = load(&[("a.yaml", "a: 1\nb: [x]\n")]);
    let list = [
        Diagnostic::new(Code::InvalidValue, id(&sources, "/b/0"), "wrong")
            .help("right")
            .related(id(&sources, "/a"), "see"),
        Diagnostic::nowhere(Code::InvalidConfig, "no place").severity(Severity::Note),
    ];
    let expected = serde_json::json!([
        {
            "code": "invalid-value", "severity": "error", "message": "wrong", "help": "right",
            "file": "a.yaml", "line": 2, "column": 5, "pointer": "#/b/0",
            "related": [{"message": "see", "file": "a.yaml", "line": 1, "column": 4, "pointer": "#/a"}],
        },
        {"code": "invalid-config", "severity": "note", "message": "no place"},
    ]);
    assert_eq!(to_json(&list, &sources), expected);
}

#[test]
fn a_place_in_another_file_is_named_without_its_text() {
    let (sources, _) = load(&[("a.yaml", "a: 1\n")]);
    let sources = sources.with_labels("spec/a.yaml", "spec/");
    let place = Location::of_offset("spec/codegen.toml", "x = 1\nä = [\n", 8);
    assert_eq!((place.line, place.column), (2, 2));
    let list = [Diagnostic::nowhere(Code::InvalidConfig, "odd").place(place)];
    let text = render(&list, &sources, false);
    assert!(text.contains("error[invalid-config]: odd\n"), "{text}");
    assert!(text.contains("> spec/codegen.toml:2:2\n"), "{text}");
    assert_eq!(to_json(&list, &sources)[0]["file"], "spec/codegen.toml");
}
