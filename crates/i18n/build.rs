//! Turns each Fluent message of the reference language into a function of
//! [`Text`], so that a wrong id or a missing argument does not compile, in
//! templates too.
//!
//! Arguments come in alphabetical order: the order of appearance would change
//! silently whenever a sentence is reworded.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)] // A build script may stop the build.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::{env, fs, path::Path};

#[path = "src/arguments.rs"]
mod arguments;

const LANGUAGES: [&str; 3] = ["de", "de-du", "en"];

fn main() {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=src/arguments.rs");
    let locales = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap()).join("locales");

    // Names of programs in a message are no code.
    let mut code = String::from("#[allow(clippy::doc_markdown)]\nimpl Text {\n");
    for (id, german, arguments) in messages(&locales.join("de")) {
        let name = id.replace('-', "_");
        let parameters = arguments.iter().fold(String::new(), |mut list, argument| {
            write!(
                list,
                ", {}: impl Into<FluentValue<'a>>",
                argument.replace('-', "_")
            )
            .unwrap();
            list
        });
        let set = arguments.iter().fold(String::new(), |mut list, argument| {
            write!(
                list,
                "args.set({argument:?}, {});",
                argument.replace('-', "_")
            )
            .unwrap();
            list
        });
        let lifetime = if arguments.is_empty() { "" } else { "<'a>" };
        writeln!(code, "#[doc = {german:?}]").unwrap();
        if arguments.is_empty() {
            writeln!(
                code,
                "pub fn {name}(self) -> String {{ self.format({id:?}, None) }}"
            )
            .unwrap();
        } else {
            writeln!(
                code,
                "pub fn {name}{lifetime}(self{parameters}) -> String {{ let mut args = FluentArgs::with_capacity({}); {set} self.format({id:?}, Some(&args)) }}",
                arguments.len()
            )
            .unwrap();
        }
    }
    code.push_str("}\n");

    for language in LANGUAGES {
        let constant = language.replace('-', "_").to_uppercase();
        writeln!(code, "static {constant}: &[&str] = &[").unwrap();
        for file in files(&locales.join(language)) {
            writeln!(code, "include_str!({file:?}),").unwrap();
        }
        code.push_str("];\n");
    }
    fs::write(
        Path::new(&env::var("OUT_DIR").unwrap()).join("messages.rs"),
        code,
    )
    .unwrap();
}

fn messages(folder: &Path) -> Vec<(String, String, BTreeSet<String>)> {
    let mut all = Vec::new();
    for file in files(folder) {
        let source = fs::read_to_string(&file).unwrap();
        let found = arguments::messages(&source).unwrap_or_else(|error| panic!("{file}: {error}"));
        all.extend(
            found
                .into_iter()
                .map(|message| (message.id, message.text, message.arguments)),
        );
    }
    all
}

fn files(folder: &Path) -> Vec<String> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .map(|path| path.display().to_string())
        .collect();
    files.sort();
    files
}
