//! `@requires`: an expression on properties of the machine and the VM that says whether a test can run.

/// What the properties are here. The VM's own are those of a `java` that was given no options.
const PROPERTIES: [(&str, &str); 14] = [
    ("os.family", "linux"),
    ("os.arch", "amd64"),
    ("os.simpleArch", "x64"),
    ("os.maxMemory", "4g"),
    ("sun.arch.data.model", "64"),
    ("vm.bits", "64"),
    ("vm.musl", "false"),
    ("vm.debug", "false"),
    ("vm.flagless", "true"),
    ("vm.compMode", "Xmixed"),
    ("vm.gc", "null"),
    ("vm.graal.enabled", "false"),
    ("vm.compiler1.enabled", "true"),
    ("vm.compiler2.enabled", "true"),
];

/// Whether the expression holds; `None` if it cannot be told.
pub fn holds(expression: &str) -> Option<bool> {
    let tokens = tokens(expression);
    let mut parser = Parser { tokens: &tokens };
    let value = parser.or()?;
    parser.tokens.is_empty().then_some(value)
}

fn tokens(expression: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut rest = expression.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' => rest[1..].find('"').map_or(rest.len(), |end| end + 2),
            '(' | ')' | '&' | '|' => 1,
            '=' | '!' | '<' | '>' if rest[1..].starts_with('=') => 2,
            '=' | '!' | '<' | '>' => 1,
            _ => rest.find(|c: char| c.is_whitespace() || "()&|=!<>".contains(c)).unwrap_or(rest.len()),
        };
        tokens.push(rest[..length].to_string());
        rest = rest[length..].trim_start();
    }
    tokens
}

struct Parser<'a> {
    tokens: &'a [String],
}

impl Parser<'_> {
    fn next(&mut self) -> Option<&str> {
        let (first, rest) = self.tokens.split_first()?;
        self.tokens = rest;
        Some(first)
    }

    fn accept(&mut self, token: &str) -> bool {
        let found = self.tokens.first().is_some_and(|first| first == token);
        if found {
            self.tokens = &self.tokens[1..];
        }
        found
    }

    fn or(&mut self) -> Option<bool> {
        let mut value = self.and()?;
        while self.accept("|") {
            value |= self.and()?;
        }
        Some(value)
    }

    fn and(&mut self) -> Option<bool> {
        let mut value = self.term()?;
        while self.accept("&") {
            value &= self.term()?;
        }
        Some(value)
    }

    fn term(&mut self) -> Option<bool> {
        if self.accept("!") {
            return self.term().map(|value| !value);
        }
        if self.accept("(") {
            let value = self.or()?;
            return self.accept(")").then_some(value);
        }
        let left = value_of(self.next()?)?;
        let operator = self.tokens.first().map_or("", |token| token.as_str()).to_string();
        if !["==", "!=", "<", "<=", ">", ">="].contains(&operator.as_str()) {
            return left.parse().ok();
        }
        self.next();
        let right = value_of(self.next()?)?;
        match operator.as_str() {
            "==" => Some(left == right),
            "!=" => Some(left != right),
            _ => {
                let (left, right) = (bytes(&left)?, bytes(&right)?);
                Some(match operator.as_str() {
                    "<" => left < right,
                    "<=" => left <= right,
                    ">" => left > right,
                    _ => left >= right,
                })
            }
        }
    }
}

/// The value of a name, or a literal.
fn value_of(token: &str) -> Option<String> {
    if let Some(text) = token.strip_prefix('"') {
        return Some(text.trim_end_matches('"').to_string());
    }
    if token.starts_with("vm.opt.") {
        return Some("null".into());
    }
    let known = PROPERTIES.iter().find(|(name, _)| *name == token).map(|(_, value)| (*value).to_string());
    let literal = !token.contains('.') || token.starts_with(|c: char| c.is_ascii_digit());
    known.or_else(|| literal.then(|| token.to_string()))
}

/// A number with a unit.
fn bytes(text: &str) -> Option<u64> {
    let shift = match text.chars().last()?.to_ascii_lowercase() {
        'k' => 10,
        'm' => 20,
        'g' => 30,
        _ => return text.parse().ok(),
    };
    text[..text.len() - 1].parse::<u64>().ok().map(|n| n << shift)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions() {
        assert_eq!(holds("(os.family == \"linux\") | (os.family == \"mac\")"), Some(true));
        assert_eq!(holds("((os.family == \"windows\") & (vm.compMode != \"Xcomp\"))"), Some(false));
        assert_eq!(holds("vm.bits == 64 & os.maxMemory >= 10G"), Some(false));
        assert_eq!(holds("os.maxMemory >= 2g"), Some(true));
        assert_eq!(holds("!vm.musl"), Some(true));
        assert_eq!(holds("vm.gc == null | vm.gc == \"G1\""), Some(true));
        assert_eq!(holds("vm.opt.DisableExplicitGC != \"true\""), Some(true));
        assert_eq!(holds("vm.hasJFR"), None);
        assert_eq!(holds("(vm.debug"), None);
    }
}
