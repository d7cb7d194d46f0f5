//! The statements that write path, parameters and body.

use proc_macro2::TokenStream;
use quote::quote;

use crate::rust::{BodyWrite, OperationItem, ParameterItem, Presence, RoutePart};

use super::super::{code, ident};

/// The statements of an operation.
pub(super) fn encode(item: &OperationItem) -> TokenStream {
    let mut statements: Vec<TokenStream> = Vec::new();
    statements.extend(item.server.iter().map(|url| quote!(request.server(#url);)));
    for part in &item.route {
        match part {
            RoutePart::Literal(text) => statements.push(quote!(request.literal(#text);)),
            RoutePart::Parameter(at) => statements.extend(item.parameters.get(*at).map(parameter)),
        }
    }
    let others = item
        .parameters
        .iter()
        .filter(|parameter| !parameter.write.in_path);
    statements.extend(others.map(parameter));
    statements.extend(body(item));
    quote!(#(#statements)*)
}

fn parameter(item: &ParameterItem) -> TokenStream {
    let (name, key) = (ident(&item.field.name), &item.field.key);
    let method = ident(&item.write.method);
    let key = item.write.named.then(|| quote!(#key,));
    let style = item.write.style.as_ref().map(|style| {
        let style = code(style);
        quote!(, #style)
    });
    quote!(request.#method(#key &self.#name #style)?;)
}

fn body(item: &OperationItem) -> Option<TokenStream> {
    let body = item.body.as_ref()?;
    let name = ident(&body.field.name);
    let optional = body.field.presence != Presence::Required;
    let (value, place) = if optional {
        (quote!(body), quote!(body))
    } else {
        (quote!(&self.#name), quote!(self.#name))
    };
    let write = match &body.write {
        BodyWrite::Json => quote!(request.json(#value)?;),
        BodyWrite::JsonAs(media_type) => quote!(request.json_as(#media_type, #value)?;),
        BodyWrite::Bytes(media_type) => quote!(request.body(#media_type, #place.clone())?;),
        BodyWrite::Upload(media_type) => quote!(request.upload(#media_type, #value)?;),
        BodyWrite::Form(fields) => {
            let fields = fields.iter().map(|(key, notation)| {
                let notation = code(notation);
                quote!((#key, #notation))
            });
            quote!(request.form(#value, &[#(#fields),*])?;)
        }
        BodyWrite::Multipart(media_type) => {
            quote!(request.multipart(#media_type, #place.to_form()?)?;)
        }
        BodyWrite::AnyMultipart(media_type) => {
            quote!(request.multipart(#media_type, #place.clone())?;)
        }
    };
    let validate = body.validated.then(|| quote!(request.validate(#value)?;));
    let write = quote!(#validate #write);
    Some(if optional {
        quote! {
            if let Some(body) = &self.#name {
                #write
            }
        }
    } else {
        write
    })
}
