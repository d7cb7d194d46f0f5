//! Pages: in: what codegen.toml says of an operation; out: how the items of a page are found and how the next page is
//! asked for. Operations that look paged and of which it says nothing are proposed.

use crate::config::{Paging, PagingKind};
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::document::ParameterPlace;
use crate::ir::{Content, Format, Integer, Operation, Shape, TypeId, Types};

use super::super::model::{FieldItem, PagingItem, ParameterItem, Presence};
use super::super::types::{Context, Writer};
use super::members::{Held, bare, member};
use super::readings::readings;

/// The pages of an operation whose settings ask for them; what does not fit is an error.
pub(super) fn paging(
    writer: &mut Writer<'_>,
    operation: &Operation,
    parameters: &[ParameterItem],
    settings: &Paging,
    sink: &Sink,
) -> Option<PagingItem> {
    match item(writer, operation, parameters, settings) {
        Ok(item) => Some(item),
        Err(problem) => {
            sink.push(
                Diagnostic::new(
                    Code::InvalidConfig,
                    operation.at,
                    format!("the operation cannot be paged as the settings say: {problem}"),
                )
                .help("correct `paging` of this operation in codegen.toml"),
            );
            None
        }
    }
}

fn item(
    writer: &mut Writer<'_>,
    operation: &Operation,
    parameters: &[ParameterItem],
    settings: &Paging,
) -> Result<PagingItem, String> {
    let page = page(&writer.cx.api.types, operation).ok_or("its answer is not JSON")?;
    let path: Vec<&str> = match &settings.items {
        Some(path) => path.split('.').collect(),
        None => Vec::new(),
    };
    let list = Way::to(writer.cx, page, &path)?;
    let Shape::Array(element) = writer.cx.api.types[list.ty].shape else {
        return Err("`items` does not lead to an array".to_owned());
    };
    let alone = parameters.len() == 1 && operation.body.is_none();
    let next = match settings.kind {
        PagingKind::Link => "Next::link(response)".to_owned(),
        PagingKind::Url => {
            let way = next_way(writer.cx, page, settings)?;
            format!("Next::url({})", way.text(writer.cx)?)
        }
        PagingKind::Cursor => {
            let way = next_way(writer.cx, page, settings)?;
            let field = &parameter(parameters, settings)?.field;
            let value = match field.argument.ty.as_str() {
                "String" => "cursor.to_string()",
                "i64" | "i32" => "cursor",
                ty => return Err(format!("a cursor of the type `{ty}` cannot be passed on")),
            };
            format!(
                "Next::cursor({}, |cursor| {})",
                way.text(writer.cx)?,
                with(field, value, alone)
            )
        }
        PagingKind::Offset | PagingKind::Page => {
            let field = &parameter(parameters, settings)?.field;
            let now = number(field)?;
            let count = list.count();
            if settings.kind == PagingKind::Offset {
                let with = with(field, &numbered(field, "offset"), alone);
                format!("Next::offset({now}, {count}, |offset| {with})")
            } else {
                let with = with(field, &numbered(field, "number"), alone);
                let first = settings.first;
                format!("Next::number({now}, {first}, {count}, |number| {with})")
            }
        }
    };
    Ok(PagingItem {
        item: writer.ty(element),
        items: list.owned(),
        uses_response: settings.kind == PagingKind::Link,
        uses_page: settings.kind != PagingKind::Link,
        next,
    })
}

/// The type of a page: the only JSON of success.
fn page(types: &Types, operation: &Operation) -> Option<TypeId> {
    let (success, _) = operation.sides();
    if success
        .iter()
        .any(|response| readings(types, response).len() > 1)
    {
        return None;
    }
    let mut pages = success.iter().map(|response| {
        response
            .contents
            .first()
            .and_then(|content| match content.content {
                Content::Json(id) => Some(id),
                _ => None,
            })
    });
    let first = pages.next().flatten()?;
    pages.all(|page| page == Some(first)).then_some(first)
}

fn parameter<'p>(
    parameters: &'p [ParameterItem],
    settings: &Paging,
) -> Result<&'p ParameterItem, String> {
    let name = settings
        .parameter
        .as_deref()
        .ok_or("`parameter` is missing")?;
    parameters
        .iter()
        .find(|parameter| parameter.field.key == name)
        .ok_or_else(|| format!("there is no parameter `{name}`"))
}

