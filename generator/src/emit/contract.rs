//! `tests/contract.rs`.

use proc_macro2::TokenStream;
use quote::quote;

use crate::rust::{ContractArgument, ContractCall, ContractItem, ContractValue};

use super::{code, doc_line, ident};

pub(super) fn contract(item: &ContractItem, out: &mut Vec<TokenStream>) {
    let credentials = item.credentials.iter().map(|(method, variables)| {
        let method = ident(method);
        quote!(.#method(#(contract.credential(#variables)),*))
    });
    let calls = item.calls.iter().map(|call| {
        let (id, function) = (&call.id, ident(&call.function));
        quote!(contract.call(#id, Box::pin(#function(client.clone()))).await;)
    });
    out.push(quote! {
        #[tokio::test]
        async fn contract() -> Result<(), String> {
            let Some(mut contract) = Contract::from_env() else {
                return Ok(());
            };
            let client = Client::builder()
                .base_url(contract.base_url())
                #(#credentials)*
                .max_retries(0)
                .build();
            #(#calls)*
            contract.finish()
        }
    });
    out.extend(item.calls.iter().map(call));
}

fn call(item: &ContractCall) -> TokenStream {
    let function = ident(&item.function);
    let route = format!("{} {}", item.verb, item.path);
    let sentence = doc_line(&format!("`{}`", route.replace('`', "%60")));
    if let Some(problem) = &item.problem {
        return quote! {
            #sentence
            async fn #function(_client: Client) -> Outcome {
                Err(#problem.to_owned())
            }
        };
    }
    let accessor = item.accessor.as_ref().map(|accessor| {
        let accessor = ident(accessor);
        quote!(.#accessor())
    });
    let method = ident(&item.method);
    let (given, set) = arguments(&item.arguments);
    quote! {
        #sentence
        async fn #function(client: Client) -> Outcome {
            let call = client #accessor.#method(#(#given),*)#(#set)*;
            outcome(call.await)
        }
    }
}

/// The arguments that something is made with, and the calls of setters.
fn arguments(all: &[ContractArgument]) -> (Vec<TokenStream>, Vec<TokenStream>) {
    let mut given = Vec::new();
    let mut set = Vec::new();
    for argument in all {
        let value = value(&argument.value);
        match &argument.setter {
            None => given.push(value),
            Some(setter) => {
                let setter = ident(setter);
                set.push(quote!(.#setter(#value)));
            }
        }
    }
    (given, set)
}

fn value(value: &ContractValue) -> TokenStream {
    match value {
        ContractValue::Json(text) => {
            let text = literal(text);
            quote!(value(#text)?)
        }
        ContractValue::Text(text) => quote!(#text),
        ContractValue::Upload => quote!(Upload::bytes("contract")),
        ContractValue::Uploads => quote!(vec![Upload::bytes("contract")]),
        ContractValue::EmptyForm => quote!(Form::new()),
        ContractValue::Form { ty, parts } => {
            let ty = code(ty);
            let (given, set) = arguments(parts);
            quote!(#ty::new(#(#given),*)#(#set)*)
        }
    }
}

/// JSON as people write it: raw where it has quotes, unless it would end the literal.
fn literal(text: &str) -> TokenStream {
    if text.contains('"') && !text.contains("\"#") {
        code(&format!("r#\"{text}\"#"))
    } else {
        quote!(#text)
    }
}
