//! `sv39 completions` and `sv39 man`: made from the same description as the parser.

use super::failure::{about, host_reason};
use super::output;
use anyhow::Result;
use clap::Command;
use clap_complete::Shell;
use std::path::PathBuf;

/// Print completions for a shell
#[derive(clap::Args, Debug)]
#[command(after_help = "Example:\n  sv39 completions bash > /etc/bash_completion.d/sv39")]
pub struct Completions {
    /// The shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

/// Print the manual page, or write a page for every subcommand
#[derive(clap::Args, Debug)]
#[command(after_help = "Examples:\n  sv39 man | man -l -\n  sv39 man /usr/local/share/man/man1")]
pub struct Man {
    /// Where the pages go
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

/// Prints completions; the exit status.
pub fn completions(options: &Completions, command: &mut Command) -> Result<u8> {
    let mut text = Vec::new();
    clap_complete::generate(options.shell, command, "sv39", &mut text);
    output::result(&String::from_utf8_lossy(&text))?;
    Ok(0)
}

/// Prints or writes manual pages; the exit status.
pub fn man(options: &Man, command: &Command) -> Result<u8> {
    let Some(folder) = &options.folder else {
        output::result(&page(command)?)?;
        return Ok(0);
    };
    let whole = command.clone().disable_help_subcommand(true);
    clap_mangen::generate_to(whole, folder).map_err(|error| about(folder, host_reason(&error)))?;
    Ok(0)
}

fn page(command: &Command) -> Result<String> {
    let mut text = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut text)?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}
