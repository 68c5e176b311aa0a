//! `gegenstrom match`: from files to tandems.

mod replay;
mod summary;

use std::collections::BTreeMap;
use std::io::IsTerminal as _;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Args;
use i18n::say::FindingText;
use i18n::{Lang, Text, say};
use import::intake::{Intake, intake};
use import::mapping::{AnswersField, Kind};
use import::people::Lookup;
use import::{Finding, FindingKind, Imported};
use indicatif::{ProgressBar, ProgressStyle};
use matching::instance::Instance;
use matching::{Outcome, Prepared, Progress, Rules, Stage};
use programme::roster::{Overrides, key};
use programme::topic::{Topic, catalogue};
use report::{Demand, MatchReport, Person};

use crate::files::screen::Screen;
use crate::files::{Code, Failure, LangOption, finish, input, language, output, rules};

/// Options of `gegenstrom match`.
#[derive(Args, Debug)]
#[command(after_help = crate::files::EXIT_CODES)]
pub(crate) struct Options {
    /// The HR system's export: CSV or .xlsx; may be given several times
    #[arg(long, value_name = "FILE", required_unless_present = "replay")]
    people: Vec<PathBuf>,
    /// The answers to the sign-up form: CSV or .xlsx; may be given several times
    #[arg(long, value_name = "FILE", required_unless_present = "replay")]
    answers: Vec<PathBuf>,
    /// Where to write the result: .xlsx, .csv, .json or .html; may be given several times
    #[arg(long, value_name = "FILE")]
    out: Vec<PathBuf>,
    /// Where to record the run, to be done again later: confidential, for it holds all answers
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
    /// Do a recorded run again, and say whether the same comes out
    #[arg(long, value_name = "FILE", conflicts_with_all = ["people", "answers", "out", "record", "rules", "map", "explain"])]
    replay: Option<PathBuf>,
    /// With --replay: also check what was recorded, by other code than the matching's
    #[arg(long, requires = "replay")]
    verify: bool,
    /// Rules and weights (TOML); `gegenstrom rules` prints the defaults
    #[arg(long, value_name = "FILE")]
    rules: Option<PathBuf>,
    /// Take another column for a field: "Field=Header"; may be given several times
    #[arg(long, value_name = "FIELD=HEADER")]
    map: Vec<String>,
    /// List one person's possible partners, and what speaks against the others
    #[arg(long, value_name = "PERSON")]
    explain: Option<String>,
    /// Language of messages and results  [default: the terminal's]
    #[arg(long, value_name = "LANG")]
    lang: Option<LangOption>,
}

/// Runs the command.
pub(crate) fn run(options: &Options) -> ExitCode {
    let lang = language(options.lang);
    finish(lang.text(), match_files(lang, options))
}

fn match_files(lang: Lang, options: &Options) -> Result<(), Failure> {
    let t = lang.text();
    if let Some(path) = &options.replay {
        return replay::replay(t, path, options.verify);
    }
    let inputs: Vec<&PathBuf> = options
        .people
        .iter()
        .chain(&options.answers)
        .chain(&options.rules)
        .collect();
    let targets = output::targets(t, &options.out, &inputs)?;
    let record = options.record.as_deref();
    let record = record
        .map(|path| output::aside(t, path, &inputs))
        .transpose()?;
    let corrections = input::corrections(t, &options.map)?;
    let rules = match &options.rules {
        Some(path) => rules::load(t, path)?,
        None => Rules::default(),
    };

    let topics = catalogue();
    let sources = input::open_all(t, &options.people, &options.answers)?;
    let imported = input::read(t, &sources, &corrections, &topics)?;
    let wanted = options
        .explain
        .as_deref()
        .map(|text| find(t, &imported, text))
        .transpose()?;

    let intake = intake(&imported);
    let case = intake.roster.case(rules, &Overrides::default());
    let failed = |error: String| Failure::new(Code::Nothing, t.cli_run_failed(error));
    let prepared = case.prepare().map_err(|error| failed(error.to_string()))?;
    let outcome = watched(t, &prepared).map_err(failed)?;
    // The proof is stated only after code that shares nothing with the engine
    // has found the same.
    matching::verify(&case, &outcome).map_err(|error| failed(error.to_string()))?;

    if let Some(record) = &record {
        let instance = Instance::new(case.clone(), outcome.clone());
        let bytes = replay::record(&instance).map_err(|error| failed(error.to_string()))?;
        record.write(t, &bytes)?;
    }
    let report = compose(lang, &topics, &imported, &intake, outcome);
    let mut screen = Screen::new();
    summary::show(&mut screen, &report, &imported.findings);
    if let Some(wanted) = wanted
        && let Some(id) = intake.ids.get(&wanted)
    {
        summary::partners(&mut screen, &report, &prepared, &key(*id));
    }
    for target in &targets {
        let bytes = report
            .render(target.format)
            .map_err(|error| failed(error.to_string()))?;
        target.file.write(t, &bytes)?;
    }
    if !targets.is_empty() || record.is_some() {
        screen.blank();
    }
    for target in &targets {
        summary::written(&mut screen, t, &target.file.shown());
    }
    if let Some(record) = &record {
        summary::written(&mut screen, t, &record.shown());
    }
    screen.show();

    let totals = &report.outcome.totals;
    if totals.tandems > 0 {
        Ok(())
    } else if totals.mentees == 0 && totals.mentors == 0 {
        Err(Failure::new(Code::Nothing, t.cli_nobody()))
    } else {
        Err(Failure::new(Code::Nothing, t.cli_no_tandem()))
    }
}

