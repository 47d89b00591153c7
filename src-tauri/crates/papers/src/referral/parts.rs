//! Which facts stand in which part of the referral, and under which names its template has them.

use casefile::fact::Fact;
use casefile::facts::{
    allegation, call, child, household, maltreater, parent, plan, reporter, trafficking, trigger,
};

/// One fact of a part.
pub(super) struct Row {
    /// Its name in the template, within its part.
    pub(super) name: &'static str,
    /// The fact.
    pub(super) fact: &'static Fact,
    /// What it is called in the line that gathers the gaps of its part. A fact without such words has a
    /// place of its own on the paper, known or not.
    pub(super) gathered: Option<&'static str>,
    /// Another fact without whose answer this one is not reached: while that is so and this one was not
    /// asked, the place of the other says enough.
    pub(super) after: Option<After>,
}

/// An answer to another fact after which a fact is asked.
pub(super) struct After {
    /// The other fact.
    pub(super) fact: &'static Fact,
    /// Its answers, in the words of a release; none means any.
    pub(super) answers: &'static [&'static str],
}

/// A fact that always has a place of its own.
const fn own(name: &'static str, fact: &'static Fact) -> Row {
    Row {
        name,
        fact,
        gathered: None,
        after: None,
    }
}

/// A fact that is named in a gathered line while it is not known.
const fn minor(name: &'static str, words: &'static str, fact: &'static Fact) -> Row {
    Row {
        name,
        fact,
        gathered: Some(words),
        after: None,
    }
}

