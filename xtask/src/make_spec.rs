//! `cargo xtask make-spec`: a document as large as the largest that are published.
//!
//! In: how many operations it should have. Out: an OpenAPI document in the shape of an API of entities: types that inherit over
//! many levels by `allOf` from one root that tells its descendants apart, that refer to one another in cycles, and paths
//! that walk from entity to entity. The same number gives the same bytes.

use std::fmt::Write as _;
use std::fs;
use std::process::ExitCode;

use crate::cli::MakeSpec;
use crate::report::{complain, say};

/// How many operations a type has: list, create, read, change, remove.
const OPERATIONS: usize = 5;

/// How many children a type has, so that inheritance is as deep as the logarithm of the number of types to this base.
const CHILDREN: usize = 3;

/// How many members a type adds to what it inherits.
const MEMBERS: usize = 23;

/// Writes the document and says how large it is.
pub(crate) fn run(args: &MakeSpec) -> ExitCode {
    let text = document(args.operations);
    match fs::write(&args.file, &text) {
        Ok(()) => {
            let megabytes = text.len() as f64 / 1e6;
            say(&format!(
                "{}: {} operations, {megabytes:.1} MB\n",
                args.file.display(),
                args.operations
            ));
            ExitCode::SUCCESS
        }
        Err(error) => {
            complain(&format!(
                "error: cannot write {}: {error}\n",
                args.file.display()
            ));
            ExitCode::from(2)
        }
    }
}

/// A document with that many operations.
pub(crate) fn document(operations: usize) -> String {
    let types = operations.div_ceil(OPERATIONS).max(1);
    let mut out = "openapi: 3.1.0
info: {title: Estate, version: '1.0', description: Everything that an estate consists of.}
servers: [{url: 'https://estate.example/v1'}]
paths:
"
    .to_owned();
    let mut left = operations;
    for at in 0..types {
        paths(&mut out, at, types, &mut left);
    }
    out.push_str(SHARED);
    for at in 0..types {
        entity(&mut out, at, types);
        state(&mut out, at);
    }
    out
}

const SHARED: &str = "components:
  securitySchemes:
    token: {type: http, scheme: bearer}
  parameters:
    top: {name: top, in: query, description: Show only the first so many., schema: {type: integer, minimum: 0}}
    select: {name: select, in: query, description: Show only these members., explode: false, schema: {type: array, items: {type: string}}}
    expand: {name: expand, in: query, description: Show related entities., explode: false, schema: {type: array, items: {type: string}}}
  responses:
    problem:
      description: What went wrong.
      content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}
  schemas:
    Problem:
      type: object
      required: [code, message]
      properties:
        code: {type: string}
        message: {type: string}
        inner: {$ref: '#/components/schemas/Problem'}
";

/// The paths and operations of a type, as long as some are `left`. Every other one is reached through its owner.
fn paths(out: &mut String, at: usize, types: usize, left: &mut usize) {
    let name = name(at);
    let owner = self::name((at * 7 + 3) % types);
    let (base, through) = if at.is_multiple_of(2) {
        (format!("/{name}s"), String::new())
    } else {
        let base = format!("/{owner}s/{{{owner}-id}}/{name}s");
        (base, parameter(&owner))
    };
    let methods = [("get", "list"), ("post", "create")];
    let single = [("get", "read"), ("patch", "change"), ("delete", "remove")];
    for (path, methods, own) in [
        (base.clone(), &methods[..], String::new()),
        (
            format!("{base}/{{{name}-id}}"),
            &single[..],
            parameter(&name),
        ),
    ] {
        if *left == 0 {
            return;
        }
        let _ = writeln!(out, "  {path}:");
        if !(through.is_empty() && own.is_empty()) {
            let _ = write!(out, "    parameters:\n{through}{own}");
        }
        for (method, verb) in methods {
            if *left > 0 {
                *left -= 1;
                operation(out, method, verb, &name);
            }
        }
    }
}

fn parameter(name: &str) -> String {
    format!(
        "      - {{name: {name}-id, in: path, required: true, description: The unique identifier of {name}, schema: {{type: string}}}}\n"
    )
}

