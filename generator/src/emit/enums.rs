//! Enumerations of strings, of integers and of other values.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::rust::EnumItem;

use super::{attributes, codec, docs, ident};

/// What every enumeration begins with; the tokens of the variant for unknown values come last.
fn definition<T>(item: &EnumItem<T>, unknown: &TokenStream) -> TokenStream {
    let name = ident(&item.name);
    let words = docs(&item.docs);
    let attributes = attributes(&item.derives, &item.attributes);
    let variants = item.variants.iter().map(|(attributes, name, _)| {
        let (attributes, name) = (docs(attributes), ident(name));
        quote!(#attributes #name,)
    });
    let unknown = item.unknown.as_ref().map(|variant| {
        let variant = ident(variant);
        quote! {
            /// A value that the API's description does not list.
            #variant(#unknown),
        }
    });
    quote! {
        #words
        #attributes
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            #unknown
        }
    }
}

pub(super) fn string(item: &EnumItem<String>, out: &mut Vec<TokenStream>) {
    let name = ident(&item.name);
    out.push(definition(item, &quote!(open::Unknown)));
    let variants: Vec<(Ident, &str)> = item
        .variants
        .iter()
        .map(|(_, name, value)| (ident(name), value.as_str()))
        .collect();
    let write = variants
        .iter()
        .map(|(name, value)| quote!(Self::#name => #value,));
    let read = variants
        .iter()
        .map(|(name, value)| quote!(#value => Some(Self::#name),));
    let (unknown, text) = match &item.unknown {
        Some(variant) => {
            let variant = ident(variant);
            (
                Some(quote!(Self::#variant(value) => value.as_str(),)),
                quote!(&str),
            )
        }
        None => (None, quote!(&'static str)),
    };
    out.push(quote! {
        impl #name {
            /// The value as the API writes it.
            #[must_use]
            pub fn as_str(&self) -> #text {
                match self {
                    #(#write)*
                    #unknown
                }
            }

            fn from_known(value: &str) -> Option<Self> {
                match value {
                    #(#read)*
                    _ => None,
                }
            }
        }
    });
    let helper = ident(if item.unknown.is_some() {
        "string_enum"
    } else {
        "closed_string_enum"
    });
    out.push(quote!(open::#helper!(#name);));
}

pub(super) fn integer(item: &EnumItem<i64>, out: &mut Vec<TokenStream>) {
    let name = ident(&item.name);
    out.push(definition(item, &quote!(open::UnknownInt)));
    let variants: Vec<(Ident, Literal)> = item
        .variants
        .iter()
        .map(|(_, name, value)| (ident(name), Literal::i64_unsuffixed(*value)))
        .collect();
    let write = variants
        .iter()
        .map(|(name, value)| quote!(Self::#name => #value,));
    let read = variants
        .iter()
        .map(|(name, value)| quote!(#value => Some(Self::#name),));
    let unknown = item.unknown.as_ref().map(|variant| {
        let variant = ident(variant);
        quote!(Self::#variant(value) => value.value(),)
    });
    out.push(quote! {
        impl #name {
            /// The value as the API writes it.
            #[must_use]
            pub fn value(&self) -> i64 {
                match self {
                    #(#write)*
                    #unknown
                }
            }

            fn from_known(value: i64) -> Option<Self> {
                match value {
                    #(#read)*
                    _ => None,
                }
            }
        }
    });
    let helper = ident(if item.unknown.is_some() {
        "integer_enum"
    } else {
        "closed_integer_enum"
    });
    out.push(quote!(open::#helper!(#name);));
}

pub(super) fn literal(item: &EnumItem<String>, out: &mut Vec<TokenStream>) {
    let name = ident(&item.name);
    out.push(definition(item, &quote!(serde_json::Value)));
    if item.variants.is_empty() {
        let expected = "no value at all";
        codec(
            &name,
            item.codec,
            quote!(Err(value.unexpected(#expected))),
            quote! {
                let _ = writer;
                match *self {}
            },
            out,
        );
        return;
    }
    let write = item.variants.iter().map(|(_, name, value)| {
        let name = ident(name);
        quote!(Self::#name => writer.raw(#value),)
    });
    let read = item.variants.iter().map(|(_, name, value)| {
        let name = ident(name);
        quote!(#value => Ok(Self::#name),)
    });
    let (unknown, rest) = match &item.unknown {
        Some(variant) => {
            let variant = ident(variant);
            (
                Some(quote!(Self::#variant(value) => writer.value(value),)),
                quote!(_ => Ok(Self::#variant(value.to_value())),),
            )
        }
        None => {
            let expected = format!("a value of `{}`", item.name);
            (None, quote!(_ => Err(value.unexpected(#expected)),))
        }
    };
    codec(
        &name,
        item.codec,
        quote! {
            match json::literal(value).as_str() {
                #(#read)*
                #rest
            }
        },
        quote! {
            match self {
                #(#write)*
                #unknown
            }
        },
        out,
    );
}