impl Row {
    /// The same fact, asked only after one of these answers to another, or after any.
    const fn after(self, fact: &'static Fact, answers: &'static [&'static str]) -> Self {
        Self {
            after: Some(After { fact, answers }),
            ..self
        }
    }
}

pub(super) static CALL: &[Row] = &[
    own("received_at", &call::RECEIVED_AT),
    own("means", &call::MEANS),
    own("worker", &call::WORKER),
    own("worker_phone", &call::WORKER_PHONE),
    own("cps_number", &call::CPS_NUMBER),
    own("urgent", &call::URGENT),
    minor("known_since", "earlier knowledge", &call::KNOWN_SINCE),
    minor("known_how", "how it knew", &call::KNOWN_HOW).after(&call::KNOWN_SINCE, &[]),
    minor(
        "other_county",
        "another county concerned",
        &call::OTHER_COUNTY,
    ),
];

pub(super) static CHILD: &[Row] = &[
    own("name", &child::NAME),
    own("age", &child::AGE),
    own("date_of_birth", &child::DATE_OF_BIRTH),
    own("indian_child", &child::INDIAN_CHILD),
    own("whereabouts", &child::WHEREABOUTS),
    own("with_whom", &child::WITH_WHOM),
    own("safe_to_contact", &child::SAFE_TO_CONTACT),
    own("in_care", &child::IN_CARE),
    own("missing", &child::MISSING),
    minor("nicknames", "nicknames", &child::NICKNAMES),
    minor("tribe", "tribe", &child::TRIBE).after(&child::INDIAN_CHILD, &["yes", "may be"]),
    minor("safe_phone", "a safe number", &child::SAFE_PHONE),
    minor(
        "identified_at",
        "when found to be a victim",
        &child::IDENTIFIED_AT,
    )
    .after(&child::IN_CARE, &["yes"]),
    minor("missing_at", "when found to be missing", &child::MISSING_AT)
        .after(&child::MISSING, &["yes"]),
    minor("gender", "gender", &child::GENDER),
    minor("race", "race", &child::RACE),
    minor("language", "language", &child::LANGUAGE),
    minor("disability", "disability", &child::DISABILITY),
    minor("address", "home address", &child::ADDRESS),
    minor("school", "school", &child::SCHOOL),
    minor("custody", "custody", &child::CUSTODY),
    minor(
        "qualifying_county",
        "whether it is a reservation or Ho-Chunk county",
        &child::QUALIFYING_COUNTY,
    )
    .after(&child::INDIAN_CHILD, &["yes", "may be"]),
    minor("condition", "condition", &child::CONDITION),
];

pub(super) static ALLEGATION: &[Row] = &[
    own("trafficking", &allegation::TRAFFICKING),
    own("prostitution", &allegation::PROSTITUTION),
    own("sexual_abuse", &allegation::SEXUAL_ABUSE),
    own("reporter_words", &allegation::REPORTER_WORDS),
    own("worker_summary", &allegation::WORKER_SUMMARY),
    minor("known_by", "how it is known", &allegation::KNOWN_BY),
    own("self_report", &trigger::SELF_REPORT),
    own("survival_sex", &trigger::SURVIVAL_SEX),
    own("confirmed", &trigger::CONFIRMED),
    minor("said_by", "who heard the child say so", &trigger::KNOWN_BY)
        .after(&allegation::KNOWN_BY, &[]),
    minor(
        "confirmed_agency",
        "which agency confirmed it",
        &trigger::CONFIRMED_AGENCY,
    )
    .after(&trigger::CONFIRMED, &["yes"]),
    minor(
        "confirmed_officer",
        "its officer",
        &trigger::CONFIRMED_OFFICER,
    )
    .after(&trigger::CONFIRMED, &["yes"]),
    minor("confirmed_on", "on which day", &trigger::CONFIRMED_ON)
        .after(&trigger::CONFIRMED, &["yes"]),
    minor(
        "confirmed_number",
        "its case number",
        &trigger::CONFIRMED_NUMBER,
    )
    .after(&trigger::CONFIRMED, &["yes"]),
    minor("given", "what was given or promised", &trafficking::GIVEN),
    minor("dates", "when", &trafficking::DATES),
    minor("places", "places", &trafficking::PLACES),
    minor("vehicles", "vehicles", &trafficking::VEHICLES),
    minor("phones", "phone numbers", &trafficking::PHONES),
    minor(
        "handles",
        "handles, apps, advertisements",
        &trafficking::HANDLES,
    ),
    minor("links", "who is linked to whom", &trafficking::LINKS),
    minor(
        "particulars_by",
        "how these particulars are known",
        &trafficking::KNOWN_BY,
    )
    .after(&allegation::KNOWN_BY, &[]),
];

pub(super) static MEDICAL: &[Row] = &[
    own("forensic_interview", &plan::FORENSIC_INTERVIEW),
    own("evidence", &trafficking::EVIDENCE),
    own("injuries", &allegation::INJURIES),
    minor(
        "injuries_what",
        "what injuries; an examination that cannot wait",
        &allegation::INJURIES_WHAT,
    )
    .after(&allegation::INJURIES, &["yes"]),
];

pub(super) static PERSON: &[Row] = &[
    own("name", &maltreater::NAME),
    own("caregiver", &maltreater::CAREGIVER),
    own("access", &maltreater::ACCESS),
    own("danger", &maltreater::DANGER),
    own("role", &maltreater::ROLE),
    minor("aliases", "aliases", &maltreater::ALIASES),
    minor(
        "relationship",
        "relation to the child",
        &maltreater::RELATIONSHIP,
    ),
    minor("age", "age", &maltreater::AGE),
    minor("description", "description", &maltreater::DESCRIPTION),
    minor("vehicle", "vehicle", &maltreater::VEHICLE),
    minor("address", "where to be found", &maltreater::ADDRESS),
    minor("known_by", "how known", &maltreater::KNOWN_BY),
];

pub(super) static PARENT: &[Row] = &[
    own("name", &parent::NAME),
    own("relationship", &parent::RELATIONSHIP),
    own("told", &parent::TOLD),
    own("involved", &parent::INVOLVED),
    own("told_why", &parent::TOLD_WHY),
    minor("involved_how", "on what that rests", &parent::INVOLVED_HOW),
    minor("address", "address", &parent::ADDRESS),
    minor("phone", "phone number", &parent::PHONE),
];

pub(super) static MEMBER: &[Row] = &[
    own("name", &household::NAME),
    own("age", &household::AGE),
    own("relationship", &household::RELATIONSHIP),
    own("child_at_risk", &household::CHILD_AT_RISK),
    minor("notes", "school, work or phone", &household::NOTES),
];

pub(super) static PLAN: &[Row] = &[
    own("asked", &plan::ASKED),
    own("response", &plan::RESPONSE),
    own("coordinate", &plan::COORDINATE),
    own("history", &plan::HISTORY),
];

pub(super) static REPORTER: &[Row] = &[
    own("name", &reporter::NAME),
    own("phone", &reporter::PHONE),
    own("relationship", &reporter::RELATIONSHIP),
    minor("address", "address", &reporter::ADDRESS),
    minor("workplace", "workplace", &reporter::WORKPLACE),
    minor(
        "anonymous",
        "whether a name was given",
        &reporter::ANONYMOUS,
    ),
    minor(
        "mandated",
        "whether required to report",
        &reporter::MANDATED,
    ),
    minor("how_known", "how the reporter knows", &reporter::HOW_KNOWN),
];
