//! Structs, tuples, newtypes and aliases.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::rust::{
    AliasItem, Argument, BySerdeItem, CheckItem, CheckKind, FieldItem, NewtypeItem, Presence,
    StructItem, TupleItem,
};

use super::{attributes, code, codec, doc_line, docs, ident, members};

pub(super) fn structure(item: &StructItem, out: &mut Vec<TokenStream>) {
    let name = ident(&item.name);
    let words = docs(&item.docs);
    let attributes = attributes(&item.derives, &item.attributes);
    let fields = item.fields.iter().map(|field| {
        let (attributes, name, ty) = (docs(&field.docs), ident(&field.name), code(&field.ty));
        quote!(#attributes pub #name: #ty,)
    });
    let extra = item.extra.as_ref().map(|extra| {
        let (name, ty) = (ident(&extra.name), code(&extra.ty));
        quote! {
            /// Further members.
            pub #name: #ty,
        }
    });
    out.push(quote! {
        #words
        #attributes
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
            #extra
        }
    });
    out.extend(constants(item));
    if item.constructible {
        let fields: Vec<_> = item.fields.iter().collect();
        let extra = item.extra.as_ref().map(|extra| extra.name.as_str());
        let defaulted = item.derives.contains(&"Default");
        out.push(constructor(&item.name, &fields, extra, defaulted));
    }
    if item.default_is_new {
        out.push(quote! {
            impl Default for #name {
                fn default() -> Self {
                    Self::new()
                }
            }
        });
    }
    if item.members {
        let keys = item.fields.iter().map(|field| &field.key);
        out.push(members(&name, keys));
    }
    out.extend(item.checks.as_ref().map(|checks| validate(&name, checks)));
    codec(&name, item.codec, decode(item), encode(item), out);
}

