//! What the commands that work on files share: the language, the way files
//! come in and go out, and how a command ends.

pub(crate) mod input;
pub(crate) mod output;
pub(crate) mod rules;
pub(crate) mod screen;

use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use clap::ValueEnum;
use i18n::{Lang, Text};

/// How a command can fail, as its exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Code {
    /// Something unexpected, or a matching without any tandem.
    Nothing = 1,
    /// Wrong usage: an option, an ending, a name. The same number that clap uses.
    Usage = 2,
    /// A file that cannot be read, or has no usable columns.
    Input = 3,
    /// A rules file that is wrong.
    Rules = 4,
    /// A file that cannot be written.
    Output = 5,
}

/// Exit codes, for `--help`.
pub(crate) const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  no tandem is possible, or something unexpected happened
  2  wrong usage: an option, an ending or a name
  3  a file cannot be read, or has no usable columns
  4  the rules file is wrong
  5  a file cannot be written";

/// Why a command ends, in the user's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Failure {
    code: Code,
    message: String,
}

impl Failure {
    pub(crate) fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
        }
    }
}

/// Ends a command: the message on the standard error output, and the code.
pub(crate) fn finish(t: Text, result: Result<(), Failure>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let red = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
            for line in failure.message.lines() {
                anstream::eprintln!("{red}{}{red:#}: {line}", t.cli_error());
            }
            ExitCode::from(failure.code as u8)
        }
    }
}

/// Why the system refused, in the user's language where that is possible.
pub(crate) fn io_reason(t: Text, error: &std::io::Error) -> String {
    use std::io::ErrorKind as K;
    match error.kind() {
        K::NotFound | K::NotADirectory => t.cli_io_missing(),
        K::PermissionDenied | K::ReadOnlyFilesystem => t.cli_io_denied(),
        K::IsADirectory => t.cli_io_folder(),
        K::StorageFull | K::QuotaExceeded => t.cli_io_full(),
        K::InvalidData => t.cli_io_encoding(),
        // Without the name of a temporary file.
        kind => std::io::Error::from(kind).to_string(),
    }
}

/// A language, as an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum LangOption {
    /// German, formal
    De,
    /// German, informal
    DeDu,
    /// English
    En,
}

/// The language asked for, else that of the terminal.
pub(crate) fn language(option: Option<LangOption>) -> Lang {
    match option {
        Some(LangOption::De) => Lang::De,
        Some(LangOption::DeDu) => Lang::DeDu,
        Some(LangOption::En) => Lang::En,
        None => ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
            .map_or(Lang::En, |value| of_locale(&value)),
    }
}

/// "de_AT.UTF-8" is German; what is not German is English.
fn of_locale(locale: &str) -> Lang {
    let language = locale.split(['_', '.', '@', '-']).next();
    if language.is_some_and(|language| language.eq_ignore_ascii_case("de")) {
        Lang::De
    } else {
        Lang::En
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_terminal_says_its_language() {
        assert_eq!(of_locale("de_AT.UTF-8"), Lang::De);
        assert_eq!(of_locale("de"), Lang::De);
        assert_eq!(of_locale("den_CA"), Lang::En);
        assert_eq!(of_locale("C.UTF-8"), Lang::En);
    }
}
