//! Bodies that are forms of parts.

use proc_macro2::TokenStream;
use quote::quote;

use crate::rust::{FormItem, PartItem, PartWrite, Presence};

use super::super::structs::constructor;
use super::super::{code, docs, ident};

pub(in crate::emit) fn form(item: &FormItem, out: &mut Vec<TokenStream>) {
    let (name, attributes) = (ident(&item.name), docs(&item.docs));
    let fields = item.parts.iter().map(|part| {
        let field = &part.field;
        let (attributes, name, ty) = (docs(&field.docs), ident(&field.name), code(&field.ty));
        quote!(#attributes pub #name: #ty,)
    });
    out.push(quote! {
        #attributes
        #[derive(Debug, Clone)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
        }
    });
    let fields: Vec<_> = item.parts.iter().map(|part| &part.field).collect();
    out.push(constructor(&item.name, &fields, None, false));
    if !fields.iter().any(|field| field.in_constructor) {
        out.push(quote! {
            impl Default for #name {
                fn default() -> Self {
                    Self::new()
                }
            }
        });
    }
    let parts = item.parts.iter().map(part);
    out.push(quote! {
        impl #name {
            /// The parts, as they are sent.
            fn to_form(&self) -> Result<Form, Error> {
                let mut form = Form::new();
                #(#parts)*
                Ok(form)
            }
        }
    });
}

fn part(item: &PartItem) -> TokenStream {
    let (name, key) = (ident(&item.field.name), &item.field.key);
    let optional = item.field.presence != Presence::Required;
    match &item.write {
        PartWrite::Value(None) => quote!(form.field(#key, &self.#name)?;),
        PartWrite::Value(Some(media_type)) => {
            quote!(form.field_as(#key, #media_type, &self.#name)?;)
        }
        PartWrite::Header(part) => quote!(form.part_header(#part, #key, &self.#name)?;),
        PartWrite::Styled(style) => {
            let style = code(style);
            quote!(form.styled(#key, &self.#name, #style)?;)
        }
        PartWrite::File(None) if optional => quote!(form.files(#key, &self.#name)?;),
        PartWrite::File(None) => quote!(form.file(#key, &self.#name)?;),
        PartWrite::File(Some(media_type)) if optional => quote! {
            if let Some(file) = &self.#name {
                form.file_as(#key, #media_type, file)?;
            }
        },
        PartWrite::File(Some(media_type)) => {
            quote!(form.file_as(#key, #media_type, &self.#name)?;)
        }
        PartWrite::Files(None) if optional => {
            quote!(form.files(#key, self.#name.iter().flatten())?;)
        }
        PartWrite::Files(None) => quote!(form.files(#key, &self.#name)?;),
        PartWrite::Files(Some(media_type)) => {
            let files = if optional {
                quote!(self.#name.iter().flatten())
            } else {
                quote!(&self.#name)
            };
            quote! {
                for file in #files {
                    form.file_as(#key, #media_type, file)?;
                }
            }
        }
    }
}
