//! What an image's class library could hold and does not: whoever built it left out what the program does not reach.
//! When such a class is asked for, messages say which option puts it in.
//!
//! The list is a file in module `java.base` of the modules image, text with lines in order: `package Class Class...` for
//! classes of the modules that are there, `+module package package...` for the other modules of the JDK. Packages have
//! slashes. A whole JDK has no such file.

use super::boot;
use crate::sync::Mutex;
use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;

/// The list's place in the image.
const FILE: &str = "/java.base/META-INF/stardust/left-out";

/// The list, once it has been looked for; none in it if there is none.
static LIST: Mutex<Option<Option<Cow<'static, [u8]>>>> = Mutex::new(None);

/// What to say of a class (internal name) that was not found: which option puts it into an image. `None` for a class
/// that was not left out.
pub fn advice(name: &str) -> Option<String> {
    let mut list = LIST.lock();
    let list = list.get_or_insert_with(|| {
        let (image, _) = boot::modules_image();
        image.find_path(FILE).and_then(|location| image.resource(&location).ok())
    });
    advice_from(core::str::from_utf8(list.as_ref()?).ok()?, name)
}

fn advice_from(list: &str, name: &str) -> Option<String> {
    let (package, class) = name.rsplit_once('/')?;
    for line in list.lines() {
        let mut words = line.split(' ');
        match words.next()? {
            first if first == package && words.any(|word| word == class) => {
                return Some(format!("left out of this image: build with --keep {}", name.replace('/', ".")));
            }
            first if first.starts_with('+') && words.any(|word| word == package) => {
                return Some(format!("left out of this image: build with --modules {}", &first[1..]));
            }
            _ => {}
        }
    }
    None
}

/// The text of a message about a class that was not found: its name as it is to be shown, and what to do about it.
pub fn not_found_text(name: &str, shown: &str) -> String {
    match advice(name) {
        Some(advice) => format!("{shown} ({advice})"),
        None => String::from(shown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_and_modules_are_found_in_the_list() {
        let list = "java/util Foo Foo$Bar\njava/util/zip Gone\n+java.sql java/sql javax/sql\n";
        let text = |name| advice_from(list, name);
        assert_eq!(text("java/util/Foo$Bar").unwrap(), "left out of this image: build with --keep java.util.Foo$Bar");
        assert_eq!(text("javax/sql/DataSource").unwrap(), "left out of this image: build with --modules java.sql");
        assert_eq!(text("java/util/Fo"), None);
        assert_eq!(text("java/util/zip/Foo"), None);
        assert_eq!(text("Foo"), None);
        assert_eq!(advice_from("", "java/util/Foo"), None);
    }
}
