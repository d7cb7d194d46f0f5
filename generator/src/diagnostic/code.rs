//! The table of diagnostic codes.
//!
//! In: nothing. Out: for each code its name, its severity unless a diagnostic says otherwise, a line that sums it up and a
//! longer explanation, which `cargo xtask explain CODE` prints. One table, so that no code can lack any of them.

use std::fmt;

use super::Severity;

macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident $summary:literal $explanation:literal)*) => {
        /// A kind of finding; what tools and settings refer to.
        #[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
        pub enum Code {
            $(#[doc = $summary] $variant,)*
        }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Its name in kebab-case, as in `error[duplicate-key]`.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The severity of its findings unless one says otherwise.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// One line that says what it is about.
            pub const fn summary(self) -> &'static str {
                match self { $(Self::$variant => $summary,)* }
            }

            /// Why it is reported, an example, and what to do.
            pub const fn explanation(self) -> &'static str {
                match self { $(Self::$variant => $explanation,)* }
            }
        }
    };
}

impl Code {
    /// The code of a name, as in `duplicate-key`.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }

    /// What is done about a finding when mistakes are repaired (`--lenient`) by leaving out what is wrong; `None` where that is not
    /// enough.
    pub const fn repair(self) -> Option<&'static str> {
        match self {
            Self::DanglingRef
            | Self::MissingFile
            | Self::RefCycle
            | Self::RefOutsideRoot
            | Self::RemoteRef => {
                Some("what it refers to is left out, and a schema allows any value")
            }
            Self::DuplicateKey => Some("the first is used"),
            Self::InvalidObject | Self::InvalidValue => Some("it is left out"),
            _ => None,
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

codes! {
    SyntaxError "syntax-error" Error
    "The file is not well-formed YAML or JSON."
    "The parser could not go on at the place given, so nothing in the file was read.

    paths:
      /pets:
       get: {        <- the brace is never closed

The cause is often a line or two above: a missing quote, a tab used to indent, or a
value with `: ` or ` #` in it that needs quotes. Text that begins with `{` is read as JSON."

    DuplicateKey "duplicate-key" Error
    "An object gives the same key twice."
    "YAML (1.2, 3.2.1.1) and JSON (RFC 8259, 4) want each key once. Most tools let one of the two win in
silence, and not all the same one.

    /pets:
      get: {operationId: listPets}
      get: {operationId: findPets}

Remove or rename one. Until then the first is used to look for further problems."

    YamlTag "yaml-tag" Warning
    "A value has a YAML tag."
    "OpenAPI documents hold what JSON can hold (OAS 3.2, 4.2), and JSON has no tags. The value is read as if
the tag were not there.

    default: !important blue

Remove the tag. If another tool needs it, let that tool write a plain document first."

    NonFiniteNumber "non-finite-number" Error
    "A number is infinite or not a number."
    "YAML knows `.inf` and `.nan`; JSON does not, and no request could carry one as a number.

    maximum: .inf

For \"no limit\", leave the key out. For the word, put it in quotes."

    TooDeep "too-deep" Error
    "Values are nested too deeply, or aliases expand to too much."
    "Reading stops at 127 levels of nesting and at 16 million values, so that no document can exhaust the
stack or the memory. Documents made by people stay below 40 levels.

    a: &a [x, x, x, x, x, x, x, x, x]
    b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]      <- and so on, ninefold with each line

Move inner parts to `components` and refer to them with `$ref`."

    NotUtf8 "not-utf8" Error
    "The file is not UTF-8 text."
    "JSON is exchanged as UTF-8 (RFC 8259, 8.1), and so is OpenAPI in YAML. A byte order mark at the start is
accepted and ignored.

Save the file as UTF-8. From a terminal: `iconv -f UTF-16 -t UTF-8 old.yaml > openapi.yaml`, with the
encoding it has now after `-f`; single stray bytes often come from `-f WINDOWS-1252`."

    MissingFile "missing-file" Error
    "A file that is needed does not exist or cannot be read."
    "A `$ref` may lead to another file; its path is relative to the file that holds the reference, not to
the entry document.

    # in paths/pets.yaml
    $ref: schemas/Pet.yaml          <- means paths/schemas/Pet.yaml

Add the file or correct the path. Upper and lower case count."

    RefOutsideRoot "ref-outside-root" Error
    "A reference leads out of the folder that references may not leave."
    "Unless you say otherwise only files in the folder of the entry document and below are read, so that
generating from a document of unknown origin cannot pick up other files of the machine. Links that lead
out of it are not followed.

    $ref: ../shared/errors.yaml

Allow a folder that holds both: `root = \"..\"` in codegen.toml, relative to that file, or `--root DIR` on
the command line. Or move the file below the entry document."

    UnsupportedVersion "unsupported-version" Error
    "The document is not OpenAPI 3.0, 3.1 or 3.2."
    "The version stands in the key `openapi` at the top. Swagger 2.0 (`swagger: '2.0'`) is another format.

    openapi: 3.1.0

Convert Swagger 2.0 first, for instance with `npx swagger2openapi`. Quote the version if YAML would
read it as a number."

    InvalidObject "invalid-object" Error
    "An object does not have the form that the specification asks for."
    "A key that must be there is missing, or a value is of the wrong kind, so that no meaning can be given to
the object as a whole.

    parameters:
      - name: id            <- `in` is missing: path, query, header or cookie?

The message names the key. The Swagger editor or `npx @redocly/cli lint` check a whole document."

    InvalidValue "invalid-value" Error
    "A value is not one of those that are allowed here."
    "The key is known and its value is of the right kind, but it is none of the words or outside the range
that the specification allows.

    in: body                <- path, query, header, cookie or querystring

The message lists what is allowed."

    UnknownKey "unknown-key" Warning
    "A key means nothing at its place."
    "The key is not in the specification for this object, nor an extension (`x-...`), so it has no effect. It
is often misspelt, indented to the wrong depth, or from another version of OpenAPI.

    schema:
      type: string
      maxlenght: 20         <- maxLength

Correct it, or begin it with `x-` if it is meant for another tool."

    DanglingRef "dangling-ref" Error
    "A reference leads nowhere."
    "The file of the `$ref` was read, but the pointer after `#` names nothing in it. In pointers `~1` stands
for `/` and `~0` for `~` (RFC 6901).

    $ref: '#/components/schema/Pet'         <- schemas

Correct the pointer or add what it names. Upper and lower case count."

    RemoteRef "remote-ref" Error
    "A reference names a document on the network."
    "The generator reads files only: the same input gives the same output, today and without a network.

    $ref: https://example.com/schemas/Pet.yaml

Download the file to a place beside the document and refer to it with a relative path."

    RefCycle "ref-cycle" Error
    "References lead in a circle with nothing in between."
    "A schema may refer to itself through a property or an item; that is a recursive type. A schema that *is*
a reference to itself has no content.

    A: {$ref: '#/components/schemas/B'}
    B: {$ref: '#/components/schemas/A'}

Give one of them the content that was meant."

    Unsupported "unsupported" Loss
    "A feature of the document is not in the generated code."
    "The document is right, but this generator does not turn the feature into code; the rest works without
it.

    callbacks: ...          <- describes requests that the server makes, not the client

The message says what is left out and what to do by hand. The feature may come with a later version."

    DuplicateOperationId "duplicate-operation-id" Error
    "Two operations have the same `operationId`."
    "The id must be unique in the whole document (OAS 3.2, 4.10.1): methods are named after it, and links
refer to it.

    /pets:      {get: {operationId: list}}
    /toys:      {get: {operationId: list}}

Rename one of them, as in `listToys`."

    DuplicateParameter "duplicate-parameter" Warning
    "An operation has the same parameter twice."
    "Within one list, a parameter is identified by `name` and `in` together. A parameter of an operation may
replace one of its path; that is no repetition.

    parameters:
      - {name: id, in: query}
      - {name: id, in: query}

Remove one of the two."

    UnpagedList "unpaged-list" Note
    "Operations look as if they answered with one page of a list."
    "OpenAPI has no words for pages, so which parameter and which member lead to the next one is a setting. With it, calls
have `pages()` and `items()`, which are streams.

    [operations]
    listPets.paging = { kind = \"cursor\", parameter = \"cursor\", next = \"next_cursor\", items = \"pets\" }

Kinds are `cursor`, `offset`, `page`, `link` and `url`. Paste the lines that are right; `paging.propose = false`
declines all of them."

    InvalidServer "invalid-server" Warning
    "A server cannot be used as it is described."
    "Its URL is relative to an address that nobody knows, or its URL and its variables do not match. The other servers
and everything else can be used; where it is the only one, callers name the address with `ClientBuilder::base_url`.

    servers:
      - url: /v1                <- of which host?

Write the URL in full, or give the address of the document as `document-url` in codegen.toml."

    IgnoredParameter "ignored-parameter" Note
    "A header is described as a parameter that is none."
    "`Accept`, `Content-Type` and `Authorization` come from the media types and the security schemes; parameters
of these names are ignored (OAS 3.2, 4.12.2.1).

    parameters:
      - {name: Authorization, in: header, schema: {type: string}}

Describe media types under `content` and credentials under `securitySchemes`, and remove the parameter."

    UndefinedStyle "undefined-style" Warning
    "OpenAPI does not define how the parameter's value is written in its style."
    "The table \"Style Examples\" (OAS 3.2, 4.12.5) has no entry for it. What most servers understand is sent.

    - name: filter
      in: query
      style: pipeDelimited
      explode: true             <- `a=1&a=2` is what `form` is for

Choose a style that is defined, or describe the value with `content: {application/json: ...}`."

    MissingPathParameter "missing-path-parameter" Warning
    "A path and its parameters do not match."
    "Every `{name}` of a path needs a parameter with `in: path` and that name, and every such parameter must
occur in the path (OAS 3.2, 4.12.1); otherwise no URL can be built.

    /pets/{petId}:
      get:
        parameters: [{name: pet_id, in: path, required: true}]

Make the two names the same, or add what is missing."

    Unsatisfiable "unsatisfiable" Error
    "No value can match the schema."
    "Two parts of a schema contradict each other, so every value breaks one of them. A type is still written,
but nothing valid can be sent or received with it.

    allOf:
      - {type: string}
      - {type: integer}

Correct the part that was not meant; where one *or* the other was, use `anyOf`. Under `--lenient` it is any value."

    RawJson "raw-json" Loss
    "A schema became plain JSON instead of a type."
    "No Rust type says what the schema says, so the value is a `serde_json::Value`: everything passes, and
nothing is checked by the compiler.

    oneOf: [{not: {type: string}}, {minProperties: 2}]

The message says which part is the reason. A simpler schema gets a type; a title or a component
name gives it a name."

    UnenforcedConstraint "unenforced-constraint" Loss
    "A constraint is in the documentation of a type but is not checked."
    "Types say what shape a value has. Some rules go beyond that and are left to the server, which checks
them in any case.

    dependentRequired: {credit_card: [billing_address]}

Nothing has to be done. The rule is in the rustdoc of the type where it can be put in words."

    NameCollision "name-collision" Note
    "Two items would have the same Rust name."
    "Names that differ in the document may be the same once written in Rust's case. One of the two is spelled out, so
that nothing is renamed when a third comes.

    properties: {user_id: ..., userId: ...}

Nothing has to be done, but a name chosen in `codegen.toml` reads better than one given by rule."

    InvalidKeyword "invalid-keyword" Warning
    "A keyword has a value that it cannot have, and is ignored."
    "The schema or parameter is read as if the keyword were not there, so more values are allowed than its author meant.

    properties:
      name: {type: text}          <- `text` is no type of JSON Schema

Correct the value; the message names the form that the keyword takes."

    NeverValid "never-valid" Warning
    "A schema allows no value at all."
    "The schema `false`, or an empty list of values, refuses everything. The type that is written for it cannot be made,
so a call whose answer holds it always fails.

    properties:
      retired: false              <- this member can never be there

Remove the member, or describe the values that it may have."

    UnlistedMapping "unlisted-mapping" Warning
    "A discriminator's mapping names a schema that is not among the alternatives."
    "The specification wants every schema of a mapping in the `oneOf` or `anyOf` beside it (OAS 3.1.2, Discriminator
Object). Servers send it all the same, so it is added to the alternatives.

    oneOf: [{$ref: '#/components/schemas/Cat'}]
    discriminator: {propertyName: kind, mapping: {dog: '#/components/schemas/Dog'}}

List the schema among the alternatives, or remove it from the mapping."

    UnusedSetting "unused-setting" Warning
    "A setting is about something that the document does not have."
    "A schema or an operation that `codegen.toml` names is not in the document: it was renamed or removed there, or is
misspelt here. The setting does nothing.

    [types]
    closed = [\"Statsu\"]

Correct the name as the document writes it, or remove the setting."

    InvalidConfig "invalid-config" Error
    "`codegen.toml` cannot be used as it is."
    "The file is not TOML, has a setting that does not exist, or names something that is not in the document.

    [rename]
    \"#/components/schemas/Pett\" = \"Pet\"         <- no such schema

The message names the setting. A setting that had no effect in silence would be worse than an error."

    InvalidLock "invalid-lock" Error
    "A line of names.lock cannot be read."
    "The file holds a name for each place of the document, a line each. It is written by `cargo xtask codegen` and
meant to be committed. The marks that a merge leaves are passed over; other lines have to be entries.

    #/components/schemas/Pet field photoUrls: photos            <- ` = ` and not `:`

Correct the line, or remove it, and the name is given anew."

    DeriveLost "derive-lost" Warning
    "A type no longer has a trait that it had."
    "`Eq`, `Hash`, `Copy` and `Default` are derived where every part of a type allows it, and names.lock remembers
that they were. A part that has come, a float or a member that is required, takes them away, from all types around it
too. Code that compares, hashes or defaults such a value no longer compiles.

Nothing need be done but to release the crate as a breaking change. `codegen.toml` can replace the part by a type of
your own that has the trait."

    Renamed "renamed" Note
    "Something is called otherwise because the document calls it otherwise."
    "A schema of the same members has another name or another place, or an operation another `operationId`. The name in
Rust follows the document, which breaks callers.

    components: {schemas: {Animal: ...}}        <- was Pet

`cargo xtask names rename NEW OLD` and another run give the old name back."

    InvalidOverlay "invalid-overlay" Error
    "An overlay, or one of its actions, cannot be applied."
    "Overlays follow the Overlay Specification 1.0 (1.1 too, without `copy`): a list of actions, each with a
`target` in JSONPath (RFC 9535) and either `update` or `remove: true`. Objects are merged, arrays get longer, other
values are replaced; a value is not replaced by one of another kind.

    overlay: 1.0.0
    info: {title: Corrections, version: 1.0.0}
    actions:
      - target: $.paths./pets.get           <- $.paths['/pets'].get
        update: {operationId: listPets}

The message says what is wrong with which part."

    OverlayNoMatch "overlay-no-match" Error
    "The target of an overlay's action selects nothing."
    "The Overlay Specification lets such an action pass in silence. But an overlay is written for a document, and when
the document changes, a correction that no longer reaches its place is worse than an error.

    actions:
      - target: $.paths['/pet'].get         <- the path is `/pets`
        update: {operationId: listPets}

Correct the target, or remove the action if the document no longer needs it. Actions see what earlier ones have
done, so a part that has been removed cannot be selected."
}
