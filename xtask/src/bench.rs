//! `cargo xtask bench`: our benchmarks, and beside them the same problem solved
//! by others, in the same run on the same machine.

pub(crate) mod matching;
mod plot;
mod table;

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Result, bail};

use crate::{shell, test};

/// The problem of the OR-Library that others are timed on.
const PROBLEM: &str = "assign700.txt";

/// Crates with a folder `benches`, each run on its own; then the comparison.
pub(crate) fn run(root: &Path) -> Result<()> {
    println!("{}", machine());
    for name in crates_with_benches(root)? {
        println!("\n── {name}");
        shell::run(&mut shell::command("cargo", &["bench", "-p", &name], root))?;
    }
    println!("\n── the program");
    product(root)?;
    println!("\n── the others");
    scipy(root)
}

/// The release binary: its size, a whole `match`, and the start of the demonstration.
fn product(root: &Path) -> Result<()> {
    let build = ["build", "--release", "--bin", "gegenstrom"];
    shell::run(&mut shell::command("cargo", &build, root))?;
    let binary = test::target(root)?.join("release/gegenstrom");
    println!(
        "binary: {:.1} MB",
        fs::metadata(&binary)?.len() as f64 / 1e6
    );

    let out = std::env::temp_dir().join(format!("gegenstrom-bench-{}", std::process::id()));
    fs::create_dir_all(&out)?;
    let files: Vec<_> = ["xlsx", "csv", "html", "json"]
        .map(|ending| out.join(format!("tandems.{ending}")))
        .to_vec();
    let mut times = Vec::new();
    for _ in 0..9 {
        let mut command = Command::new(&binary);
        command.args([
            "match",
            "--people",
            "demo/hr-export.csv",
            "--answers",
            "demo/sign-up.xlsx",
        ]);
        for file in &files {
            command.arg("--out").arg(file);
        }
        let start = Instant::now();
        let done = command
            .current_dir(root)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()?;
        times.push(start.elapsed());
        if !done.success() {
            bail!("match failed");
        }
    }
    times.sort();
    println!(
        "match, files to four formats: median {:.0?}",
        times[times.len() / 2]
    );
    fs::remove_dir_all(&out)?;

    let start = Instant::now();
    let mut demo = Command::new(&binary)
        .args(["demo", "--listen", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .spawn()?;
    let mut line = String::new();
    if let Some(output) = demo.stdout.take() {
        BufReader::new(output).read_line(&mut line)?;
    }
    println!("demo, start to its address: {:.0?}", start.elapsed());
    demo.kill()?;
    demo.wait()?;
    Ok(())
}

/// Names the machine, without which a time says nothing.
fn machine() -> String {
    let processor = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = processor
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
        .map_or("unknown processor", |(_, name)| name);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{name}, {cores} cores, {}", std::env::consts::OS)
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
