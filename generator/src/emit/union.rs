//! Unions.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::rust::{Plan, UnionItem};

use super::{attributes, code, codec, docs, ident, members};

pub(super) fn union(item: &UnionItem, out: &mut Vec<TokenStream>) {
    let name = ident(&item.name);
    let words = docs(&item.docs);
    let attributes = attributes(&item.derives, &item.attributes);
    let variants = item.variants.iter().map(|variant| {
        let (attributes, name, ty) = (docs(&variant.docs), ident(&variant.name), code(&variant.ty));
        let ty = if variant.kept {
            quote!(json::Kept<#ty>)
        } else {
            ty
        };
        quote!(#attributes #name(#ty),)
    });
    let unknown = item.unknown.as_ref().map(|(variant, ty)| {
        let (variant, ty) = (ident(variant), code(ty));
        quote! {
            /// A value that is of none of the other kinds.
            #variant(#ty),
        }
    });
    out.push(quote! {
        #words
        #attributes
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            #unknown
        }
    });
    for variant in item.variants.iter().filter(|variant| variant.from) {
        let (ty, to) = (code(&variant.ty), ident(&variant.name));
        let value = if variant.kept {
            quote!(value.into())
        } else {
            quote!(value)
        };
        out.push(quote! {
            impl From<#ty> for #name {
                fn from(value: #ty) -> Self {
                    Self::#to(#value)
                }
            }
        });
    }
    let write = item.variants.iter().map(|variant| {
        let name = ident(&variant.name);
        match &variant.written_tag {
            Some((key, tag)) => quote!(Self::#name(value) => writer.tagged(#key, #tag, value),),
            None => quote!(Self::#name(value) => json::Encode::encode(value, writer),),
        }
    });
    let write_unknown = item.unknown.as_ref().map(|(variant, _)| {
        let variant = ident(variant);
        quote!(Self::#variant(value) => writer.value(value),)
    });
    if item.checked {
        let checked = item.variants.iter().filter(|variant| variant.checked);
        let names: Vec<Ident> = checked.map(|variant| ident(&variant.name)).collect();
        let others = names.len() < item.variants.len() || item.unknown.is_some();
        let body = match names.as_slice() {
            [only] if others => quote! {
                if let Self::#only(value) = self {
                    value.check(check);
                }
            },
            names => {
                let others = others.then(|| quote!(_ => {}));
                quote! {
                    match self {
                        #(Self::#names(value) => value.check(check),)*
                        #others
                    }
                }
            }
        };
        out.push(quote! {
            impl validate::Validate for #name {
                fn check(&self, check: &mut validate::Check) {
                    #body
                }
            }
        });
    }
    if let Some(keys) = &item.members {
        out.push(members(&name, keys.iter()));
    }
    codec(
        &name,
        item.codec,
        read(item, &item.plan),
        quote! {
            match self {
                #(#write)*
                #write_unknown
            }
        },
        out,
    );
}

/// The expression that reads `value` by a plan.
fn read(item: &UnionItem, plan: &Plan) -> TokenStream {
    let variant = |at: usize| item.variants.get(at).map(|variant| ident(&variant.name));
    match plan {
        Plan::One(at) => {
            let variant = variant(*at);
            quote!(value.decode().map(Self::#variant))
        }
        Plan::Tag {
            key,
            integers,
            arms,
            fallback,
        } => {
            let arms = arms.iter().map(|(tags, plan)| {
                let read = read(item, plan);
                let tags = tags
                    .iter()
                    .map(|tag| if *integers { code(tag) } else { quote!(#tag) });
                quote!(Some(#(#tags)|*) => #read,)
            });
            let scalar = ident(if *integers { "as_i64" } else { "as_str" });
            let fallback = read(item, fallback);
            quote! {
                match value.get(#key).and_then(json::Json::#scalar) {
                    #(#arms)*
                    _ => #fallback,
                }
            }
        }
        Plan::Kind(arms, fallback) => {
            let arms = arms.iter().map(|(kinds, plan)| {
                let kinds = kinds.iter().map(|kind| ident(kind));
                let read = read(item, plan);
                quote!(#(json::Kind::#kinds)|* => #read,)
            });
            let fallback = read(item, fallback);
            quote! {
                match value.kind() {
                    #(#arms)*
                    _ => #fallback,
                }
            }
        }
        Plan::Key(arms, fallback) => {
            let arms = arms.iter().map(|(key, plan)| {
                let read = read(item, plan);
                quote! {
                    if value.get(#key).is_some() {
                        #read
                    } else
                }
            });
            let fallback = read(item, fallback);
            quote!(#(#arms)* { #fallback })
        }
        Plan::Tries(order, fallback) => {
            let tries = order.iter().filter_map(|at| {
                let variant = item.variants.get(*at)?;
                let (name, text) = (ident(&variant.name), &variant.name);
                let members = match &variant.members {
                    Some(ty) => {
                        let ty = code(ty);
                        quote!(<#ty as json::Members>::MEMBERS)
                    }
                    None => quote!(&[]),
                };
                Some(quote! {
                    json::Try {
                        name: #text,
                        members: #members,
                        decode: |value| value.decode().map(Self::#name),
                    }
                })
            });
            let name = &item.name;
            let first = quote!(json::first_of(value, #name, &[#(#tries),*]));
            match &**fallback {
                Plan::Refuse => first,
                fallback => {
                    let fallback = read(item, fallback);
                    quote!(#first.or_else(|_| #fallback))
                }
            }
        }
        Plan::Unknown => {
            let variant = item.unknown.as_ref().map(|(variant, _)| ident(variant));
            quote!(Ok(Self::#variant(value.to_value())))
        }
        Plan::Refuse => {
            let expected = format!("a value of `{}`", item.name);
            quote!(Err(value.unexpected(#expected)))
        }
    }
}
