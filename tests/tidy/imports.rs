//! A little of Rust's grammar: which modules of a crate a source names, and which macros it calls.

/// Every name on a path that begins with `krate::`, also inside braces: `krate::{a, b::C}` names a, b and C.
pub fn names(code: &str, krate: &str) -> Vec<String> {
    let start = format!("{krate}::");
    code.match_indices(&start)
        .flat_map(|(at, _)| {
            let path = path_at(&code[at + start.len()..]);
            path.split(|c: char| !c.is_alphanumeric() && c != '_')
        })
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The path that begins here, with everything in its braces.
fn path_at(rest: &str) -> &str {
    let mut depth = 0_usize;
    for (at, c) in rest.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            c if depth > 0 || c.is_alphanumeric() || c == '_' || c == ':' => {}
            _ => return &rest[..at],
        }
    }
    rest
}

/// The structures of a source that hold answers or lists of them: records, as against kinds of answers.
pub fn records(code: &str) -> Vec<String> {
    code.match_indices("pub struct ")
        .filter_map(|(at, start)| {
            let rest = &code[at + start.len()..];
            let name: String = rest
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            let body = rest.split("\n}").next()?;
            let holds = ["Answer<", "Listed<", "Particulars"]
                .iter()
                .any(|held| body.contains(held));
            holds.then_some(name)
        })
        .collect()
}

/// The arguments of every call of one of these macros.
pub fn calls(code: &str, macros: &[&str]) -> Vec<String> {
    let mut calls = Vec::new();
    for name in macros {
        let start = format!("{name}!(");
        for (at, _) in code.match_indices(&start) {
            let longer = code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            if !longer {
                calls.push(arguments(&code[at + start.len()..]).to_owned());
            }
        }
    }
    calls
}

fn arguments(rest: &str) -> &str {
    let mut depth = 0_usize;
    for (at, c) in rest.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return &rest[..at],
            ')' => depth -= 1,
            _ => {}
        }
    }
    rest
}

#[test]
fn names_and_records_and_calls_are_read_from_a_source() {
    let code =
        "use krate::one::Two;\nuse krate::{three, four::{five, Six}};\nlet x = krate::seven(8);";
    assert_eq!(
        names(code, "krate"),
        ["one", "Two", "three", "four", "five", "Six", "seven"]
    );
    let kinds = "pub struct A {\n    /// It.\n    pub it: Answer<bool>,\n}\npub struct B {\n    pub n: u8,\n}\n";
    assert_eq!(records(kinds), ["A"]);
    let logged = "tracing::warn!(code = 3, \"it {} failed\", id(x)); warned!(y)";
    assert_eq!(
        calls(logged, &["warn"]),
        ["code = 3, \"it {} failed\", id(x)"]
    );
}
