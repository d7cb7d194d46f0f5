//! How far a stage has come and how long it will take.
//!
//! In: amounts of work that are done. Out: a bar on stderr with the time left, where stderr is a terminal; elsewhere one line
//! at the beginning, so that a log shows what was done.

use std::io::{IsTerminal as _, stderr};

use indicatif::{ProgressBar, ProgressStyle};

use crate::report::complain;

/// The bar of a stage; it is gone when this is dropped.
pub(super) struct Progress(ProgressBar);

impl Progress {
    /// A stage that has `amount` of work to do.
    pub(super) fn new(stage: &'static str, amount: u64) -> Self {
        if !stderr().is_terminal() {
            complain(&format!("{stage}\n"));
        }
        let bar = ProgressBar::new(amount).with_prefix(stage);
        let template = "{prefix} [{bar:30}] {percent:>3} %, {eta} left  {wide_msg}";
        // A template that is wrong shows the bar as it is by default.
        let style = ProgressStyle::with_template(template);
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self(bar)
    }

    /// Says what is being worked on.
    pub(super) fn say(&self, what: &str) {
        self.0.set_message(what.to_owned());
    }

    /// Some work is done.
    pub(super) fn add(&self, amount: u64) {
        self.0.inc(amount);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
