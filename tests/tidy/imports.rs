//! A little of Rust's grammar: which modules of a crate a source names, and which macros it calls.

/// The first name after `krate::` at each place, also inside braces: `krate::{a, b::c}` names a and b.
pub fn first_names(code: &str, krate: &str) -> Vec<String> {
    let start = format!("{krate}::");
    let mut names = Vec::new();
    for (at, _) in code.match_indices(&start) {
        let rest = &code[at + start.len()..];
        match rest.strip_prefix('{') {
            Some(braced) => names.extend(in_braces(braced)),
            None => names.push(name_at(rest)),
        }
    }
    names
}

/// The names at the first level of a list in braces.
fn in_braces(list: &str) -> Vec<String> {
    let (mut names, mut depth, mut begins) = (Vec::new(), 0_usize, true);
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => begins = true,
            c if begins && depth == 0 && !c.is_whitespace() => {
                names.push(name_at(&list[at..]));
                begins = false;
            }
            _ => {}
        }
    }
    names
}

fn name_at(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
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
fn names_are_read_plain_and_in_braces() {
    let code = "use krate::one::Two;\nuse krate::{three, four::{five, six}, seven as eight};";
    assert_eq!(
        first_names(code, "krate"),
        ["one", "three", "four", "seven"]
    );
    let logged = "tracing::warn!(code = 3, \"it {} failed\", id(x)); warned!(y)";
    assert_eq!(
        calls(logged, &["warn"]),
        ["code = 3, \"it {} failed\", id(x)"]
    );
}
