//! What the search for the reporter cannot find, because nobody entered it.

use casefile::answer::Answer;
use casefile::report::Report;

/// That the search could not look for the reporter's name or workplace, in a sentence; `None` where both were
/// entered. A caller who gives no name has one all the same, and it may stand in the story.
pub fn weaker(report: &Report) -> Option<String> {
    let reporter = &report.reporter;
    let known =
        |answer: &Answer<String>| answer.known().is_some_and(|text| !text.trim().is_empty());
    let lacking: Vec<&str> = [
        (known(&reporter.name), "name"),
        (known(&reporter.workplace), "workplace"),
    ]
    .into_iter()
    .filter(|(known, _)| !known)
    .map(|(_, word)| word)
    .collect();
    let are = match lacking.len() {
        0 => return None,
        1 => "is",
        _ => "are",
    };
    let list = lacking.join(" and ");
    Some(format!(
        "The reporter’s {list} {are} not entered, so the search is weaker: it cannot find what it does not know. Read the story once for that."
    ))
}

#[cfg(test)]
mod tests {
    use super::weaker;
    use crate::examples::report;

    #[test]
    fn what_nobody_entered_is_said_to_weaken_the_search() {
        let (name, work) = (
            ("reporter/name", "Ruth Ostby"),
            ("reporter/workplace", "at home"),
        );
        assert_eq!(weaker(&report(&[name, work])), None);
        let begins = |facts: &[(&str, &str)], words: &str| {
            let says = weaker(&report(facts)).unwrap_or_default();
            assert!(says.starts_with(words), "{says}");
        };
        begins(&[name], "The reporter’s workplace is not entered");
        begins(
            &[("reporter/name", "(refused)")],
            "The reporter’s name and workplace are not entered",
        );
    }
}
