//! What a test of OpenJDK says about itself: the tags of jtreg in a comment at its head.

/// One `@run` line, or the one that a test without any has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Action {
    /// `main`, `testng`, `shell`...
    pub kind: String,
    /// What follows the kind behind slashes: `othervm`, `timeout=300`...
    pub modifiers: Vec<String>,
    /// Options for the virtual machine, before the class.
    pub options: Vec<String>,
    /// The class; empty for the test's own.
    pub class: String,
    /// Arguments of `main`.
    pub arguments: Vec<String>,
}

/// One `@test` comment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Header {
    /// `@run`
    pub actions: Vec<Action>,
    /// `@library`: folders with sources.
    pub libraries: Vec<String>,
    /// `@modules`
    pub modules: Vec<String>,
    /// `@build`: classes.
    pub builds: Vec<String>,
    /// `@compile`: options and sources of each.
    pub compiles: Vec<Vec<String>>,
    /// `@requires`
    pub requires: Vec<String>,
    /// `@key`
    pub keys: Vec<String>,
    /// Whether it has `@ignore`.
    pub ignored: bool,
}

/// All headers of a source: comments that begin with `@test`.
pub fn parse(source: &str) -> Vec<Header> {
    let mut headers = Vec::new();
    let mut rest = source;
    while let Some(start) = rest.find("/*") {
        let Some(length) = rest[start..].find("*/") else { break };
        let comment = &rest[start + 2..start + length];
        rest = &rest[start + length + 2..];
        let tags = tags(comment);
        if tags.first().is_some_and(|(name, _)| name == "test") {
            headers.push(header(&tags));
        }
    }
    headers
}

/// The tags of a comment with their values, which may go over several lines.
fn tags(comment: &str) -> Vec<(String, String)> {
    let mut tags: Vec<(String, String)> = Vec::new();
    for line in comment.lines() {
        let line = line.trim_start().trim_start_matches('*').trim();
        if let Some(tag) = line.strip_prefix('@') {
            let (name, value) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
            tags.push((name.to_string(), value.trim().to_string()));
        } else if let Some((_, value)) = tags.last_mut() {
            value.push(' ');
            value.push_str(line);
        }
    }
    tags
}

fn header(tags: &[(String, String)]) -> Header {
    let mut header = Header::default();
    for (name, value) in tags {
        let words = || words(value);
        match name.as_str() {
            "run" => header.actions.push(action(words())),
            "library" => header.libraries.extend(words()),
            "modules" => header.modules.extend(words()),
            "build" => header.builds.extend(words()),
            "compile" => header.compiles.push(words()),
            name if name.starts_with("compile/") => header.compiles.push(vec![format!("@{name}")]),
            "clean" => {}
            "requires" => header.requires.push(value.clone()),
            "key" => header.keys.extend(words()),
            "ignore" => header.ignored = true,
            _ => {}
        }
    }
    if header.actions.is_empty() && header.compiles.is_empty() && header.builds.is_empty() {
        header.actions.push(Action { kind: "main".into(), ..Action::default() });
    }
    header
}

fn action(words: Vec<String>) -> Action {
    let mut words = words.into_iter();
    let first = words.next().unwrap_or_default();
    let mut parts = first.split('/').map(String::from);
    let mut action = Action { kind: parts.next().unwrap_or_default(), ..Action::default() };
    // A policy file's name may itself hold slashes, but no test of ours has that.
    action.modifiers = parts.collect();
    let mut words = words.peekable();
    while let Some(option) = words.next_if(|word| word.starts_with('-')) {
        let takes_value =
            matches!(option.as_str(), "--add-exports" | "--add-opens" | "--add-modules" | "-cp" | "-classpath");
        action.options.push(option);
        if takes_value {
            action.options.extend(words.next());
        }
    }
    action.class = words.next().unwrap_or_default();
    action.arguments = words.collect();
    action
}

/// The words of a value; quotes keep spaces.
fn words(value: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut quote = None;
    for c in value.chars() {
        match quote {
            Some(q) if c == q => quote = None,
            None if c == '"' || c == '\'' => quote = Some(c),
            None if c.is_whitespace() => {
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
            }
            _ => word.push(c),
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_without_actions_is_its_own_main() {
        let headers = parse("/* licence */\n/* @test\n * @bug 1 2\n * @summary x\n */ class A {}");
        assert_eq!(headers.len(), 1);
        assert_eq!(headers[0].actions, [Action { kind: "main".into(), ..Action::default() }]);
    }

    #[test]
    fn actions_have_options_and_arguments() {
        let source = "/*\n * @test\n * @modules java.base/jdk.internal.misc:open\n *          java.base/x\n * @run main/othervm/timeout=9 -Da='b c'\n *      --add-opens java.base/x=ALL-UNNAMED Main one two\n */";
        let header = &parse(source)[0];
        assert_eq!(header.modules, ["java.base/jdk.internal.misc:open", "java.base/x"]);
        let action = &header.actions[0];
        assert_eq!((action.kind.as_str(), action.class.as_str()), ("main", "Main"));
        assert_eq!(action.modifiers, ["othervm", "timeout=9"]);
        assert_eq!(action.options, ["-Da=b c", "--add-opens", "java.base/x=ALL-UNNAMED"]);
        assert_eq!(action.arguments, ["one", "two"]);
    }

    #[test]
    fn other_comments_are_none() {
        assert!(parse("/* @author x */ /** {@code @test} */").is_empty());
    }
}
