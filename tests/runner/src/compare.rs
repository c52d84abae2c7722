//! Comparing a run with what was recorded, and showing the difference briefly.

use crate::program::Outcome;

/// Longest line shown.
const WIDTH: usize = 200;
/// Lines shown of each differing place.
const CONTEXT: usize = 3;

/// `None` when equal; else a few lines that show where they first differ.
pub fn difference(expected: &Outcome, actual: &Outcome, compare_err: bool) -> Option<String> {
    let mut text = String::new();
    if expected.status != actual.status {
        text += &format!("  exit status: expected {}, got {}\n", expected.status, actual.status);
    }
    if expected.out != actual.out {
        text += &stream_difference("stdout", &expected.out, &actual.out);
    }
    if compare_err && expected.err != actual.err {
        text += &stream_difference("stderr", &expected.err, &actual.err);
    } else if !text.is_empty() && !actual.err.is_empty() {
        text += &format!("  stderr:\n{}", tail(&actual.err, 12));
    }
    (!text.is_empty()).then_some(text)
}

/// The first lines at which two streams differ.
fn stream_difference(name: &str, expected: &[u8], actual: &[u8]) -> String {
    let want: Vec<&[u8]> = lines(expected);
    let got: Vec<&[u8]> = lines(actual);
    let first = want.iter().zip(&got).take_while(|(a, b)| a == b).count();
    let mut text =
        format!("  {name} differs at line {} (expected {} lines, got {}):\n", first + 1, want.len(), got.len());
    let column = column_of_difference(want.get(first), got.get(first));
    for (mark, lines) in [('-', &want), ('+', &got)] {
        for (number, line) in lines.iter().skip(first).take(CONTEXT).enumerate() {
            let from = if number == 0 { column } else { 0 };
            let cut = if from > 0 { "..." } else { "" };
            text += &format!("    {mark} {cut}{}\n", shown(&line[from..]));
        }
    }
    text
}

/// Where to begin to show two differing lines: a little before they part when that is far to the right, else 0.
fn column_of_difference(want: Option<&&[u8]>, got: Option<&&[u8]>) -> usize {
    let (Some(want), Some(got)) = (want, got) else { return 0 };
    let same = want.iter().zip(got.iter()).take_while(|(a, b)| a == b).count();
    if same > WIDTH / 2 { same - WIDTH / 4 } else { 0 }
}

/// The last lines of a stream, indented.
pub fn tail(bytes: &[u8], count: usize) -> String {
    let all = lines(bytes);
    all.iter().skip(all.len().saturating_sub(count)).map(|l| format!("    | {}\n", shown(l))).collect()
}

/// Lines with their ends, so that a missing last newline is a difference.
fn lines(bytes: &[u8]) -> Vec<&[u8]> {
    bytes.split_inclusive(|b| *b == b'\n').collect()
}

/// A line for a terminal: no control characters, cut, its missing end marked.
fn shown(line: &[u8]) -> String {
    let (body, end) = match line.strip_suffix(b"\n") {
        Some(body) => (body, ""),
        None => (line, " (no newline)"),
    };
    let text: String = String::from_utf8_lossy(body)
        .chars()
        .take(WIDTH)
        .flat_map(|c| if c.is_control() { c.escape_default().collect::<Vec<_>>() } else { vec![c] })
        .collect();
    let more = if body.len() > WIDTH { "..." } else { "" };
    format!("{text}{more}{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(out: &str, err: &str, status: i32) -> Outcome {
        Outcome { out: out.into(), err: err.into(), status }
    }

    #[test]
    fn equal_is_none() {
        assert_eq!(difference(&outcome("a\n", "x", 1), &outcome("a\n", "y", 1), false), None);
    }

    #[test]
    fn the_first_line_is_named() {
        let text = difference(&outcome("a\nb\nc\n", "", 0), &outcome("a\nB\nc\n", "", 0), false).expect("differs");
        assert!(text.contains("stdout differs at line 2"), "{text}");
        assert!(text.contains("- b\n") && text.contains("+ B\n"), "{text}");
    }

    #[test]
    fn a_missing_newline_counts() {
        let text = difference(&outcome("a\n", "", 0), &outcome("a", "", 0), false).expect("differs");
        assert!(text.contains("+ a (no newline)"), "{text}");
    }

    #[test]
    fn status_and_stderr() {
        let text = difference(&outcome("", "boom\n", 1), &outcome("", "bang\n", 0), true).expect("differs");
        assert!(text.contains("expected 1, got 0") && text.contains("- boom") && text.contains("+ bang"), "{text}");
    }

    #[test]
    fn control_characters_are_shown() {
        assert_eq!(shown(b"a\x1b[2J\n"), "a\\u{1b}[2J");
    }

    #[test]
    fn long_lines_are_shown_where_they_differ() {
        let long = "x".repeat(500);
        let text = difference(&outcome(&format!("{long}A\n"), "", 0), &outcome(&format!("{long}B\n"), "", 0), false);
        let text = text.expect("differs");
        assert!(text.contains("xxA\n") && text.contains("xxB\n") && text.contains("- ...x"), "{text}");
    }

    #[test]
    fn output_cut_short() {
        let text = difference(&outcome("a\nb\n", "", 0), &outcome("a\n", "", 0), false).expect("differs");
        assert!(text.contains("line 2 (expected 2 lines, got 1)"), "{text}");
    }
}
