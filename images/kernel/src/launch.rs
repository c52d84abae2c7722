//! From the payload to the running application.

use crate::network;
use alloc::string::String;
use stardust_jvm::{LaunchOptions, StaticFile};
use stardust_kernel::{boot, report};
use stardust_payload::{Main, Payload, command_line};

/// Exit status for an image that cannot start its program, as the `java` command has it.
const STATUS_NOT_STARTED: i32 = 1;

/// Runs the application; returns its exit status.
pub fn launch(bytes: &'static [u8]) -> i32 {
    if bytes.is_empty() {
        report!("this image is a bare kernel: it holds no application");
        return STATUS_NOT_STARTED;
    }
    match stardust_payload::parse(bytes) {
        Ok(payload) => stardust_jvm::launch(options(payload)),
        Err(error) => {
            report!("this image is damaged: {error}");
            STATUS_NOT_STARTED
        }
    }
}

/// What the payload says, and the arguments on the kernel's command line behind its own.
fn options(payload: Payload<'static>) -> LaunchOptions {
    let Payload { mut config, files, .. } = payload;
    network::configure(config.network, config.uses_network);
    let line = boot::with_info(|info| String::from(info.command_line()));
    let measure = boot::with_info(|info| info.option("bench") == Some("boot"));
    let topics = boot::with_info(|info| info.option("log").map(String::from));
    config.log.extend(topics.iter().flat_map(|topics| topics.split(',')).map(String::from));
    config.arguments.extend(command_line::arguments(&line));
    let main = match config.main {
        Main::Jar(path) => stardust_jvm::Main::Jar(path),
        Main::Class(name) => stardust_jvm::Main::Class(name),
    };
    let files = files.into_iter();
    LaunchOptions {
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
        files: files
            .map(|file| StaticFile { path: String::from(file.path), bytes: file.bytes, modified: file.mtime })
            .collect(),
        before_main: measure.then_some(report_boot as fn()),
        ..LaunchOptions::new(main)
    }
}

/// Tells how long start-up took: `bench=boot` on the command line asks for it.
fn report_boot() {
    report!("bench: boot to main {} ticks", boot::ticks());
}
