//! The house keeps its order: each module uses only what the table in `ARCHITECTURE.md` gives it, unsafe code is only
//! where that file lists it, and nothing is left unfinished.
mod paths;
mod table;

use paths::{Found, find};
use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The command, which uses the library from outside.
const COMMAND: &str = "cli";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn architecture() -> String {
    fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md")
}

/// Every file of the repository, by its path from the root, apart from what builds leave behind.
fn files() -> Vec<String> {
    let mut found = Vec::new();
    collect(&root(), "", &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        let path = format!("{prefix}{name}");
        if entry.file_type().unwrap().is_dir() {
            let built =
                name == "target" || name == ".git" || path == "fuzz/corpus" || path == "fuzz/artifacts";
            if !built {
                collect(&entry.path(), &format!("{path}/"), found);
            }
        } else {
            found.push(path);
        }
    }
}

fn rust_files(prefix: &str) -> Vec<(String, TokenStream)> {
    let sources = files().into_iter().filter(|path| path.starts_with(prefix) && path.ends_with(".rs"));
    let parse = |path: String| {
        let text = fs::read_to_string(root().join(&path)).unwrap();
        let tokens = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
        (path, tokens)
    };
    sources.map(parse).collect()
}

/// `hart/csr/mod.rs` → `["hart", "csr"]`; the library's root is empty, and the command is a module beside the library's.
fn module_of(path: &str) -> Vec<String> {
    let path = path.strip_suffix(".rs").unwrap_or(path);
    let path = path.strip_suffix("/mod").unwrap_or(path);
    match path {
        "lib" => Vec::new(),
        "main" => vec![COMMAND.to_owned()],
        _ => path.split('/').map(str::to_owned).collect(),
    }
}

/// The modules that `lib.rs` declares.
fn library_modules() -> BTreeSet<String> {
    let text = fs::read_to_string(root().join("emulator/src/lib.rs")).unwrap();
    let items = syn::parse_file(&text).unwrap().items;
    let declared = |item: &syn::Item| match item {
        syn::Item::Mod(module) => Some(module.ident.to_string()),
        _ => None,
    };
    items.iter().filter_map(declared).collect()
}

/// What is wrong with one file of the library or the command.
fn complaints(
    path: &str,
    tokens: TokenStream,
    modules: &BTreeSet<String>,
    table: &table::Layers,
) -> Vec<String> {
    let module = module_of(path);
    let Some(own) = module.first().cloned() else { return Vec::new() };
    let command = own == COMMAND;
    let mut complaints = Vec::new();
    for Found { target, line } in find(tokens, &module) {
        let complaint = match target {
            Some(target) if target == own => continue,
            Some(target) if modules.contains(&target) => match table.allows(&own, &target) {
                true => continue,
                false => format!("`{own}` may not use `{target}`"),
            },
            // The library's face is for those outside.
            Some(_) if command => continue,
            Some(target) => format!("`{target}` is no module but a re-export of the root"),
            None => "the root itself is imported".to_owned(),
        };
        complaints.push(format!("emulator/src/{path}:{line}: {complaint}"));
    }
    complaints
}

