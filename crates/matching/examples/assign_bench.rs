//! One measured run of the numeric layer, for `cargo xtask bench matching`.
//!
//! `assign_bench make KIND SIZE BELOW FILE` writes an instance, `assign_bench solve
//! KIND FILE OBJECTIVE` reads it, solves it in this fresh process, checks the proof
//! and prints one line of `name=value` pairs. All numbers in a file are 32 bits wide, the lowest byte
//! first: for `dense` the side and then the costs row by row, for everything else
//! mentors, mentees, arcs, then capacities, then the mentee, the mentor and the
//! value of every arc, as three lists ordered by mentee and mentor.
#![allow(
    clippy::print_stdout,
    reason = "a measured run speaks through the terminal"
)]

use matching::assign::dense::{self, minimise};
use matching::assign::{Objective, Optimum, Problem, Rows, check_proof};
use std::error::Error;
use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Read as _, Write as _};
use std::ops::ControlFlow;
use std::time::Instant;

/// Knuth's linear congruential generator: the same everywhere.
struct Dice(u64);

impl Dice {
    /// A number below `sides`.
    fn roll(&mut self, sides: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(((self.0 >> 32) * u64::from(sides)) >> 32).unwrap_or(0)
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["make", kind, size, below, file] => make(kind, size.parse()?, below.parse()?, file),
        ["solve", "dense", file, "total"] => solve_dense(file),
        ["solve", _, file, "total"] => solve_sparse(&read(file)?, Objective::Total),
        ["solve", _, file, "floor"] => solve_sparse(&read(file)?, Objective::Floor),
        ["solve", _, file, "leximin"] => solve_sparse(&read(file)?, Objective::Leximin),
        _ => {
            Err("usage: assign_bench make KIND SIZE BELOW FILE | solve KIND FILE OBJECTIVE".into())
        }
    }
}

/// Writes an instance.
fn make(kind: &str, size: u32, below: u32, file: &str) -> Result<(), Box<dyn Error>> {
    let mut dice = Dice(11);
    let mut out = BufWriter::new(File::create(file)?);
    let mut put = |number: u32| out.write_all(&number.to_le_bytes());
    if kind == "dense" {
        put(size)?;
        for _ in 0..u64::from(size) * u64::from(size) {
            put(dice.roll(below))?;
        }
        return Ok(());
    }
    let capacities: Vec<u32> = match kind {
        // As many places as mentees, and a perfect matching along the diagonal.
        "perfect" => vec![1; size as usize],
        // A tenth of the places stays free.
        "ample" => (0..size * 11 / 20).map(|_| 1 + dice.roll(3)).collect(),
        // A tenth of the mentees goes without.
        "short" => (0..size * 9 / 20).map(|_| 1 + dice.roll(3)).collect(),
        // Few mentors are wanted by most: people left over on both sides.
        "uneven" => (0..size / 2).map(|_| 1 + dice.roll(3)).collect(),
        _ => return Err("kinds are dense, perfect, ample, short and uneven".into()),
    };
    let mentors = u32::try_from(capacities.len())?;
    let mut arcs = Vec::new();
    for mentee in 0..size {
        let mut row = Vec::new();
        if kind == "perfect" {
            row.push(mentee);
        }
        let degree = if kind == "uneven" {
            1 + dice.roll(20) as usize
        } else {
            50.min(mentors as usize)
        };
        while row.len() < degree {
            let mentor = if kind == "uneven" {
                (0..4).map(|_| dice.roll(mentors)).min().unwrap_or(0)
            } else {
                dice.roll(mentors)
            };
            if !row.contains(&mentor) {
                row.push(mentor);
            }
        }
        row.sort_unstable();
        arcs.extend(
            row.into_iter()
                .map(|mentor| (mentee, mentor, dice.roll(below))),
        );
    }
    put(mentors)?;
    put(size)?;
    put(u32::try_from(arcs.len())?)?;
    capacities.iter().try_for_each(|&places| put(places))?;
    arcs.iter().try_for_each(|arc| put(arc.0))?;
    arcs.iter().try_for_each(|arc| put(arc.1))?;
    arcs.iter().try_for_each(|arc| put(arc.2))?;
    Ok(())
}

fn read(file: &str) -> Result<Vec<u32>, Box<dyn Error>> {
    let bytes = fs::read(file)?;
    let words = bytes.chunks_exact(4);
    Ok(words
        .map(|word| u32::from_le_bytes(word.try_into().unwrap_or_default()))
        .collect())
}

fn solve_dense(file: &str) -> Result<(), Box<dyn Error>> {
    // Piece by piece: the square is to be in memory once.
    let mut file = BufReader::new(File::open(file)?);
    let mut word = [0; 4];
    file.read_exact(&mut word)?;
    let size = u32::from_le_bytes(word) as usize;
    let mut costs = Vec::with_capacity(size * size);
    for _ in 0..size * size {
        file.read_exact(&mut word)?;
        costs.push(i32::from_le_bytes(word));
    }
    let watch = Watch::start();
    let best = minimise(size, &costs)?;
    let times = watch.stop();
    dense::check(size, &costs, &best)?;
    println!(
        "{times} peak={} tandems={size} value={}",
        memory("VmHWM"),
        best.cost
    );
    Ok(())
}

fn solve_sparse(words: &[u32], objective: Objective) -> Result<(), Box<dyn Error>> {
    let problem = problem(words)?;
    let watch = Watch::start();
    let best = problem.optimise(objective, &mut |_, _| ControlFlow::Continue(()));
    let times = watch.stop();
    let peak = memory("VmHWM");
    let ControlFlow::Continue(Optimum { assignment, proof }) = best else {
        return Err("nobody stopped it".into());
    };
    check_proof(&problem, objective, &assignment, &proof)?;
    println!(
        "{times} peak={peak} tandems={} value={}",
        assignment.tandems(),
        assignment.value(&problem)
    );
    Ok(())
}

fn problem(words: &[u32]) -> Result<Problem, Box<dyn Error>> {
    let [mentors, mentees, arcs, rest @ ..] = words else {
        return Err("a file too short".into());
    };
    let (capacities, rest) = rest.split_at(*mentors as usize);
    let arcs = *arcs as usize;
    let (tails, rest) = rest.split_at(arcs);
    let (heads, values) = rest.split_at(arcs);
    let mut rows = Rows::new(capacities.to_vec());
    let mut place = 0;
    let mut row = Vec::new();
    for mentee in 0..*mentees {
        row.clear();
        while tails.get(place) == Some(&mentee) {
            row.push((heads[place], i64::from(values[place])));
            place += 1;
        }
        rows.push(&row)?;
    }
    Ok(rows.finish()?)
}

/// Processor and wall time.
struct Watch {
    wall: Instant,
    processor: f64,
}

impl Watch {
    fn start() -> Self {
        Self {
            wall: Instant::now(),
            processor: processor(),
        }
    }

    fn stop(self) -> String {
        format!(
            "cpu={:.4} wall={:.4}",
            processor() - self.processor,
            self.wall.elapsed().as_secs_f64()
        )
    }
}

/// Seconds this thread has run.
fn processor() -> f64 {
    let text = fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanoseconds = text.split(' ').next().and_then(|word| word.parse().ok());
    nanoseconds.unwrap_or(0_f64) / 1e9
}

/// A line of the process's status, in megabytes.
fn memory(line: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let kilobytes = status
        .lines()
        .find_map(|text| text.strip_prefix(line)?.split_whitespace().nth(1));
    kilobytes
        .and_then(|word| word.parse::<u64>().ok())
        .unwrap_or(0)
        / 1024
}
