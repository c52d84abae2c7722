//! The command line's grammar.

use crate::memory_size::MemorySize;
use crate::reachability::Pattern;
use crate::run::PublishedPort;
use clap::{Args, Parser, Subcommand, ValueEnum};
use stardust_jvm::log::{TOPICS, Topic};
use stardust_payload::network::named_setting;
use std::path::PathBuf;

/// Makes a bootable Xen image of a Java application, and runs it.
#[derive(Debug, Parser)]
#[command(name = "stardust", version, arg_required_else_help = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a bootable image of a jar, and an xl configuration beside it
    Build(Build),
    /// Run a jar or an image: on QEMU, on Xen, or a jar in this process
    Run(Run),
    /// Show what is inside an image, by size
    Inspect(Inspect),
}

/// `stardust build`.
#[derive(Debug, Args)]
pub struct Build {
    /// The application
    pub jar: PathBuf,
    /// Where to write the image [default: the jar's name with .elf, here]
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Memory of the domain in the xl configuration [default: 256M]
    #[arg(long, value_name = "SIZE")]
    pub memory: Option<MemorySize>,
    /// Tell what is done and what is kept, even if standard error is no terminal
    #[arg(short, long)]
    pub verbose: bool,
    #[command(flatten)]
    pub options: ProgramOptions,
}

/// `stardust run`.
#[derive(Debug, Args)]
pub struct Run {
    /// A jar, or an image that `stardust build` made
    pub program: PathBuf,
    /// Where to run it
    #[arg(long, value_enum, default_value_t = Machine::Qemu)]
    pub on: Machine,
    /// Memory of the machine [default: 256M]; on the host, what the virtual machine may use [default: all]
    #[arg(long, value_name = "SIZE")]
    pub memory: Option<MemorySize>,
    /// Check the whole Java heap after each collection; on the host (for tests of the virtual machine)
    #[arg(long, hide = true)]
    pub verify_heap: bool,
    /// Collect at every N-th allocation, 1 being each; on the host (for tests of the virtual machine)
    #[arg(long, hide = true, value_name = "N", default_value_t = 0)]
    pub collect_every: u32,
    /// On QEMU: pass what comes to a port of this machine on to a port of the program's; can be given many times
    #[arg(long, value_name = "[ADDRESS:]HOST:GUEST[/udp]")]
    pub publish: Vec<PublishedPort>,
    #[command(flatten)]
    pub options: ProgramOptions,
    /// On the host: run on the class library that an image would have
    #[arg(long)]
    pub closed_world: bool,
    /// On the host: write what the run uses of the class library to this file, for --reachability
    #[arg(long, value_name = "FILE")]
    pub trace: Option<PathBuf>,
    /// Arguments of the program, behind those of --arg
    #[arg(last = true, value_name = "ARGUMENT")]
    pub arguments: Vec<String>,
}

/// `stardust inspect`.
#[derive(Debug, Args)]
pub struct Inspect {
    /// The image
    pub image: PathBuf,
    /// Write JSON, with every package and file
    #[arg(long)]
    pub json: bool,
}

/// Where a program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Machine {
    /// In this process, on the virtual machine hosted on Linux
    Host,
    /// As an image under QEMU
    Qemu,
    /// As an image in a Xen domain
    Xen,
}

/// How the program is to be started; what `java` would be told.
#[derive(Debug, Default, Args)]
pub struct ProgramOptions {
    /// The main class, instead of the one that the manifest names
    #[arg(long, value_name = "CLASS")]
    pub main: Option<String>,
    /// More jars and directories of classes, separated by colons
    #[arg(long, value_name = "PATH")]
    pub class_path: Option<String>,
    /// An argument of the program; can be given many times
    #[arg(long = "arg", value_name = "ARGUMENT", allow_hyphen_values = true)]
    pub args: Vec<String>,
    /// An environment variable of the program; can be given many times
    #[arg(long = "env", value_name = "NAME=VALUE", value_parser = pair)]
    pub environment: Vec<(String, String)>,
    /// A system property of the program; can be given many times
    #[arg(short = 'D', value_name = "NAME=VALUE", value_parser = property)]
    pub properties: Vec<(String, String)>,
    /// Export a package of a module to code that is in no named module, as `java` does; can be given many times
    #[arg(long, value_name = "MODULE/PACKAGE=ALL-UNNAMED", value_parser = pair)]
    pub add_exports: Vec<(String, String)>,
    /// Open a package of a module to reflection of such code; can be given many times
    #[arg(long, value_name = "MODULE/PACKAGE=ALL-UNNAMED", value_parser = pair)]
    pub add_opens: Vec<(String, String)>,
    /// The most that the Java heap may take; also -XmxSIZE [default: as memory allows]
    #[arg(long, value_name = "SIZE")]
    pub heap: Option<MemorySize>,
    /// Stack of each Java thread that asks for no size of its own; also -XssSIZE [default: 2M]
    #[arg(long, value_name = "SIZE")]
    pub stack: Option<MemorySize>,
    /// The most that metadata of classes may take; also -XX:MaxMetaspaceSize=SIZE [default: as memory allows]
    #[arg(long, value_name = "SIZE")]
    pub metaspace: Option<MemorySize>,
    /// Enable assertions in the program's classes; also -ea
    #[arg(long)]
    pub enable_assertions: bool,
    /// Enable assertions in the class library; also -esa
    #[arg(long)]
    pub enable_system_assertions: bool,
    /// Log lines on standard error, by topic, separated by commas: class, init, gc, exceptions, threads; also -verbose:gc
    #[arg(long, value_name = "TOPICS", value_delimiter = ',', value_parser = log_topic)]
    pub log: Vec<String>,
    /// How a network interface gets its addresses, as eth0=dhcp or eth0=10.0.2.15/24,gw=10.0.2.2,dns=10.0.2.3; can be
    /// given many times [default: dhcp,auto]
    #[arg(long = "net", value_name = "NAME=SETTING", value_parser = network)]
    pub network: Vec<(String, String)>,
    /// Modules of the JDK to put in beside those that the jar's classes mention, separated by commas; `all` for all
    #[arg(long, value_name = "MODULES", value_delimiter = ',')]
    pub modules: Vec<String>,
    /// Keep classes, packages or resources of the JDK, as java.util.Foo, java.util.* or sun/net/idn/uidna.spp; can be
    /// given many times
    #[arg(long, value_name = "PATTERN")]
    pub keep: Vec<Pattern>,
    /// Keep what a run used: a file that `stardust run --on host --trace FILE` wrote; can be given many times
    #[arg(long, value_name = "FILE")]
    pub reachability: Vec<PathBuf>,
    /// Keep only what can be reached from the main class, and from classes of the application that strings and files name,
    /// not what all of its classes may use
    #[arg(long)]
    pub from_main: bool,
    /// Tell on standard error why a class of the JDK is kept; can be given many times
    #[arg(long, value_name = "CLASS")]
    pub explain: Vec<String>,
    /// Keep all of the modules, also what the application does not reach
    #[arg(long)]
    pub no_shrink: bool,
    /// The JDK 17 to take the class library from [default: JAVA_HOME, the one of `java`, or one in /usr/lib/jvm]
    #[arg(long, value_name = "DIRECTORY")]
    pub jdk: Option<PathBuf>,
}

