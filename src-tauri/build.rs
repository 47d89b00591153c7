//! Declares the commands of the window, so that each one is granted by name and nothing else is.

fn main() {
    let commands: Vec<&str> = include_str!("commands.txt")
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let commands: &'static [&'static str] = Vec::leak(commands);
    let attributes = tauri_build::Attributes::new()
        .app_manifest(tauri_build::AppManifest::new().commands(commands));
    if let Err(fault) = tauri_build::try_build(attributes) {
        panic!("the window could not be described: {fault:#}");
    }
}
