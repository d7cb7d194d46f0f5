//! The client's constructors: where the API answers and how callers authenticate.

use std::collections::BTreeMap;

use crate::config::Config;
use crate::diagnostic::Sink;
use crate::ir::Api;
use crate::source::NodeId;

use super::docs::text;
use super::model::{ClientItem, Docs, SchemeItem, SchemeKind};
use super::name;
use super::pins::Pins;
use super::schemes::schemes;

/// What all environment variables begin with, in names.lock.
const ENV_PREFIX: &str = "#/info env";

/// The client's item; `root` is the document.
pub(super) fn client(
    api: &Api,
    config: &Config,
    base_url: Option<String>,
    root: NodeId,
    pins: &Pins<'_>,
    sink: &Sink,
) -> ClientItem {
    let prefix = match &config.client.env_prefix {
        Some(prefix) => prefix.clone(),
        None => {
            let prefix = pins.name(ENV_PREFIX, name::constant_name);
            let prefix = prefix.unwrap_or_else(|| name::constant_name(&api.title));
            pins.give(ENV_PREFIX.to_owned(), root, &prefix);
            prefix
        }
    };
    let schemes = schemes(&api.security_schemes, &prefix, pins, sink);
    let default_schemes = default_schemes(api, &schemes);
    let env_base_url = format!("{prefix}_BASE_URL");
    let variables: Vec<String> = default_schemes
        .iter()
        .flat_map(|at| &schemes[*at].env)
        .map(|variable| format!("`{variable}`"))
        .collect();
    let credentials = match variables.as_slice() {
        [] => String::new(),
        names => format!("the credentials from {}, and ", names.join(" and ")),
    };
    let sentence = format!("Reads {credentials}the address from `{env_base_url}` where it is set.");
    ClientItem {
        at: api.servers.first().map(|server| server.at),
        base_url,
        default_schemes,
        schemes,
        env_base_url,
        env_docs: Docs::of(text(&sentence)),
    }
}

/// The schemes that most operations ask for first.
fn default_schemes(api: &Api, schemes: &[SchemeItem]) -> Vec<usize> {
    let mut counts: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
    for operation in &api.operations {
        let known = |alternative: &Vec<String>| {
            let position = |name: &String| {
                schemes.iter().position(|scheme| {
                    scheme.key == *name && !matches!(scheme.kind, SchemeKind::Custom(_))
                })
            };
            alternative
                .iter()
                .map(position)
                .collect::<Option<Vec<usize>>>()
        };
        if let Some(first) = operation
            .security
            .iter()
            .filter_map(known)
            .find(|known| !known.is_empty())
        {
            *counts.entry(first).or_default() += 1;
        }
    }
    let most = counts
        .iter()
        .max_by_key(|(alternative, count)| (**count, std::cmp::Reverse((*alternative).clone())));
    most.map(|(alternative, _)| alternative.clone())
        .unwrap_or_default()
}
