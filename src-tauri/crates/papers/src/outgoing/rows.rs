//! Which facts stand in which part of a paper that leaves, under which label. What a recipient does not have is not on
//! its paper, whatever stands here: the release decides.

use casefile::fact::Fact;
use casefile::facts::{
    allegation, assessment, call, child, household, maltreater, needs, parent, plan, trafficking,
    trigger,
};

/// One part of a paper.
pub(super) struct Part {
    /// Its heading.
    pub(super) title: &'static str,
    /// The list whose items it goes through, such as `/parents`; empty for facts that stand once.
    pub(super) list: &'static str,
    /// Whether that list is whole, as a fact.
    pub(super) whole: Option<&'static Fact>,
    /// Its facts.
    pub(super) rows: &'static [Row],
}

/// One fact of a part.
pub(super) struct Row {
    /// What it is called on the paper.
    pub(super) label: &'static str,
    /// The fact.
    pub(super) fact: &'static Fact,
    /// Whether the paper says that it is not known, also while nobody asked.
    pub(super) wanted: bool,
}

const fn row(label: &'static str, fact: &'static Fact) -> Row {
    Row {
        label,
        fact,
        wanted: false,
    }
}

const fn wanted(label: &'static str, fact: &'static Fact) -> Row {
    Row {
        label,
        fact,
        wanted: true,
    }
}

