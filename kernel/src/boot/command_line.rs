//! Words of the kernel command line.

/// The words of `line`: separated by white space; double quotes keep white space inside a word, and stay part of it.
pub fn words(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    core::iter::from_fn(move || {
        rest = rest.trim_start();
        if rest.is_empty() {
            return None;
        }
        let mut quoted = false;
        let end = rest
            .char_indices()
            .find(|&(_, c)| {
                quoted ^= c == '"';
                !quoted && c.is_whitespace()
            })
            .map_or(rest.len(), |(index, _)| index);
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}

/// The word that ends the kernel's options: what follows is for the program.
const END_OF_OPTIONS: &str = "--";

/// The value of the last word `key=value` among the kernel's options, without the quotes around it.
pub fn option<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    words(line)
        .take_while(|&word| word != END_OF_OPTIONS)
        .filter_map(|word| word.strip_prefix(key)?.strip_prefix('='))
        .last()
        .map(|value| value.strip_prefix('"').and_then(|inner| inner.strip_suffix('"')).unwrap_or(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_quoted_spaces() {
        let mut words = words("  a b=\"c d\"  e");
        assert_eq!(words.next(), Some("a"));
        assert_eq!(words.next(), Some("b=\"c d\""));
        assert_eq!(words.next(), Some("e"));
        assert_eq!(words.next(), None);
    }

    #[test]
    fn the_last_value_counts() {
        assert_eq!(option("x=1 xx=3 x=\"2 3\"", "x"), Some("2 3"));
        assert_eq!(option("x=1", "y"), None);
        assert_eq!(option("x=1 -- x=2", "x"), Some("1"));
    }
}
