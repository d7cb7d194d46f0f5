//! Only what was selected is there, with the types that it reaches.

use selection::Client;
use selection::types::{Author, Book};

#[test]
fn the_selected_operation_reaches_its_types() {
    let client = Client::builder().build();
    let _ = client.books().list_books();
    let book: Book = serde_json::from_str(r#"{"title": "T", "author": {"name": "N"}}"#).unwrap();
    let author: Option<Author> = book.author;
    assert_eq!(author.and_then(|author| author.name).as_deref(), Some("N"));
}
