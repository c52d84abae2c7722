//! The command line.

use crate::Failure;
use crate::target::Target;

/// Printed by `help` and after a mistake.
pub const USAGE: &str = "\
usage: stardust-conformance COMMAND [options] [filters]

A filter is a part of `area/Name`; several filters select what matches any of them.

  list [filters]                     the programs there are
  jars [filters]                     build their jars into build/SUITE
  record [--check] [filters]         run the reference java, write Name.out, Name.err, Name.status;
                                     --check compares instead (also with -Xint), to find what is not deterministic
  run [--on host|qemu|xen] [--jobs N] [--timeout S] [--verbose] [--tool-arg A]... [filters]
                                     run on Stardust and compare with what was recorded
  packages                           which packages of java.base the programs use; all must be used
  bench [--runs N] [--boot|--gc] [filters]
                                     the benchmarks on Stardust, java -Xint, Zero and JDK 25, ratios and means;
                                     --boot: start, image size, least memory, instructions to main;
                                     --gc: collections beside HotSpot's serial collector
  stress [--on host|qemu] [--seconds N] [filters]
                                     litmus and stress programs for threads, each N seconds (2); a forbidden outcome,
                                     a hang or a crash is a failure
  diagnostics [--on host|qemu] [filters]
                                     thread dumps, topics of the log, fatal errors
  mutate [--count N] [--programs N] [--first N] [--seed S]
                                     damaged classes and jars, and N mutants of whole programs (from number --first on):
                                     each outcome must be an error or a run, with a sound heap at its end
  foreign [--jobs N] [--sample N/M] [--timeout-factor N] [--java-only] [--again] [--list] [--verbose] [filters]
                                     OpenJDK's own tests of java.lang and java.util that are plain programs, on java and
                                     on Stardust (hosted); fetches them at first. --sample 1/10: every tenth;
                                     --again: on java, too, although its results are known;
                                     --list --verbose: which are left out, and why

list, jars, record and run take --suite NAME: the folder below tests, conformance unless told.

environment: STARDUST (the tool, else build/stardust), JAVA_HOME (JDK 17), JDK25_HOME, ZERO_JAVA, STARDUST_ROOT
";

/// The suite that is meant when none is named.
pub const DEFAULT_SUITE: &str = "conformance";

/// What the user asked for.
#[derive(Debug, PartialEq)]
pub enum Command {
    /// Print the usage.
    Help,
    /// Print the names of programs.
    List(Selection),
    /// Build jars only.
    Jars(Selection),
    /// Record or check the reference's output.
    Record {
        /// Which programs.
        selection: Selection,
        /// Compare with what is recorded, and write nothing.
        check: bool,
    },
    /// Run on Stardust and compare.
    Run(RunOptions),
    /// Count the programs that use each package of the class library.
    Packages,
    /// Measure.
    Bench(BenchOptions),
    /// Feed damaged files.
    Mutate(MutateOptions),
    /// Run programs that are asked for what they do, or fail.
    Diagnostics(DiagnosticsOptions),
    /// Run the litmus and stress programs.
    Stress(StressOptions),
    /// Run OpenJDK's tests.
    Foreign(ForeignOptions),
}

/// Which programs are meant.
#[derive(Debug, PartialEq)]
pub struct Selection {
    /// The folder below `tests` that holds them.
    pub suite: String,
    /// Parts of names; empty selects all.
    pub filters: Vec<String>,
}

/// Options of `run`.
#[derive(Debug, PartialEq)]
pub struct RunOptions {
    /// Where the programs run.
    pub target: Target,
    /// How many programs at once.
    pub jobs: usize,
    /// Seconds for each program; 0 is the target's own.
    pub timeout: u64,
    /// Print a line for each program that passed, too.
    pub verbose: bool,
    /// Handed to `stardust run` as they are, before the jar.
    pub tool_arguments: Vec<String>,
    /// Which programs.
    pub selection: Selection,
}

/// Options of `bench`.
#[derive(Debug, PartialEq)]
pub struct BenchOptions {
    /// Runs of each program; the least time counts.
    pub runs: usize,
    /// Measure start, size and memory instead of the programs.
    pub boot: bool,
    /// Measure the collector instead of the programs.
    pub gc: bool,
    /// Parts of names; empty selects all.
    pub filters: Vec<String>,
}

/// Options of `diagnostics`.
#[derive(Debug, PartialEq)]
pub struct DiagnosticsOptions {
    /// Where the programs run.
    pub target: Target,
    /// Parts of names; empty selects all.
    pub filters: Vec<String>,
}

/// Options of `stress`.
#[derive(Debug, PartialEq)]
pub struct StressOptions {
    /// Where the programs run: on the host or under QEMU.
    pub target: Target,
    /// Seconds that each program works.
    pub seconds: u64,
    /// Parts of names; empty selects all.
    pub filters: Vec<String>,
}