/// The import key of the person somebody names.
fn find(t: Text, imported: &Imported, text: &str) -> Result<String, Failure> {
    match imported.people.find(text) {
        Lookup::One(person) => Ok(person.key.clone()),
        Lookup::Many(several) => {
            let names: Vec<String> = several
                .iter()
                .map(|one| {
                    let address = one.row.email.as_deref().unwrap_or(&one.key);
                    format!("{} ({address})", one.name())
                })
                .collect();
            let message = t.cli_person_ambiguous(say::list(t, &names), text);
            Err(Failure::new(Code::Usage, message))
        }
        Lookup::Nobody => Err(Failure::new(Code::Usage, t.cli_person_unknown(text))),
    }
}

/// Runs the matching; shows a bar on a terminal once it takes its time.
fn watched(t: Text, prepared: &Prepared<'_>) -> Result<Outcome, String> {
    const PATIENCE: Duration = Duration::from_millis(300);
    let start = Instant::now();
    let terminal = std::io::stderr().is_terminal();
    let mut bar: Option<ProgressBar> = None;
    let mut tell = |progress: Progress| {
        if bar.is_none() && terminal && start.elapsed() > PATIENCE {
            let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}");
            bar = Some(
                ProgressBar::new(0)
                    .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())),
            );
        }
        if let Some(bar) = &bar {
            bar.set_message(match progress.stage {
                Stage::Scoring => t.cli_stage_scoring(),
                Stage::Choosing => t.cli_stage_choosing(),
                Stage::Comparing => t.cli_stage_comparing(),
                Stage::Diagnosing => t.cli_stage_diagnosing(),
            });
            bar.set_length(progress.total as u64);
            bar.set_position(progress.done as u64);
        }
        ControlFlow::Continue(())
    };
    let outcome = prepared.run(&mut tell).map_err(|error| error.to_string());
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
    outcome
}

/// The report: only people who take part or stand in a reason are in it.
fn compose(
    lang: Lang,
    topics: &[Topic],
    imported: &Imported,
    intake: &Intake,
    outcome: Outcome,
) -> MatchReport {
    let t = lang.text();
    let topics = titles(t, topics);
    let title = |key: &str| topics.get(key).cloned().unwrap_or_else(|| key.to_owned());
    let people = intake
        .roster
        .people
        .iter()
        .map(|person| {
            let record = &person.record;
            let known = Person {
                name: record.name(),
                sort_name: record.sort_name(),
                email: record
                    .email
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default(),
                department: record.department.clone(),
                site: record.site.clone(),
            };
            (key(person.id), known)
        })
        .collect();
    let findings: Vec<FindingText> = imported
        .findings
        .iter()
        .map(|one| say::finding(t, &discreet(one, imported), &title))
        .collect();
    let demand = intake
        .roster
        .demand()
        .into_iter()
        .map(|one| Demand {
            topic: one.topic,
            places: one.places,
            wanted: one.wanted,
        })
        .collect();
    MatchReport {
        lang,
        people,
        topics,
        outcome,
        verified: true,
        findings,
        demand,
    }
}

/// Titles of topics by key.
pub(crate) fn titles(t: Text, topics: &[Topic]) -> BTreeMap<String, String> {
    topics
        .iter()
        .map(|topic| (topic.key.clone(), say::topic(t, topic)))
        .collect()
}

/// A finding without what would give a veto away: a row in the column of
/// vetoes or conflicts names somebody who has one.
fn discreet(finding: &Finding, imported: &Imported) -> Finding {
    let private = |column: &str| {
        imported
            .files
            .iter()
            .flat_map(|file| &file.used)
            .filter(|(_, mapping)| mapping.kind == Kind::Answers)
            .any(|(_, mapping)| {
                [AnswersField::Vetoes, AnswersField::Conflicts]
                    .into_iter()
                    .any(|field| mapping.get(field) == Some(column))
            })
    };
    let mut finding = finding.clone();
    let of_reference = matches!(
        finding.kind,
        FindingKind::ReferenceUnknown { .. }
            | FindingKind::ReferenceAmbiguous { .. }
            | FindingKind::ReferenceIsSelf { .. }
    );
    let in_private =
        finding.place.row.is_some() && finding.place.column.as_deref().is_some_and(private);
    if of_reference || in_private {
        finding.place.column = None;
    }
    if in_private && !of_reference {
        finding.kind = FindingKind::ReferenceUnknown {
            text: String::new(),
        };
    }
    finding
}
