//! The prebuilt kernel that images are made of.

use crate::error::{Error, Result};
use std::borrow::Cow;
use std::env;
use std::fs;
use std::path::PathBuf;

/// The environment variable that names a kernel.
const VARIABLE: &str = "STARDUST_KERNEL";
/// The kernel's file beside the executable.
const FILE: &str = "stardust-kernel.elf";

#[cfg(embedded_kernel)]
const EMBEDDED: Option<&[u8]> = Some(include_bytes!(env!("STARDUST_KERNEL_PATH")));
#[cfg(not(embedded_kernel))]
const EMBEDDED: Option<&[u8]> = None;

/// The kernel and where it came from: the file that `STARDUST_KERNEL` names, or the one that was built in, or the one
/// beside the executable.
///
/// # Errors
/// [`Error::NoKernel`] with the places looked at; [`Error::Read`].
pub fn load() -> Result<(PathBuf, Cow<'static, [u8]>)> {
    if let Some(path) = env::var_os(VARIABLE).filter(|path| !path.is_empty()).map(PathBuf::from) {
        let bytes = fs::read(&path).map_err(|error| Error::read(&path, error))?;
        return Ok((path, Cow::Owned(bytes)));
    }
    if let Some(bytes) = EMBEDDED {
        return Ok((PathBuf::from("the built-in kernel"), Cow::Borrowed(bytes)));
    }
    let directory = env::current_exe().ok().and_then(|exe| exe.parent().map(PathBuf::from)).unwrap_or_default();
    let path = directory.join(FILE);
    match fs::read(&path) {
        Ok(bytes) => Ok((path, Cow::Owned(bytes))),
        Err(_) => Err(Error::NoKernel { looked_at: format!("{VARIABLE}, {}", path.display()) }),
    }
}
