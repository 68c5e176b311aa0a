//! `cargo xtask bench`: our benchmarks, and beside them the same problem solved
//! by others, in the same run on the same machine.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::shell;

/// The problem of the OR-Library that others are timed on.
const PROBLEM: &str = "assign700.txt";

/// Crates with a folder `benches`, each run on its own; then the comparison.
pub(crate) fn run(root: &Path) -> Result<()> {
    machine();
    for name in crates_with_benches(root)? {
        println!("\n── {name}");
        shell::run(&mut shell::command("cargo", &["bench", "-p", &name], root))?;
    }
    println!("\n── the others");
    scipy(root)
}

/// Names the machine, without which a time says nothing.
fn machine() {
    let processor = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = processor
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
        .map_or("unknown processor", |(_, name)| name);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    println!("{name}, {cores} cores, {}", std::env::consts::OS);
}

/// The solver of `SciPy` on the same file, where Python has it.
fn scipy(root: &Path) -> Result<()> {
    if !shell::succeeds("python3", &["-c", "import scipy"]) {
        println!("SciPy: not timed, python3 with scipy is not installed (pip install scipy)");
        return Ok(());
    }
    let Some(problem) = find(&root.join("crates"), PROBLEM)? else {
        println!("SciPy: not timed, {PROBLEM} is nowhere below crates/");
        return Ok(());
    };
    let script = root.join("xtask/bench/scipy_assign.py");
    shell::run(
        shell::command("python3", &[], root)
            .arg(script)
            .arg(problem),
    )
}

/// The crates that have something to time, by name.
fn crates_with_benches(root: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(root.join("crates"))? {
        let entry = entry?;
        let has_benches = fs::read_dir(entry.path().join("benches")).is_ok_and(|mut files| {
            files.any(|file| {
                file.is_ok_and(|file| file.path().extension().is_some_and(|end| end == "rs"))
            })
        });
        if has_benches {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// The first file of that name in a folder and those below it.
fn find(folder: &Path, name: &str) -> Result<Option<PathBuf>> {
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().is_some_and(|found| found == name) {
                return Ok(Some(path));
            }
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_below_and_its_absence_is_no_error() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let script = find(here, "scipy_assign.py").unwrap();
        assert_eq!(script, Some(here.join("bench/scipy_assign.py")));
        assert_eq!(find(here, "no such file").unwrap(), None);
    }
}