fn next_way(cx: &Context<'_>, page: TypeId, settings: &Paging) -> Result<Way, String> {
    let path = settings.next.as_deref().ok_or("`next` is missing")?;
    Way::to(cx, page, &path.split('.').collect::<Vec<_>>())
}

/// A copy of the request with another value for a parameter.
fn with(field: &FieldItem, value: &str, alone: bool) -> String {
    let value = match field.presence {
        Presence::Required => value.to_owned(),
        _ if value.ends_with(".ok()") => value.to_owned(),
        _ => format!("Some({value})"),
    };
    let name = &field.name;
    let value = if value == *name {
        String::new()
    } else {
        format!(": {value}")
    };
    // Of a request with one argument there is nothing else to copy.
    let rest = if alone { "" } else { ", ..self.clone()" };
    format!("Self {{ {name}{value}{rest} }}")
}

/// The value of a parameter that counts, as the runtime takes it.
fn number(field: &FieldItem) -> Result<String, String> {
    let name = &field.name;
    match (field.argument.ty.as_str(), field.presence) {
        ("i64", Presence::Required) => Ok(format!("Some(self.{name})")),
        ("i64", _) => Ok(format!("self.{name}")),
        ("i32", Presence::Required) => Ok(format!("Some(i64::from(self.{name}))")),
        ("i32", _) => Ok(format!("self.{name}.map(i64::from)")),
        (ty, _) => Err(format!("a parameter of the type `{ty}` cannot be counted")),
    }
}

/// A number of the runtime, as a parameter takes it.
fn numbered(field: &FieldItem, number: &str) -> String {
    match (field.argument.ty.as_str(), field.presence) {
        ("i32", Presence::Required) => {
            format!("i32::try_from({number}).unwrap_or(i32::MAX)")
        }
        ("i32", _) => format!("i32::try_from({number}).ok()"),
        _ => number.to_owned(),
    }
}

/// The way from a page to something in it.
struct Way {
    steps: Vec<(String, bool)>,
    ty: TypeId,
}

impl Way {
    fn to(cx: &Context<'_>, page: TypeId, path: &[&str]) -> Result<Self, String> {
        let mut way = Self {
            steps: Vec::new(),
            ty: bare(cx, page),
        };
        for key in path {
            let member = member(cx, way.ty, key)
                .ok_or_else(|| format!("the page has no member `{}`", path.join(".")))?;
            if member.held == Held::Patch {
                return Err(format!("`{key}` is also sent, with a null of its own"));
            }
            way.steps.push((member.name, member.held == Held::Option));
            way.ty = member.ty;
        }
        Ok(way)
    }

    /// The list, out of the page; empty where it is not there.
    fn owned(&self) -> String {
        let mut text = "page".to_owned();
        let mut option = false;
        for (name, optional) in &self.steps {
            text = match (option, optional) {
                (false, _) => format!("{text}.{name}"),
                (true, true) => format!("{text}.and_then(|value| value.{name})"),
                (true, false) => format!("{text}.map(|value| value.{name})"),
            };
            option |= optional;
        }
        if option {
            text.push_str(".unwrap_or_default()");
        }
        text
    }

    /// How many items the list has.
    fn count(&self) -> String {
        match self.borrowed("as_ref()", "&") {
            (text, false) => format!("{}.len()", text.trim_start_matches('&')),
            (text, true) => format!("{text}.map_or(0, Vec::len)"),
        }
    }

    /// The cursor or URL, in an `Option`.
    fn text(&self, cx: &Context<'_>) -> Result<String, String> {
        let (optional, plain) = match cx.api.types[self.ty].shape {
            Shape::String(Format::Plain) => ("as_deref()", "text"),
            Shape::Integer(Integer::I64 | Integer::I32) => ("", ""),
            _ => {
                return Err(
                    "`next` leads to something that is neither text nor a number".to_owned(),
                );
            }
        };
        Ok(match self.borrowed(optional, plain) {
            (text, true) => text,
            (text, false) => format!("Some({text})"),
        })
    }

