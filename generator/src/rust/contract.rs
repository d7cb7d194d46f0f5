//! `tests/contract.rs`: in: operations and their items; out: a call of each with every argument filled from the document's
//! examples or schemas.

use crate::ir::analysis::sample;
use crate::ir::{Body, Docs as Source, Operation, Part, PartKind, Payload, TypeId, Types};

use super::model::{
    ContractArgument, ContractCall, ContractItem, ContractValue, FieldItem, File, FormItem, Item,
    OperationItem, RequestPart, SchemeItem, SchemeKind,
};
use super::name;
use super::naming::Group;
use super::scope::Scope;

/// Names that the file has beside those of operations.
const OWN: &[&str] = &["contract", "outcome", "value"];

/// The calls of a crate in the making.
pub(super) struct Contract<'a> {
    krate: String,
    types: &'a Types,
    names: Scope,
    calls: Vec<ContractCall>,
}

impl<'a> Contract<'a> {
    /// Of the crate called `name`.
    pub(super) fn new(name: &str, types: &'a Types) -> Self {
        Self {
            krate: name.replace('-', "_"),
            types,
            names: Scope::reserving(OWN),
            calls: Vec::new(),
        }
    }

    /// Adds the call of an operation, whose items are `items`.
    pub(super) fn add(
        &mut self,
        operation: &Operation,
        group: &Group,
        method: &str,
        items: &[Item],
    ) {
        let Some(item) = items.iter().find_map(|item| match item {
            Item::Operation(item) => Some(item),
            _ => None,
        }) else {
            return;
        };
        let form = items.iter().find_map(|item| match item {
            Item::Form(form) => Some(form),
            _ => None,
        });
        let plain = method.trim_start_matches("r#");
        let accessor = group.accessor.trim_start_matches("r#");
        let candidates = [plain.to_owned(), format!("{accessor}_{plain}")];
        let candidates = candidates.map(|text| name::field_name(&text));
        let (arguments, problem) = match self.arguments(operation, item, form, group) {
            Ok(arguments) => (arguments, None),
            Err(name) => {
                let text = format!("no value of `{name}` follows from the document");
                (Vec::new(), Some(text))
            }
        };
        let id = match &operation.alternative {
            Some(media_type) => format!("{} as {media_type}", item.id),
            None => item.id.clone(),
        };
        self.calls.push(ContractCall {
            id,
            verb: item.method.clone(),
            path: item.path.clone(),
            media_type: operation.body.as_ref().map(|body| body.media_type.clone()),
            function: self.names.take(&candidates, &item.id),
            accessor: group.handle.is_some().then(|| group.accessor.clone()),
            method: method.to_owned(),
            arguments,
            problem,
        });
    }

    /// The arguments in order; the name of the one that is needed and cannot be made.
    fn arguments(
        &self,
        operation: &Operation,
        item: &OperationItem,
        form: Option<&FormItem>,
        group: &Group,
    ) -> Result<Vec<ContractArgument>, String> {
        let mut arguments = Vec::new();
        for (parameter, item) in operation.parameters.iter().zip(&item.parameters) {
            let value = self.typed(parameter.ty, &parameter.docs, &item.field);
            let part = RequestPart::Parameter(parameter.place);
            add(&mut arguments, part, &item.field, value)?;
        }
        if let (Some(body), Some(item)) = (&operation.body, &item.body) {
            let value = self.body(body, &item.field, form, group)?;
            add(&mut arguments, RequestPart::Body, &item.field, value)?;
        }
        Ok(arguments)
    }

    fn body(
        &self,
        body: &Body,
        field: &FieldItem,
        form: Option<&FormItem>,
        group: &Group,
    ) -> Result<Option<ContractValue>, String> {
        Ok(match &body.payload {
            Payload::Json(id) | Payload::Form(id, _) => self.typed(*id, &body.docs, field),
            Payload::Text => Some(ContractValue::Text("text".to_owned())),
            Payload::Upload => Some(ContractValue::Upload),
            Payload::AnyMultipart => Some(ContractValue::EmptyForm),
            Payload::Multipart(parts) => match form {
                Some(form) => Some(ContractValue::Form {
                    ty: format!("{}::{}::{}", self.krate, group.module, form.name),
                    parts: self.parts(parts, form)?,
                }),
                None => None,
            },
        })
    }

