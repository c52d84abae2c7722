//! `--trace FILE`: writes down what a run on the host uses of the class library.

use crate::error::{Error, Result};
use crate::jdk::Jdk;
use crate::module_selection::Modules;
use crate::reachability::Facts;
use crate::{build, runtime_image};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

/// Internal names of the classes that were defined so far.
static DEFINED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
/// Where the trace goes, and the JDK that the classes are from.
static TRACE: OnceLock<(PathBuf, Jdk)> = OnceLock::new();

/// Has the trace written when the program ends. The file is made at once, so that one that cannot be written is known
/// before the program runs.
///
/// # Errors
/// [`Error::Write`].
pub fn begin(path: &Path, jdk: &Jdk) -> Result<()> {
    fs::write(path, Facts::default().write()).map_err(|error| Error::write(path, error))?;
    TRACE.get_or_init(|| (path.to_owned(), jdk.clone()));
    stardust_host::at_exit(end);
    Ok(())
}

/// Notes a class that was defined.
pub fn class_defined(name: &str) {
    DEFINED.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned());
}

/// Writes the trace, once. What goes wrong is told on standard error: the program's own status stays.
pub fn end() {
    if let Some((path, jdk)) = TRACE.get()
        && let Err(error) = write(path, jdk)
    {
        eprintln!("stardust: {error}");
    }
}

fn write(path: &Path, jdk: &Jdk) -> Result<()> {
    let modules_path = jdk.modules();
    let map = build::map_file(&modules_path)?;
    let image = runtime_image::open(&modules_path, &map)?;
    let mut facts = Facts::default();
    // Classes of the application are in its jars, and stay there.
    let defined = DEFINED.lock().unwrap_or_else(PoisonError::into_inner);
    facts.classes.extend(defined.iter().filter(|name| image.find_class(name).is_some()).cloned());
    let modules = Modules::read(jdk, &image)?;
    for (service, providers) in modules.all().flat_map(|module| &module.provides) {
        for provider in providers.iter().filter(|provider| facts.classes.contains(*provider)) {
            facts.services.insert((service.clone(), provider.clone()));
        }
    }
    fs::write(path, facts.write()).map_err(|error| Error::write(path, error))
}
