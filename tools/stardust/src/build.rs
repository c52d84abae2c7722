//! `stardust build`: from a jar to an image.

use crate::application::Application;
use crate::class_library::class_library;
use crate::cli::{Build, ProgramOptions};
use crate::elf_image::{ADDRESS_LIMIT, ElfImage};
use crate::error::{Error, Result};
use crate::jdk::Jdk;
use crate::kernel;
use crate::memory_size::MemorySize;
use crate::program_files::{self, JAVA_HOME};
use crate::progress::Progress;
use crate::xl_config::{self, WhenEnded};
use memmap2::Mmap;
use stardust_payload::{Config, File};
use std::fs;
use std::path::{Path, PathBuf};

/// Memory of a domain when nothing else is said.
pub const DEFAULT_MEMORY: MemorySize = MemorySize::from_mebibytes(256);

/// What an image needs beside the memory that it lies in: kernel, class metadata, threads, a small Java heap.
const ROOM: MemorySize = MemorySize::from_mebibytes(16);

/// Builds an image and writes it, and its xl configuration beside it.
pub fn build(options: &Build) -> Result<()> {
    let memory = options.memory.unwrap_or(DEFAULT_MEMORY);
    let progress = Progress::verbose(options.verbose);
    let image = image(&options.jar, &options.options, &[], memory, &progress)?;
    let output = options.output.clone().unwrap_or_else(|| default_output(&options.jar));
    progress.step(&format!("writing {}", output.display()));
    fs::write(&output, &image).map_err(|error| Error::write(&output, error))?;

    let name = output.file_stem().unwrap_or_default().to_string_lossy();
    let place = fs::canonicalize(&output).map_err(|error| Error::read(&output, error))?;
    let configuration = xl_config::config(&name, &place, memory, "", WhenEnded::Destroy);
    let output = output.with_extension("xl");
    fs::write(&output, configuration).map_err(|error| Error::write(&output, error))
}

/// The jar's name with `.elf`, in the current directory.
fn default_output(jar: &Path) -> PathBuf {
    PathBuf::from(jar.file_name().unwrap_or_default()).with_extension("elf")
}

/// The image of the jar at `path`; `arguments` come behind those of the options.
///
/// # Errors
/// Everything that is wrong with the inputs, and [`Error::MemoryTooSmall`] if the image does not run in `memory`.
pub fn image(
    path: &Path,
    options: &ProgramOptions,
    arguments: &[String],
    memory: MemorySize,
    progress: &Progress,
) -> Result<Vec<u8>> {
    progress.step(&format!("reading {}", path.display()));
    let mut application = Application::read(path, options)?;
    let (kernel_path, kernel) = kernel::load()?;
    let kernel = ElfImage::parse(&kernel).map_err(|what| Error::BadKernel { path: kernel_path, what })?;
    let jdk = Jdk::find(options.jdk.as_deref())?;

    let class_library = class_library(&jdk, &application, options, progress)?;
    application.files.insert(format!("{JAVA_HOME}/lib/modules"), class_library.bytes);
    program_files::add_jdk(&jdk, &mut application.files)?;

    let mut config = config(&application, options, arguments);
    config.uses_network = class_library.uses_network || !options.network.is_empty();
    let payload = payload(path, &application, &config)?;
    let image = kernel.with_payload(&payload);
    check_fit(&image, memory)?;
    Ok(image)
}

/// The payload of an application with all its files.
fn payload(path: &Path, application: &Application, config: &Config) -> Result<Vec<u8>> {
    let mtime = program_files::modification_time();
    let files = application.files.iter();
    let files: Vec<File<'_>> = files.map(|(path, bytes)| File { path, bytes, mtime }).collect();
    stardust_payload::emit(config, &files)
        .map_err(|error| Error::Unsupported(format!("{}: {error}; rename or leave out the file", path.display())))
}

/// How the program is started.
pub fn config(application: &Application, options: &ProgramOptions, arguments: &[String]) -> Config {
    Config {
        class_path: application.class_path.clone(),
        arguments: options.args.iter().chain(arguments).cloned().collect(),
        environment: options.environment.clone(),
        properties: options.all_properties(),
        heap_max: options.heap.map(|heap| heap.bytes),
        stack_size: options.stack.map(|stack| stack.bytes),
        metadata_max: options.metaspace.map(|metaspace| metaspace.bytes),
        assertions: options.enable_assertions,
        system_assertions: options.enable_system_assertions,
        log: options.log.clone(),
        network: options.network.clone(),
        ..Config::new(application.main.clone())
    }
}

/// Reads the image again as a check, and compares its size with what it can have.
fn check_fit(image: &[u8], memory: MemorySize) -> Result<()> {
    let parsed = ElfImage::parse(image).map_err(Error::Unsupported)?;
    let end = MemorySize { bytes: parsed.end() };
    let limit = MemorySize { bytes: ADDRESS_LIMIT };
    if end > limit {
        return Err(Error::ImageTooLarge { size: end, limit });
    }
    let needed = MemorySize::from_mebibytes(end.mebibytes() + ROOM.mebibytes());
    if memory < needed {
        return Err(Error::MemoryTooSmall { given: memory, needed });
    }
    Ok(())
}

/// The contents of a file, mapped.
pub fn map_file(path: &Path) -> Result<Mmap> {
    let file = fs::File::open(path).map_err(|error| Error::read(path, error))?;
    // SAFETY: the file belongs to the installed JDK, which nobody changes in place: package managers put new files in
    // place of old ones, whose contents stay as long as they are mapped.
    unsafe { Mmap::map(&file) }.map_err(|error| Error::read(path, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_image_is_named_after_the_jar() {
        assert_eq!(default_output(Path::new("/x/app.jar")), Path::new("app.elf"));
        assert_eq!(default_output(Path::new("my.app-1.0.jar")), Path::new("my.app-1.0.elf"));
    }
}
