//! What each recipient may have: one list of fields for each, with its basis. The whole of it is on this page.
//!
//! A fact that stands on no list of a recipient does not go there. The reporter's own fields stand on one list
//! alone, that of police, and there only by a person's choice with a reason.

use casefile::disclosure::{Part, RecipientKind};
use casefile::path::FactPath;

/// What one recipient may have, and on what basis.
#[derive(Debug)]
pub struct Reach {
    /// The recipient; `None` is the agency's own file, or a notice that a statute asks for by name.
    pub recipient: Option<RecipientKind>,
    /// The rule it goes by, such as `REL-07`.
    pub rule: &'static str,
    /// What the recipient is, as the middle of a sentence.
    pub name: &'static str,
    /// The section of law it goes by, as it stands on the paper.
    pub basis: &'static str,
    /// Its list of fields: groups of paths, in which `*` stands for any one part.
    pub fields: &'static [&'static [&'static str]],
    /// Why a fact that is not on the list stays out.
    pub outside: &'static str,
}

const AGENCY: &[&str] = &["/call/worker", "/call/worker_phone", "/call/cps_number"];
const RECEIVED: &[&str] = &["/call/received_at"];
const WHOLE_CALL: &[&str] = &["/call/*"];
const NAME_AND_ADDRESS: &[&str] = &["/child/name", "/child/address"];
const WHO: &[&str] = &[
    "/child/name",
    "/child/nicknames",
    "/child/age",
    "/child/date_of_birth",
    "/child/gender",
    "/child/race",
    "/child/language",
    "/child/disability",
];
const TRIBE: &[&str] = &[
    "/child/indian_child",
    "/child/tribe",
    "/child/qualifying_county",
];
const WHERE: &[&str] = &[
    "/child/address",
    "/child/whereabouts",
    "/child/with_whom",
    "/child/school",
];
const CONTACT: &[&str] = &["/child/safe_to_contact", "/child/safe_phone"];
const STANDING: &[&str] = &["/child/custody", "/child/in_care", "/child/condition"];
const WHOLE_CHILD: &[&str] = &["/child/*"];
const KINDS: &[&str] = &[
    "/allegation/trafficking",
    "/allegation/prostitution",
    "/allegation/sexual_abuse",
];
const INJURIES: &[&str] = &["/allegation/injuries", "/allegation/injuries_what"];
const SUMMARY: &[&str] = &["/allegation/worker_summary"];
const WHOLE_ALLEGATION: &[&str] = &["/allegation/*", "/triggers/*"];
const PARTICULARS: &[&str] = &["/trafficking/*"];
const PEOPLE: &[&str] = &["/maltreaters/items/*/*", "/maltreaters/complete"];
const PEOPLE_TO_KNOW: &[&str] = &[
    "/maltreaters/items/*/name",
    "/maltreaters/items/*/aliases",
    "/maltreaters/items/*/relationship",
    "/maltreaters/items/*/caregiver",
    "/maltreaters/items/*/access",
];
const PEOPLE_TO_KEEP_AWAY: &[&str] = &[
    "/maltreaters/items/*/name",
    "/maltreaters/items/*/aliases",
    "/maltreaters/items/*/description",
    "/maltreaters/items/*/vehicle",
    "/maltreaters/items/*/access",
    "/maltreaters/items/*/danger",
];
const PARENTS: &[&str] = &["/parents/items/*/*", "/parents/complete"];
const PARENTS_TO_REACH: &[&str] = &[
    "/parents/items/*/name",
    "/parents/items/*/relationship",
    "/parents/items/*/phone",
    "/parents/items/*/told",
    "/parents/items/*/told_why",
    "/parents/items/*/involved",
];
const HOUSEHOLD: &[&str] = &["/household/items/*/*", "/household/complete"];
const PLAN: &[&str] = &["/plan/*"];
const INTERVIEW: &[&str] = &["/plan/forensic_interview", "/plan/coordinate"];
const FINDINGS: &[&str] = &["/assessment/*"];
const NEEDS: &[&str] = &["/needs/*"];
const CARE: &[&str] = &[
    "/needs/substance_use",
    "/needs/mental_health",
    "/needs/cognition",
    "/needs/schooling",
    "/needs/medical",
    "/needs/who_consents",
];
const ASKED: &[&str] = &[
    "/disclosures/items/*/purpose",
    "/disclosures/items/*/service",
    "/disclosures/items/*/immediacy",
];
const RECORD: &[&str] = &["/disclosures/items/*/record"];
const LOST: &[&str] = &["/child/missing", "/child/missing_at", "/missing/*"];

/// Every recipient of § 48.981(7) and § 48.78 that may have something from here, in the order of their rules.
pub static RECIPIENTS: &[Reach] = &[
    Reach {
        recipient: Some(RecipientKind::LawEnforcement),
        rule: "REL-01",
        name: "police or a district attorney",
        basis: "Wis. Stat. § 48.981(7)(a)8.",
        fields: &[
            WHOLE_CALL,
            WHOLE_CHILD,
            WHOLE_ALLEGATION,
            PARTICULARS,
            PEOPLE,
            PARENTS,
            HOUSEHOLD,
            PLAN,
            &["/referral/recipient"],
        ],
        outside: "The agency’s own decisions and findings; police are not asked to rely on them.",
    },
    Reach {
        recipient: Some(RecipientKind::Team),
        rule: "REL-02",
        name: "a multidisciplinary team that the county recognizes",
        basis: "Wis. Stat. § 48.981(7)(a)6.",
        fields: &[
            AGENCY,
            RECEIVED,
            WHOLE_CHILD,
            WHOLE_ALLEGATION,
            PARTICULARS,
            PEOPLE,
            PARENTS,
            HOUSEHOLD,
            PLAN,
            NEEDS,
            ASKED,
        ],
        outside: "The agency’s own decisions and findings stay with the agency.",
    },
    Reach {
        recipient: Some(RecipientKind::AdvocacyCenter),
        rule: "REL-03",
        name: "the staff of a recognized child advocacy center",
        basis: "Wis. Stat. § 48.981(7)(a)6m.",
        fields: &[
            AGENCY,
            RECEIVED,
            WHO,
            TRIBE,
            WHERE,
            CONTACT,
            STANDING,
            WHOLE_ALLEGATION,
            PEOPLE_TO_KNOW,
            PARENTS_TO_REACH,
            INTERVIEW,
            NEEDS,
            ASKED,
        ],
        outside: "The center’s services do not need it.",
    },
    Reach {
        recipient: Some(RecipientKind::Tribe),
        rule: "REL-04",
        name: "the social services of a tribe",
        basis: "Wis. Stat. § 48.981(7)(a)2.",
        fields: &[
            AGENCY,
            RECEIVED,
            WHOLE_CHILD,
            WHOLE_ALLEGATION,
            PEOPLE_TO_KNOW,
            PARENTS,
            HOUSEHOLD,
            PLAN,
            NEEDS,
            ASKED,
        ],
        outside: "Planning with the tribe does not need it.",
    },
    Reach {
        recipient: Some(RecipientKind::HealthProvider),
        rule: "REL-05",
        name: "a health care provider, to diagnose or treat the child",
        basis: "Wis. Stat. § 48.981(7)(a)",
        fields: &[
            AGENCY, WHO, TRIBE, CONTACT, STANDING, KINDS, INJURIES, SUMMARY, CARE, INTERVIEW, ASKED,
        ],
        outside: "Diagnosis and treatment do not need it.",
    },
    Reach {
        recipient: Some(RecipientKind::Court),
        rule: "REL-06",
        name: "a court, or its intake or dispositional staff",
        basis: "Wis. Stat. § 48.981(7)(a)",
        fields: &[
            AGENCY,
            RECEIVED,
            WHOLE_CHILD,
            WHOLE_ALLEGATION,
            PEOPLE,
            PARENTS,
            HOUSEHOLD,
            PLAN,
            FINDINGS,
            &["/needs/legal_status", "/needs/who_consents"],
            ASKED,
        ],
        outside: "Intake does not ask for it.",
    },
    Reach {
        recipient: Some(RecipientKind::Parent),
        rule: "REL-07",
        name: "a parent, guardian or legal custodian",
        basis: "Wis. Stat. § 48.981(7)(a)3m.",
        fields: &[
            AGENCY,
            RECEIVED,
            &["/child/name", "/child/date_of_birth"],
            KINDS,
            ASKED,
        ],
        outside: "Not on the short list that goes to a parent from here; the custodian of records has the rest.",
    },
    Reach {
        recipient: Some(RecipientKind::FosterParent),
        rule: "REL-08",
        name: "a foster parent or other physical custodian",
        basis: "Wis. Stat. § 48.981(7)(a)4.",
        fields: &[
            AGENCY,
            WHO,
            CONTACT,
            &["/child/school"],
            STANDING,
            KINDS,
            PEOPLE_TO_KEEP_AWAY,
            CARE,
            ASKED,
        ],
        outside: "Caring for the child does not need it.",
    },
    Reach {
        recipient: Some(RecipientKind::Provider),
        rule: "REL-10",
        name: "a private provider of services",
        basis: "Wis. Stat. § 48.78(2)(am)",
        fields: &[AGENCY, WHO, CONTACT, STANDING, KINDS, NEEDS, ASKED, RECORD],
        outside: "The permission is for the record that it identifies, and the services do not need more.",
    },
];

/// The agency's own file: everything but the reporter.
pub static OWN_FILE: Reach = Reach {
    recipient: None,
    rule: "REL",
    name: "the agency’s own file",
    basis: "Wis. Stat. §§ 48.981(7), 48.78",
    fields: &[
        WHOLE_CALL,
        WHOLE_CHILD,
        WHOLE_ALLEGATION,
        PARTICULARS,
        PEOPLE,
        PARENTS,
        HOUSEHOLD,
        PLAN,
        NEEDS,
        FINDINGS,
        LOST,
        &["/owed/*", "/screening/*", "/referral/recipient"],
    ],
    outside: "",
};

/// The notice to the tribe, CPS-11.
pub static TRIBAL_NOTICE: Reach = Reach {
    recipient: None,
    rule: "CPS-11",
    name: "the tribal agent",
    basis: "Wis. Stat. § 48.981(3)(bm)",
    fields: &[NAME_AND_ADDRESS],
    outside: "The notice says the child’s name and address and that a report was received, nothing else.",
};

/// The notice to the Department of Defense, CPS-22.
pub static DEFENSE_NOTICE: Reach = Reach {
    recipient: None,
    rule: "CPS-22",
    name: "the Department of Defense",
    basis: "Wis. Stat. § 48.981(3)(c)2r.",
    fields: &[NAME_AND_ADDRESS],
    outside: "The notice says the child’s name and address and that an investigation has begun, nothing else.",
};

/// The sheet about a missing child, MIS-01 and MIS-02.
pub static MISSING_SHEET: Reach = Reach {
    recipient: None,
    rule: "MIS-02",
    name: "NCMEC and the police who look for the child",
    basis: "Wis. Stat. § 48.78(2m)",
    fields: &[
        AGENCY,
        WHO,
        LOST,
        &[
            "/child/condition",
            "/child/in_care",
            "/allegation/trafficking",
        ],
    ],
    outside: "Looking for the child does not need it.",
};

/// What that recipient may have; `None` for one that nothing goes to from here.
pub fn reach(recipient: RecipientKind) -> Option<&'static Reach> {
    RECIPIENTS
        .iter()
        .find(|reach| reach.recipient == Some(recipient))
}

