//! Gegenstrom: the software with which a company runs a reverse-mentoring
//! programme.

mod demo;
mod files;
mod import_files;
mod match_files;
mod secret;
mod server;
mod settings;
mod worker;

#[cfg(test)]
#[path = "../../mail/tests/support/imap.rs"]
mod imap_server;
#[cfg(test)]
#[path = "../../mail/tests/support/mod.rs"]
mod smtp_server;

use std::process::ExitCode;

use clap::{CommandFactory as _, Parser, Subcommand};
use clap_complete::Shell;

use crate::files::LangOption;
use crate::settings::Settings;

#[derive(Parser)]
#[command(name = "gegenstrom", version, about, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Look at the product: a company mid-programme, nothing to set up
    Demo(demo::Demo),
    /// Find the best tandems for an HR export and the answers to a sign-up form
    Match(match_files::Options),
    /// Show how a file would be understood, without storing anything
    Import(import_files::Options),
    /// Print the rules and weights as a file to start from
    Rules {
        /// Language of the comments  [default: the terminal's]
        #[arg(long, value_name = "LANG")]
        lang: Option<LangOption>,
    },
    /// Print completions for a shell
    Completions {
        /// bash, zsh, fish, elvish or powershell
        shell: Shell,
    },
    /// Run the product in the browser
    Serve(Settings),
    /// Print a link with which a coordinator signs in, for servers that send no mail
    SignInLink {
        #[command(flatten)]
        settings: Settings,
        /// The coordinator's e-mail address
        email: String,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let result = match arguments.command {
        Command::Demo(demo) => demo::run(demo),
        Command::Match(options) => return match_files::run(&options),
        Command::Import(options) => return import_files::run(&options),
        Command::Rules { lang } => {
            let text = files::rules::defaults(files::language(lang));
            return print(text.as_bytes());
        }
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "gegenstrom", &mut script);
            return print(&script);
        }
        Command::Serve(settings) => server::serve(&settings),
        Command::SignInLink { settings, email } => server::sign_in_link(&settings, &email),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("gegenstrom: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Writes to the standard output; nobody reading any more is no error.
fn print(bytes: &[u8]) -> ExitCode {
    use std::io::Write as _;
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    }
}
