//! `gegenstrom match --replay`: a recorded run, done again.

use std::path::Path;

use anstyle::Style;
use i18n::Text;
use matching::instance::Instance;

use crate::files::screen::Screen;
use crate::files::{Code, Failure, io_reason};

/// Reads a recorded run, runs its case again and compares; with `verify` the
/// recorded outcome is also checked by other code. Says what it found.
pub(crate) fn replay(t: Text, path: &Path, verify: bool) -> Result<(), Failure> {
    let shown = path.display().to_string();
    let text = std::fs::read(path).map_err(|error| {
        let message = if error.kind() == std::io::ErrorKind::NotFound {
            t.cli_file_missing(shown.as_str())
        } else {
            t.cli_file_failed(io_reason(t, &error), shown.as_str())
        };
        Failure::new(Code::Input, message)
    })?;
    let instance: Instance = serde_json::from_slice(&text).map_err(|error| {
        // Where, not what: the text of a file like this is confidential.
        let (line, column) = (error.line(), error.column());
        Failure::new(
            Code::Input,
            t.cli_replay_unreadable(column, shown.as_str(), line),
        )
    })?;
    let wrong = |message| Failure::new(Code::Nothing, message);
    instance
        .replay()
        .map_err(|_| wrong(t.cli_replay_differs(shown.as_str())))?;
    let totals = &instance.outcome.totals;
    let mut screen = Screen::new();
    screen.paragraph(0, Style::new(), &t.cli_replay_same(totals.tandems));
    if verify {
        instance
            .verify()
            .map_err(|_| wrong(t.cli_replay_unproven(shown.as_str())))?;
        screen.paragraph(0, Style::new(), &t.cli_replay_verified());
    }
    screen.show();
    Ok(())
}

/// A run as a document.
pub(crate) fn record(instance: &Instance) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec(instance)?;
    bytes.push(b'\n');
    Ok(bytes)
}
