//! The three small desks of a report, each for one notice: the missing child, the tribe, the armed forces.

use casefile::act::ActKind;
use casefile::answer::Answer;
use casefile::fact::Fact;
use casefile::facts::{child, missing, notices, owed};
use casefile::id::RecordId;
use casefile::notices::NoticeTo;
use casefile::owed::ArmedForces;
use casefile::paper_made::PaperKind;
use casefile::report::{IndianChild, Report};
use chrono::{DateTime, Utc};
use law::rules::conclude;
use serde::{Deserialize, Serialize};
use store::desk::Desk;

use crate::case::{Case, office};
use crate::error::AppError;
use crate::views::desk_notice::{NoticeView, notice_view};
use crate::views::duties::{DutyView, duties};
use crate::views::fields::{Answers, field};
use crate::views::law_text::law_text;
use crate::views::sections::{SectionView, plain};

/// Which of the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum DeskKey {
    /// A child in care who is missing, § 48.78(2m): police and NCMEC are told.
    MissingChild,
    /// An Indian child, § 48.981(3)(bm): the tribe is told.
    Tribe,
    /// A parent in service, § 48.981(3)(c)2r.: the Department of Defense is told.
    ArmedForces,
}

/// A desk as its screen shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct DeskView {
    /// The record.
    pub id: RecordId,
    /// Which desk.
    pub desk: DeskKey,
    /// Its heading.
    pub title: String,
    /// What it is for, in a sentence or two.
    pub lead: String,
    /// Whether the case calls for this notice as far as it is known, in a sentence.
    pub says: String,
    /// Whether it does.
    pub applies: bool,
    /// Its rules, the first one first.
    pub rules: Vec<String>,
    /// What is still to be done here and what is done, each with its clock.
    pub duties: Vec<DutyView>,
    /// What it asks.
    pub asks: Vec<SectionView>,
    /// The acts that prove that the notice was given.
    pub proves: Vec<ActKind>,
    /// What is easily forgotten, each a sentence.
    pub remember: Vec<String>,
    /// The notice before it is made.
    pub notice: NoticeView,
}

impl DeskKey {
    /// All of them, in the order of the path.
    pub const ALL: [Self; 3] = [Self::MissingChild, Self::Tribe, Self::ArmedForces];

