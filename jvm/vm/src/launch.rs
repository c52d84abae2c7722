//! From options to the program's exit status.

use crate::startup;
use crate::sync::OnceCell;
use alloc::string::String;
use alloc::vec::Vec;

/// What to run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Main {
    /// The `Main-Class` of the jar at this path (`java -jar`).
    Jar(String),
    /// The class of this name, found on the class path (`java -cp`).
    Class(String),
}

/// A read-only file of the program's file system.
#[derive(Clone, Debug)]
pub struct StaticFile {
    /// Its absolute path.
    pub path: String,
    /// Its content, used in place.
    pub bytes: &'static [u8],
    /// When it was last changed: seconds since 1970.
    pub modified: i64,
}

/// Everything that the virtual machine is told from outside.
#[derive(Clone, Debug)]
pub struct LaunchOptions {
    /// What to run.
    pub main: Main,
    /// Paths in the program's file system; ignored with [`Main::Jar`].
    pub class_path: Vec<String>,
    /// Arguments of `main`.
    pub arguments: Vec<String>,
    /// Environment variables.
    pub environment: Vec<(String, String)>,
    /// System properties, as `-D` sets them.
    pub properties: Vec<(String, String)>,
    /// The most bytes that the Java heap may have; by default a share of the machine's memory.
    pub heap_max: Option<u64>,
    /// Bytes of a Java stack; by default two MiB.
    pub stack_size: Option<u64>,
    /// The most bytes of class metadata with which a further class can be defined; by default what the region has.
    pub metadata_max: Option<u64>,
    /// Whether assertions are enabled in classes of other loaders than the boot loader.
    pub assertions: bool,
    /// Whether assertions are enabled in the boot loader's classes.
    pub system_assertions: bool,
    /// The read-only files: `/jdk/lib/modules` and the JDK's other files, and the program's jars.
    pub files: Vec<StaticFile>,
    /// Collect the heap at every so many slow allocations, to find errors; 0 is off.
    pub collect_every: u32,
    /// Check the whole heap after each collection, and collect and check once more at the program's end; what is wrong
    /// is a fatal error.
    pub verify_heap: bool,
    /// Topics of the log that are on, by name: see [`crate::log::TOPICS`].
    pub log: Vec<String>,
    /// Called on the main thread just before `main`: the end of start-up, for measurements.
    pub before_main: Option<fn()>,
    /// Called with the internal name of each class that was defined and has one, on the thread that defined it: for
    /// those who want to know what a program uses.
    pub class_defined: Option<fn(&str)>,
}

impl LaunchOptions {
    /// Options with defaults for everything but what to run.
    pub fn new(main: Main) -> LaunchOptions {
        LaunchOptions {
            main,
            class_path: Vec::new(),
            arguments: Vec::new(),
            environment: Vec::new(),
            properties: Vec::new(),
            heap_max: None,
            stack_size: None,
            metadata_max: None,
            assertions: false,
            system_assertions: false,
            files: Vec::new(),
            collect_every: 0,
            verify_heap: false,
            log: Vec::new(),
            before_main: None,
            class_defined: None,
        }
    }

    /// The value of an environment variable.
    pub fn environment(&self, name: &str) -> Option<&str> {
        self.environment.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The value of a system property set from outside.
    pub fn property(&self, name: &str) -> Option<&str> {
        self.properties.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The class path as `java.class.path` gives it.
    pub fn class_path_text(&self) -> String {
        match &self.main {
            Main::Jar(path) => path.clone(),
            Main::Class(_) => self.class_path.join(":"),
        }
    }

    /// What runs, as `sun.java.command` gives it: jar or class, and arguments.
    pub fn command_text(&self) -> String {
        let (Main::Jar(main) | Main::Class(main)) = &self.main;
        let mut text = main.clone();
        for argument in &self.arguments {
            text.push(' ');
            text.push_str(argument);
        }
        text
    }
}

static OPTIONS: OnceCell<LaunchOptions> = OnceCell::new();

/// The options of this program.
pub fn options() -> &'static LaunchOptions {
    OPTIONS.get()
}

/// Starts the virtual machine on the calling thread, runs the program to its end, and returns its exit status: that of
/// `System.exit`, 1 after an uncaught exception in `main`, else 0. The platform is installed before; the virtual
/// machine can be started once. (`System.exit` does not return here: it ends through `Platform::exit`.)
pub fn launch(options: LaunchOptions) -> i32 {
    OPTIONS.set(options);
    startup::run()
}
