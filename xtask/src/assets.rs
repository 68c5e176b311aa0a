//! Fonts, icons and the library that seals come from npm packages and are kept in the repository: the
//! product loads nothing from elsewhere. This command fetches them again.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::shell;

/// The package of the typeface and the files taken from it.
const FONT_PACKAGE: &str = "@fontsource-variable/source-sans-3";
const FONT_FILES: [&str; 3] = [
    "source-sans-3-latin-wght-normal.woff2",
    "source-sans-3-latin-ext-wght-normal.woff2",
    "source-sans-3-latin-wght-italic.woff2",
];

/// The package of the same typeface as one file, for paper: the other one has
/// it in pieces that only a browser puts together.
const PAPER_PACKAGE: &str = "source-sans";
const PAPER_FILE: &str = "SourceSans3VF-Upright.ttf";

/// The package of the icons and the icons taken from it, by their names there.
const ICON_PACKAGE: &str = "lucide-static";
const ICONS: [&str; 48] = [
    "arrow-down",
    "arrow-left",
    "arrow-left-right",
    "arrow-right",
    "arrow-up",
    "arrow-up-down",
    "ban",
    "calendar",
    "check",
    "chevron-down",
    "chevron-right",
    "circle",
    "circle-check",
    "circle-dot",
    "circle-question-mark",
    "clipboard-list",
    "copy",
    "download",
    "eye",
    "eye-off",
    "file-text",
    "heart-handshake",
    "history",
    "house",
    "inbox",
    "info",
    "languages",
    "lock",
    "log-out",
    "mail",
    "menu",
    "octagon-alert",
    "pencil",
    "pin",
    "plus",
    "printer",
    "refresh-cw",
    "scale",
    "search",
    "send",
    "settings",
    "tags",
    "target",
    "trash-2",
    "triangle-alert",
    "upload",
    "users",
    "x",
];

/// The package that seals and opens, what it consists of, and what makes one
/// script of it.
const AGE_PACKAGE: &str = "age-encryption";
const AGE_PARTS: [&str; 6] = [
    AGE_PACKAGE,
    "@noble/ciphers",
    "@noble/curves",
    "@noble/hashes",
    "@noble/post-quantum",
    "@scure/base",
];
const BUNDLER: &str = "esbuild";

/// Fetches the packages into a folder for this once and copies what is used.
pub(crate) fn vendor(root: &Path) -> Result<()> {
    let assets = root.join("crates/web/assets");
    let packages = root.join("target/xtask-assets");
    fs::create_dir_all(&packages)?;
    fs::write(packages.join("package.json"), "{\"private\":true}\n")?;
    shell::run(&mut shell::command(
        "npm",
        &[
            "install",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
            FONT_PACKAGE,
            PAPER_PACKAGE,
            ICON_PACKAGE,
            AGE_PACKAGE,
            BUNDLER,
        ],
        &packages,
    ))?;
    let modules = packages.join("node_modules");
    let font = modules.join(FONT_PACKAGE);
    let icons = modules.join(ICON_PACKAGE);

    fs::create_dir_all(assets.join("fonts"))?;
    for file in FONT_FILES {
        copy(
            &font.join("files").join(file),
            &assets.join("fonts").join(file),
        )?;
    }
    let sheets = root.join("crates/report/fonts");
    fs::create_dir_all(&sheets)?;
    copy(
        &modules.join(PAPER_PACKAGE).join("VF").join(PAPER_FILE),
        &sheets.join(PAPER_FILE),
    )?;
    for folder in [&assets.join("fonts"), &sheets] {
        copy(&font.join("LICENSE"), &folder.join("OFL.txt"))?;
    }
    let mut drawings = Vec::new();
    for name in ICONS {
        let file = icons.join("icons").join(format!("{name}.svg"));
        let svg = fs::read_to_string(&file).with_context(|| format!("no icon {name}"))?;
        drawings.push((name, svg));
    }
    let sign = fs::read_to_string(assets.join("logo.svg"))?;
    fs::write(assets.join("icons.svg"), sprite(&sign, &drawings)?)?;
    copy(&icons.join("LICENSE"), &assets.join("icons.LICENSE.txt"))?;

    seal(&packages, &assets.join("space"))?;

    let age = modules.join(AGE_PACKAGE);
    let paper = modules.join(PAPER_PACKAGE);
    for (name, folder) in [
        (FONT_PACKAGE, &font),
        (PAPER_PACKAGE, &paper),
        (ICON_PACKAGE, &icons),
        (AGE_PACKAGE, &age),
    ] {
        let manifest = fs::read_to_string(folder.join("package.json"))?;
        println!("{name} {}", version(&manifest).unwrap_or("(no version)"));
    }
    Ok(())
}