fn validate(name: &Ident, checks: &[CheckItem]) -> TokenStream {
    let checks = checks.iter().map(|check| {
        let (field, key) = (ident(&check.field), &check.key);
        match &check.kind {
            CheckKind::Member(rules) => {
                let rules = rules.iter().map(|rule| code(rule));
                quote!(check.member(#key, &self.#field, &[#(#rules),*]);)
            }
            CheckKind::Items(rules) => {
                let rules = rules.iter().map(|rule| code(rule));
                quote!(check.items(#key, &self.#field, &[#(#rules),*]);)
            }
            CheckKind::Nested => quote!(check.nested(#key, &self.#field);),
        }
    });
    quote! {
        impl validate::Validate for #name {
            fn check(&self, check: &mut validate::Check) {
                #(#checks)*
            }
        }
    }
}

/// What is meant where a member is absent.
fn constants(item: &StructItem) -> Option<TokenStream> {
    let name = ident(&item.name);
    let constants: Vec<TokenStream> = item
        .fields
        .iter()
        .filter_map(|field| {
            let default = field.default.as_ref()?;
            let (name, ty, value) = (
                ident(&default.name),
                code(&default.ty),
                code(&default.value),
            );
            let sentence = doc_line(&format!(
                "What is meant where `{}` is absent.",
                field.key.replace('`', "'")
            ));
            Some(quote!(#sentence pub const #name: #ty = #value;))
        })
        .collect();
    (!constants.is_empty()).then(|| quote!(impl #name { #(#constants)* }))
}

/// `new` and the setters.
pub(super) fn constructor(
    name: &str,
    fields: &[&FieldItem],
    extra: Option<&str>,
    defaulted: bool,
) -> TokenStream {
    let name = ident(name);
    let given = fields.iter().filter(|field| field.in_constructor);
    let arguments = given.map(|field| argument(&field.name, &field.argument));
    let setters = fields.iter().filter_map(|field| setter(field));
    let all_unset = !fields.iter().any(|field| field.in_constructor);
    let fields = fields.iter().map(|field| {
        let name = ident(&field.name);
        if field.in_constructor {
            return field_init(field);
        }
        match (&field.constant, field.presence) {
            (Some(constant), _) => {
                let constant = code(constant);
                quote!(#name: #constant)
            }
            (None, Presence::Patch) => quote!(#name: Patch::Absent),
            (None, _) => quote!(#name: None),
        }
    });
    let extra = extra.map(|extra| {
        let name = ident(extra);
        quote!(#name: Default::default(),)
    });
    let sentence = if all_unset {
        " A value in which everything is unset."
    } else {
        " A value with what is required; everything else is unset."
    };
    let body = if defaulted {
        quote!(Self::default())
    } else {
        quote!(Self { #(#fields,)* #extra })
    };
    quote! {
        impl #name {
            #[doc = #sentence]
            #[must_use]
            pub fn new(#(#arguments),*) -> Self {
                #body
            }
            #(#setters)*
        }
    }
}

/// A setter. Its name is the field's, whose documentation says what it is; a value that it is called on is gone, so that a
/// call whose result is dropped is noticed without `#[must_use]`.
fn setter(field: &FieldItem) -> Option<TokenStream> {
    let setter = ident(field.setter.as_ref()?);
    let name = ident(&field.name);
    let argument = argument("value", &field.argument);
    let value = value("value", &field.argument);
    let value = match field.presence {
        Presence::Optional => quote!(Some(#value)),
        Presence::Patch | Presence::Required => value,
    };
    let deprecated = field.docs.deprecated.then(|| quote!(#[deprecated]));
    Some(quote! {
        #deprecated
        pub fn #setter(mut self, #argument) -> Self {
            self.#name = #value;
            self
        }
    })
}

/// `name: impl Into<Type>`.
pub(super) fn argument(name: &str, argument: &Argument) -> TokenStream {
    let (name, ty) = (ident(name), code(&argument.ty));
    if argument.into {
        quote!(#name: impl Into<#ty>)
    } else {
        quote!(#name: #ty)
    }
}

/// The value of an argument as the field holds it.
pub(super) fn value(name: &str, argument: &Argument) -> TokenStream {
    let name = ident(name);
    match (argument.into, argument.boxed) {
        (true, false) => quote!(#name.into()),
        (true, true) => quote!(Box::new(#name.into())),
        (false, true) => quote!(Box::new(#name)),
        (false, false) => quote!(#name),
    }
}

/// `name: value`, or the name alone where that says it.
pub(super) fn field_init(field: &FieldItem) -> TokenStream {
    let name = ident(&field.name);
    if field.argument.into || field.argument.boxed {
        let value = value(&field.name, &field.argument);
        quote!(#name: #value)
    } else {
        quote!(#name)
    }
}

fn decode(item: &StructItem) -> TokenStream {
    if item.fields.is_empty() && item.extra.is_none() {
        return quote!(value.object().map(|_| Self {}));
    }
    let fields = item.fields.iter().map(|field| {
        let (name, key) = (ident(&field.name), &field.key);
        let method = ident(match field.presence {
            Presence::Required => "required",
            Presence::Optional => "optional",
            Presence::Patch => "patch",
        });
        let default = field.default.as_ref().filter(|default| default.decoded);
        let default = default
            .filter(|_| field.presence == Presence::Optional)
            .map(|default| {
                let constant = ident(&default.name);
                if default.ty == field.argument.ty {
                    quote!(.or(Some(Self::#constant)))
                } else {
                    quote!(.or_else(|| Some(Self::#constant.to_owned())))
                }
            });
        quote!(#name: object.#method(#key)? #default)
    });
    let extra = item.extra.as_ref().map(|extra| {
        let name = ident(&extra.name);
        let keys = item.fields.iter().map(|field| &field.key);
        quote!(#name: object.extra(&[#(#keys),*])?,)
    });
    quote! {
        let object = value.object()?;
        Ok(Self { #(#fields,)* #extra })
    }
}

fn encode(item: &StructItem) -> TokenStream {
    if item.fields.is_empty() && item.extra.is_none() {
        return quote!(writer.object(););
    }
    let fields = item.fields.iter().map(|field| {
        let (name, key) = (ident(&field.name), &field.key);
        let method = ident(match field.presence {
            Presence::Required => "field",
            Presence::Optional => "optional",
            Presence::Patch => "patch",
        });
        quote!(object.#method(#key, &self.#name);)
    });
    let extra = item.extra.as_ref().map(|extra| {
        let name = ident(&extra.name);
        quote!(object.extra(&self.#name);)
    });
    quote! {
        let mut object = writer.object();
        #(#fields)*
        #extra
    }
}

pub(super) fn tuple(item: &TupleItem, out: &mut Vec<TokenStream>) {
    let name = ident(&item.name);
    let words = docs(&item.docs);
    let attributes = attributes(&item.derives, &item.attributes);
    let items = item.items.iter().map(|(ty, _)| code(ty));
    let rest = item.rest.as_ref().map(|ty| {
        let ty = code(ty);
        quote!(pub Vec<#ty>,)
    });
    out.push(quote! {
        #words
        #attributes
        pub struct #name(#(pub #items,)* #rest);
    });
    let read = item.items.iter().map(|(_, required)| {
        if *required {
            quote!(items.required()?)
        } else {
            quote!(items.optional()?)
        }
    });
    let read_rest = item.rest.as_ref().map(|_| quote!(items.rest()?,));
    let positions = (0..item.items.len()).map(Literal::usize_unsuffixed);
    let write = item.items.iter().zip(positions).map(|((_, required), at)| {
        if *required {
            quote!(array.item(&self.#at);)
        } else {
            // What follows an absent item would move to its place.
            quote! {
                let Some(item) = &self.#at else { return };
                array.item(item);
            }
        }
    });
    let at = Literal::usize_unsuffixed(item.items.len());
    let write_rest = item.rest.as_ref().map(|_| {
        quote! {
            for item in &self.#at {
                array.item(item);
            }
        }
    });
    codec(
        &name,
        item.codec,
        quote! {
            let mut items = json::Items::of(value)?;
            Ok(Self(#(#read,)* #read_rest))
        },
        quote! {
            let mut array = writer.array();
            #(#write)*
            #write_rest
        },
        out,
    );
}

pub(super) fn newtype(item: &NewtypeItem, out: &mut Vec<TokenStream>) {
    let (name, ty) = (ident(&item.name), code(&item.ty));
    let words = docs(&item.docs);
    let attributes = attributes(&item.derives, &item.attributes);
    out.push(quote! {
        #words
        #attributes
        pub struct #name(pub #ty);
    });
    codec(
        &name,
        item.codec,
        quote!(value.decode().map(Self)),
        quote!(json::Encode::encode(&self.0, writer);),
        out,
    );
}

pub(super) fn alias(item: &AliasItem) -> TokenStream {
    let (attributes, name, ty) = (docs(&item.docs), ident(&item.name), code(&item.ty));
    quote!(#attributes pub type #name = #ty;)
}

pub(super) fn by_serde(item: &BySerdeItem) -> TokenStream {
    let ty = code(&item.ty);
    quote!(json::impl_by_serde!(#ty);)
}
