//! What `--check` says.
//!
//! In: [`Checked`]. Out: text for people, annotations for GitHub, and data for tools.

use generator::diagnostic::github_error;
use generator::tree::{Difference, Kind};
use serde_json::{Value, json};

use super::{Checked, Since, SpecChange};

/// How many stale files the lines are shown of, and how many changes become annotations.
const MOST_FILES: usize = 10;

/// How many changes of the document are shown.
const MOST_CHANGES: usize = 40;

impl Checked {
    /// For people: the files, then what has changed in the document; `label` is what the crate is called.
    pub(crate) fn text(&self, label: &str) -> String {
        let mut out = String::new();
        for (index, stale) in self.stale.iter().enumerate() {
            let at = &stale.at;
            let Difference { line, old, new } = &stale.difference;
            let from = stale.origin.as_ref();
            let from = from.map_or_else(String::new, |origin| format!(", from {origin}"));
            out.push_str(&match stale.kind {
                Kind::Created => format!("{at}: missing{from}\n"),
                Kind::Removed => format!("{at}: no longer generated{from}\n"),
                Kind::Updated if old.is_empty() && new.is_empty() => {
                    format!("{at}: line ends differ\n")
                }
                Kind::Updated => format!("{at}:{line}: differs{from}\n"),
            });
            if stale.kind == Kind::Updated && index < MOST_FILES {
                let old = old.iter().map(|line| format!("  -{line}\n"));
                out.extend(old.chain(new.iter().map(|line| format!("  +{line}\n"))));
            }
        }
        if let Some(since) = &self.since {
            out.push_str(&self.since_text(since, label));
        }
        if !self.stale.is_empty() {
            out.push_str(&format!("run `{}` to bring it up to date\n", self.repair));
        }
        out
    }

    /// What has changed in the document, and which files are stale because of it.
    fn since_text(&self, since: &Since, label: &str) -> String {
        let Since { commit, changes } = since;
        let (short, date, subject) = (&commit.short, &commit.date, &commit.subject);
        // The message is somebody's text: `{:?}` shows what a terminal would act on.
        let mut out = format!("{label}/ was last committed in {short} of {date}, {subject:?}; ");
        if changes.is_empty() {
            out.push_str(
                "the document says the same as then, so the generator or the settings have changed\n",
            );
            return out;
        }
        out.push_str("since then in the document:\n");
        for (index, change) in changes.iter().enumerate().take(MOST_CHANGES) {
            let (kind, pointer) = (change.kind, change.shown());
            let place = change.label();
            let place = place.map_or_else(String::new, |place| format!(" ({place})"));
            let files = match self.stale_by(index).as_str() {
                "" => String::new(),
                files => format!(": {files}"),
            };
            out.push_str(&format!("  {kind} {pointer}{place}{files}\n"));
        }
        let more = changes.len().saturating_sub(MOST_CHANGES);
        if more > 0 {
            out.push_str(&format!("  and {more} more; `--format json` lists them\n"));
        }
        out
    }

    /// The files that are stale because of a change.
    fn stale_by(&self, change: usize) -> String {
        let files = self.stale.iter();
        let files = files.filter(|stale| stale.causes.contains(&change));
        let files: Vec<&str> = files.map(|stale| &*stale.at).collect();
        files.join(", ")
    }

    /// The changes of the document that make files stale, as annotations of its lines.
    pub(crate) fn annotations(&self) -> String {
        let changes = self.since.iter().flat_map(|since| &since.changes);
        let annotations = changes.enumerate().filter_map(|(index, change)| {
            let (path, line) = change.place.as_ref()?;
            let (pointer, kind, repair) = (change.shown(), change.kind, &self.repair);
            let files = self.stale_by(index);
            let message = format!("{pointer} was {kind}; run `{repair}`\n{files}");
            let title = "the generated crate is out of date";
            (!files.is_empty()).then(|| github_error(path, *line, title, &message))
        });
        annotations.take(MOST_FILES).collect()
    }

    /// What is stale and why, as data.
    pub(crate) fn json(&self) -> Value {
        let changes = self.since.as_ref().map(|since| &*since.changes);
        let changes = changes.unwrap_or_default();
        let change = |change: &SpecChange| json!({"pointer": change.pointer, "kind": change.kind, "place": change.label()});
        let files = self.stale.iter().map(|stale| {
            let causes = stale.causes.iter().filter_map(|at| changes.get(*at));
            let causes: Vec<Value> = causes.map(change).collect();
            json!({"path": stale.path, "origin": stale.origin, "changes": causes})
        });
        json!({
            "commit": self.since.as_ref().map(|since| &since.commit.short),
            "changes": changes.iter().map(change).collect::<Vec<_>>(),
            "files": files.collect::<Vec<_>>(),
        })
    }
}
