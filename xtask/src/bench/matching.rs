//! `cargo xtask bench matching`: the engine beside public solvers, on the same
//! instances in one run on one machine.
//!
//! Every run is a process of its own, so that peak memory means something. All
//! must find the same optimum, or the benchmark fails.

use super::{plot, table};
use crate::{shell, test};
use anyhow::{Context as _, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How much patience a measurement has.
#[derive(Clone, Copy)]
pub(crate) struct Patience {
    /// Longer than this nobody is waited for.
    limit: Duration,
    /// Short runs are repeated so often, and the quickest counts.
    times: usize,
    /// No full square is larger.
    side: u32,
}

impl Patience {
    /// What the figures in `docs/bench.md` should come from.
    pub(crate) const THOROUGH: Self = Self {
        limit: Duration::from_secs(150),
        times: 5,
        side: 10_000,
    };
    /// Some minutes, for a look.
    pub(crate) const QUICK: Self = Self {
        limit: Duration::from_secs(30),
        times: 1,
        side: 3_000,
    };
}

/// What is no short run.
const LONG: f64 = 2.0;

/// Solvers other than ours, as `peers.py` names them.
pub(super) const PEERS: [&str; 4] = ["ortools-assignment", "ortools-flow", "scipy", "lap"];

/// Instances: kind, mentees, and what all values lie below.
const INSTANCES: [(&str, u32, u32); 20] = [
    ("dense", 1_000, 1_000_000),
    ("dense", 1_000, 100),
    ("dense", 3_000, 1_000_000),
    ("dense", 3_000, 100),
    ("dense", 10_000, 1_000_000),
    ("dense", 10_000, 100),
    ("perfect", 1_000, 1_000_000),
    ("perfect", 3_000, 1_000_000),
    ("perfect", 10_000, 1_000_000),
    ("perfect", 10_000, 1_000),
    ("perfect", 30_000, 1_000_000),
    ("perfect", 100_000, 1_000_000),
    ("perfect", 100_000, 1_000),
    ("uneven", 1_000, 100),
    ("uneven", 10_000, 100),
    ("uneven", 100_000, 100),
    ("ample", 100_000, 1_000_000),
    ("ample", 100_000, 100),
    ("short", 100_000, 1_000_000),
    ("short", 100_000, 100),
];

/// Instances on which objectives are compared with the plain total.
const OBJECTIVES: [(&str, u32, u32); 3] = [
    ("perfect", 1_000, 1_000_000),
    ("uneven", 1_000, 100),
    ("uneven", 10_000, 100),
];

/// What one run took, and found.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// Seconds of processor time.
    pub(super) cpu: f64,
    /// Seconds on the clock.
    pub(super) wall: f64,
    /// Megabytes at most, of the whole process.
    pub(super) peak: f64,
    tandems: String,
    value: String,
    version: Option<String>,
}

/// Everything measured on one instance.
pub(super) struct Measured {
    pub(super) kind: &'static str,
    pub(super) size: u32,
    pub(super) below: u32,
    pub(super) ours: Run,
    /// By name; `None` for who was waited for in vain.
    pub(super) peers: BTreeMap<&'static str, Option<Run>>,
}

/// Processor seconds of each objective on one instance.
pub(super) struct Objectives {
    pub(super) name: String,
    pub(super) total: f64,
    pub(super) floor: Option<f64>,
    pub(super) leximin: Option<f64>,
}

