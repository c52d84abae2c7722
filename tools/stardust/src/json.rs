//! JSON output (RFC 8259).

use std::fmt::{self, Display, Write};

/// A JSON value.
pub enum Json {
    /// A whole number.
    Number(u64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object; the names are in the order given.
    Object(Vec<(&'static str, Json)>),
}

impl Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Json::Number(number) => write!(f, "{number}"),
            Json::Text(text) => quoted(f, text),
            Json::List(values) => {
                f.write_char('[')?;
                separated(f, values, |f, value| value.fmt(f))?;
                f.write_char(']')
            }
            Json::Object(members) => {
                f.write_char('{')?;
                separated(f, members, |f, (name, value)| {
                    quoted(f, name)?;
                    f.write_char(':')?;
                    value.fmt(f)
                })?;
                f.write_char('}')
            }
        }
    }
}

fn separated<T>(
    f: &mut fmt::Formatter<'_>,
    values: &[T],
    mut show: impl FnMut(&mut fmt::Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            f.write_char(',')?;
        }
        show(f, value)?;
    }
    Ok(())
}

fn quoted(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_char('"')?;
    for c in text.chars() {
        match c {
            '"' | '\\' => write!(f, "\\{c}")?,
            c if c < ' ' => write!(f, "\\u{:04x}", u32::from(c))?,
            c => f.write_char(c)?,
        }
    }
    f.write_char('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_escaped() {
        let value = Json::Object(vec![("a", Json::List(vec![Json::Number(1), Json::Text("\"\\\n\u{e4}".into())]))]);
        assert_eq!(value.to_string(), "{\"a\":[1,\"\\\"\\\\\\u000a\u{e4}\"]}");
    }
}