/// Every part, in the order of the paper.
pub(super) static PARTS: &[Part] = &[
    Part {
        title: "The child",
        list: "",
        whole: None,
        rows: &[
            wanted("Name", &child::NAME),
            row("Called", &child::NICKNAMES),
            wanted("Age", &child::AGE),
            wanted("Born", &child::DATE_OF_BIRTH),
            wanted("Sex or gender", &child::GENDER),
            row("Race or ethnicity", &child::RACE),
            wanted("Language, interpreter", &child::LANGUAGE),
            row("Disability or need", &child::DISABILITY),
            wanted("Indian child", &child::INDIAN_CHILD),
            row("Tribe", &child::TRIBE),
            row("Reservation or Ho-Chunk county", &child::QUALIFYING_COUNTY),
            row("Condition now", &child::CONDITION),
        ],
    },
    Part {
        title: "Safety and contact",
        list: "",
        whole: None,
        rows: &[
            wanted("Safe to call or text", &child::SAFE_TO_CONTACT),
            row("A safe number", &child::SAFE_PHONE),
            row("Where the child is now", &child::WHEREABOUTS),
            row("With whom", &child::WITH_WHOM),
            row("Lives at", &child::ADDRESS),
            row("School, and when out", &child::SCHOOL),
            row("Missing", &child::MISSING),
            row("Found to be missing", &child::MISSING_AT),
        ],
    },
    Part {
        title: "Custody and consent",
        list: "",
        whole: None,
        rows: &[
            wanted("Custody or order", &child::CUSTODY),
            row("In an agency’s care", &child::IN_CARE),
            row("Found to be a victim", &child::IDENTIFIED_AT),
            row("Orders and petitions", &needs::LEGAL_STATUS),
            wanted("Who may consent", &needs::WHO_CONSENTS),
        ],
    },
    Part {
        title: "What is alleged",
        list: "",
        whole: None,
        rows: &[
            row("Report received", &call::RECEIVED_AT),
            row("Sex trafficking", &allegation::TRAFFICKING),
            row("Made or allowed to sell sex", &allegation::PROSTITUTION),
            row("Sexual abuse of another kind", &allegation::SEXUAL_ABUSE),
            row("The child says so", &trigger::SELF_REPORT),
            row("Survival sex", &trigger::SURVIVAL_SEX),
            row("Confirmed by police", &trigger::CONFIRMED),
            row("Police agency", &trigger::CONFIRMED_AGENCY),
            row("Officer", &trigger::CONFIRMED_OFFICER),
            row("Confirmed on", &trigger::CONFIRMED_ON),
            row("Police case number", &trigger::CONFIRMED_NUMBER),
            row("Injuries suspected", &allegation::INJURIES),
            row(
                "Injuries; examination that cannot wait",
                &allegation::INJURIES_WHAT,
            ),
            row("As it was told", &allegation::REPORTER_WORDS),
            row("How it is known", &allegation::KNOWN_BY),
            row("Who heard the child", &trigger::KNOWN_BY),
            row("The worker’s summary", &allegation::WORKER_SUMMARY),
        ],
    },
    Part {
        title: "Particulars of trafficking",
        list: "",
        whole: None,
        rows: &[
            row("Given or promised", &trafficking::GIVEN),
            row("When", &trafficking::DATES),
            row("Places", &trafficking::PLACES),
            row("Vehicles", &trafficking::VEHICLES),
            row("Phone numbers", &trafficking::PHONES),
            row("Handles, apps, advertisements", &trafficking::HANDLES),
            row("Who is linked to whom", &trafficking::LINKS),
            row("To preserve as it is", &trafficking::EVIDENCE),
            row("How these are known", &trafficking::KNOWN_BY),
        ],
    },
    Part {
        title: "Alleged to have done it",
        list: "/maltreaters",
        whole: Some(&maltreater::COMPLETE),
        rows: &[
            row("Name", &maltreater::NAME),
            row("Called", &maltreater::ALIASES),
            row("Part in it", &maltreater::ROLE),
            row("To the child", &maltreater::RELATIONSHIP),
            row("Caregiver", &maltreater::CAREGIVER),
            row("Can reach the child", &maltreater::ACCESS),
            row("Danger", &maltreater::DANGER),
            row("Age or birth", &maltreater::AGE),
            row("Description", &maltreater::DESCRIPTION),
            row("Vehicle", &maltreater::VEHICLE),
            row("Can be found at", &maltreater::ADDRESS),
            row("How it is known who this is", &maltreater::KNOWN_BY),
        ],
    },
    Part {
        title: "Parents and guardians",
        list: "/parents",
        whole: Some(&parent::COMPLETE),
        rows: &[
            row("Name", &parent::NAME),
            row("To the child", &parent::RELATIONSHIP),
            row("Told", &parent::TOLD),
            row("Why", &parent::TOLD_WHY),
            row("Could be involved", &parent::INVOLVED),
            row("On what that rests", &parent::INVOLVED_HOW),
            row("Phone", &parent::PHONE),
            row("Address", &parent::ADDRESS),
        ],
    },
    Part {
        title: "Others in the home, and other children",
        list: "/household",
        whole: Some(&household::COMPLETE),
        rows: &[
            row("Name", &household::NAME),
            row("Age", &household::AGE),
            row("To the child", &household::RELATIONSHIP),
            row("Child at risk", &household::CHILD_AT_RISK),
            row("School, work or phone", &household::NOTES),
        ],
    },
    Part {
        title: "What helps, and what is needed",
        list: "",
        whole: None,
        rows: &[
            row("Age when it began", &needs::AGE_OF_ENTRY),
            row("Earlier services, what worked", &needs::EARLIER_SERVICES),
            wanted("Health, pregnancy, medicine", &needs::MEDICAL),
            wanted("Mental health", &needs::MENTAL_HEALTH),
            row("Use of substances", &needs::SUBSTANCE_USE),
            row("Understanding and speech", &needs::COGNITION),
            row("Schooling", &needs::SCHOOLING),
            row("Ties to a gang", &needs::GANG),
            row("Who pays", &needs::PAYER),
        ],
    },
    Part {
        title: "What the agency asks and plans",
        list: "",
        whole: None,
        rows: &[
            row("Asked of police", &plan::ASKED),
            row("Forensic interview wanted", &plan::FORENSIC_INTERVIEW),
            row("Who goes, and when", &plan::RESPONSE),
            row("Planning together", &plan::COORDINATE),
            row("Earlier reports", &plan::HISTORY),
        ],
    },
    Part {
        title: "What the agency has found",
        list: "",
        whole: None,
        rows: &[
            row("Staff could be involved", &assessment::STAFF_INVOLVED),
            row("Danger", &assessment::DANGER),
            row("Why", &assessment::DANGER_WHY),
            row("Safe", &assessment::SAFE),
            row("How", &assessment::SAFE_HOW),
            row("Services", &assessment::SERVICES),
            row("Placement", &assessment::PLACEMENT),
        ],
    },
];
