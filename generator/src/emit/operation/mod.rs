//! Groups of operations, and each operation's request value.

mod decode;
mod encode;
mod form;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::rust::{
    Argument, FieldItem, GroupItem, HeaderRead, HeadersItem, MethodItem, OperationItem, PagingItem,
    Rest,
};

use super::structs::{argument, value};
use super::{code, docs, ident};
pub(super) use decode::{errors, output};
pub(super) use form::form;

pub(super) fn group(item: &GroupItem, out: &mut Vec<TokenStream>) {
    let attributes = docs(&item.docs);
    let Some(handle) = &item.name else {
        let methods = item.methods.iter().map(|item| method(item, &quote!(self)));
        out.push(quote!(impl Client { #(#methods)* }));
        return;
    };
    let (handle, accessor) = (ident(handle), ident(&item.accessor));
    out.push(quote! {
        #attributes
        #[derive(Debug, Clone)]
        pub struct #handle {
            client: Client,
        }
    });
    let words = item.accessor_docs.iter().map(|line| super::doc_line(line));
    out.push(quote! {
        impl Client {
            #(#words)*
            #[must_use]
            pub fn #accessor(&self) -> #handle {
                #handle { client: self.clone() }
            }
        }
    });
    let methods = item
        .methods
        .iter()
        .map(|item| method(item, &quote!(self.client)));
    out.push(quote!(impl #handle { #(#methods)* }));
}

fn method(item: &MethodItem, client: &TokenStream) -> TokenStream {
    let attributes = docs(&item.docs);
    let (name, operation) = (ident(&item.name), ident(&item.operation));
    let arguments = item
        .arguments
        .iter()
        .map(|(name, given)| argument(name, given));
    let fields = item.arguments.iter().map(|(name, given)| init(name, given));
    let empty = item.empty.iter().map(|name| {
        let name = ident(name);
        quote!(#name: None)
    });
    let fields = fields.chain(empty);
    quote! {
        #attributes
        pub fn #name(&self, #(#arguments),*) -> Call<#operation> {
            let operation = #operation { #(#fields),* };
            #client.call(operation)
        }
    }
}

fn init(name: &str, given: &Argument) -> TokenStream {
    let ident = ident(name);
    if given.into || given.boxed {
        let value = value(name, given);
        quote!(#ident: #value)
    } else {
        quote!(#ident)
    }
}

pub(super) fn operation(item: &OperationItem, out: &mut Vec<TokenStream>) {
    let name = ident(&item.name);
    let attributes = docs(&item.docs);
    let all: Vec<&FieldItem> = item
        .parameters
        .iter()
        .map(|parameter| &parameter.field)
        .chain(item.body.as_ref().map(|body| &body.field))
        .collect();
    let fields = all.iter().map(|field| {
        let (name, ty) = (ident(&field.name), code(&field.ty));
        quote!(#name: #ty)
    });
    out.push(quote! {
        #attributes
        #[derive(Debug, Clone)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields),*
        }
    });
    let setters: Vec<TokenStream> = all.iter().filter_map(|field| setter(field)).collect();
    if !setters.is_empty() {
        out.push(quote!(impl Call<#name> { #(#setters)* }));
    }
    out.push(implementation(item));
    let body = item.body.as_ref().map(|body| &body.field);
    let stream = item.stream.as_ref();
    out.extend(stream.map(|stream| decode::stream(&name, stream, body)));
    out.extend(item.paging.as_ref().map(|paging| pages(&name, paging)));
}

fn setter(field: &FieldItem) -> Option<TokenStream> {
    let setter = ident(field.setter.as_ref()?);
    let attributes = docs(&field.docs);
    let name = ident(&field.name);
    let argument = argument("value", &field.argument);
    let value = value("value", &field.argument);
    Some(quote! {
        #attributes
        pub fn #setter(mut self, #argument) -> Self {
            self.operation.#name = Some(#value);
            self
        }
    })
}

fn implementation(item: &OperationItem) -> TokenStream {
    let name = ident(&item.name);
    let output = code(&item.output.ty);
    let (id, path, accept) = (&item.id, &item.path, &item.accept);
    let method = &item.method;
    let security = item.security.iter().map(|alternative| {
        let constants = alternative.iter().map(|constant| ident(constant));
        quote!(&[#(#constants),*])
    });
    let streamed = &item.streamed;
    let streamed = (!streamed.is_empty())
        .then(|| quote!(const STREAM: &'static [&'static str] = &[#(#streamed),*];));
    let encode = encode::encode(item);
    let request = if encode.is_empty() {
        ident("_request")
    } else {
        ident("request")
    };
    let rest = match item.rest {
        Rest::Unexpected => quote!(Err(response.unexpected())),
        Rest::Empty => quote!(response.empty()),
    };
    let decode = decode::by_status(&item.success, &rest);
    quote! {
        impl Operation for #name {
            type Output = #output;

            const INFO: OperationInfo = OperationInfo {
                id: #id,
                method: #method,
                path: #path,
                security: &[#(#security),*],
                accept: #accept,
            };
            #streamed

            fn encode(&self, #request: &mut RequestBuilder) -> Result<(), Error> {
                #encode
                Ok(())
            }

            fn decode(response: &Response) -> Result<Self::Output, Error> {
                #decode
            }
        }
    }
}

/// The typed headers of an operation.
pub(super) fn headers(item: &HeadersItem, out: &mut Vec<TokenStream>) {
    let (name, attributes) = (ident(&item.name), docs(&item.docs));
    let fields = item.fields.iter().map(|field| {
        let (attributes, name, ty) = (docs(&field.docs), ident(&field.name), code(&field.ty));
        quote!(#attributes pub #name: #ty,)
    });
    out.push(quote! {
        #attributes
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
        }
    });
    let reads = item.fields.iter().map(|field| {
        let (name, key) = (ident(&field.name), &field.key);
        match field.read {
            HeaderRead::Required => quote!(#name: response.required_header_as(#key)?,),
            HeaderRead::Optional => quote!(#name: response.header_as(#key)?,),
            HeaderRead::Json => quote!(#name: response.json_header_as(#key)?,),
            HeaderRead::Object(explode) => {
                quote!(#name: response.object_header_as(#key, #explode)?,)
            }
        }
    });
    out.push(quote! {
        impl #name {
            /// Reads the headers of an answer.
            ///
            /// # Errors
            ///
            /// If one is not of its type, or is not there and should be.
            pub fn read(response: &ResponseParts) -> Result<Self, Error> {
                Ok(Self { #(#reads)* })
            }
        }
    });
}

/// How the pages of a list are found.
fn pages(name: &Ident, item: &PagingItem) -> TokenStream {
    let (ty, items, next) = (code(&item.item), code(&item.items), code(&item.next));
    let used = |name: &str, used: bool| {
        ident(&if used {
            name.to_owned()
        } else {
            format!("_{name}")
        })
    };
    let page = used("page", item.uses_page);
    let response = used("response", item.uses_response);
    quote! {
        impl Paged for #name {
            type Item = #ty;

            fn items(page: Self::Output) -> Vec<Self::Item> {
                #items
            }

            fn next(&self, #page: &Self::Output, #response: &ResponseParts) -> Next<Self> {
                #next
            }
        }
    }
}
