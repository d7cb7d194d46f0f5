//! Plans carried out, and stopped at every step.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod mortal;

use std::collections::BTreeMap;
use std::fs;

use tempfile::TempDir;

use super::*;
use crate::disk::CrateFolder;
use generator::tree::{Tree, plan as plan_of};
use mortal::Mortal;

const HEADER: &str = "// Written by `cargo xtask codegen`.\n";

type Files = BTreeMap<String, String>;

fn files(list: &[(&str, &str)]) -> Files {
    list.iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}

/// Generated files, marked unless they are Cargo.toml.
fn tree(list: &[(&str, &str)]) -> Tree {
    let marked = |(path, text): &(&str, &str)| match *path {
        "Cargo.toml" => ((*path).to_owned(), (*text).to_owned()),
        _ => ((*path).to_owned(), format!("{HEADER}{text}")),
    };
    Tree {
        files: list.iter().map(marked).collect(),
    }
}

fn write(root: &Path, files: &Files) {
    for (path, text) in files {
        let place = root.join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, text).unwrap();
    }
}

/// All files below a folder, except temporary ones.
fn read(root: &Path) -> Files {
    let mut out = Files::new();
    if !root.exists() {
        return out;
    }
    stage::walk(root, Path::new(""), &mut |path, kind| {
        let name = path.file_name().unwrap().to_str().unwrap();
        if kind.is_file() && !is_staged(name) {
            let text = fs::read_to_string(root.join(path)).unwrap();
            out.insert(path.to_str().unwrap().to_owned(), text);
        }
        Ok(!is_staged(name))
    })
    .unwrap();
    out
}

fn leftovers(root: &Path) -> Vec<String> {
    let mut out = Vec::new();
    stage::walk(root, Path::new(""), &mut |path, _| {
        if is_staged(path.file_name().unwrap().to_str().unwrap()) {
            out.push(path.display().to_string());
        }
        Ok(true)
    })
    .unwrap();
    out
}

fn run(ops: &dyn Ops, out: &Path, tree: &Tree) -> io::Result<()> {
    recover(ops, out)?;
    let plan = plan_of(tree, &CrateFolder::new(out.to_path_buf())).map_err(io::Error::other)?;
    apply(ops, out, &plan)
}

struct Case {
    name: &'static str,
    old: Tree,
    users: Files,
    new: Tree,
}

fn cases() -> Vec<Case> {
    let old = || {
        tree(&[
            ("Cargo.toml", "old"),
            ("src/lib.rs", "1"),
            ("src/types/a.rs", "a"),
            ("src/types/b.rs", "b"),
            ("src/gone/x.rs", "x"),
        ])
    };
    let users = || {
        files(&[
            ("src/mine/mod.rs", "mine"),
            ("README.md", "me"),
            (".git/HEAD", "h"),
            ("target/debug/big", "t"),
        ])
    };
    let case = |name, list: &[(&str, &str)]| Case {
        name,
        old: old(),
        users: users(),
        new: tree(list),
    };
    vec![
        case(
            "root",
            &[
                ("Cargo.toml", "new"),
                ("src/lib.rs", "2"),
                ("src/types/a.rs", "a"),
                ("src/types/new/c.rs", "c"),
                ("src/types/d.rs", "d"),
            ],
        ),
        case(
            "subfolder",
            &[
                ("Cargo.toml", "old"),
                ("src/lib.rs", "1"),
                ("src/types/a.rs", "A"),
                ("src/types/b.rs", "B"),
                ("src/gone/x.rs", "x"),
            ],
        ),
        case(
            "one file",
            &[
                ("Cargo.toml", "old"),
                ("src/lib.rs", "2"),
                ("src/types/a.rs", "a"),
                ("src/types/b.rs", "b"),
                ("src/gone/x.rs", "x"),
            ],
        ),
        case(
            "one removal",
            &[
                ("Cargo.toml", "old"),
                ("src/lib.rs", "1"),
                ("src/types/a.rs", "a"),
                ("src/types/b.rs", "b"),
            ],
        ),
        case(
            "new folder",
            &[
                ("Cargo.toml", "old"),
                ("src/lib.rs", "1"),
                ("src/types/a.rs", "a"),
                ("src/types/b.rs", "b"),
                ("src/gone/x.rs", "x"),
                ("src/new/deep/y.rs", "y"),
                ("src/new/z.rs", "z"),
            ],
        ),
        Case {
            name: "from nothing",
            old: Tree::default(),
            users: Files::new(),
            new: tree(&[
                ("Cargo.toml", "new"),
                ("src/lib.rs", "1"),
                ("src/types/a.rs", "a"),
            ]),
        },
    ]
}