impl ProgramOptions {
    /// The system properties: those given, and those by which the library learns of exported and opened packages.
    pub fn all_properties(&self) -> Vec<(String, String)> {
        let mut properties = self.properties.clone();
        for (kind, packages) in [("addexports", &self.add_exports), ("addopens", &self.add_opens)] {
            let numbered = packages.iter().enumerate();
            properties.extend(numbered.map(|(number, (package, target))| {
                (format!("jdk.module.{kind}.{number}"), format!("{package}={target}"))
            }));
        }
        properties
    }

    /// An option that was given, for those that must be empty.
    pub fn first_given(&self) -> Option<&'static str> {
        let given = [
            (self.main.is_some(), "--main"),
            (self.class_path.is_some(), "--class-path"),
            (!self.args.is_empty(), "--arg"),
            (!self.environment.is_empty(), "--env"),
            (!self.properties.is_empty(), "-D"),
            (!self.add_exports.is_empty(), "--add-exports"),
            (!self.add_opens.is_empty(), "--add-opens"),
            (self.heap.is_some(), "--heap"),
            (self.stack.is_some(), "--stack"),
            (self.metaspace.is_some(), "--metaspace"),
            (self.enable_assertions, "--enable-assertions"),
            (self.enable_system_assertions, "--enable-system-assertions"),
            (!self.modules.is_empty(), "--modules"),
            (!self.keep.is_empty(), "--keep"),
            (!self.reachability.is_empty(), "--reachability"),
            (self.from_main, "--from-main"),
            (!self.explain.is_empty(), "--explain"),
            (self.no_shrink, "--no-shrink"),
            (self.jdk.is_some(), "--jdk"),
        ];
        given.into_iter().find(|(is_given, _)| *is_given).map(|(_, option)| option)
    }
}

/// `NAME=VALUE`.
fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err(String::from("give it as NAME=VALUE")),
    }
}

/// A network interface's name and setting.
fn network(text: &str) -> Result<(String, String), String> {
    named_setting(text).map_err(|error| error.to_string())
}

/// A topic of the virtual machine's log.
fn log_topic(text: &str) -> Result<String, String> {
    if Topic::parse(text).is_some() {
        return Ok(String::from(text));
    }
    Err(format!("there are the topics {}", TOPICS.map(|(name, _)| name).join(", ")))
}

/// `NAME=VALUE`, or `NAME` for an empty value, as `java -D` takes it.
fn property(text: &str) -> Result<(String, String), String> {
    if text.contains('=') { pair(text) } else { pair(&format!("{text}=")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_grammar_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn packages_are_exported_by_properties() {
        let line = ["stardust", "build", "a.jar", "--add-opens", "java.base/java.lang=ALL-UNNAMED", "-Da=b"];
        let Command::Build(build) = Cli::try_parse_from(line).unwrap().command else { panic!("not build") };
        let opened = ("jdk.module.addopens.0".to_owned(), "java.base/java.lang=ALL-UNNAMED".to_owned());
        assert_eq!(build.options.all_properties(), [("a".to_owned(), "b".to_owned()), opened]);
    }

    #[test]
    fn arguments_of_the_program_stay_as_they_are() {
        let line =
            ["stardust", "run", "app.jar", "--arg", "-x", "-Dk=v", "-D", "e", "--on", "host", "--", "--on", "-D"];
        let Command::Run(run) = Cli::try_parse_from(line).unwrap().command else { panic!("not run") };
        assert_eq!(run.arguments, ["--on", "-D"]);
        assert_eq!(run.options.args, ["-x"]);
        let owned = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(run.options.properties, [owned("k", "v"), owned("e", "")]);
        assert_eq!(run.on, Machine::Host);
    }
}