    /// Its name in the window.
    pub fn word(self) -> &'static str {
        match self {
            Self::MissingChild => "missing_child",
            Self::Tribe => "tribe",
            Self::ArmedForces => "armed_forces",
        }
    }

    /// Its name on the path.
    pub fn label(self) -> &'static str {
        match self {
            Self::MissingChild => "Missing child",
            Self::Tribe => "Tribe",
            Self::ArmedForces => "Armed forces",
        }
    }

    /// The rules whose notice it gives.
    pub fn rules(self) -> &'static [&'static str] {
        match self {
            Self::MissingChild => &["MIS-01", "MIS-02"],
            Self::Tribe => &["CPS-11"],
            Self::ArmedForces => &["CPS-22"],
        }
    }

    /// Whether the report, as far as it is known, calls for it. A question that nobody has asked waits in Intake.
    pub fn applies(self, report: &Report) -> bool {
        match self {
            Self::MissingChild => {
                let child = &report.child;
                !child.missing.is_no()
                    && (child.missing.is_yes() || child.missing_at.known().is_some())
            }
            Self::Tribe => match report.child.indian_child.known() {
                Some(IndianChild::Known | IndianChild::ReasonToKnow) => true,
                Some(IndianChild::No) => false,
                None => !report.child.indian_child.is_not_asked(),
            },
            Self::ArmedForces => matches!(
                report.owed.armed_forces.known(),
                Some(ArmedForces::Known | ArmedForces::ReasonToBelieve)
            ),
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::MissingChild => "A missing child: police, then NCMEC",
            Self::Tribe => "The notice to the tribe",
            Self::ArmedForces => "The notice to the Department of Defense",
        }
    }

    fn lead(self) -> &'static str {
        match self {
            Self::MissingChild => {
                "For a child in an agency’s placement, care or supervision. Police are told by voice first; NCMEC answers at 1-800-843-5678 at all hours."
            }
            Self::Tribe => {
                "It says the child’s name and address and that a report came, and nothing else. What social services of a tribe may have beyond it is a disclosure of its own."
            }
            Self::ArmedForces => {
                "It says the child’s name and address and that an investigation has begun, and nothing else. No record ever goes with it."
            }
        }
    }

    /// What is said where the case does not call for it.
    fn otherwise(self, report: &Report) -> &'static str {
        match self {
            Self::MissingChild if report.child.missing.is_no() => {
                "The child is not missing: nothing is owed here."
            }
            Self::MissingChild => "If the child is missing, police are told now.",
            Self::Tribe if report.child.indian_child.is_not_asked() => {
                "Nobody has asked yet. Until it is answered the 24 hours run all the same."
            }
            Self::Tribe => "It is known that the child is no Indian child: nothing is owed here.",
            Self::ArmedForces if matches!(report.owed.armed_forces, Answer::Known { .. }) => {
                "No parent is in service: nothing is owed here."
            }
            Self::ArmedForces => "Ask whether a parent is in service.",
        }
    }

    fn sections(self) -> &'static [DeskSection] {
        match self {
            Self::MissingChild => MISSING_CHILD,
            Self::Tribe => TRIBE,
            Self::ArmedForces => ARMED_FORCES,
        }
    }

    /// The paper of its notice.
    pub fn paper(self) -> PaperKind {
        match self {
            Self::MissingChild => PaperKind::MissingChild,
            Self::Tribe => PaperKind::TribalNotice,
            Self::ArmedForces => PaperKind::DefenseNotice,
        }
    }

    /// To whom it goes, to be changed.
    pub fn notice_mut(self, report: &mut Report) -> &mut NoticeTo {
        match self {
            Self::MissingChild => &mut report.notices.missing,
            Self::Tribe => &mut report.notices.tribe,
            Self::ArmedForces => &mut report.notices.defense,
        }
    }

    fn proves(self) -> &'static [ActKind] {
        match self {
            Self::MissingChild => &[ActKind::PoliceTold, ActKind::NcmecConfirmed],
            Self::Tribe => &[ActKind::TribeTold],
            Self::ArmedForces => &[ActKind::InvestigationBegun, ActKind::DefenseTold],
        }
    }

    fn remember(self) -> &'static [&'static str] {
        match self {
            Self::MissingChild => &[
                "Ask first whether eWiSACWIS has told NCMEC already: the confirmation is kept, and nobody reports twice.",
                "A recent photograph goes with it if there is one. It is clipped to the page by hand: no picture comes into this program.",
                "When the child is back, tell both.",
            ],
            Self::Tribe => &[
                "It goes to the person whom the tribe named for such notices.",
                "Engagement with the tribe begins at Access; this notice is the least of it.",
            ],
            Self::ArmedForces => &[
                "The act was not seen: its number, its words and the hour are to be confirmed. The shortest reading leads.",
            ],
        }
    }
}

/// A group of questions on a desk.
struct DeskSection {
    key: &'static str,
    title: &'static str,
    lead: &'static str,
    facts: &'static [&'static Fact],
}

