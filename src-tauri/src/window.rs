//! The window: one, incognito, with a policy that reaches no network.

use std::io::Write;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use tauri::http::HeaderValue;
use tauri::{App, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};
use tauri_plugin_dialog::DialogExt;

use crate::bindings::handler;
use crate::clock::Clock;
use crate::drawing::draw_plainly_without_card;
use crate::faults::{keep_log, keep_panics_quiet, leave_no_core};
use crate::lock_watch::watch;
use crate::session::{Places, Session};

/// What a worker may do: a script in it escapes the page's policy unless its own response carries one.
const SCRIPT_POLICY: &str = "default-src 'none'; script-src 'self'";

/// Where the engine is told to send whatever would leave this computer: a port on which nothing can listen.
/// A page's policy rules what is loaded, but not a mere connection that a link asks for in advance.
const NOWHERE: &str = "socks5://127.0.0.1:0";

/// How long a window that was closed may go on saving: twice the longest time that typed words wait for a save.
const LAST_WORDS: Duration = Duration::from_secs(3);

/// Opens the window and serves it until it is closed.
pub fn run() -> ExitCode {
    keep_panics_quiet();
    leave_no_core();
    draw_plainly_without_card();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| raise(app)))
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(handler())
        .setup(open)
        .build(tauri::generate_context!());
    let app = match built {
        Ok(app) => app,
        Err(fault) => {
            // Nobody sees a window now, so the terminal is told; a terminal that is gone changes nothing.
            let _unseen = writeln!(
                std::io::stderr(),
                "Sandhill could not open its window: {fault}"
            );
            return ExitCode::FAILURE;
        }
    };
    app.run(|app, event| {
        // The keys are wiped and the anchor is on disk before the program ends.
        if matches!(event, tauri::RunEvent::Exit)
            && let Some(session) = app.try_state::<Session>()
            && let Err(fault) = session.lock()
        {
            tracing::error!(code = ?fault.code, "locking at the end failed");
        }
    });
    ExitCode::SUCCESS
}

fn raise(app: &tauri::AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // Both are wishes to the window manager; a refusal leaves the window where it is.
        let shown = window.unminimize().and_then(|()| window.set_focus());
        if let Err(fault) = shown {
            tracing::warn!(%fault, "the window could not be raised");
        }
    }
}

fn open(app: &mut App) -> Result<(), Box<dyn std::error::Error>> {
    let handle = app.handle().clone();
    let path = app.path();
    let places = Places {
        application: path.app_data_dir()?,
        documents: path.document_dir().or_else(|_| path.home_dir())?,
        choose: Box::new(move |start| {
            let chosen = handle
                .dialog()
                .file()
                .set_directory(start)
                .blocking_pick_folder()?;
            chosen.into_path().ok()
        }),
    };
    keep_log(&places.application);
    let session = Session::new(Clock::system(), places);
    app.manage(session.clone());
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("Sandhill")
        .inner_size(1280.0, 800.0)
        .min_inner_size(320.0, 480.0)
        .incognito(!is_driven())
        .proxy_url(NOWHERE.parse()?)
        .on_web_resource_request(|request, response| {
            let script = [".js", ".mjs"]
                .iter()
                .any(|end| request.uri().path().ends_with(end));
            if script {
                response.headers_mut().insert(
                    "content-security-policy",
                    HeaderValue::from_static(SCRIPT_POLICY),
                );
            }
        })
        .on_navigation(|url| url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost"))
        .build()?;
    watch(window.clone(), session.clone());
    let closing = AtomicBool::new(false);
    window.clone().on_window_event(move |event| {
        if let WindowEvent::CloseRequested { api, .. } = event
            && session.is_open()
        {
            api.prevent_close();
            if !closing.swap(true, Ordering::Relaxed) {
                close_when_saved(window.clone(), session.clone());
            }
        }
    });
    Ok(())
}

/// Tells the page that the window is about to close, so that it saves and locks, and closes once it has.
/// A page that does not answer saves by itself within the time that is given.
fn close_when_saved(window: WebviewWindow, session: Session) {
    if let Err(fault) = window.eval("dispatchEvent(new Event('closing'))") {
        tracing::warn!(%fault, "the page was not told that its window closes");
    }
    thread::spawn(move || {
        let asked = Instant::now();
        while session.is_open() && asked.elapsed() < LAST_WORDS {
            thread::sleep(Duration::from_millis(20));
        }
        if let Err(fault) = window.destroy() {
            tracing::error!(%fault, "the window could not be closed");
        }
    });
}

/// Whether a test drives the window: an incognito one cannot be driven, so it is not one then.
fn is_driven() -> bool {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|value| value == "true")
}
