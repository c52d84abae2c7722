//! `stardust`: a jar goes in, a bootable Xen image comes out.
//!
//! Exit status: that of the program for `run`; 2 for what is wrong with the input or the command line, with one line on
//! standard error; 70 when an image ended without telling its program's status.
#![deny(missing_docs)]

mod application;
mod build;
mod class_constants;
mod class_library;
mod cli;
mod elf_image;
mod error;
mod inspect;
mod jar;
mod java_options;
mod jdk;
mod json;
mod kernel;
mod manifest;
mod memory_size;
mod module_info;
mod module_map;
mod module_selection;
mod program_files;
mod progress;
mod reachability;
mod run;
mod runtime_image;
mod xl_config;

use clap::Parser;
use clap::error::ErrorKind;
use cli::{Cli, Command};
use error::Error;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = match Cli::try_parse_from(java_options::translated(std::env::args_os())) {
        Ok(cli) => cli,
        Err(error) => return usage(&error),
    };
    let result = match cli.command {
        Command::Build(options) => build::build(&options).map(|()| 0),
        Command::Run(options) => run::run(&options),
        Command::Inspect(options) => inspect::inspect(&options).map(|()| 0),
    };
    match result {
        Ok(status) => ExitCode::from(status),
        Err(error) => {
            eprintln!("stardust: {error}");
            ExitCode::from(error.status())
        }
    }
}

/// Help and version go to standard output; what is wrong with the command line becomes one line.
fn usage(error: &clap::Error) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            print!("{error}");
            ExitCode::SUCCESS
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            eprintln!("stardust: no command given: build, run or inspect (see `stardust --help`)");
            ExitCode::from(Error::BAD_INPUT)
        }
        _ => {
            // The first paragraph says what is wrong, sometimes with a list on lines of its own; usage and hints follow.
            let text = error.to_string();
            let what = text.split("\n\n").next().unwrap_or_default().trim_start_matches("error: ");
            let words: Vec<&str> = what.split_whitespace().collect();
            eprintln!("stardust: {} (see `stardust --help`)", words.join(" "));
            ExitCode::from(Error::BAD_INPUT)
        }
    }
}
