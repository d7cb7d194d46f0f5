//! Which files a run is about.
//!
//! In: the arguments and where the command was run. Out: [`Paths`], with what each is called in messages. What the user
//! types is relative to the current folder; what is left out is looked for in the workspace.

use std::env;
use std::fs;
use std::path::{Component, Path, PathBuf};

use generator::ledger;

use crate::cli::Codegen;
use crate::names::LockFile;
use crate::overlays;
use crate::root::{Root, tidy};

/// The files of a run.
#[derive(Debug)]
pub(crate) struct Paths {
    /// The folder that references may not leave, and where the document is in it.
    pub(crate) root: Root,
    /// What the document is called in messages.
    pub(crate) spec_label: String,
    /// The folder of the crate, free of links as far as it exists.
    pub(crate) out: PathBuf,
    /// What the crate is called in messages, without a slash at the end.
    pub(crate) out_label: String,
    /// The settings: what they are called in messages and their text.
    pub(crate) config: Option<(String, String)>,
    /// The overlays, likewise, in the order in which they are applied.
    pub(crate) overlays: Vec<(String, String)>,
    /// The names of the last run.
    pub(crate) lock: LockFile,
    /// The text of the crate's Cargo.toml.
    pub(crate) cargo_toml: Option<String>,
    /// The text of the crate's ledger of losses.
    pub(crate) ledger: Option<String>,
    /// The name of the crate.
    pub(crate) crate_name: String,
}

impl Paths {
    /// Finds everything.
    ///
    /// # Errors
    ///
    /// When a file that was named cannot be read or the crate has no usable name; the text says what to do.
    pub(crate) fn find(args: &Codegen) -> Result<Self, String> {
        let here =
            env::current_dir().map_err(|e| format!("cannot find the current folder: {e}"))?;
        let workspace = workspace(&here);
        let default = |given: &Option<PathBuf>, name| match given {
            Some(path) => path.clone(),
            None => nearer(&workspace.join(name), &here),
        };
        let spec_path = default(&args.spec, "spec/openapi.yaml");
        let out_path = default(&args.out, "generated");
        if !spec_path.is_file() {
            let label = label(&spec_path);
            return Err(format!(
                "there is no document {label}; pass one with `--spec FILE`"
            ));
        }
        let Some(folder) = spec_path.parent() else {
            return Err(format!("{} is not a file", label(&spec_path)));
        };
        let (settings, config) = config(args, folder)?.unzip();
        let krate = Self {
            root: Root::find(args.root.as_deref(), config.as_ref(), &spec_path)?,
            overlays: overlays::read(config.as_ref(), folder)?,
            config,
            spec_label: label(&spec_path),
            ..Self::of_crate(args, &out_path, settings.as_deref())?
        };
        Ok(krate)
    }

    /// What there is to say of the crate at `out_path` alone; `settings` is the file beside which names.lock is.
    ///
    /// # Errors
    ///
    /// When a file of it cannot be read or it has no usable name; the text says what to do.
    pub(crate) fn of_crate(
        args: &Codegen,
        out_path: &Path,
        settings: Option<&Path>,
    ) -> Result<Self, String> {
        let here =
            env::current_dir().map_err(|e| format!("cannot find the current folder: {e}"))?;
        let out = resolve(&here.join(out_path))?;
        let cargo_toml = read_if_there(&out.join("Cargo.toml"))?;
        let crate_name = match &args.name {
            Some(name) => name.clone(),
            None => name_of(cargo_toml.as_deref(), &out, out_path)?,
        };
        if !is_crate_name(&crate_name) {
            return Err(format!(
                "`{crate_name}` cannot be the name of a crate: letters, digits, `-` and `_`, not beginning with a digit; \
                 pass one with `--name CRATE`"
            ));
        }
        let out_label = label(&tidy(out_path)).trim_end_matches('/').to_owned();
        Ok(Self {
            root: Root::default(),
            spec_label: String::new(),
            config: None,
            overlays: Vec::new(),
            lock: LockFile::find(args.lock.as_deref(), settings, &out, &out_label)?,
            ledger: read_if_there(&out.join(ledger::FILE))?,
            out_label,
            out,
            cargo_toml,
            crate_name,
        })
    }
}

/// The workspace, if cargo runs this program, or else the current folder.
pub(crate) fn workspace(here: &Path) -> PathBuf {
    let manifest = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let above = manifest.as_deref().and_then(Path::parent);
    above.unwrap_or(here).to_path_buf()
}

/// The path as seen from the current folder, if it is below it.
fn nearer(path: &Path, here: &Path) -> PathBuf {
    path.strip_prefix(here).unwrap_or(path).to_path_buf()
}

/// A path as it is printed: with `/` on every system.
pub(crate) fn label(path: &Path) -> String {
    let text = path.to_string_lossy();
    if cfg!(windows) {
        text.replace('\\', "/")
    } else {
        text.into_owned()
    }
}

/// Follows links in the part of the path that exists: replacing a link to a folder would not replace the folder.
fn resolve(path: &Path) -> Result<PathBuf, String> {
    let mut missing = Vec::new();
    let mut at = path;
    loop {
        if at.symlink_metadata().is_ok() {
            let found = at.canonicalize();
            let mut out = found.map_err(|e| format!("cannot use {}: {e}", label(at)))?;
            if !out.is_dir() {
                return Err(format!("{} is not a folder", label(at)));
            }
            out.extend(missing.iter().rev());
            return Ok(out);
        }
        let last = at.components().next_back();
        match (last, at.parent()) {
            (Some(Component::Normal(name)), Some(above)) => {
                missing.push(name);
                at = above;
            }
            _ => return Err(format!("there is no folder {}", label(at))),
        }
    }
}

/// The settings: their file, what it is called and its text.
type Settings = (PathBuf, (String, String));

fn config(args: &Codegen, folder: &Path) -> Result<Option<Settings>, String> {
    let (path, text) = match &args.config {
        Some(path) => {
            let text = fs::read_to_string(path);
            let text = text.map_err(|e| format!("cannot read {}: {e}", label(path)))?;
            (path.clone(), Some(text))
        }
        None => {
            let path = folder.join("codegen.toml");
            let text = read_if_there(&path)?;
            (path, text)
        }
    };
    let label = label(&path);
    Ok(text.map(|text| (path, (label, text))))
}

/// The text of a file; `None` where there is none.
pub(crate) fn read_if_there(path: &Path) -> Result<Option<String>, String> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("cannot read {}: {error}", label(path))),
    }
}

fn name_of(cargo_toml: Option<&str>, out: &Path, out_path: &Path) -> Result<String, String> {
    if let Some(text) = cargo_toml {
        let file = label(&out_path.join("Cargo.toml"));
        let table: toml::Table = toml::from_str(text)
            .map_err(|e| format!("{file} is not valid: {}", e.to_string().trim_end()))?;
        let name = table.get("package").and_then(|package| package.get("name"));
        if let Some(name) = name.and_then(toml::Value::as_str) {
            return Ok(name.to_owned());
        }
    }
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    Ok(name.into_owned())
}

/// What cargo accepts as the name of a package, as far as it can be a crate too.
fn is_crate_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}