/// Measures, prints, and writes `docs/bench.md` with its plot.
pub(crate) fn run(root: &Path, patience: Patience) -> Result<()> {
    let build = ["build", "--release", "-p", "matching", "--example"];
    shell::run(shell::command("cargo", &build, root).arg("assign_bench"))?;
    let target = test::target(root)?;
    let bench = Bench {
        ours: target.join("release/examples/assign_bench"),
        python: python(root, &target),
        script: root.join("xtask/bench/peers.py"),
        folder: target.join("bench"),
        patience,
    };
    fs::create_dir_all(&bench.folder)?;

    let mut measured = Vec::new();
    for (kind, size, below) in INSTANCES {
        if kind == "dense" && size > patience.side {
            continue;
        }
        measured.push(bench.compare(kind, size, below)?);
    }
    let mut objectives = Vec::new();
    for (kind, size, below) in OBJECTIVES {
        objectives.push(bench.objectives(kind, size, below)?);
    }

    let today = shell::output(&mut shell::command("date", &["+%Y-%m-%d"], root))?;
    let rust = shell::output(&mut shell::command("rustc", &["--version"], root))?;
    let about = table::About {
        machine: super::machine(),
        date: today.trim().to_owned(),
        rust: rust.trim().to_owned(),
        versions: versions(&measured),
        times: patience.times,
        limit: patience.limit.as_secs(),
    };
    let text = table::markdown(&about, &measured, &objectives);
    println!("\n{text}");
    fs::create_dir_all(root.join("docs/bench"))?;
    fs::write(root.join("docs/bench.md"), text)?;
    fs::write(root.join("docs/bench/growth.svg"), plot::growth(&measured))?;
    Ok(())
}

/// A Python with the peers below `target/`, made on the first run. Without one
/// our own times are all there is.
fn python(root: &Path, target: &Path) -> Option<PathBuf> {
    let folder = target.join("peers");
    let python = folder.join("bin/python");
    if !python.exists() {
        let made = shell::run(shell::command("python3", &["-m", "venv"], root).arg(&folder));
        if let Err(error) = made {
            println!("peers: not timed, {error:#}");
            return None;
        }
        for package in ["numpy", "scipy", "ortools", "lap"] {
            let install = ["-m", "pip", "install", "--quiet", package];
            let program = python.to_string_lossy();
            if let Err(error) = shell::run(&mut shell::command(&program, &install, root)) {
                println!("{package}: not timed, {error:#}");
            }
        }
    }
    Some(python)
}

fn versions(measured: &[Measured]) -> BTreeMap<&'static str, String> {
    let runs = measured.iter().flat_map(|measured| &measured.peers);
    runs.filter_map(|(&name, run)| Some((name, run.as_ref()?.version.clone()?)))
        .collect()
}

struct Bench {
    ours: PathBuf,
    python: Option<PathBuf>,
    script: PathBuf,
    folder: PathBuf,
    patience: Patience,
}

impl Bench {
    /// The file of an instance, written if need be.
    fn instance(&self, kind: &str, size: u32, below: u32) -> Result<PathBuf> {
        let file = self.folder.join(format!("{kind}-{size}-{below}"));
        if !file.exists() {
            let mut make = Command::new(&self.ours);
            make.args(["make", kind, &size.to_string(), &below.to_string()]);
            shell::run(make.arg(&file))?;
        }
        Ok(file)
    }

    fn compare(&self, kind: &'static str, size: u32, below: u32) -> Result<Measured> {
        let file = self.instance(kind, size, below)?;
        let ours = self
            .ours(kind, &file, "total")?
            .context("our own solver was waited for in vain")?;
        println!(
            "{kind} {size} below {below}: {:.3} s, {} MB",
            ours.cpu, ours.peak
        );
        let mut peers = BTreeMap::new();
        for peer in PEERS {
            let Some(python) = &self.python else { break };
            let mut command = Command::new(python);
            command.arg(&self.script).args([peer, kind]).arg(&file);
            let run = match best(&mut command, self.patience)? {
                Answer::Run(run) => Some(run),
                Answer::TooLong => None,
                Answer::Nothing => continue,
            };
            match &run {
                Some(run) => println!("  {peer}: {:.3} s, {} MB", run.cpu, run.peak),
                None => println!("  {peer}: more than {} s", self.patience.limit.as_secs()),
            }
            if let Some(theirs) = &run
                && (&theirs.tandems, &theirs.value) != (&ours.tandems, &ours.value)
            {
                bail!("{peer} finds another optimum on {kind} {size} below {below}");
            }
            peers.insert(peer, run);
        }
        Ok(Measured {
            kind,
            size,
            below,
            ours,
            peers,
        })
    }

