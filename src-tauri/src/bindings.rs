//! The commands of the window, once: from this list come the handler and the TypeScript that calls it.

use tauri::Runtime;
use tauri::ipc::Invoke;
use tauri_specta::{Builder, collect_commands};

use crate::commands::{
    acts, board, court_papers, desks, disclosure, diversion, ewisacwis, health, law_book, lock,
    log, merge, motion, office, papers, people, recipients, report, start, vault_papers,
};

/// Every command but those whose answer is bytes and no JSON.
pub fn builder<R: Runtime>() -> Builder<R> {
    // Both directions have one shape here: nothing is renamed or widened on one way only.
    Builder::<R>::new()
        .disable_serde_phases()
        .commands(collect_commands![
            start::frame,
            start::judge_passphrase,
            start::choose_folder,
            start::create_vault,
            start::unlock_vault,
            start::lock_vault,
            start::set_practice_time,
            lock::attend,
            lock::hold_lock,
            lock::before_unlock,
            lock::people_by_words,
            lock::recover_vault,
            lock::rehearse,
            people::people,
            people::add_person,
            people::suspend_person,
            people::change_passphrase,
            people::renew_recovery,
            log::activity,
            log::verify_log,
            log::save_log,
            log::check_mark,
            health::health,
            merge::newest_states,
            merge::diverged,
            merge::merge_states,
            merge::history,
            merge::earlier,
            vault_papers::machine,
            vault_papers::print_vault_paper,
            vault_papers::save_vault_paper,
            law_book::law_book,
            law_book::record_reading,
            board::board,
            report::new_report,
            report::report,
            report::save_draft,
            report::leave_section,
            acts::check_act,
            acts::record_act,
            acts::withdraw_act,
            papers::referral,
            papers::set_referral,
            papers::make_referral,
            ewisacwis::ewisacwis_text,
            papers::paper,
            papers::save_paper,
            papers::print_paper,
            papers::printing,
            papers::stop_printing,
            desks::notice_desk,
            disclosure::disclosures,
            disclosure::disclosure,
            disclosure::plan_disclosure,
            disclosure::decide_disclosure_place,
            disclosure::decide_notice_place,
            disclosure::make_disclosure,
            disclosure::make_notice,
            disclosure::record_sent,
            motion::matters,
            motion::new_motion,
            motion::motion,
            motion::save_motion_draft,
            motion::leave_motion_section,
            motion::before_filing,
            court_papers::motion_papers,
            court_papers::decide_place,
            court_papers::keep_edit,
            court_papers::undo_edit,
            court_papers::mark_final,
            court_papers::make_court_paper,
            diversion::diversions,
            diversion::new_diversion,
            diversion::diversion,
            diversion::save_diversion_draft,
            diversion::leave_diversion_section,
            diversion::diversion_papers,
            diversion::decide_diversion_place,
            diversion::mark_diversion_final,
            diversion::make_diversion_paper,
            office::office,
            office::save_office,
            recipients::preview_recipients,
            recipients::import_recipients,
            recipients::list_offices_of_state,
        ])
}

/// What serves the window: every command, those whose answer is bytes among them.
pub fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    // The list is made once and lives as long as the program.
    let commands: &'static Builder<R> = Box::leak(Box::new(builder()));
    let of_json = commands.invoke_handler();
    let of_bytes: fn(Invoke<R>) -> bool = tauri::generate_handler![
        papers::paper_bytes,
        court_papers::preview_bytes,
        diversion::diversion_preview_bytes,
        vault_papers::vault_paper_bytes
    ];
    move |call| match call.message.command() {
        "paper_bytes" | "preview_bytes" | "diversion_preview_bytes" | "vault_paper_bytes" => {
            of_bytes(call)
        }
        _ => of_json(call),
    }
}
