//! An overlay as its author wrote it: is it one, and what does it ask for?
//!
//! In: the tree of an overlay. Out: its actions, with targets parsed; what is wrong with the others has been reported.
//! See the Overlay Specification 1.0.0, sections 4.4.1 (Overlay Object) and 4.4.3 (Action Object).

use serde_json_path::JsonPath;

use crate::diagnostic::{Code, Diagnostic, Severity, Sink};
use crate::source::{Node, NodeId};

/// Deepest nesting of brackets in a target. The parser tries alternatives, so each level of nested filters takes it twice
/// as long.
const MOST_BRACKETS: usize = 10;

/// One change to the document.
#[derive(Debug)]
pub(super) struct Action<'a> {
    /// The target as it is written.
    pub(super) target: &'a Node,
    /// The target, parsed.
    pub(super) query: JsonPath,
    /// What to do with what it selects.
    pub(super) change: Change<'a>,
}

/// What an action does.
#[derive(Copy, Clone, Debug)]
pub(super) enum Change<'a> {
    /// Takes the nodes out of what holds them.
    Remove,
    /// Merges into objects, adds to arrays, replaces what is neither.
    Update {
        /// The value of `update`.
        with: &'a Node,
        /// Whether an array is added to a target item by item, as of version 1.1, and not as one item.
        concatenate: bool,
    },
}

/// The actions of an overlay that can be run.
pub(super) fn actions<'a>(root: &'a Node, sink: &Sink) -> Vec<Action<'a>> {
    let Some(minor) = version(root, sink) else {
        return Vec::new();
    };
    keys(
        root,
        &["overlay", "info", "extends", "actions"],
        "an overlay",
        sink,
    );
    match root.get("info") {
        Some(info) if info.as_object().is_some() => {
            keys(
                info,
                &["title", "version", "description"],
                "an overlay's `info`",
                sink,
            );
        }
        // Nothing here depends on it, so the overlay works all the same.
        other => sink.push(
            invalid(
                other.unwrap_or(root).id,
                "the overlay lacks the object `info`",
            )
            .severity(Severity::Warning)
            .help("add `info: {title: ..., version: ...}`"),
        ),
    }
    let list = root.get("actions").and_then(Node::as_array);
    let Some(list) = list.filter(|list| !list.is_empty()) else {
        let at = root.get("actions").unwrap_or(root).id;
        sink.push(
            invalid(at, "the overlay lacks a list of at least one action")
                .help("add `actions: [{target: $.info, update: {...}}]`, or remove the file"),
        );
        return Vec::new();
    };
    let actions = list.iter().map(|node| action(node, minor, sink));
    // An action that cannot be run does not keep the others from being looked at.
    actions.filter_map(Result::ok).collect()
}

/// What has been reported.
struct Reported;

/// The minor version, 0 or 1.
fn version(root: &Node, sink: &Sink) -> Option<u8> {
    let Some(node) = root.get("overlay") else {
        sink.push(
            invalid(root.id, "this is no overlay: the key `overlay` is missing")
                .help("add `overlay: 1.0.0`, or take the file out of the list of overlays"),
        );
        return None;
    };
    let text = match (node.as_str(), node.as_number()) {
        (Some(text), _) => text.to_owned(),
        // `overlay: 1.0` without quotes is a number in YAML.
        (None, Some(number)) => number.to_string(),
        _ => String::new(),
    };
    let mut parts = text.split('.');
    let minor = match (parts.next(), parts.next()) {
        (Some("1"), Some("0")) => Some(0),
        (Some("1"), Some("1")) => Some(1),
        _ => None,
    };
    if minor.is_none() {
        sink.push(
            invalid(
                node.id,
                format!("version `{text}` of the Overlay Specification is not known"),
            )
            .help("1.0.x and, without `copy`, 1.1.x are read"),
        );
    }
    minor
}

