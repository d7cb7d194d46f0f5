//! Servers: constants, and types whose values are URLs.

use proc_macro2::TokenStream;
use quote::quote;

use crate::rust::{ServerItem, ServerTemplate, ServerVariableItem, UrlPart};

use super::{docs, ident};

pub(super) fn servers(item: &ServerItem, out: &mut Vec<TokenStream>) {
    for constant in &item.constants {
        let (attributes, name, url) = (docs(&constant.docs), ident(&constant.name), &constant.url);
        out.push(quote! {
            #attributes
            pub const #name: &str = #url;
        });
    }
    for server in &item.templates {
        template(server, out);
    }
}

fn template(server: &ServerTemplate, out: &mut Vec<TokenStream>) {
    let (attributes, name) = (docs(&server.docs), ident(&server.name));
    let fields = server.variables.iter().map(|variable| {
        let (field, ty) = (ident(&variable.field), ty(variable));
        quote!(#field: #ty)
    });
    out.push(quote! {
        #attributes
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct #name {
            #(#fields),*
        }
    });
    let defaults = server.variables.iter().map(|variable| {
        let field = ident(&variable.field);
        let default = &variable.default;
        match &variable.choice {
            Some(choice) => {
                let choice = ident(choice);
                quote!(#field: #choice::default())
            }
            None => quote!(#field: #default.to_owned()),
        }
    });
    let setters = server.variables.iter().map(setter);
    let url = url(server);
    out.push(quote! {
        impl #name {
            /// The server with the defaults of its variables.
            #[must_use]
            pub fn new() -> Self {
                Self { #(#defaults),* }
            }

            #(#setters)*

            /// The URL.
            #[must_use]
            pub fn url(&self) -> String {
                #url
            }
        }
    });
    out.push(quote! {
        impl Default for #name {
            fn default() -> Self {
                Self::new()
            }
        }
    });
    out.push(quote! {
        impl From<#name> for String {
            fn from(server: #name) -> Self {
                server.url()
            }
        }
    });
    for variable in &server.variables {
        choice(variable, out);
    }
}

fn ty(variable: &ServerVariableItem) -> TokenStream {
    match &variable.choice {
        Some(choice) => {
            let choice = ident(choice);
            quote!(#choice)
        }
        None => quote!(String),
    }
}

fn setter(variable: &ServerVariableItem) -> TokenStream {
    let (attributes, field) = (docs(&variable.docs), ident(&variable.field));
    let (argument, value) = match &variable.choice {
        Some(choice) => {
            let choice = ident(choice);
            (quote!(#field: #choice), quote!(#field))
        }
        None => (quote!(#field: impl Into<String>), quote!(#field.into())),
    };
    quote! {
        #attributes
        #[must_use]
        pub fn #field(mut self, #argument) -> Self {
            self.#field = #value;
            self
        }
    }
}

/// The statements that put the URL together.
fn url(server: &ServerTemplate) -> TokenStream {
    let mut format = String::new();
    for part in &server.url {
        match part {
            UrlPart::Literal(text) => format.push_str(&text.replace('{', "{{").replace('}', "}}")),
            UrlPart::Variable(at) => {
                let field = server.variables.get(*at).map(|variable| &variable.field);
                format.extend(field.map(|field| format!("{{{field}}}")));
            }
        }
    }
    let fields = server
        .variables
        .iter()
        .map(|variable| ident(&variable.field));
    let choices = server
        .variables
        .iter()
        .filter(|variable| variable.choice.is_some());
    let texts = choices.map(|variable| {
        let field = ident(&variable.field);
        quote!(let #field = #field.as_str();)
    });
    quote! {
        let Self { #(#fields),* } = self;
        #(#texts)*
        format!(#format)
    }
}

fn choice(variable: &ServerVariableItem, out: &mut Vec<TokenStream>) {
    let Some(choice) = &variable.choice else {
        return;
    };
    let choice = ident(choice);
    let sentence = super::doc_line(&format!(
        "The values of `{}`.",
        variable.key.replace('`', "'")
    ));
    let variants = variable.values.iter().map(|(variant, value)| {
        let attribute = (*value == variable.default).then(|| quote!(#[default]));
        let docs = super::doc_line(&format!("`{}`", value.replace('`', "'")));
        let variant = ident(variant);
        quote!(#docs #attribute #variant)
    });
    let arms = variable.values.iter().map(|(variant, value)| {
        let variant = ident(variant);
        quote!(Self::#variant => #value)
    });
    out.push(quote! {
        #sentence
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
        #[non_exhaustive]
        pub enum #choice {
            #(#variants),*
        }
    });
    out.push(quote! {
        impl #choice {
            /// The value, as it stands in the URL.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    #(#arms),*
                }
            }
        }
    });
}