/// Options of `mutate`.
#[derive(Debug, PartialEq)]
pub struct MutateOptions {
    /// Damaged files of each kind that get a VM of their own; with none, only programs are run.
    pub count: u64,
    /// Programs with changed code.
    pub programs: u64,
    /// The first of these: a mutant is known by seed and number.
    pub first: u64,
    /// Seed of the damage.
    pub seed: u64,
}

/// Options of `foreign`.
#[derive(Debug, PartialEq)]
pub struct ForeignOptions {
    /// How many tests at once.
    pub jobs: usize,
    /// The n-th of every m tests.
    pub sample: Option<(usize, usize)>,
    /// By how much a test's own limit of time is multiplied.
    pub timeout_factor: u64,
    /// Run on the reference although its results are known.
    pub again: bool,
    /// Run on `java` only.
    pub java_only: bool,
    /// Print the names of the tests, and run nothing.
    pub list: bool,
    /// Print a line for each test.
    pub verbose: bool,
    /// Parts of names; empty selects all.
    pub filters: Vec<String>,
}

/// Reads the arguments after the program's name.
pub fn parse(arguments: &[String]) -> Result<Command, Failure> {
    let Some((name, rest)) = arguments.split_first() else {
        return Err(format!("no command\n{USAGE}"));
    };
    let mut reader = Reader { rest: rest.iter(), filters: Vec::new() };
    match name.as_str() {
        "help" | "--help" | "-h" => Ok(Command::Help),
        "list" | "--list" => reader.selection(|option, _| Err(unknown(option))).map(Command::List),
        "jars" => reader.selection(|option, _| Err(unknown(option))).map(Command::Jars),
        "record" => {
            let mut check = false;
            let selection = reader.selection(|option, _| match option {
                "--check" => {
                    check = true;
                    Ok(())
                }
                _ => Err(unknown(option)),
            })?;
            Ok(Command::Record { selection, check })
        }
        "run" => parse_run(reader),
        "packages" => {
            reader.options(|option, _| Err(unknown(option)))?;
            Ok(Command::Packages)
        }
        "bench" => {
            let mut options = BenchOptions { runs: 3, boot: false, gc: false, filters: Vec::new() };
            reader.options(|option, values| match option {
                "--runs" => number(option, values).map(|n| options.runs = n.max(1) as usize),
                "--boot" => {
                    options.boot = true;
                    Ok(())
                }
                "--gc" => {
                    options.gc = true;
                    Ok(())
                }
                _ => Err(unknown(option)),
            })?;
            options.filters = reader.filters;
            Ok(Command::Bench(options))
        }
        "diagnostics" => {
            let mut target = Target::Host;
            reader.options(|option, values| match option {
                "--on" => Target::parse(value(option, values)?).map(|named| target = named),
                _ => Err(unknown(option)),
            })?;
            Ok(Command::Diagnostics(DiagnosticsOptions { target, filters: reader.filters }))
        }
        "stress" => {
            let mut options = StressOptions { target: Target::Host, seconds: 2, filters: Vec::new() };
            reader.options(|option, values| match option {
                "--on" => Target::parse(value(option, values)?).map(|target| options.target = target),
                "--seconds" => number(option, values).map(|n| options.seconds = n.max(1)),
                _ => Err(unknown(option)),
            })?;
            options.filters = reader.filters;
            Ok(Command::Stress(options))
        }
        "mutate" => {
            let mut options = MutateOptions { count: 60, programs: 400, first: 0, seed: 1 };
            reader.options(|option, values| match option {
                "--count" => number(option, values).map(|n| options.count = n),
                "--programs" => number(option, values).map(|n| options.programs = n),
                "--first" => number(option, values).map(|n| options.first = n),
                "--seed" => number(option, values).map(|n| options.seed = n),
                _ => Err(unknown(option)),
            })?;
            Ok(Command::Mutate(options))
        }
        "foreign" => parse_foreign(reader),
        other => Err(format!("unknown command {other}\n{USAGE}")),
    }
}

fn parse_run(mut reader: Reader) -> Result<Command, Failure> {
    let mut list = false;
    let mut run = RunOptions {
        target: Target::Host,
        jobs: 2,
        timeout: 0,
        verbose: false,
        tool_arguments: Vec::new(),
        selection: Selection { suite: DEFAULT_SUITE.into(), filters: Vec::new() },
    };
    run.selection = reader.selection(|option, values| {
        match option {
            "--on" => run.target = Target::parse(value(option, values)?)?,
            "--jobs" => run.jobs = number(option, values)?.max(1) as usize,
            "--timeout" => run.timeout = number(option, values)?,
            "--verbose" | "-v" => run.verbose = true,
            "--tool-arg" => run.tool_arguments.push(value(option, values)?.to_string()),
            "--list" => list = true,
            _ => return Err(unknown(option)),
        }
        Ok(())
    })?;
    Ok(if list { Command::List(run.selection) } else { Command::Run(run) })
}

