//! Starting other programs, with errors that name what was run.

use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// A command in a folder, not started yet.
pub(crate) fn command(program: &str, arguments: &[&str], folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder);
    command
}

/// Runs to the end and fails when the program does.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let name = describe(command);
    let status = command
        .status()
        .with_context(|| format!("cannot start `{name}`"))?;
    if !status.success() {
        bail!("`{name}` ended with {status}");
    }
    Ok(())
}

/// What a program prints, as text; fails when the program does.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let name = describe(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot start `{name}`"))?;
    if !output.status.success() {
        bail!("`{name}` ended with {}", output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What was shown on the terminal, and whether the program was content.
pub(crate) struct Shown {
    pub(crate) success: bool,
    pub(crate) lines: Vec<String>,
}

/// Runs to the end, shows everything as it comes and remembers it.
pub(crate) fn show(command: &mut Command) -> Result<Shown> {
    let name = describe(command);
    // Both streams into one pipe keep their order.
    let (reader, writer) = io::pipe()?;
    if io::stdout().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always");
        command.env("FORCE_COLOR", "1");
    }
    let mut child = command
        .stdin(Stdio::null())
        .stdout(writer.try_clone()?)
        .stderr(writer)
        .spawn()
        .with_context(|| format!("cannot start `{name}`"))?;
    // The command still holds the writing end; without letting go of it the
    // reading below would never come to an end.
    command.stdout(Stdio::null()).stderr(Stdio::null());

    let mut lines = Vec::new();
    let mut terminal = io::stdout().lock();
    let mut reader = BufReader::new(reader);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line)? > 0 {
        terminal.write_all(&line)?;
        terminal.flush()?;
        lines.push(String::from_utf8_lossy(&line).trim_end().to_owned());
        line.clear();
    }
    let status = child.wait()?;
    Ok(Shown {
        success: status.success(),
        lines,
    })
}

/// Whether a program can be found on the path.
pub(crate) fn exists(program: &str) -> bool {
    let Some(path) = std::env::var_os("PATH") else {
        return false;
    };
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// Whether a program runs and is content, without being shown.
pub(crate) fn succeeds(program: &str, arguments: &[&str]) -> bool {
    Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Whether we may do everything on this machine.
pub(crate) fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// The command as somebody would type it.
pub(crate) fn describe(command: &Command) -> String {
    let mut text = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_streams_are_remembered_in_their_order() {
        let mut command = command(
            "sh",
            &["-c", "echo one; echo two >&2; exit 3"],
            Path::new("/"),
        );
        let shown = show(&mut command).unwrap();
        assert_eq!(shown.lines, ["one", "two"]);
        assert!(!shown.success);
    }

    #[test]
    fn an_unknown_program_is_named() {
        let error = run(&mut command("no-such-program", &["-x"], Path::new("/"))).unwrap_err();
        assert!(error.to_string().contains("no-such-program -x"), "{error}");
    }
}