    fn parts(&self, parts: &[Part], form: &FormItem) -> Result<Vec<ContractArgument>, String> {
        let mut arguments = Vec::new();
        for (part, item) in parts.iter().zip(&form.parts) {
            let value = match part.kind {
                PartKind::File => Some(ContractValue::Upload),
                PartKind::Files => Some(ContractValue::Uploads),
                PartKind::Value => self.typed(part.ty, &part.docs, &item.field),
            };
            add(&mut arguments, RequestPart::Part, &item.field, value)?;
        }
        Ok(arguments)
    }

    /// A value as the argument of `field` takes it.
    fn typed(&self, ty: TypeId, docs: &Source, field: &FieldItem) -> Option<ContractValue> {
        let value = sample(self.types, ty, docs)?;
        Some(match value.as_str() {
            Some(text) if field.argument.into => ContractValue::Text(text.to_owned()),
            _ => ContractValue::Json(value.to_string()),
        })
    }

    /// The file; a client is made with a credential for each of `schemes`.
    pub(super) fn into_file(self, schemes: &[SchemeItem], deprecated: bool) -> File {
        let all = self.calls.iter().flat_map(|call| &call.arguments);
        let values: Vec<&ContractValue> = all.flat_map(|argument| argument.value.all()).collect();
        let krate = &self.krate;
        let mut names = vec![
            "contract::Contract",
            "contract::Outcome",
            "contract::outcome",
        ];
        for (name, is) in [
            (
                "contract::value",
                ContractValue::is_json as fn(&ContractValue) -> bool,
            ),
            ("multipart::Form", ContractValue::is_empty_form),
            ("upload::Upload", ContractValue::is_upload),
        ] {
            names.extend(values.iter().any(|value| is(value)).then_some(name));
        }
        let mut imports = vec![format!("{krate}::Client")];
        imports.extend(names.iter().map(|name| format!("{krate}::runtime::{name}")));
        imports.sort();
        let reason = "what the API deprecates is still part of it";
        let attribute = format!("#![allow(deprecated, reason = \"{reason}\")]");
        File {
            path: "tests/contract.rs".to_owned(),
            origin: "#/paths".to_owned(),
            docs: [
                "Calls every operation once, with every argument, against the server at `CONTRACT_BASE_URL`:",
                "",
                "```text",
                "CONTRACT_BASE_URL=http://127.0.0.1:4010 cargo test --features full-serde --test contract",
                "```",
            ]
            .map(str::to_owned)
            .to_vec(),
            // The modules of the crate say the same where they are declared; this file is declared nowhere.
            attributes: std::iter::once("#![cfg_attr(rustfmt, rustfmt_skip)]".to_owned())
                .chain(deprecated.then_some(attribute))
                .collect(),
            modules: Vec::new(),
            imports,
            exports: Vec::new(),
            items: vec![Item::Contract(ContractItem {
                credentials: schemes
                    .iter()
                    .filter(|scheme| !matches!(scheme.kind, SchemeKind::Custom(_)))
                    .map(|scheme| (scheme.method.clone(), scheme.env.clone()))
                    .collect(),
                calls: self.calls,
            })],
        }
    }
}

/// Adds an argument; one that is needed and has no value is an error.
fn add(
    arguments: &mut Vec<ContractArgument>,
    part: RequestPart,
    field: &FieldItem,
    value: Option<ContractValue>,
) -> Result<(), String> {
    match value {
        Some(value) => arguments.push(ContractArgument {
            part,
            key: field.key.clone(),
            setter: field.setter.clone(),
            value,
        }),
        None if field.in_constructor => return Err(field.key.clone()),
        None => {}
    }
    Ok(())
}