fn action<'a>(node: &'a Node, minor: u8, sink: &Sink) -> Result<Action<'a>, Reported> {
    let report = |diagnostic: Diagnostic| {
        sink.push(diagnostic);
        Reported
    };
    if node.as_object().is_none() {
        let message = format!("an action is an object, not {}", node.kind_name());
        return Err(report(
            invalid(node.id, message).help("write `{target: ..., update: ...}`"),
        ));
    }
    keys(
        node,
        &["target", "description", "update", "remove", "copy"],
        "an action",
        sink,
    );
    if let Some(copy) = node.get("copy") {
        let help = "write the part out below `update`, or as a component that both places refer to";
        return Err(report(
            invalid(copy.id, "`copy` is not supported").help(help),
        ));
    }
    let remove = match node.get("remove").map(|remove| (remove, remove.as_bool())) {
        None => None,
        Some((remove, Some(true))) => Some(remove),
        Some((_, Some(false))) => None,
        Some((remove, None)) => {
            let message = format!("`remove` is true or false, not {}", remove.kind_name());
            return Err(report(
                invalid(remove.id, message).help("write `remove: true`"),
            ));
        }
    };
    let change = match (remove, node.get("update")) {
        (Some(remove), update) => {
            if let Some(update) = update {
                sink.push(
                    invalid(update.id, "`update` has no effect on what is removed")
                        .severity(Severity::Warning)
                        .related(remove.id, "removed because of this")
                        .help("remove one of the two, or make two actions of it"),
                );
            }
            Change::Remove
        }
        (None, Some(with)) => Change::Update {
            with,
            concatenate: minor > 0,
        },
        (None, None) => {
            let message = "the action changes nothing: it has neither `update` nor `remove: true`";
            return Err(report(
                invalid(node.id, message).help("add one, or remove the action"),
            ));
        }
    };
    let Some((target, text)) = node.get("target").and_then(|t| Some((t, t.as_str()?))) else {
        let at = node.get("target").unwrap_or(node).id;
        let message = "the action lacks a `target` that is a string";
        return Err(report(invalid(at, message).help(EXAMPLE)));
    };
    let query = parse(text).map_err(|why| {
        report(invalid(target.id, format!("the target is no JSONPath: {why}")).help(EXAMPLE))
    })?;
    Ok(Action {
        target,
        query,
        change,
    })
}

const EXAMPLE: &str = "write a JSONPath (RFC 9535), as in `$.paths['/pets'].get` or `$.paths.*[?@.deprecated == true]`; \
    names with other characters than letters, digits and `_` go in brackets";

/// Parses a target; or why it cannot be.
fn parse(text: &str) -> Result<JsonPath, String> {
    if brackets(text) > MOST_BRACKETS {
        return Err(format!(
            "brackets are nested more than {MOST_BRACKETS} deep"
        ));
    }
    JsonPath::parse(text).map_err(|error| {
        // The position is an offset in bytes, whatever the crate's documentation says.
        let rest = text.get(error.position()..).unwrap_or(text);
        let place = match rest {
            _ if !text.starts_with('$') => "it does not begin with `$`".to_owned(),
            "" => "something is missing at its end".to_owned(),
            rest => format!("it cannot be read from `{rest}` on"),
        };
        match error.message() {
            "parser error" => place,
            message => format!("{place}: {message}"),
        }
    })
}

/// How deep brackets are nested outside of quotes; a quote that is never closed hides what follows, and the parser refuses
/// it without looking further.
fn brackets(text: &str) -> usize {
    let (mut depth, mut most) = (0_usize, 0);
    let mut quote = None;
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (quote, c) {
            (Some(_), '\\') => drop(chars.next()),
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(c),
            (None, '[' | '(') => depth += 1,
            (None, ']' | ')') => depth = depth.saturating_sub(1),
            (None, _) => {}
        }
        most = most.max(depth);
    }
    most
}

/// Reports keys that are neither known nor extensions.
fn keys(node: &Node, known: &[&str], what: &str, sink: &Sink) {
    let Some(object) = node.as_object() else {
        return;
    };
    for (key, value) in object.iter() {
        if !known.contains(&key) && !key.starts_with("x-") {
            let message = format!("`{key}` is not a key of {what} and is ignored");
            sink.push(
                Diagnostic::new(Code::UnknownKey, value.id, message)
                    .help("remove it, correct its spelling, or prefix it with `x-`"),
            );
        }
    }
}

fn invalid(at: NodeId, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(Code::InvalidOverlay, at, message)
}
