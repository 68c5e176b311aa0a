//! Gegenstrom: the software with which a company runs a reverse-mentoring
//! programme.

mod demo;
mod server;
mod settings;
mod worker;

#[cfg(test)]
#[path = "../../mail/tests/support/mod.rs"]
mod smtp_server;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

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
        Command::Serve(settings) => server::serve(settings),
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