#[test]
fn every_module_uses_only_what_its_layer_may() {
    let (modules, table) = (library_modules(), table::layers(&architecture()));
    let mut wrong = Vec::new();
    for (path, tokens) in rust_files("emulator/src/") {
        let path = path.strip_prefix("emulator/src/").unwrap();
        wrong.extend(complaints(path, tokens, &modules, &table));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_has_a_line_for_each_module_and_points_downward_only() {
    let table = table::layers(&architecture());
    let mut modules = library_modules();
    modules.insert(COMMAND.to_owned());
    let named: BTreeSet<String> = table.modules().map(str::to_owned).collect();
    assert_eq!(named, modules);
    assert_eq!(table.upward(), Vec::<String>::new());
}

#[test]
fn unsafe_code_is_only_where_the_list_has_it() {
    let list = table::unsafe_files(&architecture());
    assert!(!list.is_empty());
    let with_unsafe: Vec<String> =
        rust_files("").into_iter().filter(|(_, tokens)| has_unsafe(tokens)).map(|(path, _)| path).collect();
    let listed =
        |path: &String, entry: &String| path == entry || entry.ends_with('/') && path.starts_with(entry);
    for path in &with_unsafe {
        assert!(list.iter().any(|entry| listed(path, entry)), "{path} has unsafe code and is not listed");
    }
    for entry in &list {
        assert!(
            with_unsafe.iter().any(|path| listed(path, entry)),
            "{entry} is listed and has no unsafe code"
        );
    }
}

/// Whether a file has an `unsafe` block, function, implementation or attribute, or permits one.
fn has_unsafe(tokens: &TokenStream) -> bool {
    let mut previous = String::new();
    for tree in tokens.clone() {
        match &tree {
            TokenTree::Ident(ident) if ident == "unsafe" => return true,
            TokenTree::Group(group) => {
                let permits = previous == "allow" || previous == "expect" || previous == "warn";
                if permits && words(&group.stream()).any(|word| word == "unsafe_code")
                    || has_unsafe(&group.stream())
                {
                    return true;
                }
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
        previous = tree.to_string();
    }
    false
}

fn words(tokens: &TokenStream) -> impl Iterator<Item = String> + use<> {
    let word = |tree| match tree {
        TokenTree::Ident(ident) => Some(ident.to_string()),
        TokenTree::Group(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => None,
    };
    tokens.clone().into_iter().filter_map(word)
}

/// Words that say that something is missing; in two parts, so that this file does not hold them.
const UNFINISHED: [&str; 4] =
    [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("to", "do!"), concat!("unimpl", "emented!")];

#[test]
fn nothing_is_left_unfinished() {
    for path in files() {
        let Ok(text) = String::from_utf8(fs::read(root().join(&path)).unwrap()) else { continue };
        for (number, line) in text.lines().enumerate() {
            let unfinished = UNFINISHED.iter().find(|word| line.contains(*word));
            assert!(unfinished.is_none(), "{path}:{}: {line}", number + 1);
        }
    }
}

#[test]
fn every_source_file_says_first_what_it_is_for() {
    for (path, _) in rust_files("") {
        let text = fs::read_to_string(root().join(&path)).unwrap();
        assert!(text.starts_with("//! "), "{path} begins with something else than a line of purpose");
    }
}

/// The rules can be broken: each of these is found out.
#[test]
fn a_broken_rule_is_found() {
    let table = table::layers(
        "## Layers\n| module | holds | may use |\n| --- | --- | --- |\n\
         | `cli` | | the public library |\n| `hart` | | `mmu`, `isa` |\n| `mmu` | | `isa` |\n| `isa` | | nothing |\n",
    );
    let modules: BTreeSet<String> = ["hart", "mmu", "isa"].map(str::to_owned).into();
    let wrong = |path: &str, source: &str| complaints(path, source.parse().unwrap(), &modules, &table);
    let upward = "emulator/src/mmu/tlb.rs:1: `mmu` may not use `hart`";
    for source in [
        "use crate::hart::Hart;",
        "use crate::{isa::Insn, hart::{Hart, csr}};",
        "use super::super::hart;",
        "fn f() { let x = crate::hart::VALUE; }",
        "fn f(x: &dyn super::super::hart::Look) {}",
        "mod inner { use super::super::super::hart::Hart; }",
        "fn f() { assert_eq!(1, crate::hart::VALUE); }",
        "macro_rules! m { () => { $crate::hart::f() } }",
        "#[cfg(test)] mod tests { fn f() { crate::hart::f() } }",
        "use sv39::hart::Hart;",
    ] {
        assert_eq!(wrong("mmu/tlb.rs", source), [upward], "{source}");
    }
    for source in ["use crate::Machine;", "use super::super::Machine;"] {
        let face = "emulator/src/mmu/tlb.rs:1: `Machine` is no module but a re-export of the root";
        assert_eq!(wrong("mmu/tlb.rs", source), [face], "{source}");
    }
    for source in ["use crate::*;", "use super::super::*;", "use crate as top;", "use crate::{self as top};"]
    {
        assert_eq!(
            wrong("mmu/tlb.rs", source),
            ["emulator/src/mmu/tlb.rs:1: the root itself is imported"],
            "{source}"
        );
    }
    assert_eq!(
        wrong("main.rs", "use sv39::Machine; use sv39::hart::Hart; mod cli; use crate::cli::run;"),
        [""; 0]
    );
    let fine =
        "use crate::{isa::Insn, mmu}; use super::geometry; pub(crate) fn f() { self::g(); super::h() }";
    assert_eq!(wrong("mmu/tlb.rs", fine), [""; 0]);
    assert_eq!(wrong("hart/csr/mod.rs", "mod tests { use super::super::memory::f; }"), [""; 0]);
    assert!(has_unsafe(&"fn f() { { unsafe { g() } } }".parse().unwrap()));
    assert!(has_unsafe(&"#![allow(dead_code, unsafe_code)]".parse().unwrap()));
    assert!(!has_unsafe(&"#![deny(unsafe_code)] // unsafe".parse().unwrap()));
}
