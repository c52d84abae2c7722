//! Running a jar in this process, on the virtual machine hosted on Linux. The program sees the same world as in an
//! image: its own files in memory, and only the environment variables it is given.

use super::{exit_byte, trace};
use crate::application::Application;
use crate::build;
use crate::class_library::class_library;
use crate::cli::Run;
use crate::error::{Error, Result};
use crate::jdk::Jdk;
use crate::program_files::{self, JAVA_HOME};
use crate::progress::Progress;
use stardust_jvm::{LaunchOptions, StaticFile};
use stardust_payload::Main;
use std::thread;

/// Bytes of native stack for the main thread, which the class library's start-up and the program's `main` run on.
const MAIN_STACK: usize = 16 << 20;

/// Runs the jar; returns the program's exit status. The class library is the JDK's own runtime image, with all modules.
///
/// # Errors
/// What is wrong with the inputs, as when an image is built.
pub fn run(options: &Run) -> Result<u8> {
    stardust_host::addresses::fix();
    let launch_options = launch_options(options)?;
    match options.memory {
        Some(memory) => stardust_host::install_with_memory(memory.bytes),
        None => stardust_host::install(),
    }
    stardust_host::end_on_faults();
    // A thread of its own, because the first thread's stack has the size that the user's limits give it.
    let main = thread::Builder::new()
        .name(String::from("main"))
        .stack_size(MAIN_STACK)
        .spawn(move || {
            let _stack = stardust_host::SignalStack::install();
            stardust_jvm::launch(launch_options)
        })
        .map_err(|error| Error::Unsupported(format!("no thread can be made: {error}")))?;
    match main.join() {
        Ok(status) => {
            trace::end();
            Ok(exit_byte(status))
        }
        Err(_) => Err(Error::Unsupported(String::from("the virtual machine ended by a panic"))),
    }
}

fn launch_options(options: &Run) -> Result<LaunchOptions> {
    let mut application = Application::read(&options.program, &options.options)?;
    let jdk = Jdk::find(options.options.jdk.as_deref())?;
    let config = build::config(&application, &options.options, &options.arguments);
    program_files::add_jdk(&jdk, &mut application.files)?;
    let modules: &'static [u8] = if options.closed_world {
        class_library(&jdk, &application, &options.options, &Progress::new())?.bytes.leak()
    } else {
        Box::leak(Box::new(build::map_file(&jdk.modules())?))
    };

    let modified = program_files::modification_time();
    // Files stay for the life of the process: the virtual machine uses them in place.
    let file = |path: String, bytes: &'static [u8]| StaticFile { path, bytes, modified };
    let mut files: Vec<_> = application.files.into_iter().map(|(path, bytes)| file(path, bytes.leak())).collect();
    files.push(file(format!("{JAVA_HOME}/lib/modules"), modules));

    if let Some(path) = &options.trace {
        trace::begin(path, &jdk)?;
    }
    let main = match config.main {
        Main::Jar(path) => stardust_jvm::Main::Jar(path),
        Main::Class(name) => stardust_jvm::Main::Class(name),
    };
    Ok(LaunchOptions {
        class_path: config.class_path,
        arguments: config.arguments,
        environment: config.environment,
        properties: config.properties,
        heap_max: config.heap_max,
        stack_size: config.stack_size,
        metadata_max: config.metadata_max,
        assertions: config.assertions,
        system_assertions: config.system_assertions,
        log: config.log,
        verify_heap: options.verify_heap,
        collect_every: options.collect_every,
        files,
        class_defined: options.trace.is_some().then_some(trace::class_defined),
        ..LaunchOptions::new(main)
    })
}
