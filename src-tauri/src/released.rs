//! The papers of a report that are made from a release: which there are, each as a document and as a file, and what
//! the case keeps of what left by it.

use casefile::disclosure::RecipientKind;
use casefile::id::ItemId;
use casefile::paper_made::PaperKind;
use casefile::release_made::ReleaseMade;
use casefile::report::Report;
use casefile::settings::Settings;
use chrono::{DateTime, Utc};
use law::calendar::local_date;
use law::release::asked::{Asking, Outgoing, release_to};
use law::release::forms::{consent_form, part_two_sheet};
use law::release::missing::missing_child;
use law::release::notice::{defense_notice, tribal_notice};
use law::release::{Disclosure, Refusal, release};
use papers::consent_release::{Language, consent_release};
use papers::document::Document;
use papers::referral::referral_law_enforcement;

use crate::court::{Finished, paper_fault};
use crate::error::{AppError, ErrorCode};
use crate::mark::record_mark;

/// What a paper of a report is made from.
#[derive(Clone, Copy)]
pub struct Releasing<'a> {
    /// The report.
    pub report: &'a Report,
    /// Which paper.
    pub paper: PaperKind,
    /// The planned disclosure it answers, if it answers one.
    pub disclosure: Option<ItemId>,
    /// The office's settings.
    pub settings: &'a Settings,
    /// Whether the vault holds invented cases.
    pub practice: bool,
    /// The moment of the paper, in UTC: a permission may have ended by then.
    pub at: DateTime<Utc>,
    /// The mark of the log for the foot of the paper. A paper made before it was printed has none, and shows that of
    /// its facts instead.
    pub mark: &'a str,
}

impl Releasing<'_> {
    fn foot<'m>(&'m self, of_facts: &'m str) -> &'m str {
        match self.mark {
            "" => of_facts,
            of_log => of_log,
        }
    }
}

/// The paper that goes to a recipient of this kind; nothing for one that no paper of a disclosure goes to.
pub fn paper_for(recipient: RecipientKind) -> Option<PaperKind> {
    match recipient {
        RecipientKind::AdvocacyCenter | RecipientKind::HealthProvider | RecipientKind::Provider => {
            Some(PaperKind::ServicesReferral)
        }
        RecipientKind::Team
        | RecipientKind::Tribe
        | RecipientKind::Court
        | RecipientKind::Parent
        | RecipientKind::FosterParent => Some(PaperKind::RecordsRelease),
        // Police have the referral, the Department of Defense its notice; the subject has nothing from here.
        RecipientKind::LawEnforcement
        | RecipientKind::Defense
        | RecipientKind::Subject
        | RecipientKind::SomebodyElse => None,
    }
}

/// Sets a paper of a report. The same states and the same moment give the same bytes.
pub fn release_file(of: Releasing<'_>) -> Result<Finished, AppError> {
    let (document, _) = set(of)?;
    Ok(Finished::pdf(
        papers::pdf::write(&document, of.at).map_err(paper_fault)?,
    ))
}

/// What the case keeps of what leaves by a paper; nothing for a sheet that goes before a release and is none.
pub fn release_made(of: Releasing<'_>) -> Result<Option<ReleaseMade>, AppError> {
    let (_, made) = set(of)?;
    Ok(made)
}

