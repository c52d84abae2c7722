//! What can go wrong, each as one line that says what, on which input, and what to do.

use crate::memory_size::MemorySize;
use std::io;
use std::path::{Path, PathBuf};

/// The result of what the command line does.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// An input is not there.
    #[error("{}: there is no such file", .0.display())]
    NoFile(PathBuf),
    /// A file cannot be read.
    #[error("cannot read {}: {cause}", path.display())]
    Read { path: PathBuf, cause: io::Error },
    /// A file cannot be written.
    #[error("cannot write {}: {cause}", path.display())]
    Write { path: PathBuf, cause: io::Error },
    /// An input is no zip file.
    #[error("{} is not a jar: {cause}; give the jar file that `jar` or a build tool made", path.display())]
    NotAJar { path: PathBuf, cause: String },
    /// A file inside a jar cannot be read.
    #[error("{}: cannot read the entry {entry}: {cause}; make the jar anew", path.display())]
    JarEntry { path: PathBuf, entry: String, cause: String },
    /// The manifest has no Main-Class.
    #[error("{} does not say where to begin: its manifest has no Main-Class; name the class with --main CLASS", .0.display())]
    NoMainClass(PathBuf),
    /// The main class is not there.
    #[error("{}: the main class {class} is neither in the jar nor on its class path; name another with --main CLASS", path.display())]
    MainClassMissing { path: PathBuf, class: String },
    /// A class has a newer format than Java 17 has.
    #[error("{}: class {class} is compiled for Java {release}, and Stardust runs Java 17; compile it with `javac --release 17`", path.display())]
    ClassTooNew { path: PathBuf, class: String, release: u16 },
    /// Two inputs have the same place in the image.
    #[error("{}: there is already a file {guest} in the image; rename one of the two", path.display())]
    PlaceTaken { path: PathBuf, guest: String },
    /// A name cannot be used inside the image.
    #[error("{}: the name is not UTF-8, which file names in an image are; rename the file", .0.display())]
    NotUtf8(PathBuf),
    /// No JDK 17 was found.
    #[error(
        "no JDK 17 found ({looked_at}); install one with `apt-get install openjdk-17-jdk-headless`, or set JAVA_HOME"
    )]
    NoJdk { looked_at: String },
    /// The JDK that was named is not one, or not 17.
    #[error("{}: {what}; give the directory of a JDK 17, or install one with `apt-get install openjdk-17-jdk-headless`", path.display())]
    NotJdk17 { path: PathBuf, what: String },
    /// A file of the JDK is damaged.
    #[error("{}: {cause}; install the JDK anew", path.display())]
    DamagedJdk { path: PathBuf, cause: String },
    /// A module that was asked for is not in the JDK.
    #[error("--modules: the JDK at {} has no module {name}; `java --list-modules` shows those it has", home.display())]
    NoModule { name: String, home: PathBuf },
    /// A reachability file cannot be understood.
    #[error("{}: {what}; `stardust run --on host --trace FILE` writes such files", path.display())]
    BadReachability { path: PathBuf, what: String },
    /// A class or resource that was asked for is not in the JDK.
    #[error("--keep {pattern}: the JDK at {} has no such class, package or resource", home.display())]
    NothingToKeep { pattern: String, home: PathBuf },
    /// The domain cannot hold the image and a Java heap.
    #[error("--memory {given} is too small for this image: it needs at least {needed}")]
    MemoryTooSmall { given: MemorySize, needed: MemorySize },
    /// The image does not fit below the virtual machine's regions.
    #[error("the image takes {size}, more than the {limit} that an image can have; leave modules or files out")]
    ImageTooLarge { size: MemorySize, limit: MemorySize },
    /// There is no kernel to build images from.
    #[error(
        "the kernel is missing (looked for {looked_at}); build it with `make kernel`, or name it with STARDUST_KERNEL"
    )]
    NoKernel { looked_at: String },
    /// The kernel file cannot carry a payload.
    #[error("{} is not a Stardust kernel: {what}; build one with `make kernel`", path.display())]
    BadKernel { path: PathBuf, what: String },
    /// An image cannot be understood.
    #[error("{} is not a Stardust image: {what}; build one with `stardust build`", path.display())]
    BadImage { path: PathBuf, what: String },
    /// An option that only makes sense when an image is built.
    #[error("{option} has no effect on {}, which is built already; give it to `stardust build`", path.display())]
    AlreadyBuilt { option: &'static str, path: PathBuf },
    /// An image cannot run in this process.
    #[error("{}: an image runs on qemu or xen; give the jar to run it on the host", .0.display())]
    ImageOnHost(PathBuf),
    /// The command line for the kernel is too long.
    #[error(
        "the arguments after -- take {length} bytes of kernel command line, more than {limit}; build them in with --arg"
    )]
    ArgumentsTooLong { length: usize, limit: usize },
    /// A program that is needed is not installed.
    #[error("{program} is not installed; install it with `apt-get install {package}`")]
    NoProgram { program: &'static str, package: &'static str },
    /// There is no Xen and nothing that stands for it.
    #[error(
        "no Xen here: this is not a control domain, and no lab script was found ({looked_at}); run on qemu, or name the script with STARDUST_LAB"
    )]
    NoXen { looked_at: String },
    /// Another program failed.
    #[error("{program} failed: {what}")]
    Program { program: String, what: String },
    /// The image stopped, and no exit status came.
    #[error("the image ended without an exit status ({how})")]
    NoStatus { how: String },
    /// Something is not supported by this build.
    #[error("{0}")]
    Unsupported(String),
}

impl Error {
    /// The exit status for what is wrong with inputs, the command line and the installation.
    pub const BAD_INPUT: u8 = 2;
    /// The exit status when an image ended without its program's status (EX_SOFTWARE of sysexits.h).
    const NO_STATUS: u8 = 70;

    /// The exit status that tells of this error.
    pub fn status(&self) -> u8 {
        match self {
            Error::NoStatus { .. } => Self::NO_STATUS,
            _ => Self::BAD_INPUT,
        }
    }

    /// The error for a file that could not be read.
    pub fn read(path: &Path, cause: io::Error) -> Self {
        match cause.kind() {
            io::ErrorKind::NotFound => Error::NoFile(path.to_owned()),
            _ => Error::Read { path: path.to_owned(), cause },
        }
    }

    /// The error for a file that could not be written.
    pub fn write(path: &Path, cause: io::Error) -> Self {
        Error::Write { path: path.to_owned(), cause }
    }
}
