//! Cargo on crates that are no members of this workspace.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder that cargo builds this workspace in, whatever `CARGO_TARGET_DIR` says.
///
/// `tmp` is the value of `CARGO_TARGET_TMPDIR`, which only tests are compiled with.
#[must_use]
pub fn target(tmp: &str) -> PathBuf {
    Path::new(tmp).parent().unwrap().to_path_buf()
}

/// Runs cargo in `folder`, building in `target`, and fails with all its output unless it succeeds.
#[track_caller]
pub fn run(folder: &Path, target: &Path, args: &[&str]) -> String {
    let (success, text) = outcome(folder, target, args, &[]);
    assert!(
        success,
        "`cargo {}` failed in {}:\n{text}",
        args.join(" "),
        folder.display()
    );
    text
}

/// Runs cargo in `folder` with these variables, building in `target`; whether it succeeded, and all its output.
#[must_use]
pub fn outcome(
    folder: &Path,
    target: &Path,
    args: &[&str],
    variables: &[(&str, &str)],
) -> (bool, String) {
    let mut command = command(folder, target, args);
    let output = command.envs(variables.iter().copied()).output().unwrap();
    let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    (output.status.success(), text.concat())
}

fn command(folder: &Path, target: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command
        .args(args)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_TERM_COLOR", "never")
        .env("RUSTDOCFLAGS", "-D warnings");
    // What cargo tells this test about its own package must not reach the packages built here.
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name);
        }
    }
    command
}

/// Writes a file unless it has that text already, so that cargo sees no change where there is none.
pub fn write_if_changed(path: &Path, text: &str) {
    if std::fs::read_to_string(path).is_ok_and(|old| old == text) {
        return;
    }
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// Makes `folder` hold exactly these files; `keep` says which others stay.
pub fn write_tree<'a>(
    folder: &Path,
    files: impl IntoIterator<Item = (&'a str, &'a str)>,
    keep: impl Fn(&str) -> bool,
) {
    let mut stale = crate::codegen::files_below(folder);
    for (path, text) in files {
        write_if_changed(&folder.join(path), text);
        stale.retain(|old| old != path);
    }
    for path in stale.iter().filter(|path| !keep(path)) {
        std::fs::remove_file(folder.join(path)).unwrap();
    }
}

/// Gives a scratch workspace the versions of this one, which are there already and known to work.
///
/// Cargo adds the members and removes what they do not use, so the copy cannot be compared with the original; a second copy
/// of the original is what tells whether it has changed.
pub fn copy_lock(folder: &Path) {
    let lock = std::fs::read_to_string(crate::workspace().join("Cargo.lock")).unwrap();
    let copied = folder.join("Cargo.lock.copied");
    if std::fs::read_to_string(&copied).is_ok_and(|old| old == lock) {
        return;
    }
    std::fs::write(folder.join("Cargo.lock"), &lock).unwrap();
    std::fs::write(copied, lock).unwrap();
}