impl Reach {
    /// Whether its list holds this fact.
    pub fn holds(&self, path: &FactPath) -> bool {
        self.fields
            .iter()
            .flat_map(|group| group.iter())
            .any(|pattern| path.fits(pattern))
    }
}

/// The facts of a part that an agency may leave out.
pub fn part_holds(part: Part, path: &FactPath) -> bool {
    let groups: &[&[&str]] = match part {
        Part::Whereabouts => &[WHERE, CONTACT],
        Part::Story => &[
            SUMMARY,
            &["/allegation/reporter_words", "/allegation/known_by"],
        ],
        Part::Particulars => &[PARTICULARS],
        Part::People => &[PEOPLE],
        Part::Parents => &[PARENTS],
        Part::Household => &[HOUSEHOLD],
        Part::Health => &[INJURIES, CARE, &["/child/condition", "/child/disability"]],
        Part::Plan => &[PLAN],
    };
    groups
        .iter()
        .flat_map(|group| group.iter())
        .any(|pattern| path.fits(pattern))
}

/// Whether a fact is about going out and not about the case: whom papers go to, and what is needed first.
pub fn is_about_release(path: &FactPath) -> bool {
    ["/disclosures", "/notices", "/referral"]
        .iter()
        .any(|part| path.is_within(&FactPath::from(*part)))
}
