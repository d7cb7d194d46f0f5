//! What a client sends, and what it says of the answers.
//!
//! In: a client and what the server answers. Out: the recorded requests, and what the contract tests print. Both are kept for the
//! same client that is answered the same, because to compile it takes far longer than to judge it.

use std::path::Path;

use serde_json::{Value, json};

use super::client::{self, Made};
use super::server::Server;
use crate::cache::{Cache, Hash};
use crate::roundtrip::place::Place;

/// What a result depends on beside the client and the answers.
const PROGRAM: [&str; 3] = [
    include_str!("server.rs"),
    include_str!("route.rs"),
    include_str!("accept.rs"),
];

/// What came of the calls of a client.
pub(super) struct Called {
    /// The requests.
    pub(super) records: Value,
    /// What the contract tests print.
    pub(super) said: String,
}

/// Compiles and runs the contract tests of the client called `name`, or finds out that it was done; what the compiler says
/// against the client if it does not compile.
///
/// # Errors
///
/// When cargo cannot be run or there is no port to listen on.
pub(super) fn call(
    place: &Place,
    folder: &Path,
    name: &str,
    made: &Made,
    routes: &Value,
) -> Result<Result<Called, String>, String> {
    let cache = Cache::open(place.root.join("called"))?;
    let key = key(made, routes);
    if let Some((records, said)) = cache.get(name, &key) {
        return Ok(Ok(Called { records, said }));
    }
    let server = Server::start(routes).map_err(|e| format!("cannot listen: {e}"))?;
    let said = client::call(place, folder, &server.url());
    client::clean(place, folder, name)?;
    let called = said?.map(|said| Called {
        records: server.records(),
        said,
    });
    if let Ok(Called { records, said }) = &called {
        cache.put(name, &key, &json!([records, said]));
    }
    Ok(called)
}

fn key(made: &Made, routes: &Value) -> String {
    let mut hash = Hash::default().add(routes.to_string());
    for (path, text) in &made.tree.files {
        hash = hash.add(path).add(text);
    }
    let program = PROGRAM.iter();
    program.fold(hash, |hash, text| hash.add(text)).finish()
}
