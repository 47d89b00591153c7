//! From a report to whatever may leave it: one way for scenarios and properties.

use casefile::clearance::{Clearance, Decided};
use casefile::disclosure::RecipientKind;
use casefile::id::ItemId;
use casefile::report::Report;
use casefile::settings::Settings;
use chrono::{DateTime, Utc};
use law::calendar::local_date;
use law::release::asked::{Asking, AttachmentName, Outgoing, release_to, review};
use law::release::forms::{consent_form, part_two_sheet};
use law::release::missing::{missing_child as missing_sheet, own_file};
use law::release::notice::{
    Notice, defense_notice as to_defense, notice_review, tribal_notice as to_tribe,
};
use law::release::stripped::Stripped;
use law::release::{Disclosure, LeftOut, Refusal};
use law::showing::Showing;
use papers::consent_release::{Language, consent_release};
use papers::defense_notice::defense_notice;
use papers::document::Document;
use papers::missing_child::missing_child;
use papers::part_2_notice::part_2_notice;
use papers::records_release::records_release;
use papers::referral::referral_law_enforcement;
use papers::services_referral::services_referral;
use papers::tribal_notice::tribal_notice;
use serde::Serialize;

/// The mark that the papers of these tests bear.
pub const MARK: &str = "7F3A-91C2";

/// What is to leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The release of a planned disclosure.
    To(ItemId),
    /// The notice to the tribe.
    Tribe,
    /// The notice to the Department of Defense.
    Defense,
    /// The sheet about a missing child.
    Missing,
    /// The agency's own file, which has no paper of its own here.
    OwnFile,
    /// The permission to be signed.
    Consent(ItemId, Language),
    /// The stop before records under Part 2.
    PartTwo(ItemId),
}

/// What came of it.
pub struct Out {
    /// The release as JSON: everything that is in it.
    pub json: String,
    /// The paper, if there is one.
    pub document: Option<(&'static str, Document)>,
    /// The facts in it, where it holds any.
    pub stripped: Option<Stripped>,
    /// What was left out.
    pub left_out: Vec<LeftOut>,
}

/// A report with everything that decides about its release.
pub struct Case<'a> {
    pub report: &'a Report,
    pub settings: &'a Settings,
    pub names: &'a [AttachmentName],
    pub now: DateTime<Utc>,
}

impl Case<'_> {
    fn asking(&self, disclosure: ItemId) -> Asking<'_> {
        Asking {
            report: self.report,
            disclosure,
            settings: self.settings,
            attachments: self.names,
            practice: false,
            now: self.now,
        }
    }

    /// Every place that a person looks at first.
    pub fn places(&self, what: What) -> Vec<(Showing, Option<Decided>)> {
        let reviewed = match what {
            What::To(id) => review(self.asking(id)),
            What::Tribe => notice_review(self.report, Notice::Tribe),
            What::Defense => notice_review(self.report, Notice::Defense),
            What::Missing => notice_review(self.report, Notice::Missing),
            What::OwnFile | What::Consent(..) | What::PartTwo(_) => Vec::new(),
        };
        reviewed
            .into_iter()
            .map(|place| (place.showing, place.decided))
            .collect()
    }

    /// Makes it, with its paper.
    pub fn make(&self, what: What) -> Result<Out, Vec<Refusal>> {
        match what {
            What::To(id) => match release_to(self.asking(id)) {
                Disclosure::Refused(refused) => Err(refused),
                Disclosure::Release(out) => Ok(self.outgoing(*out)),
            },
            What::Tribe => minimal(to_tribe(self.report, self.settings, false), |notice| {
                ("tribal_notice", tribal_notice(notice, MARK))
            }),
            What::Defense => minimal(
                to_defense(self.report, self.settings, false, self.now),
                |notice| ("defense_notice", defense_notice(notice, MARK)),
            ),
            What::Missing => match missing_sheet(self.report, self.settings, false) {
                Disclosure::Refused(refused) => Err(refused),
                Disclosure::Release(sheet) => Ok(Out {
                    json: json(&sheet),
                    document: Some(("missing_child", sound(missing_child(&sheet, MARK)))),
                    left_out: sheet.facts().left_out().to_vec(),
                    stripped: Some(sheet.facts().clone()),
                }),
            },
            What::OwnFile => {
                let file = own_file(self.report, self.settings, false);
                Ok(Out {
                    json: json(&file),
                    document: None,
                    left_out: file.left_out().to_vec(),
                    stripped: Some(file),
                })
            }
            What::Consent(id, language) => {
                let today = local_date(self.now);
                let form = consent_form(self.report, id, self.settings, false, today);
                let form = form.expect("there is such a disclosure");
                let name = match language {
                    Language::English => "consent_release",
                    Language::Spanish => "consent_release_spanish",
                };
                Ok(form_of(&form, name, consent_release(&form, language, MARK)))
            }
            What::PartTwo(id) => {
                let sheet = part_two_sheet(self.report, id, self.settings, false);
                let sheet = sheet.expect("there is such a disclosure");
                Ok(form_of(
                    &sheet,
                    "part_2_notice",
                    part_2_notice(&sheet, MARK),
                ))
            }
        }
    }

    fn outgoing(&self, out: Outgoing) -> Out {
        let json = json(&out);
        match out {
            Outgoing::Police(release) => Out {
                json,
                document: Some((
                    "referral_law_enforcement",
                    sound(referral_law_enforcement(&release, MARK)),
                )),
                left_out: release.left_out().to_vec(),
                stripped: None,
            },
            Outgoing::Stripped(release) => Out {
                json,
                document: Some(paper(&release)),
                left_out: release.left_out().to_vec(),
                stripped: Some(*release),
            },
        }
    }
}