const MISSING_CHILD: &[DeskSection] = &[
    DeskSection {
        key: "desk-clock",
        title: "What the hours run from",
        lead: "",
        facts: &[&child::MISSING, &child::IN_CARE, &child::MISSING_AT],
    },
    DeskSection {
        key: "desk-child",
        title: "The child",
        lead: "As police and NCMEC ask it. What is not known is said to be not known.",
        facts: &[
            &child::NAME,
            &child::NICKNAMES,
            &child::AGE,
            &child::DATE_OF_BIRTH,
            &child::GENDER,
            &child::RACE,
            &missing::HEIGHT,
            &missing::WEIGHT,
            &missing::EYES,
            &missing::HAIR,
            &missing::MARKS,
            &missing::CLOTHING,
        ],
    },
    DeskSection {
        key: "desk-last",
        title: "Last seen, and where to look",
        lead: "",
        facts: &[
            &missing::LAST_SEEN_AT,
            &missing::LAST_SEEN_WHERE,
            &missing::WITH_WHOM,
            &missing::LIKELY_WHERE,
            &missing::RISKS,
            &missing::PHOTOGRAPH,
        ],
    },
    DeskSection {
        key: "desk-to",
        title: "To whom",
        lead: "",
        facts: &[
            &missing::TOLD_BY_SYSTEM,
            &notices::MISSING_NAME,
            &notices::MISSING_ADDRESS,
            &notices::MISSING_PHONE,
            &missing::RETURNED_AT,
        ],
    },
];

const TRIBE: &[DeskSection] = &[
    DeskSection {
        key: "desk-clock",
        title: "What it needs",
        lead: "",
        facts: &[
            &child::INDIAN_CHILD,
            &child::TRIBE,
            &child::QUALIFYING_COUNTY,
            &child::NAME,
            &child::ADDRESS,
        ],
    },
    DeskSection {
        key: "desk-to",
        title: "To whom",
        lead: "",
        facts: &[
            &notices::TRIBE_NAME,
            &notices::TRIBE_ADDRESS,
            &notices::TRIBE_PHONE,
        ],
    },
];

const ARMED_FORCES: &[DeskSection] = &[
    DeskSection {
        key: "desk-clock",
        title: "What it needs",
        lead: "",
        facts: &[&owed::ARMED_FORCES, &child::NAME, &child::ADDRESS],
    },
    DeskSection {
        key: "desk-to",
        title: "To whom",
        lead: "",
        facts: &[
            &notices::DEFENSE_NAME,
            &notices::DEFENSE_ADDRESS,
            &notices::DEFENSE_PHONE,
        ],
    },
];

/// A desk of a case as it stands.
pub fn desk_view(
    desk: &Desk<'_>,
    case: &Case<Report>,
    key: DeskKey,
    now: DateTime<Utc>,
) -> Result<DeskView, AppError> {
    let office = office(desk)?;
    let clock = office.settings.clock.known().copied().unwrap_or_default();
    let report = &case.record;
    let conclusions = conclude(report, &office.office, now);
    let answers = Answers {
        body: &case.body,
        draft: &case.draft,
        conclusions: &conclusions,
        wanted: &[],
    };
    let of_desk = |rule: &str| key.rules().contains(&rule);
    let all = duties(report, &conclusions, now, clock);
    let applies = key.applies(report);
    let says = conclusions
        .iter()
        .find(|c| of_desk(c.rule))
        .and_then(|c| c.because.first())
        .filter(|_| applies)
        .map_or_else(
            || key.otherwise(report).to_owned(),
            |step| law_text(&step.says),
        );
    Ok(DeskView {
        id: case.id,
        desk: key,
        title: key.title().to_owned(),
        lead: key.lead().to_owned(),
        says,
        applies,
        rules: key.rules().iter().map(|rule| (*rule).to_owned()).collect(),
        duties: [all.first, all.then, all.done]
            .into_iter()
            .flatten()
            .filter(|duty| of_desk(&duty.rule))
            .collect(),
        asks: key
            .sections()
            .iter()
            .map(|section| {
                let fields = section.facts.iter();
                let fields = fields.map(|fact| field(fact, fact.at(), &answers));
                plain(section.key, section.title, section.lead, fields.collect())
            })
            .collect(),
        proves: key.proves().to_vec(),
        notice: notice_view(desk, case, key, &office, now),
        remember: key.remember().iter().map(|s| (*s).to_owned()).collect(),
    })
}
