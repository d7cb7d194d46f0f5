//! The kinds of change: what each means for a caller, and why.
//!
//! One row for each kind: its name, its class, whether the Rust API changes, the wire, or both, and the reason. A kind whose
//! class is `Silent` is breaking in a way that no compiler sees. `tests/changes` holds a proof for each row.

use super::{Class, Surface};

macro_rules! class {
    (Silent) => {
        Class::Breaking
    };
    ($class:ident) => {
        Class::$class
    };
}

macro_rules! is_silent {
    (Silent) => {
        true
    };
    ($class:ident) => {
        false
    };
}

macro_rules! kinds {
    ($($variant:ident $name:literal $class:ident $surface:ident $reason:literal)*) => {
        /// A kind of change.
        #[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
        pub enum Kind {
            $(#[doc = $reason] $variant,)*
        }

        impl Kind {
            /// Every kind, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Its name in kebab-case.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// What it means for a caller.
            pub const fn class(self) -> Class {
                match self { $(Self::$variant => class!($class),)* }
            }

            /// Whether it breaks a caller who still compiles.
            pub const fn is_silent(self) -> bool {
                match self { $(Self::$variant => is_silent!($class),)* }
            }

            /// Where it is seen.
            pub const fn surface(self) -> Surface {
                match self { $(Self::$variant => Surface::$surface,)* }
            }

            /// Why it is of its class.
            pub const fn reason(self) -> &'static str {
                match self { $(Self::$variant => $reason,)* }
            }
        }
    };
}

