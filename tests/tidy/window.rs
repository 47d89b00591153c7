//! What the window may do, and that nobody silences what the compiler says of it.

use serde_json::Value;

use crate::tree::{lines_with, none, texts};

#[test]
fn the_window_may_open_nothing_of_the_machine() {
    let forbidden = [
        "fs:",
        "http:",
        "shell:",
        "process:",
        "websocket:",
        "upload:",
        "updater:",
        "opener:",
        "clipboard-manager:",
    ];
    for file in texts("src-tauri/capabilities") {
        let capability: Value = serde_json::from_str(&file.text).expect("a capability is JSON");
        for permission in capability["permissions"].as_array().into_iter().flatten() {
            let name = permission
                .as_str()
                .or(permission["identifier"].as_str())
                .unwrap_or_default();
            assert!(
                !name.is_empty() && !forbidden.iter().any(|start| name.starts_with(start)),
                "{} grants “{name}”",
                file.path
            );
        }
    }
    for file in texts("src-tauri")
        .into_iter()
        .filter(|file| file.path.ends_with("tauri.conf.json"))
    {
        let config: Value = serde_json::from_str(&file.text).expect("the configuration is JSON");
        let policy = config["app"]["security"]["csp"]
            .as_str()
            .unwrap_or_default();
        assert!(
            policy.contains("default-src 'none'"),
            "{}: the window loads nothing by default",
            file.path
        );
        let open: Vec<&str> = policy
            .split_whitespace()
            .filter(|source| source.contains("://") && !source.starts_with("http://ipc.localhost"))
            .chain(policy.split_whitespace().filter(|s| {
                ["*", "https:", "http:", "ws:", "wss:", "'unsafe-eval'"]
                    .contains(&s.trim_end_matches(';'))
            }))
            .collect();
        assert!(
            open.is_empty(),
            "{}: the content policy reaches out to {open:?}",
            file.path
        );
    }
}

#[test]
fn no_warning_about_accessibility_is_silenced() {
    let mark = concat!("svelte-", "ignore");
    let silenced: Vec<String> = lines_with(&texts("ui/src"), &[mark])
        .into_iter()
        .filter(|line| line.contains("a11y"))
        .collect();
    none(&silenced, "the screen is changed, not the warning");
}