fn set_up(case: &Case) -> (TempDir, PathBuf) {
    let temp = TempDir::new().unwrap();
    let out = temp.path().canonicalize().unwrap().join("crate");
    write(&out, &case.old.files);
    write(&out, &case.users);
    (temp, out)
}

fn with_users(tree: &Tree, users: &Files) -> Files {
    tree.files
        .clone()
        .into_iter()
        .chain(users.clone())
        .collect()
}

#[test]
fn every_plan_is_carried_out() {
    for case in cases() {
        for exchanges in [true, false] {
            let (temp, out) = set_up(&case);
            run(&Mortal::new(usize::MAX, exchanges), &out, &case.new).unwrap();
            assert_eq!(
                read(&out),
                with_users(&case.new, &case.users),
                "{}",
                case.name
            );
            assert!(leftovers(temp.path()).is_empty(), "{}", case.name);
            let keeps = case
                .new
                .files
                .keys()
                .any(|path| path.starts_with("src/gone/"));
            assert_eq!(
                out.join("src/gone").exists(),
                keeps,
                "{}: an empty folder stays",
                case.name
            );
        }
    }
}

#[test]
fn a_run_killed_at_any_step_leaves_the_old_tree_or_the_new_one() {
    for case in cases() {
        let (old, new) = (
            with_users(&case.old, &case.users),
            with_users(&case.new, &case.users),
        );
        for exchanges in [true, false] {
            let mut seen_new = false;
            for step in 1.. {
                let (temp, out) = set_up(&case);
                let mortal = Mortal::new(step, exchanges);
                let _ = run(&mortal, &out, &case.new);
                let alive = mortal.left.get() > 0;
                let what = format!("{} killed at step {step}, exchange: {exchanges}", case.name);
                // Cargo's output follows a moment after the exchange, and `recover` brings it after a kill.
                let shown = |mut files: Files| {
                    files.retain(|path, _| !path.starts_with("target/"));
                    files
                };
                let seen = shown(read(&out));
                let is_new = seen == shown(new.clone());
                assert!(!seen_new || is_new, "{what}: went back");
                seen_new = is_new;
                // Where folders cannot change places there is one moment without either; `recover` ends it.
                let aside = leftovers(temp.path())
                    .iter()
                    .any(|name| name.ends_with(".old"));
                assert!(!(exchanges && aside), "{what}");
                if !aside {
                    assert!(is_new || seen == shown(old.clone()), "{what}: {seen:#?}");
                }
                recover(&Real, &out).unwrap();
                let seen = read(&out);
                assert!(seen == old || seen == new, "{what}, recovered: {seen:#?}");
                assert!(
                    leftovers(temp.path()).is_empty(),
                    "{what}: {:?}",
                    leftovers(temp.path())
                );
                run(&Real, &out, &case.new).unwrap();
                assert_eq!(read(&out), new, "{what}, run again");
                if alive {
                    break;
                }
            }
            assert!(seen_new, "{}", case.name);
        }
    }
}

