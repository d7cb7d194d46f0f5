//! Webhooks and callbacks: in: requests that the server makes; out: a function for each, which reads what it carries.

use crate::ir::{Content, Webhook};

use super::docs::{paragraph, text};
use super::model::{Docs, Origin, WebhookItem};
use super::name;
use super::place::Places;
use super::scope::Scope;
use super::types::Writer;

/// The functions of all webhooks that carry JSON; others are the caller's to read.
pub(super) fn webhooks(writer: &mut Writer<'_>, all: &[Webhook]) -> Vec<WebhookItem> {
    let places = Places::new(writer.cx.sources, writer.cx.api);
    let pins = &writer.cx.names.pins;
    let key = |webhook: &Webhook| format!("{} function", places.location(webhook.at));
    let mut scope = Scope::default();
    for webhook in all {
        pins.hold(&mut scope, &key(webhook), name::field_name);
    }
    let mut items = Vec::new();
    for webhook in all {
        let Content::Json(id) = webhook.content else {
            continue;
        };
        let method = webhook.method.to_lowercase();
        let candidates = [
            format!("parse {}", webhook.name),
            format!("parse {} {method}", webhook.name),
        ];
        let key = key(webhook);
        let candidates = candidates.map(|text| name::field_name(&text));
        let name = scope.take_held(&key, &candidates, &key);
        pins.give(key, webhook.at, &format!("webhooks::{name}"));
        items.push(WebhookItem {
            docs: docs(webhook),
            name,
            ty: writer.ty(id),
        });
    }
    items
}

fn docs(webhook: &Webhook) -> Docs {
    let mut lines = text(webhook.docs.title.as_deref().unwrap_or_default());
    let description = text(webhook.docs.description.as_deref().unwrap_or_default());
    if description != lines {
        paragraph(&mut lines, description);
    }
    let sentence = format!(
        "Reads the body of a `{}` request of `{}`.",
        webhook.method,
        webhook.name.replace('`', "'")
    );
    paragraph(&mut lines, text(&sentence));
    paragraph(
        &mut lines,
        vec![
            "# Errors".to_owned(),
            String::new(),
            "If it is not JSON of this type.".to_owned(),
        ],
    );
    Docs {
        lines,
        deprecated: webhook.docs.deprecated,
        origin: Origin {
            at: Some(webhook.at),
            ..Origin::default()
        },
    }
}
