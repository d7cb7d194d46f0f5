//! Groups of operations, and each operation's request value.

use proc_macro2::TokenStream;
use quote::quote;

use crate::rust::{
    Argument, BodyWrite, ErrorItem, FieldItem, GroupItem, MethodItem, OperationItem, ParameterItem,
    Presence, Read, RoutePart, StatusPattern,
};

use super::structs::{argument, value};
use super::{code, derives, docs, ident};

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
    let sentence = item.docs.lines.first().map(|line| super::doc_line(line));
    out.push(quote! {
        impl Client {
            #sentence
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
    if let Some(error) = &item.error {
        errors(error, out);
    }
}

fn setter(field: &FieldItem) -> Option<TokenStream> {
    let setter = ident(field.setter.as_ref()?);
    let attributes = docs(&field.docs);
    let name = ident(&field.name);
    let argument = argument(&field.name, &field.argument);
    let value = value(&field.name, &field.argument);
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
    let encode = encode(item);
    let unused = encode.is_empty();
    let arms = item.success.iter().map(|(pattern, read)| {
        let (pattern, read) = (status(*pattern), read_response(read));
        quote!(#pattern => #read,)
    });
    let catches_all = item
        .success
        .iter()
        .any(|(pattern, _)| *pattern == StatusPattern::Any);
    let rest = (!catches_all).then(|| quote!(_ => Err(response.unexpected()),));
    let request = if unused {
        ident("_request")
    } else {
        ident("request")
    };
    let decode = if catches_all && item.success.len() == 1 {
        let read = item.success.first().map(|(_, read)| read_response(read));
        quote!(#read)
    } else {
        quote! {
            match response.status().as_u16() {
                #(#arms)*
                #rest
            }
        }
    };
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

/// The statements that write path, parameters and body.
fn encode(item: &OperationItem) -> TokenStream {
    let mut statements: Vec<TokenStream> = Vec::new();
    for part in &item.route {
        match part {
            RoutePart::Literal(text) => statements.push(quote!(request.literal(#text);)),
            RoutePart::Parameter(at) => statements.extend(item.parameters.get(*at).map(write)),
        }
    }
    let others = item
        .parameters
        .iter()
        .filter(|parameter| !parameter.write.place.starts_with("path"));
    statements.extend(others.map(write));
    statements.extend(body(item));
    quote!(#(#statements)*)
}

fn write(parameter: &ParameterItem) -> TokenStream {
    let (name, key) = (ident(&parameter.field.name), &parameter.field.key);
    let place = parameter.write.place;
    let style = parameter.write.style.as_str();
    if style == "json" {
        let method = ident(&format!("{}_json", place.trim_end_matches("_reserved")));
        return quote!(request.#method(#key, &self.#name)?;);
    }
    let method = ident(place);
    match place {
        "path" | "path_reserved" => {
            let style = ident(style);
            quote!(request.#method(#key, &self.#name, PathStyle::#style)?;)
        }
        "query" => {
            let style = code(style);
            quote!(request.query(#key, &self.#name, QueryStyle::#style)?;)
        }
        "cookie" if style != "Form" => {
            let style = ident(style);
            quote!(request.cookie_styled(#key, &self.#name, CookieStyle::#style)?;)
        }
        _ => quote!(request.#method(#key, &self.#name)?;),
    }
}

fn body(item: &OperationItem) -> Option<TokenStream> {
    let body = item.body.as_ref()?;
    let name = ident(&body.field.name);
    let media_type = &body.media_type;
    let optional = body.field.presence != Presence::Required;
    let value = if optional {
        quote!(body)
    } else {
        quote!(&self.#name)
    };
    let owned = if optional {
        quote!(body.clone())
    } else {
        quote!(self.#name.clone())
    };
    let write = match body.write {
        BodyWrite::Json if media_type == "application/json" => quote!(request.json(#value)?;),
        BodyWrite::Json => quote!(request.json_as(#media_type, #value)?;),
        BodyWrite::Text | BodyWrite::Bytes => quote!(request.body(#media_type, #owned)?;),
    };
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

fn status(pattern: StatusPattern) -> TokenStream {
    match pattern {
        StatusPattern::Code(code) => {
            let code = proc_macro2::Literal::u16_unsuffixed(code);
            quote!(#code)
        }
        StatusPattern::Range(from, to) => {
            let from = proc_macro2::Literal::u16_unsuffixed(from);
            let to = proc_macro2::Literal::u16_unsuffixed(to);
            quote!(#from..=#to)
        }
        StatusPattern::Any => quote!(_),
    }
}

fn read_response(read: &Read) -> TokenStream {
    match read {
        Read::Json => quote!(response.json()),
        Read::Text => quote!(response.text()),
        Read::Bytes => quote!(response.bytes()),
        Read::Unit => quote!(response.unit()),
        Read::Absent => quote!(Ok(None)),
        Read::Present(read) => {
            let read = read_response(read);
            quote!(#read.map(Some))
        }
    }
}

fn errors(item: &ErrorItem, out: &mut Vec<TokenStream>) {
    let name = ident(&item.name);
    let attributes = docs(&item.docs);
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
    let arms = item.variants.iter().map(|variant| {
        let (pattern, name) = (status(variant.status), ident(&variant.name));
        let read = read_response(&variant.read);
        quote!(#pattern => Some(#read.map(Self::#name)),)
    });
    let any = item
        .variants
        .iter()
        .any(|variant| variant.status == StatusPattern::Any);
    let rest = (!any).then(|| quote!(_ => None,));
    let body = match item.variants.as_slice() {
        [only] if any => {
            let (name, read) = (ident(&only.name), read_response(&only.read));
            quote!(Some(#read.map(Self::#name)))
        }
        _ => quote! {
            match response.status().as_u16() {
                #(#arms)*
                #rest
            }
        },
    };
    out.push(quote! {
        impl ApiError for #name {
            fn decode(response: &Response) -> Option<Result<Self, Error>> {
                #body
            }
        }
    });
}
