//! How many tests a tool says have passed and failed.
//!
//! Every tool ends with a summary in its own words. The summaries are read
//! line by line, so that anything may stand around them.

use std::ops::AddAssign;

/// Tests by their outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// Whose summary is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tool {
    /// `cargo nextest run`, one summary.
    Nextest,
    /// `cargo test`, one summary for each test binary.
    Libtest,
    /// `playwright test` with its list reporter, one line for each outcome.
    Playwright,
    /// A check that passes or fails as a whole and counts nothing.
    Check,
}

/// Adds up what the lines of a tool's output say.
pub(crate) fn read<'a>(tool: Tool, lines: impl IntoIterator<Item = &'a str>) -> Count {
    let mut sum = Count::default();
    for line in lines {
        let line = plain(line);
        let found = match tool {
            Tool::Nextest => nextest(&line),
            Tool::Libtest => libtest(&line),
            Tool::Playwright => playwright(&line),
            Tool::Check => None,
        };
        sum += found.unwrap_or_default();
    }
    sum
}

/// `Summary [   0.213s] 12 tests run: 10 passed (1 slow), 1 failed, 1 timed out, 2 skipped`
fn nextest(line: &str) -> Option<Count> {
    let rest = line.trim_start().strip_prefix("Summary [")?;
    let (_, outcomes) = rest.split_once("run:")?;
    let mut count = Count::default();
    // A remark in brackets may contain commas: "9 passed (1 slow, 1 flaky)".
    let outcomes = without_brackets(outcomes);
    for outcome in outcomes.split(',') {
        let Some((number, word)) = number_and_word(outcome) else {
            continue;
        };
        match word {
            "passed" => count.passed += number,
            "skipped" => count.skipped += number,
            // "failed", "timed out", "exec failed": whatever did not pass.
            _ => count.failed += number,
        }
    }
    Some(count)
}

/// `test result: FAILED. 3 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; …`
fn libtest(line: &str) -> Option<Count> {
    let rest = line.trim_start().strip_prefix("test result:")?;
    let (_, outcomes) = rest.split_once(". ")?;
    let mut count = Count::default();
    for outcome in outcomes.split(';') {
        match number_and_word(outcome) {
            Some((number, "passed")) => count.passed += number,
            Some((number, "failed")) => count.failed += number,
            Some((number, "ignored")) => count.skipped += number,
            _ => {}
        }
    }
    Some(count)
}

/// `  12 passed (3.4s)`, and the like for each outcome that occurred.
fn playwright(line: &str) -> Option<Count> {
    let (number, word) = number_and_word(line)?;
    // Only lines that consist of the outcome and perhaps the time taken.
    let shown = format!("{number} {word}");
    let after = line.trim().strip_prefix(&shown)?.trim();
    if !(after.is_empty() || after.starts_with('(')) {
        return None;
    }
    let mut count = Count::default();
    match word {
        "passed" => count.passed = number,
        "skipped" => count.skipped = number,
        // A test that needed a second try hides something: it has failed.
        "failed" | "flaky" | "interrupted" | "did not run" => count.failed = number,
        _ => return None,
    }
    Some(count)
}

/// The number at the beginning and the words behind it, up to a bracket.
fn number_and_word(text: &str) -> Option<(usize, &str)> {
    let (number, words) = text.trim().split_once(' ')?;
    let words = words.split('(').next().unwrap_or_default();
    Some((number.parse().ok()?, words.trim()))
}

/// The text without what stands in round brackets.
fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    text.chars()
        .filter(|character| {
            match character {
                '(' => depth += 1,
                ')' => {
                    depth = depth.saturating_sub(1);
                    return false;
                }
                _ => {}
            }
            depth == 0
        })
        .collect()
}

/// The text without the colours of a terminal.
fn plain(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            // A colour ends with a letter: ESC [ 1 ; 32 m
            for inside in characters.by_ref() {
                if inside.is_ascii_alphabetic() {
                    break;
                }
            }
        } else {
            text.push(character);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(passed: usize, failed: usize, skipped: usize) -> Count {
        Count {
            passed,
            failed,
            skipped,
        }
    }

    #[test]
    fn nextest_counts_every_way_to_fail() {
        let output = "\
        PASS [   0.004s] matching case::tests::x
 ------------
     Summary [   0.213s] 14 tests run: 10 passed (1 slow, 1 leaky), 2 failed, 1 timed out, 1 exec failed, 2 skipped
        FAIL [   0.004s] matching case::tests::y";
        assert_eq!(read(Tool::Nextest, output.lines()), count(10, 4, 2));
    }

    #[test]
    fn nextest_cut_short_is_read_as_well() {
        let output = "     Summary [   0.213s] 3/14 tests run: 2 passed, 1 failed, 0 skipped";
        assert_eq!(read(Tool::Nextest, output.lines()), count(2, 1, 0));
    }

    #[test]
    fn colours_do_not_matter() {
        let output = "\u{1b}[32;1m     Summary\u{1b}[0m [   0.005s] \u{1b}[1m3\u{1b}[0m tests run: \u{1b}[1m3\u{1b}[0m \u{1b}[32;1mpassed\u{1b}[0m, \u{1b}[1m0\u{1b}[0m skipped";
        assert_eq!(read(Tool::Nextest, output.lines()), count(3, 0, 0));
    }

    #[test]
    fn libtest_adds_up_its_binaries() {
        let output = "\
running 3 tests
test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
   Doc-tests matching
test result: FAILED. 1 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.51s";
        assert_eq!(read(Tool::Libtest, output.lines()), count(4, 1, 2));
    }

    #[test]
    fn playwright_lists_its_outcomes() {
        let output = "\
Running 9 tests using 1 worker
  ✓  1 [desktop] › start.spec.ts:4:1 › 2 passed in the title (512ms)
  1 failed
    [phone] › start.spec.ts:9:1 › start page
  1 flaky
    [phone] › start.spec.ts:19:1 › other page
  2 skipped
  1 did not run
  4 passed (3.4s)";
        assert_eq!(read(Tool::Playwright, output.lines()), count(4, 3, 2));
    }

    #[test]
    fn a_check_counts_nothing() {
        assert_eq!(read(Tool::Check, ["12 passed"]), Count::default());
    }

    #[test]
    fn no_summary_is_no_test() {
        assert_eq!(
            read(Tool::Nextest, ["error: could not compile"]),
            Count::default()
        );
    }
}
