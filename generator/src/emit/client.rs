//! The client's constructors.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::rust::{ClientItem, GrantItem, GrantKind, SchemeItem, SchemeKind};

use super::{docs, ident};

pub(super) fn client(item: &ClientItem, out: &mut Vec<TokenStream>) {
    for scheme in &item.schemes {
        let (constant, key) = (ident(&scheme.constant), &scheme.key);
        let sentence =
            super::doc_line(&format!("The security scheme `{}`.", key.replace('`', "'")));
        out.push(quote! {
            #sentence
            pub(crate) const #constant: &str = #key;
        });
    }
    let base_url = match &item.base_url {
        Some(url) => quote!(Some(#url)),
        None => quote!(None),
    };
    out.push(quote! {
        /// What a client does unless its builder says otherwise.
        const DEFAULTS: Defaults = Defaults {
            base_url: #base_url,
            user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        };
    });
    out.push(constructors(item));
    if item.default_schemes.is_empty() {
        out.push(quote! {
            impl Default for Client {
                fn default() -> Self {
                    Self::new()
                }
            }
        });
    }
    if !item.schemes.is_empty() {
        let methods = item.schemes.iter().map(methods);
        out.push(quote!(impl ClientBuilder { #(#methods)* }));
    }
}

/// The arguments of a scheme's method.
fn arguments(scheme: &SchemeItem) -> Vec<&'static str> {
    match scheme.kind {
        SchemeKind::Bearer => vec!["token"],
        SchemeKind::Basic => vec!["username", "password"],
        SchemeKind::ApiKeyHeader(_) | SchemeKind::ApiKeyQuery(_) | SchemeKind::ApiKeyCookie(_) => {
            vec!["key"]
        }
        SchemeKind::Custom(_) => vec!["credential"],
    }
}

fn constructors(item: &ClientItem) -> TokenStream {
    let schemes: Vec<&SchemeItem> = item
        .default_schemes
        .iter()
        .filter_map(|at| item.schemes.get(*at))
        .collect();
    let several = schemes.len() > 1;
    let named = |scheme: &SchemeItem, argument: &str| {
        let method = scheme.method.trim_start_matches("r#");
        ident(&if several {
            format!("{method}_{argument}")
        } else {
            argument.to_owned()
        })
    };
    let parameters = schemes.iter().flat_map(|scheme| {
        arguments(scheme)
            .into_iter()
            .map(|argument| named(scheme, argument))
            .collect::<Vec<_>>()
    });
    let set = schemes.iter().map(|scheme| {
        let method = ident(&scheme.method);
        let arguments = arguments(scheme)
            .into_iter()
            .map(|argument| named(scheme, argument));
        quote!(.#method(#(#arguments),*))
    });
    let from_env = schemes.iter().map(|scheme| {
        let method = ident(&scheme.method);
        let variables = &scheme.env;
        quote!(.#method(#(env::var(#variables)?),*))
    });
    let base_url = &item.env_base_url;
    let env_docs = docs(&item.env_docs);
    quote! {
        impl Client {
            /// A client with the usual settings.
            #[must_use]
            pub fn new(#(#parameters: impl Into<String>),*) -> Self {
                Self::builder()#(#set)*.build()
            }

            /// A client with what the environment says.
            ///
            #env_docs
            ///
            /// # Errors
            ///
            /// If a variable that is needed is not set.
            pub fn from_env() -> Result<Self, Error> {
                let mut builder = Self::builder()#(#from_env)*;
                if let Some(url) = env::optional_var(#base_url) {
                    builder = builder.base_url(url);
                }
                Ok(builder.build())
            }

            /// A builder, for everything that can be set.
            pub fn builder() -> ClientBuilder {
                ClientBuilder::new(&DEFAULTS)
            }
        }
    }
}

/// The methods of a scheme: one that takes the credential, and those that get it.
fn methods(scheme: &SchemeItem) -> TokenStream {
    let attributes = docs(&scheme.docs);
    let (method, constant) = (ident(&scheme.method), ident(&scheme.constant));
    let arguments: Vec<_> = arguments(scheme).into_iter().map(ident).collect();
    let (ty, credential) = match &scheme.kind {
        SchemeKind::Bearer => (None, quote!(Credential::bearer(token))),
        SchemeKind::Basic => (None, quote!(Credential::basic(username, password))),
        SchemeKind::ApiKeyHeader(name) => (
            None,
            quote!(Credential::api_key(key, ApiKeyPlace::Header(#name))),
        ),
        SchemeKind::ApiKeyQuery(name) => (
            None,
            quote!(Credential::api_key(key, ApiKeyPlace::Query(#name))),
        ),
        SchemeKind::ApiKeyCookie(name) => (
            None,
            quote!(Credential::api_key(key, ApiKeyPlace::Cookie(#name))),
        ),
        SchemeKind::Custom(_) => (Some(quote!(Credential)), quote!(credential)),
    };
    let ty = ty.unwrap_or_else(|| quote!(impl Into<String>));
    let grants = scheme.grants.iter().map(|item| grant(item, &constant));
    quote! {
        #attributes
        pub fn #method(self, #(#arguments: #ty),*) -> Self {
            self.credential(#constant, #credential)
        }

        #(#grants)*
    }
}

fn grant(item: &GrantItem, constant: &Ident) -> TokenStream {
    let (attributes, method) = (docs(&item.docs), ident(&item.method));
    let url = &item.token_url;
    let (kind, secret) = match item.kind {
        GrantKind::ClientCredentials => ("client_credentials", "client_secret"),
        GrantKind::RefreshToken => ("refresh_token", "refresh_token"),
    };
    let (kind, secret) = (ident(kind), ident(secret));
    let scopes = (!item.scopes.is_empty()).then(|| {
        let scopes = &item.scopes;
        quote!(.scopes([#(#scopes),*]))
    });
    quote! {
        #attributes
        pub fn #method(self, client_id: impl Into<String>, #secret: impl Into<String>) -> Self {
            let grant = OAuth2::#kind(#url, client_id, #secret)#scopes;
            self.credential(#constant, Credential::oauth2(grant))
        }
    }
}
