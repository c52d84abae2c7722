//! Reads arbitrary bytes as a runtime image and looks everything up.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stardust_jimage::Image;

fuzz_target!(|bytes: &[u8]| {
    let Ok(image) = Image::new(bytes) else { return };
    for location in image.entries().take(1000).flatten() {
        let _ = image.find_path(&location.full_name());
        let _ = image.resource(&location);
        let _ = image.package_modules(location.base).count();
    }
    let _ = image.find_class("java/lang/Object");
});