fn operation(out: &mut String, method: &str, verb: &str, name: &str) {
    let schema = type_name(name);
    let _ = write!(
        out,
        "    {method}:
      tags: [{name}]
      summary: {verb} {name}
      description: To {verb} {name}, the caller needs the permission {name}.{verb} or one that includes it. The answer has the members that were asked for, as they were when the request arrived. What was changed by other callers in the meantime is not part of it, nor is anything that the caller may not see; where nothing is left to be seen, the answer is that there is no {name}. Calls are counted, and callers that call too often are asked to wait.
      operationId: {name}.{verb}
      externalDocs: {{description: More about {verb}, url: 'https://estate.example/docs/{name}-{verb}'}}
"
    );
    if method == "get" {
        out.push_str("      parameters:\n");
        for shared in ["top", "select", "expand"] {
            let _ = writeln!(
                out,
                "        - {{$ref: '#/components/parameters/{shared}'}}"
            );
        }
    }
    let content = |schema: &str| format!("application/json: {{schema: {schema}}}");
    let own = format!("{{$ref: '#/components/schemas/{schema}'}}");
    if matches!(method, "post" | "patch") {
        let _ = writeln!(
            out,
            "      requestBody: {{required: true, description: New values of members, content: {{{}}}}}",
            content(&own)
        );
    }
    out.push_str("      responses:\n");
    match verb {
        "remove" => out.push_str("        '204': {description: It is gone.}\n"),
        "list" => {
            let _ = writeln!(
                out,
                "        '200':
          description: A page of {name}.
          content:
            application/json:
              schema:
                title: {schema} page
                type: object
                required: [value]
                properties:
                  value: {{type: array, items: {own}}}
                  next: {{type: [string, 'null'], format: uri}}"
            );
        }
        _ => {
            let _ = writeln!(
                out,
                "        '200': {{description: The {name}., content: {{{}}}}}",
                content(&own)
            );
        }
    }
    out.push_str("        default: {$ref: '#/components/responses/problem'}\n");
}

/// A type: what its parent has, scalars, and other types, near and far.
fn entity(out: &mut String, at: usize, types: usize) {
    let name = name(at);
    let schema = type_name(&name);
    let _ = writeln!(out, "    {schema}:");
    let inner = if at == 0 {
        let _ = write!(
            out,
            "      type: object
      required: [kind]
      discriminator:
        propertyName: kind
        mapping:
"
        );
        for other in 1..types {
            let name = self::name(other);
            let _ = writeln!(
                out,
                "          '#estate.{name}': '#/components/schemas/{}'",
                type_name(&name)
            );
        }
        "      "
    } else {
        let parent = type_name(&self::name((at - 1) / CHILDREN));
        let _ = write!(
            out,
            "      allOf:
        - {{$ref: '#/components/schemas/{parent}'}}
        - type: object
"
        );
        "          "
    };
    let _ = writeln!(out, "{inner}title: {name}\n{inner}properties:");
    if at == 0 {
        let _ = writeln!(out, "{inner}  kind: {{type: string}}");
        let _ = writeln!(out, "{inner}  id: {{type: string, readOnly: true}}");
    }
    for member in 0..MEMBERS {
        let schema = match member % 6 {
            0 => "type: [string, 'null']".to_owned(),
            1 => "type: integer, format: int32".to_owned(),
            2 => "type: [string, 'null'], format: date-time".to_owned(),
            3 => format!("$ref: '#/components/schemas/{schema}State'"),
            4 => {
                let other = type_name(&self::name((at * 31 + member) % types));
                format!("$ref: '#/components/schemas/{other}'")
            }
            _ => {
                let other = type_name(&self::name((at * 17 + member * 5) % types));
                format!("type: array, items: {{$ref: '#/components/schemas/{other}'}}")
            }
        };
        let _ = writeln!(
            out,
            "{inner}  {name}Member{member}: {{description: 'What the {name} has as its member {member}, if it has any.', {schema}}}"
        );
    }
}

/// The enumeration of a type.
fn state(out: &mut String, at: usize) {
    let schema = type_name(&name(at));
    let _ = writeln!(
        out,
        "    {schema}State: {{title: {schema} state, type: string, enum: [unknown, planned, current, past, unknownFutureValue]}}"
    );
}

/// What the entities of a type are called: a word for each digit, so that names look like names.
fn name(at: usize) -> String {
    const WORDS: [&str; 10] = [
        "acre", "barn", "crop", "dike", "farm", "gate", "hall", "lane", "mill", "pond",
    ];
    let digits = at.to_string();
    let mut out = String::new();
    for (place, digit) in digits.bytes().enumerate() {
        let word = WORDS[usize::from(digit - b'0')];
        if place == 0 {
            out.push_str(word);
        } else {
            out.push_str(&word[..1].to_uppercase());
            out.push_str(&word[1..]);
        }
    }
    out
}

fn type_name(name: &str) -> String {
    format!("estate.{name}")
}

#[cfg(test)]
mod tests {
    use super::document;

    #[test]
    fn there_are_as_many_operations_as_were_asked_for() {
        for wanted in [1, 7, 50] {
            let text = document(wanted);
            assert_eq!(text.matches("operationId: ").count(), wanted);
            assert_eq!(text, document(wanted));
        }
    }
}
