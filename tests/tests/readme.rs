//! What README.md shows is true.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use generator::config::{Config, Validate};
use generator::diagnostic::Sink;

/// Every key that the README lists exists, and takes the value that it shows.
#[test]
fn the_settings_that_it_shows_are_settings() {
    let readme = std::fs::read_to_string(tests::workspace().join("README.md")).unwrap();
    let (_, settings) = readme.split_once("```toml\n").unwrap();
    let (settings, _) = settings.split_once("```").unwrap();
    let sink = Sink::default();
    let config = Config::read("README.md", settings, &sink);
    assert!(sink.is_empty(), "{sink:?}");
    assert_eq!(config.types.validate, Validate::Never);
    assert!(!config.operations.is_empty());
}