/// The paper that goes to that recipient.
fn paper(release: &Stripped) -> (&'static str, Document) {
    match release.recipient() {
        Some(
            RecipientKind::AdvocacyCenter | RecipientKind::HealthProvider | RecipientKind::Provider,
        ) => ("services_referral", sound(services_referral(release, MARK))),
        _ => ("records_release", sound(records_release(release, MARK))),
    }
}

fn minimal<T: Serialize + MadeOf>(
    disclosure: Disclosure<T>,
    paper: impl Fn(&T) -> (&'static str, Result<Document, papers::error::PaperError>),
) -> Result<Out, Vec<Refusal>> {
    match disclosure {
        Disclosure::Refused(refused) => Err(refused),
        Disclosure::Release(notice) => {
            let (name, document) = paper(&notice);
            Ok(Out {
                json: json(&notice),
                document: Some((name, sound(document))),
                left_out: notice.left().to_vec(),
                stripped: None,
            })
        }
    }
}

/// What says what it left out.
trait MadeOf {
    fn left(&self) -> &[LeftOut];
}

impl MadeOf for law::release::notice::MinimalNotice {
    fn left(&self) -> &[LeftOut] {
        self.left_out()
    }
}

fn form_of<T: Serialize>(
    form: &T,
    name: &'static str,
    document: Result<Document, papers::error::PaperError>,
) -> Out {
    Out {
        json: json(form),
        document: Some((name, sound(document))),
        left_out: Vec::new(),
        stripped: None,
    }
}

fn json(release: &impl Serialize) -> String {
    serde_json::to_string(release).expect("a release is written as JSON")
}

fn sound(document: Result<Document, papers::error::PaperError>) -> Document {
    document.expect("the template is sound")
}

/// Decides about every place that waits, as `decision` says of the words found.
pub fn decide(
    report: &mut Report,
    what: What,
    places: Vec<(Showing, Option<Decided>)>,
    decision: impl Fn(&str) -> Option<Decided>,
) {
    for (place, decided) in places {
        let Some(decision) = decision(&place.found).filter(|_| decided.is_none()) else {
            continue;
        };
        let clearance = Clearance {
            decision,
            by: "A. Lind".to_owned(),
            at: DateTime::UNIX_EPOCH,
        };
        let clearances = match what {
            What::To(id) => {
                let asked = report.disclosures.items.get_mut(&id);
                &mut asked.expect("there is such a disclosure").clearances
            }
            What::Tribe => &mut report.notices.tribe.clearances,
            What::Defense => &mut report.notices.defense.clearances,
            What::Missing => &mut report.notices.missing.clearances,
            What::OwnFile | What::Consent(..) | What::PartTwo(_) => &mut report.referral.clearances,
        };
        clearances.insert(place.id, clearance);
    }
}