kinds! {
    TypeAdded "type-added" Additive Rust
        "no code names a type that did not exist"
    TypeRemoved "type-removed" Breaking Rust
        "code that names the type no longer compiles"
    TypeRenamed "type-renamed" Breaking Rust
        "the content is the same, and code that names the type has to use its new name"
    TypeReshaped "type-reshaped" Breaking Both
        "the type is another sort of item: what is done with one sort does not compile for another"
    TypeChanged "type-changed" Breaking Both
        "values of the type are made and read as another type"
    DeriveRemoved "derive-removed" Breaking Rust
        "code that compares, hashes, copies or otherwise uses the trait no longer compiles"
    DeriveAdded "derive-added" Additive Rust
        "a trait more takes nothing away"
    CodecRemoved "codec-removed" Breaking Rust
        "the type no longer travels in this direction: reading or writing it takes the feature `full-serde`"
    CodecAdded "codec-added" Additive Both
        "the type can be read or written in a direction in which it did not travel"
    ConstructorRemoved "constructor-removed" Breaking Both
        "the type is no longer sent, so it has neither `new` nor setters"
    ConstructorAdded "constructor-added" Additive Both
        "the type is sent now, and has `new` and setters for that"
    ValidateRemoved "validate-removed" Breaking Rust
        "nothing of the type has rules any more, so it has no `validate`"
    ValidateAdded "validate-added" Additive Rust
        "the type has rules now, and `validate` checks them when called"

    FieldAdded "field-added" Additive Both
        "the struct is `#[non_exhaustive]` and nobody need set the field"
    RequiredFieldAdded "required-field-added" Breaking Both
        "`new` takes what a request must hold, so it takes one argument more"
    FieldRemoved "field-removed" Breaking Both
        "code that reads or sets the field no longer compiles"
    FieldRenamed "field-renamed" Breaking Rust
        "the key on the wire is the same, and code that names the field has to use its new name"
    FieldKeyChanged "field-key-changed" Behaviour Wire
        "the field is called the same in Rust, and another key is read and written"
    FieldBecameOptional "field-became-optional" Breaking Both
        "the field may be absent, which its type says"
    FieldBecameRequired "field-became-required" Breaking Both
        "the field is always there, so it is no `Option`, and whoever sends it has to say it"
    FieldBecameNullable "field-became-nullable" Breaking Both
        "null is a value of the field, which its type says"
    FieldBecameNonNull "field-became-non-null" Breaking Both
        "null is no value of the field any more, which its type says"
    FieldTypeChanged "field-type-changed" Breaking Both
        "the field is read and set as another type"
    FieldPresenceChanged "field-presence-changed" Behaviour Wire
        "the type is the same, and whether an answer without the key is refused is not"
    FieldConstantChanged "field-constant-changed" Behaviour Wire
        "the constructor sets the only value that the field can have, and that is another one"
    SetterRenamed "setter-renamed" Breaking Rust
        "code that calls the setter has to use its new name"
    ConstructorReordered "constructor-reordered" Breaking Rust
        "`new` takes the same arguments in another order"
    ConstructorSwapped "constructor-swapped" Silent Rust
        "`new` takes arguments of the same types in another order: calls compile, and mean something else"
    DefaultAdded "default-added" Behaviour Wire
        "the API says what it takes an absent value for; what is sent is the same"
    DefaultChanged "default-changed" Behaviour Wire
        "the API takes an absent value for another one than it did; what is sent is the same"
    DefaultRemoved "default-removed" Breaking Both
        "the constant that held the default is gone"
    ConstraintsChanged "constraints-changed" Behaviour Wire
        "the API accepts other values than it did; the type is the same"

    VariantAdded "variant-added" Additive Both
        "the enum is `#[non_exhaustive]`, and what is a variant now was kept as unknown before"
    VariantAddedToClosed "variant-added-to-closed" Additive Both
        "the enum is `#[non_exhaustive]`; clients that are not rebuilt refuse answers that hold the new value"
    VariantRemoved "variant-removed" Breaking Both
        "code that names the variant no longer compiles"
    VariantRenamed "variant-renamed" Breaking Rust
        "it stands for the same, and code that names the variant has to use its new name"
    VariantValueChanged "variant-value-changed" Behaviour Wire
        "the variant is called the same in Rust, and stands for another value on the wire"
    VariantTypeChanged "variant-type-changed" Breaking Both
        "what the variant holds is made and matched as another type"
    VariantsReordered "variants-reordered" Behaviour Rust
        "variants are in the order of the document, and compare and sort in that order"
    VariantsRenumbered "variants-renumbered" Silent Rust
        "the variants of a closed enum are numbered in their order: casts with `as` compile, and give other numbers"
    EnumOpened "enum-opened" Breaking Both
        "values that are not listed are kept: the enum holds text, so it is not `Copy`, and it is made with `from`"
    EnumClosed "enum-closed" Breaking Both
        "values that are not listed are refused: the variant `Unknown` is gone, and the enum is made with `try_from`"
    ConversionAdded "conversion-added" Additive Rust
        "a conversion more takes nothing away"
    ConversionRemoved "conversion-removed" Breaking Rust
        "the type alone no longer says which variant is meant, so it has to be named"
    TagChanged "tag-changed" Behaviour Wire
        "members are told apart by another key or another value"

    OperationAdded "operation-added" Additive Both
        "no code calls a method that did not exist"
    OperationRemoved "operation-removed" Breaking Both
        "code that calls the method no longer compiles"
    MethodRenamed "method-renamed" Breaking Rust
        "it is the same request, and code that calls the method has to use its new name"
    MethodMoved "method-moved" Breaking Rust
        "it is the same request, and the method stands on another handle"
    RouteChanged "route-changed" Behaviour Wire
        "the same method sends its request to another path or by another HTTP method"
    OperationIdChanged "operation-id-changed" Behaviour Rust
        "the method is called the same; errors, logs and `codegen.toml` name the operation by its id"
    OperationServerChanged "operation-server-changed" Behaviour Wire
        "requests of this operation go to another address"
    ParameterAdded "parameter-added" Additive Both
        "it is a setter of the call, and nobody need call it"
    RequiredParameterAdded "required-parameter-added" Breaking Both
        "the method takes one argument more"
    ParameterRemoved "parameter-removed" Breaking Both
        "the argument or setter is gone"
    ParameterRenamed "parameter-renamed" Breaking Rust
        "the name on the wire is the same, and code that calls the setter has to use its new name"
    ParameterKeyChanged "parameter-key-changed" Behaviour Wire
        "it is called the same in Rust, and is sent under another name"
    ParameterBecameOptional "parameter-became-optional" Breaking Both
        "what was an argument of the method is a setter of the call"
    ParameterBecameRequired "parameter-became-required" Breaking Both
        "what was a setter of the call is an argument of the method"
    ParameterTypeChanged "parameter-type-changed" Breaking Both
        "the method or setter takes another type"
    ParameterPlaceChanged "parameter-place-changed" Behaviour Wire
        "the same value travels in another part of the request"
    ParameterStyleChanged "parameter-style-changed" Behaviour Wire
        "the same value is written in another notation"
    ArgumentsReordered "arguments-reordered" Breaking Rust
        "the method takes the same arguments in another order"
    ArgumentsSwapped "arguments-swapped" Silent Rust
        "the method takes arguments of the same types in another order: calls compile, and mean something else"
    BodyAdded "body-added" Additive Both
        "the body is a setter of the call, and nobody need call it"
    RequiredBodyAdded "required-body-added" Breaking Both
        "the method takes the body as an argument"
    BodyRemoved "body-removed" Breaking Both
        "the argument or setter is gone"
    BodyBecameOptional "body-became-optional" Breaking Both
        "what was an argument of the method is a setter of the call"
    BodyBecameRequired "body-became-required" Breaking Both
        "what was a setter of the call is an argument of the method"
    BodyTypeChanged "body-type-changed" Breaking Both
        "the body is another type"
    BodyMediaTypeChanged "body-media-type-changed" Behaviour Wire
        "the same value is sent as another media type"
    BodyEncodingChanged "body-encoding-changed" Behaviour Wire
        "the same value is written in another notation"
    OutputChanged "output-changed" Breaking Both
        "the call gives another type"
    StreamAdded "stream-added" Additive Both
        "the call has `stream` too"
    StreamRemoved "stream-removed" Breaking Both
        "the call no longer has `stream`"
    StreamChanged "stream-changed" Breaking Both
        "`stream` gives another type"
    PagingAdded "paging-added" Additive Rust
        "the call has `pages` and `items` too"
    PagingRemoved "paging-removed" Breaking Rust
        "the call no longer has `pages` and `items`"
    PagingChanged "paging-changed" Breaking Both
        "`items` gives another type"
    PagingRuleChanged "paging-rule-changed" Behaviour Wire
        "`pages` and `items` give the same types, and look elsewhere for the items or the next page"
    StatusAdded "status-added" Additive Both
        "an answer that was unexpected is read as what it is"
    StatusRemoved "status-removed" Behaviour Wire
        "an answer of this status is unexpected now; the types of those that remain are compared by themselves"
    MediaTypeAdded "media-type-added" Additive Wire
        "the request says that it takes this media type too"
    MediaTypeRemoved "media-type-removed" Behaviour Wire
        "the request no longer says that it takes this media type"
    SecurityAdded "security-added" Silent Wire
        "calls without a credential compile, and the API refuses them"
    SecurityRemoved "security-removed" Behaviour Wire
        "no credential is sent any more"
    SecurityAlternativeAdded "security-alternative-added" Additive Wire
        "there is another way to authenticate, beside those that there were"
    SecurityAlternativeRemoved "security-alternative-removed" Silent Wire
        "calls with these credentials compile, and the API refuses them"
    HeaderAdded "header-added" Additive Both
        "the struct is `#[non_exhaustive]` and only ever read"
    HeaderRemoved "header-removed" Breaking Both
        "code that reads the header no longer compiles"
    HeaderRenamed "header-renamed" Breaking Rust
        "the header is the same, and code that reads its field has to use the new name"
    HeaderTypeChanged "header-type-changed" Breaking Both
        "the header is read as another type"
    WebhookAdded "webhook-added" Additive Both
        "no code calls a function that did not exist"
    WebhookRemoved "webhook-removed" Breaking Both
        "code that calls the function no longer compiles"
    WebhookRenamed "webhook-renamed" Breaking Rust
        "it reads the same request, and code that calls the function has to use its new name"
    WebhookTypeChanged "webhook-type-changed" Breaking Both
        "the function gives another type"

    DefaultServerAdded "default-server-added" Additive Wire
        "clients whose builder is given an address keep it"
    DefaultServerChanged "default-server-changed" Behaviour Wire
        "clients whose builder is given no address send their requests elsewhere"
    DefaultServerRemoved "default-server-removed" Silent Wire
        "clients whose builder is given no address compile, and each of their calls fails"
    CredentialsChanged "credentials-changed" Breaking Both
        "`Client::new` takes other arguments"
    CredentialsSwapped "credentials-swapped" Silent Both
        "`Client::new` takes as many arguments as before, and takes them for other credentials"
    EnvironmentChanged "environment-changed" Silent Rust
        "`Client::from_env` compiles, and reads other variables"
    SchemeAdded "scheme-added" Additive Both
        "the builder has a method more"
    SchemeRemoved "scheme-removed" Breaking Both
        "code that calls the builder's method no longer compiles"
    SchemeRenamed "scheme-renamed" Breaking Rust
        "it takes the same credential, and code that calls the method has to use its new name"
    SchemeArgumentsChanged "scheme-arguments-changed" Breaking Both
        "the builder's method takes other arguments"
    SchemeChanged "scheme-changed" Behaviour Wire
        "the builder's method takes the same arguments, and the credential travels in another way"
    ServerAdded "server-added" Additive Rust
        "no code names a server that did not exist"
    ServerRemoved "server-removed" Breaking Rust
        "code that names the server no longer compiles"
    ServerRenamed "server-renamed" Breaking Rust
        "the address is the same, and code that names the server has to use its new name"
    ServerChanged "server-changed" Behaviour Wire
        "the server is called the same, and has another address"
    ServerVariableAdded "server-variable-added" Additive Rust
        "it has a default, and nobody need set it"
    ServerVariableRemoved "server-variable-removed" Breaking Rust
        "code that sets the variable no longer compiles"

    Deprecated "deprecated" Additive Rust
        "code that uses it compiles with a warning"
    NoLongerDeprecated "no-longer-deprecated" Documentation Rust
        "a warning less"
    DocumentationChanged "documentation-changed" Documentation Rust
        "nothing but words"
}

impl Kind {
    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}
