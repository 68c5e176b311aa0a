//! Files out: whole or not at all.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use i18n::Text;
use report::Format;

use super::{Code, Failure, io_reason};

/// A file to write.
pub(crate) struct File {
    path: PathBuf,
}

/// A report to write.
pub(crate) struct Target {
    pub(crate) file: File,
    pub(crate) format: Format,
}

/// Checks the name of a file that is no report, before any work is done.
pub(crate) fn aside(t: Text, path: &Path, inputs: &[&PathBuf]) -> Result<File, Failure> {
    if inputs.iter().any(|input| same_file(input, path)) {
        let shown = path.display().to_string();
        return Err(Failure::new(Code::Usage, t.cli_out_is_input(shown)));
    }
    Ok(File {
        path: path.to_owned(),
    })
}

/// Checks endings and names before any work is done.
pub(crate) fn targets(
    t: Text,
    outs: &[PathBuf],
    inputs: &[&PathBuf],
) -> Result<Vec<Target>, Failure> {
    outs.iter()
        .map(|path| {
            let shown = path.display().to_string();
            let format = path
                .extension()
                .and_then(|ending| ending.to_str())
                .and_then(Format::from_ending)
                .ok_or_else(|| Failure::new(Code::Usage, t.cli_out_ending(shown)))?;
            let file = aside(t, path, inputs)?;
            Ok(Target { file, format })
        })
        .collect()
}

fn same_file(one: &Path, other: &Path) -> bool {
    one == other
        || matches!(
            (one.canonicalize(), other.canonicalize()),
            (Ok(one), Ok(other)) if one == other
        )
}

impl File {
    /// The name, as given.
    pub(crate) fn shown(&self) -> String {
        self.path.display().to_string()
    }

    /// Writes beside the place and moves there, so that nobody ever reads half
    /// a file, and an older one stays if something goes wrong. Only the owner
    /// may read it: it holds names and addresses.
    pub(crate) fn write(&self, t: Text, bytes: &[u8]) -> Result<(), Failure> {
        let folder = match self.path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let attempt = || -> std::io::Result<()> {
            let mut file = tempfile::NamedTempFile::new_in(folder)?;
            file.write_all(bytes)?;
            file.as_file().sync_all()?;
            file.persist(&self.path).map_err(|error| error.error)?;
            Ok(())
        };
        attempt().map_err(|error| {
            let error = io_reason(t, &error);
            Failure::new(Code::Output, t.cli_out_failed(error, self.shown()))
        })
    }
}
