//! The commands of the window, once: from this list come the handler and the TypeScript that calls it.

use tauri::Runtime;
use tauri_specta::{Builder, collect_commands};

use crate::commands::{acts, board, office, papers, report, start};

/// Every command but `paper_bytes`, whose answer is bytes and no JSON.
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
            board::law_book,
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
            papers::paper,
            papers::save_paper,
            papers::print_paper,
            office::office,
            office::save_office,
        ])
}
