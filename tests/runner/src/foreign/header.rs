//! The description of a test in its source: comments that begin with `@test`, in jtreg's tag language.

/// One test of a source file; a file can hold several.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Header {
    /// What tells it from others of its file: `@test id=...`.
    pub id: Option<String>,
    /// Tags and their values in order, lines joined by spaces.
    pub tags: Vec<(String, String)>,
}

impl Header {
    /// The values of all tags of this name.
    pub fn values<'a>(&'a self, tag: &'a str) -> impl Iterator<Item = &'a str> {
        self.tags.iter().filter(move |(name, _)| name == tag).map(|(_, value)| value.as_str())
    }

    /// Whether there is a tag of this name.
    pub fn has(&self, tag: &str) -> bool {
        self.values(tag).next().is_some()
    }
}

/// All tests described in a source file. Where there are several, those without an id are called `id0`, `id1`...
pub fn headers(source: &str) -> Vec<Header> {
    let mut found: Vec<Header> = comments(source).filter_map(parse).collect();
    if found.len() > 1 {
        for (number, header) in found.iter_mut().enumerate() {
            header.id.get_or_insert(format!("id{number}"));
        }
    }
    found
}

/// The texts of block comments. Strings that hold comment marks do not matter here: what is taken for a comment and is
/// none does not begin with `@test`.
fn comments(source: &str) -> impl Iterator<Item = &str> {
    let mut rest = source;
    std::iter::from_fn(move || {
        let begin = rest.find("/*")? + 2;
        let length = rest[begin..].find("*/")?;
        let text = &rest[begin..begin + length];
        rest = &rest[begin + length + 2..];
        Some(text)
    })
}

/// The tags of a comment; `None` if it describes no test.
fn parse(comment: &str) -> Option<Header> {
    let mut tags: Vec<(String, String)> = Vec::new();
    for line in comment.lines().map(|line| line.trim_start().trim_start_matches('*').trim()) {
        match line.strip_prefix('@').map(|tag| tag.split_once(char::is_whitespace).unwrap_or((tag, ""))) {
            Some((name, value)) => tags.push((name.to_string(), value.trim().to_string())),
            None if line.is_empty() => {}
            None => {
                // Text before the first tag: an ordinary comment.
                let (_, value) = tags.last_mut()?;
                value.push(' ');
                value.push_str(line);
            }
        }
    }
    let (first, value) = tags.first()?;
    if first != "test" {
        return None;
    }
    let id = value.split_whitespace().find_map(|word| word.strip_prefix("id=")).map(String::from);
    Some(Header { id, tags })
}

/// Splits a value into words; double quotes keep words together.
pub fn words(value: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quoted = false;
    for c in value.chars() {
        match c {
            '"' => {
                quoted = !quoted;
                word.get_or_insert_default();
            }
            c if c.is_whitespace() && !quoted => words.extend(word.take()),
            c => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_span_lines() {
        let found = headers(
            "/* Copyright */\n/*\n * @test id=two\n * @bug 1\n * @run main/othervm\n *      -Da=b\n *   Foo \"x y\"\n */\nclass A {}",
        );
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].id.as_deref(), Some("two"));
        let run: Vec<&str> = found[0].values("run").collect();
        assert_eq!(run, ["main/othervm -Da=b Foo \"x y\""]);
        assert!(found[0].has("bug") && !found[0].has("ignore"));
    }

    #[test]
    fn several_tests_have_ids() {
        let found = headers("/* @test\n * @run main A */ /* @test id=b */");
        let ids: Vec<_> = found.iter().filter_map(|header| header.id.as_deref()).collect();
        assert_eq!(ids, ["id0", "b"]);
    }

    #[test]
    fn other_comments_are_none() {
        assert!(headers("/** Text\n * @test */ /* @author me */ // @test\n").is_empty());
    }

    #[test]
    fn quotes_keep_words_together() {
        assert_eq!(words(" a \"b c\" \"\" d"), ["a", "b c", "", "d"]);
    }
}
