//! What a lawyer expects of the papers of a diversion, written by hand.

use law::diversion::request::paper::DiversionPaper::{self, *};

/// What a lawyer expects of one paper of a scenario: the words that stand on it, and those that do not.
pub struct Expected {
    pub scenario: &'static str,
    pub paper: DiversionPaper,
    pub says: &'static [&'static str],
    pub never: &'static [&'static str],
}

/// The papers of a prosecution in juvenile court.
pub const JUVENILE_PAPERS: &[DiversionPaper] = &[
    RequestProsecutor,
    RequestIntake,
    Memorandum,
    AgreementJuvenile,
    ConsentDecree,
    OrderAgreementJuvenile,
    OrderConsentDecree,
    Signatures,
];

/// Paper by paper.
pub const EXPECTED: &[Expected] = &[
    Expected {
        scenario: "sixteen_small_county_objection",
        paper: Memorandum,
        says: &[
            "In the interest of WREN HALLORAN, a person under the age of 17.",
            "CONFIDENTIAL Wis. Stat. § 938.396",
            "15 at the act, 16 when the petition was filed, and is 16 now: under 18 at every moment",
            "The court can dismiss the petition and refer the case for an agreement, § 938.21(7)",
            "In State v. C.G.B., 2017 WI App 32, the juvenile court could not impose a consent decree over the objection of the district attorney.",
            "Whether that changes anything is undecided.",
            "The text does not say at which moment “has not attained 18” is measured",
        ],
        never: &["971.39 (", "VOLUNTEERS", "Defendant", "objects", "plea"],
    },
    Expected {
        scenario: "sixteen_small_county_objection",
        paper: RequestProsecutor,
        says: &[
            "§ 938.32, consent decree. To agree to a decree",
            "§ 938.245, deferred prosecution agreement. Not to oppose that the court dismiss the petition",
            "Agrees to: ____",
        ],
        never: &[
            "§ 971.39, deferred",
            "a diversion program of its own",
            "objects",
        ],
    },
    Expected {
        scenario: "sixteen_small_county_objection",
        paper: Signatures,
        says: &[
            "Whoever filed the petition | § 938.32(1) | objects",
            "Parent (Orla Halloran) | § 938.32(1) | agrees",
            "Guardian (Bram Halloran) | § 938.32(1) | there is nobody",
            "Intake worker (J. Petrie) | § 938.245(1) | not recorded",
            "Not now: It belongs to juvenile court. From fifteen waiver to adult court is possible",
            "A person argues or asks: Whether (2m) lets the court enter a decree over the objection",
        ],
        never: &[],
    },
    Expected {
        scenario: "sixteen_small_county_objection",
        paper: ConsentDecree,
        says: &[
            "Parent, Orla Halloran: signature: ____",
            "The best interests of the juvenile ____ are ____ are not served",
            "This decree stays in force for 12 months, a year at most",
        ],
        never: &["Bram Halloran", "page 1", "BY THE COURT"],
    },
    Expected {
        scenario: "seventeen_large_county",
        paper: RequestProsecutor,
        says: &[
            "§ 971.40, volunteers in probation.",
            "to say whether your office would ask for a plea first",
            "if your office has a diversion program of its own, what does it ask for, and does it take an admission?",
            "17 at the act, 17 when the complaint was filed, and is 17 now",
        ],
        never: &[
            "§ 971.39, deferred",
            "§ 938.32, consent decree",
            "Confidential",
        ],
    },
    Expected {
        scenario: "seventeen_large_county",
        paper: Memorandum,
        says: &[
            "it still turns on “Is there a volunteers in probation program in the county?”",
            "Rock County had 163,687 people in the 2020 census, and § 971.39 is for counties of fewer than 100,000.",
            "Whether a plea must come first is not settled by these texts.",
        ],
        never: &["C.G.B.", "In the interest of"],
    },
    Expected {
        scenario: "turns_seventeen_after_petition",
        paper: Memorandum,
        says: &[
            "16 at the act, 16 when the petition was filed, and is 17 now",
            "a person under the age of 17",
            "A CONSENT DECREE, § 938.32",
        ],
        never: &["Defendant", "DEFERRED PROSECUTION, § 971.39", "VOLUNTEERS"],
    },
    Expected {
        scenario: "nine_years_old",
        paper: RequestIntake,
        says: &[
            "The juvenile was 9 at the act and is 9 now. Under the age of ten at the act there is no delinquency, § 938.12(1)",
            "help does not depend on it",
        ],
        never: &["Charged and decided before 18", "971.39"],
    },
    Expected {
        scenario: "nine_years_old",
        paper: ConsentDecree,
        says: &["a person under the age of 18."],
        never: &["under the age of 17"],
    },
    Expected {
        scenario: "eighteen_when_charged",
        paper: Memorandum,
        says: &[
            "17 at the act, and 18 when the complaint was filed.",
            "It is submitted that the age at the act counts",
            "the defendant admits every element of the crime in writing, § 971.39(1)(b)",
            "Against it stands § 939.46(1m): a victim of a violation of § 940.302(2) or § 948.051 has an affirmative defense",
            "Whether a plea must come first is not settled by these texts.",
        ],
        never: &[
            "CONFIDENTIAL",
            "In the interest of",
            "Here nothing turns on it",
            "C.G.B.",
        ],
    },
    Expected {
        scenario: "eighteen_when_charged",
        paper: AgreementDeferred,
        says: &[
            "Before you sign, defendant: by signing you admit in writing every element of the crime",
            "has a defense, § 939.46(1m), for any offense committed as a direct result",
            "The admission stands against that defense.",
            "ask an immigration lawyer before you admit anything",
            "At a trial for this crime the admission is no evidence, § 971.39(2).",
        ],
        never: &["Not a citizen", "not a citizen of the United States, and"],
    },
    Expected {
        scenario: "eighteen_when_charged",
        paper: AgreementVolunteers,
        says: &[
            "Whether a plea must come first is not settled by these texts.",
            "____ No plea is entered.",
            "____ A plea is entered",
        ],
        never: &["A plea must"],
    },
];
