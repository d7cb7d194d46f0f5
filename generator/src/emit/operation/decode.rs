//! How answers are read: by status, as values, streams and typed errors.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::rust::{
    ErrorItem, EventData, FieldItem, OutputItem, Presence, Read, StatusPattern, StreamItem,
};

use super::super::{code, derives, docs, ident};

/// An expression that reads a response by its status; `rest` is for every other one.
pub(super) fn by_status(arms: &[(StatusPattern, Read)], rest: &TokenStream) -> TokenStream {
    let reads = arms.iter().map(|(pattern, how)| (*pattern, read(how)));
    matched(&reads.collect::<Vec<_>>(), rest)
}

fn matched(arms: &[(StatusPattern, TokenStream)], rest: &TokenStream) -> TokenStream {
    match arms {
        [] => return rest.clone(),
        [(StatusPattern::Any, only)] => return only.clone(),
        _ => {}
    }
    let any = arms
        .iter()
        .any(|(pattern, _)| *pattern == StatusPattern::Any);
    let rest = (!any).then(|| quote!(_ => #rest,));
    let arms = arms.iter().map(|(pattern, read)| {
        let pattern = status(*pattern);
        quote!(#pattern => #read,)
    });
    quote! {
        match response.status().as_u16() {
            #(#arms)*
            #rest
        }
    }
}

fn status(pattern: StatusPattern) -> TokenStream {
    match pattern {
        StatusPattern::Code(code) => {
            let code = Literal::u16_unsuffixed(code);
            quote!(#code)
        }
        StatusPattern::Range(from, to) => {
            let from = Literal::u16_unsuffixed(from);
            let to = Literal::u16_unsuffixed(to);
            quote!(#from..=#to)
        }
        StatusPattern::Any => quote!(_),
    }
}

fn read(how: &Read) -> TokenStream {
    match how {
        Read::Json => quote!(response.json()),
        Read::JsonAs(media_type) => quote!(response.json_as(#media_type)),
        Read::Text(declared) => {
            let response = of(declared);
            quote!(#response.text())
        }
        Read::Bytes(declared) => {
            let response = of(declared);
            quote!(#response.bytes())
        }
        Read::ByteStream => quote!(response.byte_stream()),
        Read::Items(media_type) => quote!(response.items(#media_type)),
        Read::Events {
            data,
            until,
            keep_last,
        } => events(*data, until.as_deref(), *keep_last),
        Read::Unit => quote!(response.unit()),
        Read::Absent => quote!(Ok(None)),
        Read::Present(how) => {
            let read = read(how);
            quote!(#read.map(Some))
        }
        Read::ByType(reads) => by_type(reads),
        Read::Variant {
            of,
            variant,
            read: how,
        } => {
            let (of, variant) = (ident(of), ident(variant));
            match &**how {
                Read::Unit => quote!(Ok(#of::#variant)),
                how => {
                    let read = read(how);
                    quote!(#read.map(#of::#variant))
                }
            }
        }
    }
}

/// Each way of reading for its media types, and the first for any other.
fn by_type(reads: &[(Vec<String>, Read)]) -> TokenStream {
    let declared = reads.iter().flat_map(|(types, _)| types);
    let mut from = 0;
    let mut arms: Vec<TokenStream> = Vec::new();
    for (types, how) in reads {
        let positions = (from..from + types.len()).map(Literal::usize_unsuffixed);
        from += types.len();
        let read = read(how);
        arms.push(match arms.is_empty() {
            true => quote!(_ => #read,),
            false => quote!(Some(#(#positions)|*) => #read,),
        });
    }
    arms.rotate_left(1);
    quote! {
        match response.select(&[#(#declared),*]) {
            #(#arms)*
        }
    }
}

/// The response, if it is of a declared type.
fn of(declared: &[String]) -> TokenStream {
    if declared.is_empty() {
        quote!(response)
    } else {
        quote!(response.of(&[#(#declared),*])?)
    }
}

fn events(data: EventData, until: Option<&str>, keep_last: bool) -> TokenStream {
    let data = match data {
        EventData::Json => quote!(Event::json),
        EventData::Object => quote!(Event::object),
        EventData::Raw => quote!(Event::raw),
    };
    let until = until.map(|until| quote!(.until(#until)));
    let keep_last = keep_last.then(|| quote!(.keep_last()));
    if until.is_none() && keep_last.is_none() {
        return quote!(response.events(#data));
    }
    quote!(response.events(#data).map(|events| events #until #keep_last))
}

/// The stream that can be asked for instead of the ordinary answer.
pub(super) fn stream(name: &Ident, item: &StreamItem, body: Option<&FieldItem>) -> TokenStream {
    let (ty, types, accept) = (code(&item.ty), &item.types, &item.accept);
    let open = by_status(&item.arms, &quote!(Err(response.unexpected())));
    let ask = item.ask.as_ref().zip(body).map(|((field, value), body)| {
        let (place, field, value) = (ident(&body.name), ident(field), code(value));
        let set = if body.presence == Presence::Required {
            quote!(self.#place.#field = #value;)
        } else {
            quote! {
                if let Some(body) = &mut self.#place {
                    body.#field = #value;
                }
            }
        };
        quote! {
            fn ask(&mut self) {
                #set
            }
        }
    });
    quote! {
        impl Streams for #name {
            type Stream = #ty;

            const TYPES: &'static [&'static str] = &[#(#types),*];
            const ACCEPT: &'static str = #accept;

            #ask

            fn open(response: &Response) -> Result<Self::Stream, Error> {
                #open
            }
        }
    }
}

/// The answers of success, where they have different types.
pub(in crate::emit) fn output(item: &OutputItem, out: &mut Vec<TokenStream>) {
    let (name, attributes) = (ident(&item.name), docs(&item.docs));
    let derives = derives(&item.derives);
    let variants = item.variants.iter().map(|variant| {
        let (attributes, name) = (docs(&variant.docs), ident(&variant.name));
        let ty = variant.ty.as_ref().map(|ty| {
            let ty = code(ty);
            quote!((#ty))
        });
        quote!(#attributes #name #ty,)
    });
    out.push(quote! {
        #attributes
        #derives
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
        }
    });
}

/// The typed errors of an operation.
pub(in crate::emit) fn errors(item: &ErrorItem, out: &mut Vec<TokenStream>) {
    let name = ident(&item.name);
    let attributes = docs(&item.docs);
    let derives = derives(&item.derives);
    let variants = item.variants.iter().map(|variant| {
        let (attributes, name) = (docs(&variant.docs), ident(&variant.name));
        let ty = code(&variant.ty);
        quote!(#attributes #name(#ty),)
    });
    out.push(quote! {
        #attributes
        #derives
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
        }
    });
    let reads: Vec<(StatusPattern, TokenStream)> = item
        .arms
        .iter()
        .map(|(pattern, how)| {
            let read = match how {
                None => quote!(None),
                Some(how) => {
                    let read = read(how);
                    quote!(Some(#read))
                }
            };
            (*pattern, read)
        })
        .collect();
    let arms = matched(&reads, &quote!(None));
    out.push(quote! {
        impl ApiError for #name {
            fn decode(response: &Response) -> Option<Result<Self, Error>> {
                #arms
            }
        }
    });
}
