//! What a case, and each duty, is called in a few words.

use casefile::report::Report;

/// The child's name or nickname in quotes, with the age.
pub fn case_title(report: &Report) -> String {
    let child = &report.child;
    let known = |a: &casefile::answer::Answer<String>| {
        a.known()
            .map(|s| s.trim().to_owned())
            .filter(|s| !s.is_empty())
    };
    let name = match (known(&child.name), known(&child.nicknames)) {
        (Some(name), _) => short(&name),
        (None, Some(nick)) => format!("“{}”", short(&nick)),
        (None, None) => "Child, name not known".to_owned(),
    };
    match child.age.known() {
        Some(age) => match age.years {
            Some(years) if age.approximate => format!("{name}, about {years}"),
            Some(years) => format!("{name}, {years}"),
            None => format!("{name}, {}", short(&age.words)),
        },
        None => format!("{name}, age not known"),
    }
}

/// A text cut to what a heading can hold.
pub fn short(text: &str) -> String {
    const LONGEST: usize = 48;
    let line = text.split(['\n', '\r']).next().unwrap_or_default().trim();
    if line.chars().count() <= LONGEST {
        return line.to_owned();
    }
    let mut cut: String = line.chars().take(LONGEST - 1).collect();
    cut.push('…');
    cut
}

/// A duty with a clock as the board says it.
pub fn duty_label(rule: &str) -> &'static str {
    match rule {
        "CPS-02" => "Tell the police",
        "CPS-03" => "Latest, statute",
        "CPS-07" => "Begin the investigation",
        "CPS-08" => "See the child",
        "CPS-10" => "Determination",
        "CPS-11" => "Tell the tribe",
        "FED-01" => "Police: victim in care",
        "MIS-01" => "Police: child missing",
        "MIS-02" => "NCMEC",
        other => law::rules::rule(other).map_or("Duty", |rule| rule.title),
    }
}
