//! The table's row: what is known of a fact before anybody answers it.

use crate::answer::Source;
use crate::id::ItemId;
use crate::path::FactPath;

/// One fact that can be asked: where it stands in the record, how it is asked, and what it may be.
#[derive(Clone, Copy, Debug)]
pub struct Fact {
    /// JSON pointer into the record, `*` for the id of an item.
    pub path: &'static str,
    /// The label above the field.
    pub label: &'static str,
    /// One line below the label, in plain words; may be empty.
    pub help: &'static str,
    /// What may be typed.
    pub kind: Kind,
    /// Whether a lawful referral to law enforcement needs it.
    pub referral: bool,
    /// Whether it tells who the reporter is: the fact itself, never free text.
    pub reporter: bool,
    /// Whether it stays in the vault: no court paper carries it.
    pub kept: bool,
    /// Whom it comes from when nobody says otherwise.
    pub source: Source,
}

/// What may be typed for a fact, and so how it is read and shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line of text.
    Line,
    /// Text of any length.
    Text,
    /// A telephone number, kept as it was said.
    Phone,
    /// An age, exact or about.
    Age,
    /// An instant that has already happened.
    Past,
    /// An instant, whenever it is.
    Moment,
    /// A day that has already been, such as a date of birth.
    Date,
    /// A day, whenever it is.
    Day,
    /// A time that has already been, as people remember it: a day, a month, a year, or between two.
    Span,
    /// A sum in dollars, kept as cents.
    Money,
    /// Yes or no.
    YesNo,
    /// One of a closed list.
    Choice(&'static [Choice]),
    /// Any number of a closed list, none among them.
    Many(&'static [Choice]),
    /// Any number of the items of a list of the same record, by their ids: the list is named by its path.
    Links(&'static str),
}

/// One of a closed list of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The value as it is kept.
    pub value: &'static str,
    /// The words on the button.
    pub label: &'static str,
    /// What it means, where the words are not enough.
    pub help: &'static str,
}

impl Fact {
    /// A fact that the reporter usually tells, needed by nothing in particular.
    pub const fn new(
        path: &'static str,
        label: &'static str,
        help: &'static str,
        kind: Kind,
    ) -> Self {
        Self {
            path,
            label,
            help,
            kind,
            referral: false,
            reporter: false,
            kept: false,
            source: Source::Reporter,
        }
    }

    /// The same fact, needed by a lawful referral.
    pub const fn for_referral(mut self) -> Self {
        self.referral = true;
        self
    }

    /// The same fact, telling who the reporter is.
    pub const fn of_reporter(mut self) -> Self {
        self.reporter = true;
        self
    }

    /// The same fact, usually known from the worker.
    pub const fn from_worker(mut self) -> Self {
        self.source = Source::Worker;
        self
    }

    /// The same fact, usually known from police.
    pub const fn from_police(mut self) -> Self {
        self.source = Source::Police;
        self
    }

    /// The same fact, usually told by the person for whom a motion is brought.
    pub const fn from_movant(mut self) -> Self {
        self.source = Source::Movant;
        self
    }

    /// The same fact, usually written or decided by counsel.
    pub const fn from_counsel(mut self) -> Self {
        self.source = Source::Counsel;
        self
    }

    /// The same fact, usually read in a court's or an agency's record.
    pub const fn from_record(mut self) -> Self {
        self.source = Source::Record;
        self
    }

    /// The same fact, usually told by somebody else than the people above.
    pub const fn from_other(mut self) -> Self {
        self.source = Source::Other;
        self
    }

    /// The same fact, kept in the vault alone.
    pub const fn kept(mut self) -> Self {
        self.kept = true;
        self
    }

    /// The path of a fact that stands in the record once.
    pub fn at(&self) -> FactPath {
        FactPath(self.path.to_owned())
    }

    /// The path of this fact in the item of that id.
    pub fn of(&self, item: ItemId) -> FactPath {
        FactPath(self.path.replacen('*', &item.to_string(), 1))
    }
}

/// A choice without further help.
pub const fn choice(value: &'static str, label: &'static str) -> Choice {
    Choice {
        value,
        label,
        help: "",
    }
}

/// A choice with a line of help.
pub const fn choice_with(value: &'static str, label: &'static str, help: &'static str) -> Choice {
    Choice { value, label, help }
}
