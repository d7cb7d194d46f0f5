//! Phase 9, emit: from items to tokens.
//!
//! In: a [`File`] of [`crate::rust`]. Out: a [`Source`], the tokens of each item. Nothing is decided here: every name, type
//! and order is in the item, and emitting never fails.

mod client;
mod contract;
mod enums;
mod operation;
mod servers;
mod structs;
mod union;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::rust::{Codec, Docs, File, Item, WebhookItem};

/// The tokens of a file, item by item.
#[derive(Debug)]
pub struct Source {
    /// The items, one or more to each of the file's.
    pub items: Vec<TokenStream>,
}

/// Emits a file.
pub fn emit(file: &File) -> Source {
    Source {
        items: items(&file.items),
    }
}

/// Emits items that may stand in no file.
pub fn items(items: &[Item]) -> Vec<TokenStream> {
    let mut out = Vec::new();
    for item in items {
        match item {
            Item::Struct(item) => structs::structure(item, &mut out),
            Item::StringEnum(item) => enums::string(item, &mut out),
            Item::IntegerEnum(item) => enums::integer(item, &mut out),
            Item::LiteralEnum(item) => enums::literal(item, &mut out),
            Item::Union(item) => union::union(item, &mut out),
            Item::Tuple(item) => structs::tuple(item, &mut out),
            Item::Newtype(item) => structs::newtype(item, &mut out),
            Item::Alias(item) => out.push(structs::alias(item)),
            Item::BySerde(item) => out.push(structs::by_serde(item)),
            Item::Client(item) => client::client(item, &mut out),
            Item::Webhook(item) => out.push(webhook(item)),
            Item::Contract(item) => contract::contract(item, &mut out),
            Item::Servers(item) => servers::servers(item, &mut out),
            Item::Group(item) => operation::group(item, &mut out),
            Item::Operation(item) => operation::operation(item, &mut out),
            Item::Form(item) => operation::form(item, &mut out),
            Item::Output(item) => operation::output(item, &mut out),
            Item::Headers(item) => operation::headers(item, &mut out),
            Item::Error(item) => operation::errors(item, &mut out),
        }
    }
    out
}

/// An identifier, raw or not.
fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// A type or an expression that was written as text.
fn code(text: &str) -> TokenStream {
    // Layout writes only paths, generics and literals; what does not lex is a defect that a test must show, not hide.
    text.parse()
        .unwrap_or_else(|_| quote!(compile_error!(#text)))
}

/// Documentation and attributes.
fn docs(docs: &Docs) -> TokenStream {
    let lines = docs.lines.iter().map(|line| doc_line(line));
    let deprecated = docs.deprecated.then(|| quote!(#[deprecated]));
    quote!(#(#lines)* #deprecated)
}

/// One line of documentation. A control character in it would end the comment, or hide what it says.
fn doc_line(line: &str) -> TokenStream {
    let mut text = String::with_capacity(line.len() + 1);
    if !line.is_empty() {
        text.push(' ');
    }
    text.extend(
        line.chars()
            .map(|c| if c.is_control() { '\u{fffd}' } else { c }),
    );
    quote!(#[doc = #text])
}

/// The attribute that derives traits.
fn derives(names: &[&str]) -> TokenStream {
    let names = names.iter().map(|name| ident(name));
    quote!(#[derive(#(#names),*)])
}

/// The attribute that derives traits, and those that the settings add.
fn attributes(derived: &[&str], added: &[String]) -> TokenStream {
    let derives = derives(derived);
    let added = added.iter().map(|attribute| code(attribute));
    quote!(#derives #(#added)*)
}

/// The keys that a type reads itself.
fn members<'k>(name: &Ident, keys: impl Iterator<Item = &'k String>) -> TokenStream {
    quote! {
        impl json::Members for #name {
            const MEMBERS: &'static [&'static str] = &[#(#keys),*];
        }
    }
}

/// The two halves of JSON for a type: what its direction needs always, the other with `full-serde`.
fn codec(
    name: &Ident,
    codec: Codec,
    decode: TokenStream,
    encode: TokenStream,
    out: &mut Vec<TokenStream>,
) {
    let gate = |always: bool| (!always).then(|| quote!(#[cfg(feature = "full-serde")]));
    let (decoded, encoded) = (gate(codec.decoded), gate(codec.encoded));
    out.push(quote! {
        #decoded
        impl json::Decode for #name {
            fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
                #decode
            }
        }
    });
    out.push(quote! {
        #encoded
        impl json::Encode for #name {
            fn encode(&self, writer: &mut json::Writer) {
                #encode
            }
        }
    });
    out.push(quote! {
        #decoded
        json::impl_deserialize!(#name);
        #encoded
        json::impl_serialize!(#name);
    });
}

/// The function that reads what a webhook carries.
fn webhook(item: &WebhookItem) -> TokenStream {
    let (attributes, name, ty) = (docs(&item.docs), ident(&item.name), code(&item.ty));
    quote! {
        #attributes
        pub fn #name(body: &[u8]) -> Result<#ty, json::DecodeError> {
            json::from_slice(body)
        }
    }
}
