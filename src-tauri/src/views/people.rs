//! The people of a vault, and what each role may do in it.

use casefile::id::PersonId;
use casefile::moment::Clock;
use chrono::{DateTime, Utc};
use serde::Serialize;
use store::desk::Desk;
use store::person::Role;
use store::rights::Right;

use crate::error::AppError;
use crate::views::shown::{ShownTime, time};

/// The people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PeopleView {
    /// Everybody who has or had a key, in the order in which they were added.
    pub people: Vec<PersonRow>,
    /// Whether the person at the desk may add and suspend people and renew the recovery words.
    pub may_change: bool,
    /// Who may, by name and role.
    pub who_may: String,
    /// The roles of this kind of vault.
    pub roles: Vec<RoleView>,
    /// What can be allowed, in the order of the table.
    pub rights: Vec<RightView>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PersonRow {
    /// Names the person.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// What the person does, in words.
    pub role: String,
    /// When the person was added.
    pub since: ShownTime,
    /// Whether the person may open the vault now.
    pub active: bool,
    /// Whether it is the person at the desk.
    pub you: bool,
    /// The fingerprint of the person's signing key.
    pub fingerprint: String,
    /// Why the person cannot be suspended; nothing if that is possible.
    pub stays: String,
}

/// A role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct RoleView {
    /// The role.
    pub role: Role,
    /// What a person calls it.
    pub says: String,
    /// What it may do here.
    pub may: Vec<Right>,
}

/// A right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct RightView {
    /// The right.
    pub right: Right,
    /// What it is, in words.
    pub says: String,
}

/// The people as the person at the desk sees them.
pub fn people_view(
    desk: &Desk<'_>,
    now: DateTime<Utc>,
    clock: Clock,
) -> Result<PeopleView, AppError> {
    let facts = desk.facts();
    let people = desk.people()?;
    let keepers = people
        .iter()
        .filter(|line| line.active && line.person.role.may(Right::People, facts.practice))
        .count();
    let rows = people.iter().map(|line| {
        let is_keeper = line.person.role.may(Right::People, facts.practice);
        let you = line.person.id == desk.person().id;
        PersonRow {
            id: line.person.id,
            name: line.person.name.clone(),
            role: line.person.role.says().to_owned(),
            since: time(line.since, now, clock),
            active: line.active,
            you,
            fingerprint: line.person.fingerprint.clone(),
            stays: match (you, is_keeper && keepers == 1) {
                (true, _) => "Nobody can suspend themselves; another keeper has to.".to_owned(),
                (_, true) => "The last keeper stays: add another keeper first.".to_owned(),
                _ => String::new(),
            },
        }
    });
    let serves = Role::ALL.into_iter().filter(|role| role.serves(facts.kind));
    Ok(PeopleView {
        people: rows.collect(),
        may_change: desk.may(Right::People),
        who_may: who_may(desk, Right::People)?,
        roles: serves
            .map(|role| RoleView {
                role,
                says: role.says().to_owned(),
                may: Right::all()
                    .filter(|right| role.may(*right, facts.practice))
                    .collect(),
            })
            .collect(),
        rights: Right::all()
            .filter(|right| facts.practice || *right != Right::PracticeClock)
            .map(|right| RightView {
                right,
                says: right.says().to_owned(),
            })
            .collect(),
    })
}

/// Who may do something in this vault, by name and role, such as "A. Lind (keeper)".
pub fn who_may(desk: &Desk<'_>, right: Right) -> Result<String, AppError> {
    let practice = desk.facts().practice;
    let names: Vec<String> = desk
        .people()?
        .into_iter()
        .filter(|line| line.active && line.person.role.may(right, practice))
        .map(|line| format!("{} ({})", line.person.name, line.person.role.says()))
        .collect();
    Ok(match names.as_slice() {
        [] => "Nobody in this vault may.".to_owned(),
        names => names.join(", "),
    })
}
