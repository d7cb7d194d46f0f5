//! No parameter, scheme or operation has the name of a method that the runtime has.

use super::CALL_METHODS;

/// The methods in the `impl` blocks of `text` whose first line begins with `head`.
fn methods<'t>(text: &'t str, head: &str) -> Vec<&'t str> {
    let mut inside = false;
    let mut found = Vec::new();
    for line in text.lines() {
        inside = (inside && line != "}") || (line.starts_with("impl") && line.contains(head));
        let name = line.split("fn ").nth(1).filter(|_| inside);
        found.extend(name.and_then(|rest| rest.split(['(', '<']).next()));
    }
    found
}

#[test]
fn setters_are_called_by_no_name_of_a_call() {
    let runtime = [
        include_str!("../../../runtime/src/blocking.rs"),
        include_str!("../../../runtime/src/call.rs"),
        include_str!("../../../runtime/src/paging.rs"),
        include_str!("../../../runtime/src/streamed.rs"),
    ];
    let all: Vec<&str> = runtime
        .iter()
        .flat_map(|text| methods(text, " Call<O>"))
        .collect();
    assert!(all.len() > 10, "{all:?}");
    for name in all {
        assert!(CALL_METHODS.contains(&name), "`{name}` is not reserved");
    }
}

#[test]
fn schemes_are_called_by_no_name_of_the_builder() {
    let client = include_str!("../../../runtime/src/client.rs");
    for name in methods(client, " ClientBuilder {") {
        let reserved = super::super::schemes::BUILDER_METHODS.contains(&name);
        assert!(reserved, "`{name}` is not reserved");
    }
}

#[test]
fn operations_are_called_by_no_name_of_the_client() {
    let client = include_str!("../../../runtime/src/client.rs");
    for name in methods(client, " Client {") {
        let reserved = super::super::naming_operations::CLIENT_METHODS.contains(&name);
        assert!(reserved, "`{name}` is not reserved");
    }
}