/// Makes one script of the library that seals and opens, with the licences of
/// all its parts beside it.
fn seal(packages: &Path, space: &Path) -> Result<()> {
    let modules = packages.join("node_modules");
    fs::write(
        packages.join("age.js"),
        "export { Decrypter, Encrypter, generateX25519Identity, identityToRecipient, webauthn } \
         from \"age-encryption\";\n",
    )?;
    shell::run(&mut shell::command(
        "node_modules/.bin/esbuild",
        &[
            "age.js",
            "--bundle",
            "--format=esm",
            "--minify",
            "--legal-comments=none",
            "--target=es2022",
            "--outfile=age.bundle.js",
        ],
        packages,
    ))?;
    let script = fs::read_to_string(packages.join("age.bundle.js"))?;
    let manifest = fs::read_to_string(modules.join(AGE_PACKAGE).join("package.json"))?;
    let version = version(&manifest).unwrap_or_default();
    let head = format!(
        "// Written by `cargo xtask assets`: {AGE_PACKAGE} {version} and what it needs, in one piece. \
         Licences: age.LICENSE.txt\n"
    );
    fs::create_dir_all(space)?;
    fs::write(space.join("age.js"), head + &script)?;
    let mut licences = String::new();
    for part in AGE_PARTS {
        let text = fs::read_to_string(modules.join(part).join("LICENSE"))
            .with_context(|| format!("{part} has no licence"))?;
        writeln!(licences, "{part}\n\n{text}")?;
    }
    fs::write(space.join("age.LICENSE.txt"), licences)?;
    Ok(())
}

/// One file with every icon as a `<symbol>`, to be drawn by
/// `<svg class="icon"><use href="/assets/icons.svg#check"/></svg>`.
fn sprite(sign: &str, drawings: &[(&str, String)]) -> Result<String> {
    let mut sprite = String::from(
        "<!-- Written by `cargo xtask assets`. Icons: Lucide, ISC, see icons.LICENSE.txt; `sign` is our own. -->\n\
         <svg xmlns=\"http://www.w3.org/2000/svg\">\n",
    );
    // The two currents take their colours from the style sheet, so that they
    // can be told apart on a dark ground as well.
    let currents: Vec<&str> = paths(sign).collect();
    let [there, back] = currents[..] else {
        anyhow::bail!("the sign consists of two currents");
    };
    writeln!(
        sprite,
        "<symbol id=\"sign\" viewBox=\"0 0 48 48\"><path fill=\"var(--current-there, #0F4C5C)\" d=\"{there}\"/>\
         <path fill=\"var(--current-back, #E08E45)\" d=\"{back}\"/></symbol>"
    )?;
    for (name, svg) in drawings {
        let inside = body(svg).with_context(|| format!("{name} is no icon"))?;
        writeln!(
            sprite,
            "<symbol id=\"{name}\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" \
             stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\">{inside}</symbol>"
        )?;
    }
    sprite.push_str("</svg>\n");
    Ok(sprite)
}

/// What stands between `<svg …>` and `</svg>`, on one line.
fn body(svg: &str) -> Option<String> {
    let start = svg.find("<svg")?;
    let open = start + svg[start..].find('>')? + 1;
    let close = svg.rfind("</svg>")?;
    Some(svg.get(open..close)?.lines().map(str::trim).collect())
}

/// The outlines of a drawing: the values of its `d` attributes.
fn paths(svg: &str) -> impl Iterator<Item = &str> {
    svg.split(" d=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
}

/// The version in a package's own manifest.
fn version(manifest: &str) -> Option<&str> {
    let rest = manifest.split("\"version\":").nth(1)?;
    rest.split('"').nth(1)
}

/// A copy whose error names the file that was missing.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to)
        .with_context(|| format!("cannot copy {} to {}", from.display(), to.display()))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ICON: &str = "<!-- licence -->\n<svg\n  width=\"24\"\n>\n  <path d=\"M1 2\" />\n  <path d=\"M3 4\" />\n</svg>\n";

    #[test]
    fn an_icon_becomes_a_symbol() {
        let sign = "<svg><path d=\"A\"/><path d=\"B\"/></svg>";
        let sprite = sprite(sign, &[("check", ICON.to_owned())]).unwrap();
        assert!(sprite.contains("id=\"sign\""), "{sprite}");
        assert!(
            sprite.contains("<path d=\"M1 2\" /><path d=\"M3 4\" /></symbol>"),
            "{sprite}"
        );
    }

    #[test]
    fn a_sign_without_two_currents_is_refused() {
        assert!(sprite("<svg><path d=\"A\"/></svg>", &[]).is_err());
    }

    #[test]
    fn the_version_is_read_from_the_manifest() {
        assert_eq!(
            version("{\"name\": \"x\", \"version\": \"1.62.0\"}"),
            Some("1.62.0")
        );
        assert_eq!(version("{}"), None);
    }
}