fn set(of: Releasing<'_>) -> Result<(Document, Option<ReleaseMade>), AppError> {
    let Releasing {
        report,
        settings,
        practice,
        at,
        ..
    } = of;
    let (document, made) = match of.paper {
        PaperKind::ReferralLawEnforcement => {
            let release = allowed(release(report, settings, practice))?;
            let mark = record_mark(&release)?;
            let made = release.made(of.foot(&mark));
            (
                referral_law_enforcement(&release, of.foot(&mark)),
                Some(made),
            )
        }
        PaperKind::ServicesReferral | PaperKind::RecordsRelease => return of_disclosure(of),
        PaperKind::TribalNotice => {
            let notice = allowed(tribal_notice(report, settings, practice))?;
            let mark = record_mark(&notice)?;
            let made = notice.made(of.foot(&mark));
            (
                papers::tribal_notice::tribal_notice(&notice, of.foot(&mark)),
                Some(made),
            )
        }
        PaperKind::DefenseNotice => {
            let notice = allowed(defense_notice(report, settings, practice, at))?;
            let mark = record_mark(&notice)?;
            let made = notice.made(of.foot(&mark));
            (
                papers::defense_notice::defense_notice(&notice, of.foot(&mark)),
                Some(made),
            )
        }
        PaperKind::MissingChild => {
            let sheet = allowed(missing_child(report, settings, practice))?;
            let mark = record_mark(&sheet)?;
            let made = sheet.made(of.foot(&mark));
            (
                papers::missing_child::missing_child(&sheet, of.foot(&mark)),
                Some(made),
            )
        }
        PaperKind::ConsentRelease | PaperKind::ConsentReleaseSpanish => {
            let form = of
                .disclosure
                .and_then(|id| consent_form(report, id, settings, practice, local_date(at)))
                .ok_or_else(gone)?;
            let mark = record_mark(&form)?;
            let language = match of.paper {
                PaperKind::ConsentReleaseSpanish => Language::Spanish,
                _ => Language::English,
            };
            (consent_release(&form, language, of.foot(&mark)), None)
        }
        PaperKind::PartTwoNotice => {
            let sheet = of
                .disclosure
                .and_then(|id| part_two_sheet(report, id, settings, practice))
                .ok_or_else(gone)?;
            let mark = record_mark(&sheet)?;
            (
                papers::part_2_notice::part_2_notice(&sheet, of.foot(&mark)),
                None,
            )
        }
        _ => {
            return Err(AppError::new(
                ErrorCode::BadInput,
                "This paper is not made from a report. Nothing was made.",
            ));
        }
    };
    Ok((document.map_err(paper_fault)?, made))
}

fn of_disclosure(of: Releasing<'_>) -> Result<(Document, Option<ReleaseMade>), AppError> {
    let asking = Asking {
        report: of.report,
        disclosure: of.disclosure.ok_or_else(gone)?,
        settings: of.settings,
        attachments: &[],
        practice: of.practice,
        now: of.at,
    };
    let Outgoing::Stripped(stripped) = allowed(release_to(asking))? else {
        return Err(AppError::new(
            ErrorCode::BadInput,
            "Police have the referral itself. Nothing was made.",
        )
        .hint("Make the referral on the step “Papers”."));
    };
    let mark = record_mark(&stripped)?;
    let made = stripped.made(of.foot(&mark));
    let document = match of.paper {
        PaperKind::ServicesReferral => {
            papers::services_referral::services_referral(&stripped, of.foot(&mark))
        }
        _ => papers::records_release::records_release(&stripped, of.foot(&mark)),
    };
    Ok((document.map_err(paper_fault)?, Some(made)))
}

/// What the law lets go, or the first of its reasons against it.
fn allowed<T>(disclosure: Disclosure<T>) -> Result<T, AppError> {
    match disclosure {
        Disclosure::Release(release) => Ok(*release),
        Disclosure::Refused(reasons) => Err(refused(&reasons)),
    }
}

fn refused(reasons: &[Refusal]) -> AppError {
    let first = reasons.first().map(|r| r.says.clone()).unwrap_or_default();
    let more = match reasons.len() {
        0 | 1 => String::new(),
        n => format!(" {} more wait below.", n - 1),
    };
    AppError::new(ErrorCode::Refused, format!("{first}{more}"))
        .at("showings")
        .hint("The call to police waits for none of this.")
}

fn gone() -> AppError {
    AppError::new(
        ErrorCode::NotFound,
        "This disclosure is no longer in the case. Nothing was made.",
    )
}
