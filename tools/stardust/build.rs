//! Takes the prebuilt kernel into the program when `STARDUST_KERNEL` names it at build time (`make build` does).

use std::path::PathBuf;
use std::{env, fs};

fn main() {
    println!("cargo::rustc-check-cfg=cfg(embedded_kernel)");
    println!("cargo::rerun-if-env-changed=STARDUST_KERNEL");
    let Some(kernel) = env::var_os("STARDUST_KERNEL").filter(|path| !path.is_empty()).map(PathBuf::from) else {
        return;
    };
    let kernel =
        fs::canonicalize(&kernel).unwrap_or_else(|error| panic!("STARDUST_KERNEL={}: {error}", kernel.display()));
    println!("cargo::rerun-if-changed={}", kernel.display());
    println!("cargo::rustc-env=STARDUST_KERNEL_PATH={}", kernel.display());
    println!("cargo::rustc-cfg=embedded_kernel");
}