#[test]
fn a_recovery_killed_at_any_step_can_be_repeated() {
    let case = &cases()[0];
    let (old, new) = (
        with_users(&case.old, &case.users),
        with_users(&case.new, &case.users),
    );
    for exchanges in [true, false] {
        for step in 1..60 {
            for second in 1..6 {
                let (temp, out) = set_up(case);
                let _ = run(&Mortal::new(step, exchanges), &out, &case.new);
                let _ = recover(&Mortal::new(second, exchanges), &out);
                recover(&Real, &out).unwrap();
                let seen = read(&out);
                assert!(seen == old || seen == new, "{step}, {second}: {seen:#?}");
                assert!(leftovers(temp.path()).is_empty());
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn what_does_not_change_keeps_its_times_modes_and_links() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
    let case = &cases()[0];
    let (_temp, out) = set_up(case);
    let mine = out.join("src/mine/mod.rs");
    fs::set_permissions(&mine, fs::Permissions::from_mode(0o750)).unwrap();
    fs::set_permissions(out.join("src/lib.rs"), fs::Permissions::from_mode(0o640)).unwrap();
    fs::set_permissions(out.join("src/mine"), fs::Permissions::from_mode(0o710)).unwrap();
    symlink("../nowhere", out.join("src/link")).unwrap();
    let before = fs::metadata(&mine).unwrap();
    let big = fs::metadata(out.join("target/debug/big")).unwrap().ino();
    run(&Real, &out, &case.new).unwrap();
    let after = fs::metadata(&mine).unwrap();
    assert_eq!(
        (before.ino(), before.mtime_nsec()),
        (after.ino(), after.mtime_nsec())
    );
    let mode = |path: &str| fs::metadata(out.join(path)).unwrap().mode() & 0o777;
    assert_eq!(
        (
            mode("src/mine/mod.rs"),
            mode("src/lib.rs"),
            mode("src/mine")
        ),
        (0o750, 0o640, 0o710)
    );
    assert_eq!(
        fs::read_link(out.join("src/link")).unwrap(),
        Path::new("../nowhere")
    );
    assert_eq!(
        fs::metadata(out.join("target/debug/big")).unwrap().ino(),
        big
    );
    assert_eq!(after.nlink(), 1);
}

#[cfg(unix)]
#[test]
fn links_and_folders_in_the_way_are_errors() {
    use std::os::unix::fs::symlink;
    let new = tree(&[("src/lib.rs", "1"), ("src/types/a.rs", "a")]);
    let refused = |prepare: &dyn Fn(&Path)| {
        let temp = TempDir::new().unwrap();
        let out = temp.path().canonicalize().unwrap().join("crate");
        fs::create_dir_all(out.join("src")).unwrap();
        fs::create_dir_all(temp.path().join("elsewhere")).unwrap();
        prepare(&out);
        let error = run(&Real, &out, &new).unwrap_err().to_string();
        assert_eq!(
            fs::read_dir(temp.path().join("elsewhere")).unwrap().count(),
            0
        );
        error
    };
    let error = refused(&|out| symlink("../../elsewhere", out.join("src/types")).unwrap());
    assert!(
        error.contains("src/types is a symbolic link, but a folder has to be there"),
        "{error}"
    );
    let error = refused(&|out| symlink("../../elsewhere/x", out.join("src/lib.rs")).unwrap());
    assert!(
        error.contains("src/lib.rs is a symbolic link, but a file has to be there"),
        "{error}"
    );
    let error = refused(&|out| fs::create_dir(out.join("src/lib.rs")).unwrap());
    assert!(
        error.contains("src/lib.rs is a folder, but a file has to be there"),
        "{error}"
    );
    let error = refused(&|out| fs::write(out.join("src/types"), "mine").unwrap());
    assert!(
        error.contains("src/types is not one, but a folder has to be there"),
        "{error}"
    );
}

#[test]
fn conflicts_change_nothing() {
    let temp = TempDir::new().unwrap();
    let out = temp.path().join("crate");
    write(&out, &files(&[("src/lib.rs", "my own")]));
    let error = run(
        &Real,
        &out,
        &tree(&[("src/lib.rs", "1"), ("src/a.rs", "a")]),
    )
    .unwrap_err();
    assert!(
        error
            .to_string()
            .contains("src/lib.rs was not written by the generator")
    );
    assert_eq!(read(&out), files(&[("src/lib.rs", "my own")]));
}

#[test]
fn what_the_user_saves_meanwhile_is_kept() {
    for exchanges in [true, false] {
        let case = &cases()[0];
        let (_temp, out) = set_up(case);
        let place = out.clone();
        let save = move || {
            write(&place, &files(&[("src/fresh/new.rs", "fresh")]));
            fs::write(place.join("src/save"), "saved").unwrap();
            fs::rename(place.join("src/save"), place.join("src/mine/mod.rs")).unwrap();
        };
        let ops = Mortal::new(usize::MAX, exchanges).before_exchange(save);
        run(&ops, &out, &case.new).unwrap();
        let mut expected = with_users(&case.new, &case.users);
        expected.extend(files(&[
            ("src/fresh/new.rs", "fresh"),
            ("src/mine/mod.rs", "saved"),
        ]));
        assert_eq!(read(&out), expected);
    }
}

#[test]
fn temporary_names_are_recognised() {
    fn is(name: &str, original: &str, state: State) {
        assert_eq!(staged_name(name), Some((original, state)));
    }
    is(".src.codegen-12", "src", State::Ready);
    is(".src.codegen-12.old", "src", State::Aside);
    is(".lib.rs.codegen-12.new", "lib.rs", State::Building);
    is(".a.codegen-b.codegen-1", "a.codegen-b", State::Ready);
    for name in [
        "src",
        ".src",
        ".src.codegen-",
        ".src.codegen-x",
        "src.codegen-1",
        "..codegen-",
        ".codegen-1",
    ] {
        assert_eq!(staged_name(name), None, "{name}");
    }
    for state in State::ALL {
        let path = beside(Path::new("/a/src"), state);
        is(path.file_name().unwrap().to_str().unwrap(), "src", state);
    }
}
