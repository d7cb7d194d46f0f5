//! What a crate consists of, in the order in which a comparison asks for it.
//!
//! In: a [`Crate`] and the files that it was made from. Out: its types by path, its operations with all that belongs to each,
//! and the items that there is one of.

use crate::rust::{
    ClientItem, Crate, Docs, ErrorItem, File, FormItem, GroupItem, HeadersItem, Item, MethodItem,
    OperationItem, OutputItem, ServerItem, WebhookItem,
};
use crate::source::{NodeId, Sources};

/// The parts of a crate.
#[derive(Debug)]
pub(super) struct Index<'a> {
    /// The types of schemas, in the order of the crate.
    pub(super) types: Vec<Type<'a>>,
    /// The operations, in the order of the crate.
    pub(super) operations: Vec<Call<'a>>,
    /// The handles of operations.
    pub(super) groups: Vec<&'a GroupItem>,
    /// The client's constructors.
    pub(super) client: Option<&'a ClientItem>,
    /// The servers to choose from.
    pub(super) servers: Option<&'a ServerItem>,
    /// The functions that read webhooks.
    pub(super) webhooks: Vec<&'a WebhookItem>,
    /// What is said of the crate as a whole.
    pub(super) root: Option<&'a File>,
}

/// A type of a schema.
#[derive(Debug, Clone)]
pub(super) struct Type<'a> {
    /// The module that callers name it with: `types`, or that of a tag.
    pub(super) module: &'a str,
    /// Its path: `types::Pet`.
    pub(super) path: String,
    /// Its name.
    pub(super) name: &'a str,
    /// The item.
    pub(super) item: &'a Item,
    /// Where its schema stands.
    pub(super) at: Option<NodeId>,
    /// The same as text: the file, unless it is the entry, and the JSON Pointer.
    pub(super) pointer: String,
}

/// An operation with all that belongs to it.
#[derive(Debug, Clone)]
pub(super) struct Call<'a> {
    /// The module of its tag.
    pub(super) module: &'a str,
    /// The handle.
    pub(super) group: &'a GroupItem,
    /// The method that starts it.
    pub(super) method: &'a MethodItem,
    /// The request value.
    pub(super) operation: &'a OperationItem,
    /// The body, where it is a form of parts.
    pub(super) form: Option<&'a FormItem>,
    /// The answers of success, where they have different types.
    pub(super) output: Option<&'a OutputItem>,
    /// The headers of answers.
    pub(super) headers: Option<&'a HeadersItem>,
    /// The typed errors.
    pub(super) error: Option<&'a ErrorItem>,
}

impl Call<'_> {
    /// The path of its method: `pets::Pets::list`.
    pub(super) fn path(&self) -> String {
        let method = &self.method.name;
        match &self.group.name {
            Some(handle) => format!("{}::{handle}::{method}", self.module),
            None => format!("Client::{method}"),
        }
    }
}

impl<'a> Index<'a> {
    /// The parts of `krate`.
    pub(super) fn of(krate: &'a Crate, sources: &Sources) -> Self {
        let mut index = Self {
            types: Vec::new(),
            operations: Vec::new(),
            groups: Vec::new(),
            client: None,
            servers: None,
            webhooks: Vec::new(),
            root: None,
        };
        for file in &krate.files {
            if file.path == "src/lib.rs" {
                index.root = Some(file);
            }
            index.add(file, sources);
        }
        index
    }

    fn add(&mut self, file: &'a File, sources: &Sources) {
        let module = module(&file.path);
        let mut group: Option<&'a GroupItem> = None;
        for item in &file.items {
            match item {
                Item::Client(item) => self.client = Some(item),
                Item::Servers(item) => self.servers = Some(item),
                Item::Webhook(item) => self.webhooks.push(item),
                Item::Group(item) => {
                    group = Some(item);
                    self.groups.push(item);
                }
                Item::Operation(operation) => {
                    let method = group.and_then(|group| {
                        let mut methods = group.methods.iter();
                        let method = methods.find(|method| method.operation == operation.name)?;
                        Some((group, method))
                    });
                    self.operations.extend(method.map(|(group, method)| Call {
                        module,
                        group,
                        method,
                        operation,
                        form: None,
                        output: None,
                        headers: None,
                        error: None,
                    }));
                }
                Item::Form(item) => self.last(|call| call.form = Some(item)),
                Item::Output(item) => self.last(|call| call.output = Some(item)),
                Item::Headers(item) => self.last(|call| call.headers = Some(item)),
                Item::Error(item) => self.last(|call| call.error = Some(item)),
                Item::BySerde(_) | Item::Contract(_) => {}
                item => self.types.extend(named(item).map(|(name, docs)| {
                    Type {
                        module,
                        path: format!("{module}::{name}"),
                        name,
                        item,
                        at: docs.origin.at,
                        pointer: docs
                            .origin
                            .at
                            .map_or_else(String::new, |at| place(sources, at)),
                    }
                })),
            }
        }
    }

    /// What stands behind an operation's request value belongs to it.
    fn last(&mut self, set: impl FnOnce(&mut Call<'a>)) {
        if let Some(call) = self.operations.last_mut() {
            set(call);
        }
    }
}

/// The module that callers name the items of a file with.
pub(super) fn module(path: &str) -> &str {
    let path = path.strip_prefix("src/").unwrap_or(path);
    let first = path.split('/').next().unwrap_or(path);
    first.strip_suffix(".rs").unwrap_or(first)
}

/// The name and documentation of a type.
pub(super) fn named(item: &Item) -> Option<(&str, &Docs)> {
    Some(match item {
        Item::Struct(item) => (&item.name, &item.docs),
        Item::StringEnum(item) | Item::LiteralEnum(item) => (&item.name, &item.docs),
        Item::IntegerEnum(item) => (&item.name, &item.docs),
        Item::Union(item) => (&item.name, &item.docs),
        Item::Tuple(item) => (&item.name, &item.docs),
        Item::Newtype(item) => (&item.name, &item.docs),
        Item::Alias(item) => (&item.name, &item.docs),
        _ => return None,
    })
}

/// A place as text that means the same in both documents: the entry's name does not count.
fn place(sources: &Sources, at: NodeId) -> String {
    let file = sources.file(at);
    let pointer = sources.pointer(at);
    if std::ptr::eq(file, sources.entry()) {
        pointer
    } else {
        format!("{}{pointer}", file.path)
    }
}