    fn objectives(&self, kind: &'static str, size: u32, below: u32) -> Result<Objectives> {
        let file = self.instance(kind, size, below)?;
        let seconds = |objective: &str| -> Result<Option<f64>> {
            Ok(self.ours(kind, &file, objective)?.map(|run| run.cpu))
        };
        let objectives = Objectives {
            name: table::instance(kind, size, below),
            total: seconds("total")?.unwrap_or(0.0),
            floor: seconds("floor")?,
            leximin: seconds("leximin")?,
        };
        println!(
            "{kind} {size} below {below}: total {:.3} s, floor {:.3?} s, leximin {:.3?} s",
            objectives.total, objectives.floor, objectives.leximin
        );
        Ok(objectives)
    }

    fn ours(&self, kind: &str, file: &Path, objective: &str) -> Result<Option<Run>> {
        let mut command = Command::new(&self.ours);
        command.args(["solve", kind]).arg(file).arg(objective);
        match best(&mut command, self.patience)? {
            Answer::Run(run) => Ok(Some(run)),
            Answer::TooLong => Ok(None),
            Answer::Nothing => bail!("our own solver has no answer to {kind}"),
        }
    }
}

/// What came of a run.
enum Answer {
    Run(Run),
    TooLong,
    /// Not installed, or made for other problems.
    Nothing,
}

/// The quickest of several runs, or the only one of a long run.
fn best(command: &mut Command, patience: Patience) -> Result<Answer> {
    let mut best: Option<Run> = None;
    for _ in 0..patience.times {
        let run = match once(command, patience.limit)? {
            Answer::Run(run) => run,
            other => return Ok(other),
        };
        let long = run.cpu > LONG;
        if best.as_ref().is_none_or(|best| run.cpu < best.cpu) {
            best = Some(run);
        }
        if long {
            break;
        }
    }
    Ok(best.map_or(Answer::Nothing, Answer::Run))
}

fn once(command: &mut Command, limit: Duration) -> Result<Answer> {
    let name = shell::describe(command);
    let mut child = command.stdout(Stdio::piped()).spawn()?;
    let start = Instant::now();
    // One line fits into any pipe, so nobody waits for us to read it.
    while child.try_wait()?.is_none() {
        if start.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            return Ok(Answer::TooLong);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    let output = child.wait_with_output()?;
    if output.status.code() == Some(3) {
        return Ok(Answer::Nothing);
    }
    if !output.status.success() {
        bail!("`{name}` ended with {}", output.status);
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let run = parse(&text).with_context(|| format!("`{name}` said {text:?}"))?;
    Ok(Answer::Run(run))
}

/// One line of `name=value` pairs.
fn parse(line: &str) -> Option<Run> {
    let pairs: BTreeMap<&str, &str> = line
        .split_whitespace()
        .filter_map(|pair| pair.split_once('='))
        .collect();
    let number = |name: &str| pairs.get(name)?.parse::<f64>().ok();
    let text = |name: &str| Some((*pairs.get(name)?).to_owned());
    Some(Run {
        cpu: number("cpu")?,
        wall: number("wall")?,
        peak: number("peak")?,
        tandems: text("tandems")?,
        value: text("value")?,
        version: text("version"),
    })
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A run for tests of table and plot.
    pub(crate) fn measured(kind: &'static str, size: u32, cpu: f64, theirs: f64) -> Measured {
        let line = |cpu: f64| format!("cpu={cpu} wall={cpu} peak=10 tandems=1 value=2 version=9");
        Measured {
            kind,
            size,
            below: 100,
            ours: parse(&line(cpu)).unwrap(),
            peers: [("lap", parse(&line(theirs))), ("scipy", None)].into(),
        }
    }

    #[test]
    fn a_line_is_read_and_half_a_line_is_not() {
        let run = parse("cpu=0.5 wall=1 peak=20 tandems=3 value=-7 version=1.2").unwrap();
        assert_eq!((run.cpu, run.peak), (0.5, 20.0));
        assert_eq!(run.value, "-7");
        assert!(parse("cpu=0.5 wall=1").is_none());
    }

    #[test]
    fn who_is_not_installed_is_no_error_and_who_fails_is() {
        let minute = Duration::from_mins(1);
        let mut absent = shell::command("sh", &["-c", "exit 3"], Path::new("/"));
        assert!(matches!(once(&mut absent, minute), Ok(Answer::Nothing)));
        let mut broken = shell::command("sh", &["-c", "exit 1"], Path::new("/"));
        assert!(once(&mut broken, minute).is_err());
    }
}
