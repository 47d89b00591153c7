//! What the court is asked to do: each prayer that nobody struck.

use law::motion::Motion;
use law::motion::parts::Prayer;

use crate::value::Values;

pub(super) fn add(motion: &Motion, all: &mut Values) {
    let asked = motion.prayers();
    for (name, prayer) in [
        ("vacate", Prayer::Vacate),
        ("dismiss", Prayer::Dismiss),
        ("expunge", Prayer::Expunge),
        ("alternative", Prayer::Alternative),
        ("hearing", Prayer::Hearing),
    ] {
        all.set(name, asked.contains(&prayer));
    }
    all.set("asks", !asked.is_empty());
}
