//! Program arguments on the kernel command line.
//!
//! The word `--` ends the kernel's options; each word after it is one more argument of the program, behind those of
//! the payload. Words are separated by spaces, so that an argument is written with `%` and two hexadecimal digits for
//! each byte other than ASCII letters, digits and `-_.,:/=@+`. An empty argument is written as a lone `%`.
//!
//! Virtual machine monitors add words about devices at the line's end, behind the arguments. These are no arguments; an
//! argument that looks like one is written with its `=` escaped.

use alloc::string::String;
use alloc::vec::Vec;

/// The word that ends the kernel's options.
const END_OF_OPTIONS: &str = "--";

/// What the words begin with by which QEMU and Firecracker tell of devices.
const DEVICE: &str = "virtio_mmio.device=";

/// A kernel command line: the kernel's own options, and arguments for the program.
pub fn join(options: &[&str], arguments: &[String]) -> String {
    let mut line = options.join(" ");
    if !arguments.is_empty() {
        let words = arguments.iter().map(|argument| encode(argument));
        for word in [String::from(END_OF_OPTIONS)].into_iter().chain(words) {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&word);
        }
    }
    line
}

/// The arguments for the program on a kernel command line. Bytes that are not UTF-8 once decoded are replaced by
/// U+FFFD, and a `%` that no two hexadecimal digits follow stands for itself.
pub fn arguments(line: &str) -> Vec<String> {
    let words = line.split_ascii_whitespace();
    let words = words.skip_while(|&word| word != END_OF_OPTIONS).skip(1);
    words.filter(|word| !word.starts_with(DEVICE)).map(decode).collect()
}

fn encode(argument: &str) -> String {
    if argument.is_empty() {
        return String::from("%");
    }
    let plain: &[u8] = if argument.starts_with(DEVICE) { b"-_.,:/@+" } else { b"-_.,:/=@+" };
    let mut word = String::new();
    for byte in argument.bytes() {
        if byte.is_ascii_alphanumeric() || plain.contains(&byte) {
            word.push(char::from(byte));
        } else {
            word.push('%');
            for digit in [byte >> 4, byte & 15] {
                word.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
            }
        }
    }
    word
}

fn decode(word: &str) -> String {
    if word == "%" {
        return String::new();
    }
    let mut bytes = Vec::with_capacity(word.len());
    let mut rest = word.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        match (first, hexadecimal(tail)) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => bytes.push(*first),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The byte that the first two characters are the hexadecimal digits of.
fn hexadecimal(bytes: &[u8]) -> Option<u8> {
    let digit = |index: usize| char::from(*bytes.get(index)?).to_digit(16);
    u8::try_from(digit(0)? << 4 | digit(1)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_survive() {
        let given = ["a b", "", "--", "ä%41\"'", "x=y", "\n\t"].map(String::from);
        let line = join(&["console=framed", "quiet"], &given);
        assert!(line.starts_with("console=framed quiet -- a%20b % -- "));
        assert_eq!(arguments(&line), given);
    }

    #[test]
    fn without_arguments_there_are_only_options() {
        assert_eq!(join(&["console=framed"], &[]), "console=framed");
        assert!(arguments("console=framed").is_empty());
        assert_eq!(join(&[], &[String::from("x")]), "-- x");
    }

    #[test]
    fn devices_are_no_arguments() {
        let given = [String::from("virtio_mmio.device=4K@0xd0000000:5"), String::from("x")];
        let line = join(&[], &given) + " virtio_mmio.device=512@0xfeb00e00:12";
        assert_eq!(arguments(&line), given);
    }

    #[test]
    fn broken_escapes_stand_for_themselves() {
        assert_eq!(arguments("-- 100% %4 %zz %C3"), ["100%", "%4", "%zz", "\u{fffd}"]);
    }
}
