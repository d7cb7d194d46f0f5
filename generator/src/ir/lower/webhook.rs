//! Webhooks and callbacks: in: operations that arrive; out: what they carry. Who listens for them is the caller's business.

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::document;

use super::super::api::{Content, Webhook};
use super::super::types::Docs;
use super::Lower;
use super::media;

impl<'s> Lower<'_, 's> {
    /// What a webhook carries; `None` where that is nothing.
    pub(super) fn webhook(&mut self, webhook: &document::Operation<'s>) -> Option<Webhook> {
        let note = |at, message: &str| {
            self.sink().push(
                Diagnostic::new(Code::Unsupported, at, message)
                    .severity(Severity::Note)
                    .help("read it from the request, in the server that receives it"),
            );
        };
        if let Some(first) = webhook.parameters.first() {
            note(
                first.at,
                "parameters of webhooks and callbacks have no code",
            );
        }
        let body = webhook.body.as_ref()?;
        let mut content: Vec<_> = body.content.iter().collect();
        content.sort_by_key(|media| (media::family(media.name), media.name));
        let media = content.first()?;
        if let Some(other) = content.get(1) {
            note(
                other.at,
                "only the first media type of a webhook or callback has code",
            );
        }
        let content = self.content(media);
        if !matches!(content, Content::Json(_)) {
            self.lossy(media, "it is text or bytes that the caller reads");
        }
        Some(Webhook {
            at: webhook.at,
            name: webhook.path.to_owned(),
            method: webhook.method.clone(),
            media_type: media.name.to_owned(),
            content,
            docs: Docs {
                title: webhook.summary.clone(),
                description: webhook
                    .description
                    .clone()
                    .or_else(|| body.description.clone()),
                deprecated: webhook.deprecated,
                ..Docs::default()
            },
        })
    }
}