    /// An expression of the end of the way, and whether it is an `Option`: `optional` borrows what is in one, `plain` says
    /// how something else is borrowed.
    fn borrowed(&self, optional: &str, plain: &str) -> (String, bool) {
        let mut text = "page".to_owned();
        let mut option = false;
        for (at, (name, is_optional)) in self.steps.iter().enumerate() {
            let last = at + 1 == self.steps.len();
            let place = if option { "value" } else { &text };
            let place = format!("{place}.{name}");
            let borrow = match (is_optional, last) {
                (true, false) => "as_ref()",
                (true, true) => optional,
                (false, _) => "",
            };
            let reached = match (is_optional, last, plain) {
                (true, ..) if borrow.is_empty() => place,
                (true, ..) => format!("{place}.{borrow}"),
                (false, true, "text") => format!("{place}.as_str()"),
                (false, true, "&") => format!("&{place}"),
                (false, false, _) if option => format!("&{place}"),
                (false, ..) => place,
            };
            text = match (option, is_optional) {
                (false, _) => reached,
                (true, true) => format!("{text}.and_then(|value| {reached})"),
                (true, false) => format!("{text}.map(|value| {reached})"),
            };
            option |= is_optional;
        }
        (text, option)
    }
}

/// What cursors are called as parameters.
const CURSORS: &[&str] = &[
    "cursor",
    "page_token",
    "pageToken",
    "next_token",
    "nextToken",
    "after",
    "starting_after",
    "continuation_token",
    "continuationToken",
];

/// What the next cursor is called in pages.
const NEXT_CURSORS: &[&str] = &[
    "next_cursor",
    "nextCursor",
    "next_page_token",
    "nextPageToken",
    "next_token",
    "nextToken",
    "continuation_token",
    "continuationToken",
];

/// What the URL of the next page is called.
const NEXT_URLS: &[&str] = &[
    "next",
    "next_url",
    "nextUrl",
    "next_page_url",
    "next_link",
    "nextLink",
];

/// What lists are called in pages.
const LISTS: &[&str] = &["data", "items", "results", "records", "entries", "values"];

/// The line of codegen.toml that would page an operation, where it looks as if it was paged.
pub(super) fn propose(cx: &Context<'_>, operation: &Operation) -> Option<String> {
    let id = operation.id.as_ref()?;
    if operation.method != "GET" || operation.alternative.is_some() {
        return None;
    }
    let page = page(&cx.api.types, operation)?;
    let types = &cx.api.types;
    let array = |id: TypeId| matches!(types[id].shape, Shape::Array(_));
    let items = match &types[bare(cx, page)].shape {
        Shape::Array(_) => None,
        Shape::Struct(object) => {
            let lists = object
                .fields
                .iter()
                .filter(|field| array(bare(cx, field.ty)));
            let lists: Vec<&str> = lists.map(|field| field.name.as_str()).collect();
            let known = LISTS.iter().find(|name| lists.contains(name)).copied();
            Some(known.or(match lists.as_slice() {
                [only] => Some(*only),
                _ => None,
            })?)
        }
        _ => return None,
    };
    let query = |names: &[&str], kind: fn(&Shape) -> bool| {
        let mut found = operation.parameters.iter().filter(|parameter| {
            parameter.place == ParameterPlace::Query
                && names.contains(&parameter.name.as_str())
                && kind(&types[bare(cx, parameter.ty)].shape)
        });
        found.next().map(|parameter| parameter.name.clone())
    };
    let text = |shape: &Shape| matches!(shape, Shape::String(Format::Plain));
    let whole = |shape: &Shape| matches!(shape, Shape::Integer(Integer::I64 | Integer::I32));
    let has = |names: &[&str]| {
        let found = names.iter().find(|name| {
            member(cx, page, name)
                .is_some_and(|member| member.held != Held::Patch && text(&types[member.ty].shape))
        });
        found.map(|name| (*name).to_owned())
    };
    let link = operation
        .responses
        .iter()
        .flat_map(|response| &response.headers)
        .any(|header| header.name.eq_ignore_ascii_case("link"));
    let rest = if let (Some(parameter), Some(next)) = (query(CURSORS, text), has(NEXT_CURSORS)) {
        format!("kind = \"cursor\", parameter = {parameter:?}, next = {next:?}")
    } else if let Some(next) = has(NEXT_URLS) {
        format!("kind = \"url\", next = {next:?}")
    } else if link {
        "kind = \"link\"".to_owned()
    } else if let Some(parameter) = query(&["offset", "skip", "start"], whole) {
        format!("kind = \"offset\", parameter = {parameter:?}")
    } else if let Some(parameter) = query(&["page", "page_number", "pageNumber"], whole) {
        format!("kind = \"page\", parameter = {parameter:?}")
    } else {
        return None;
    };
    let items = items.map_or_else(String::new, |items| format!(", items = {items:?}"));
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let key = if id.chars().all(bare) {
        id.clone()
    } else {
        format!("{id:?}")
    };
    Some(format!("{key}.paging = {{ {rest}{items} }}"))
}
