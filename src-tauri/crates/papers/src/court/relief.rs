//! What the court is asked to do: each prayer that nobody struck.

use law::motion::Motion;
use law::motion::parts::Prayer;

use crate::value::Values;

const NAMED: [(&str, Prayer); 5] = [
    ("vacate", Prayer::Vacate),
    ("dismiss", Prayer::Dismiss),
    ("expunge", Prayer::Expunge),
    ("alternative", Prayer::Alternative),
    ("hearing", Prayer::Hearing),
];

pub(super) fn add(motion: &Motion, all: &mut Values) {
    let asked = motion.prayers();
    for (name, prayer) in NAMED {
        all.set(name, asked.contains(&prayer));
    }
    let count = asked.len();
    let each = asked.iter().zip(1..).map(|(prayer, number)| {
        let end = match count - number {
            0 => ".",
            1 => "; and",
            _ => ";",
        };
        let values = Values::new().with("end", end);
        NAMED.iter().fold(values, |values, (name, other)| {
            values.with(name, prayer == other)
        })
    });
    all.set("prayers", each.collect::<Vec<_>>());
    let relief = asked.iter().any(|prayer| *prayer != Prayer::Hearing);
    all.set("asks", relief);
}
