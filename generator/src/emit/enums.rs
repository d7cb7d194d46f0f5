//! Enumerations of strings, of integers and of other values.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::rust::EnumItem;

use super::{attributes, code, codec, docs, ident};

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
    let values = |value: &String| Literal::string(value);
    of_values(item, &values, ["Unknown", "str", "string_enum"], out);
}

pub(super) fn integer(item: &EnumItem<i64>, out: &mut Vec<TokenStream>) {
    let values = |value: &i64| Literal::i64_unsuffixed(*value);
    of_values(item, &values, ["UnknownInt", "i64", "integer_enum"], out);
}

/// An enumeration whose values stand in a table, from which the runtime reads and writes them.
fn of_values<T>(
    item: &EnumItem<T>,
    literal: &dyn Fn(&T) -> Literal,
    [unknown, wire, helper]: [&str; 3],
    out: &mut Vec<TokenStream>,
) {
    let name = ident(&item.name);
    let unknown = ident(unknown);
    out.push(definition(item, &quote!(open::#unknown)));
    let values = item.variants.iter().map(|(_, name, value)| {
        let (name, value) = (ident(name), literal(value));
        quote!((#value, Self::#name))
    });
    let wire = match wire {
        "str" => quote!(&'static str),
        number => code(number),
    };
    out.push(quote! {
        impl #name {
            const VALUES: &'static [(#wire, Self)] = &[#(#values),*];
        }
    });
    let helper = match item.unknown {
        Some(_) => ident(helper),
        None => ident(&format!("closed_{helper}")),
    };
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
