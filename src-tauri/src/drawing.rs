//! How the window is drawn on a computer without a graphics card.

/// Starts the program over with the engine's plain drawing where there is no graphics card.
///
/// There the engine would imitate a card in software and draw the whole window anew for each key: four times
/// the work of drawing what changed. The engine reads its choice from the environment as it starts, hence the
/// new start, which keeps the process. A choice made by a person stands.
#[cfg(target_os = "linux")]
pub fn draw_plainly_without_card() {
    use std::os::unix::process::CommandExt;

    const PLAIN: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(PLAIN).is_some() || has_card() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // Coming back at all means that it failed; the window then opens all the same, and draws more slowly.
        let _slower = std::process::Command::new(program)
            .args(std::env::args_os().skip(1))
            .env(PLAIN, "1")
            .exec();
    }
}

/// Other systems choose for themselves.
#[cfg(not(target_os = "linux"))]
pub fn draw_plainly_without_card() {}

/// Whether the system offers a card that draws.
#[cfg(target_os = "linux")]
fn has_card() -> bool {
    std::fs::read_dir("/dev/dri").is_ok_and(|cards| {
        cards
            .flatten()
            .any(|card| card.file_name().as_encoded_bytes().starts_with(b"renderD"))
    })
}