fn parse_foreign(mut reader: Reader) -> Result<Command, Failure> {
    let mut foreign = ForeignOptions {
        jobs: 2,
        sample: None,
        timeout_factor: 4,
        again: false,
        java_only: false,
        list: false,
        verbose: false,
        filters: Vec::new(),
    };
    reader.options(|option, values| {
        match option {
            "--jobs" => foreign.jobs = number(option, values)?.max(1) as usize,
            "--sample" => foreign.sample = Some(sample(value(option, values)?)?),
            "--timeout-factor" => foreign.timeout_factor = number(option, values)?.max(1),
            "--again" => foreign.again = true,
            "--java-only" => foreign.java_only = true,
            "--list" => foreign.list = true,
            "--verbose" | "-v" => foreign.verbose = true,
            _ => return Err(unknown(option)),
        }
        Ok(())
    })?;
    foreign.filters = reader.filters;
    Ok(Command::Foreign(foreign))
}

/// `N/M`: the n-th of every m.
fn sample(text: &str) -> Result<(usize, usize), Failure> {
    let parts = text.split_once('/').and_then(|(n, m)| Some((n.parse().ok()?, m.parse().ok()?)));
    parts.filter(|(_, m)| *m > 0).ok_or_else(|| format!("--sample: {text} is not like 1/10"))
}

/// Arguments yet to be read, and the filters seen among them.
struct Reader<'a> {
    rest: std::slice::Iter<'a, String>,
    filters: Vec<String>,
}

impl Reader<'_> {
    /// Like `options`, with `--suite` for all commands that select programs.
    fn selection(
        &mut self,
        mut take: impl FnMut(&str, &mut std::slice::Iter<'_, String>) -> Result<(), Failure>,
    ) -> Result<Selection, Failure> {
        let mut suite = DEFAULT_SUITE.to_string();
        self.options(|option, values| match option {
            "--suite" => {
                suite = value(option, values)?.to_string();
                Ok(())
            }
            _ => take(option, values),
        })?;
        Ok(Selection { suite, filters: std::mem::take(&mut self.filters) })
    }

    /// Calls `take` for each argument that begins with `-`; it may consume values. The others are filters.
    fn options(
        &mut self,
        mut take: impl FnMut(&str, &mut std::slice::Iter<'_, String>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        while let Some(argument) = self.rest.next() {
            if argument.starts_with('-') {
                take(argument, &mut self.rest)?;
            } else {
                self.filters.push(argument.clone());
            }
        }
        Ok(())
    }
}

fn unknown(option: &str) -> Failure {
    format!("unknown option {option}\n{USAGE}")
}

fn value<'a>(option: &str, values: &mut std::slice::Iter<'a, String>) -> Result<&'a str, Failure> {
    values.next().map(String::as_str).ok_or_else(|| format!("{option} needs a value"))
}

fn number(option: &str, values: &mut std::slice::Iter<'_, String>) -> Result<u64, Failure> {
    let text = value(option, values)?;
    text.parse().map_err(|_| format!("{option}: {text} is no number"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_line(line: &str) -> Result<Command, Failure> {
        let words: Vec<String> = line.split_whitespace().map(String::from).collect();
        parse(&words)
    }

    #[test]
    fn run_with_everything() {
        let Ok(Command::Run(run)) = parse_line("run --on qemu issue --jobs 3 -v --timeout 9 a_basics") else {
            panic!("not a run");
        };
        assert_eq!(run.target, Target::Qemu);
        assert_eq!((run.jobs, run.timeout, run.verbose), (3, 9, true));
        assert_eq!(run.selection, selection("conformance", &["issue", "a_basics"]));
    }

    fn selection(suite: &str, filters: &[&str]) -> Selection {
        Selection { suite: suite.into(), filters: filters.iter().map(|f| f.to_string()).collect() }
    }

    #[test]
    fn mistakes_are_told() {
        assert!(parse_line("run --on mars").is_err());
        assert!(parse_line("run --jobs many").is_err());
        assert!(parse_line("run --jobs").is_err());
        assert!(parse_line("walk").is_err());
        assert!(parse_line("").is_err());
    }

    #[test]
    fn foreign_sample() {
        let Ok(Command::Foreign(options)) = parse_line("foreign --sample 1/10 java/lang --list") else {
            panic!("not foreign");
        };
        assert_eq!((options.sample, options.list), (Some((1, 10)), true));
        assert!(parse_line("foreign --sample 1/0").is_err());
        assert!(parse_line("foreign --sample ten").is_err());
    }

    #[test]
    fn record_check() {
        let checked = Command::Record { selection: selection("conformance", &["x"]), check: true };
        assert_eq!(parse_line("record --check x"), Ok(checked));
        assert_eq!(parse_line("run --list"), Ok(Command::List(selection("conformance", &[]))));
        assert_eq!(parse_line("list --suite jars xml"), Ok(Command::List(selection("jars", &["xml"]))));
    }
}
