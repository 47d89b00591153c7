//! The real commands over real IPC, on a window that is not drawn.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use sandhill::bindings::handler;
use sandhill::clock::Clock;
use sandhill::session::{Places, Session};
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody, InvokeResponseBody};
use tauri::test::{
    INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets,
};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewWindow, WebviewWindowBuilder};

/// The program without a drawn window, at a moment that the test sets.
pub struct Program {
    _app: App<MockRuntime>,
    window: WebviewWindow<MockRuntime>,
    now: Arc<AtomicI64>,
    /// The folder that stands for the user's home.
    pub home: tempfile::TempDir,
}

/// A passphrase of tests.
pub const PASSPHRASE: &str = "river lantern orchard seven";

impl Program {
    /// The program at a moment, written as `2026-11-21T03:09:00Z`.
    pub fn at(moment: &str) -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let start: DateTime<Utc> = moment.parse().expect("a moment");
        let now = Arc::new(AtomicI64::new(start.timestamp()));
        let reading = Arc::clone(&now);
        let session = Session::new(
            Clock::from_fn(move || {
                DateTime::from_timestamp(reading.load(Ordering::SeqCst), 0).expect("a moment")
            }),
            Places {
                application: home.path().join("application"),
                documents: home.path().join("Documents"),
                choose: Box::new(|start| Some(start.join("Chosen"))),
            },
        );
        std::fs::create_dir_all(home.path().join("Documents")).expect("a folder");
        let app = mock_builder()
            .manage(session)
            .invoke_handler(handler::<MockRuntime>())
            .build(mock_context(noop_assets()))
            .expect("the program");
        let window = WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default())
            .build()
            .expect("the window");
        Self {
            _app: app,
            window,
            now,
            home,
        }
    }

    /// Lets time pass.
    pub fn wait(&self, minutes: i64) {
        self.now
            .fetch_add(TimeDelta::minutes(minutes).num_seconds(), Ordering::SeqCst);
    }

    /// A path in the home folder, as text.
    pub fn path(&self, name: &str) -> String {
        self.home.path().join(name).to_string_lossy().into_owned()
    }

    /// Calls a command: its data, or its error.
    pub fn call(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let answer = get_ipc_response(
            &self.window,
            InvokeRequest {
                cmd: command.to_owned(),
                callback: CallbackFn(0),
                error: CallbackFn(1),
                url: "tauri://localhost".parse().expect("an address"),
                body: InvokeBody::Json(arguments),
                headers: tauri::http::HeaderMap::default(),
                invoke_key: INVOKE_KEY.to_owned(),
            },
        );
        answer.map(|body| match body {
            InvokeResponseBody::Json(text) => serde_json::from_str(&text).expect("JSON"),
            InvokeResponseBody::Raw(bytes) => json!(bytes),
        })
    }

    /// Calls a command that must succeed.
    pub fn ok(&self, command: &str, arguments: Value) -> Value {
        self.call(command, arguments)
            .unwrap_or_else(|error| panic!("{command} must succeed, but: {error}"))
    }

    /// Calls a command that must fail.
    pub fn fails(&self, command: &str, arguments: Value) -> Value {
        match self.call(command, arguments) {
            Ok(data) => panic!("{command} must fail, but answered {data}"),
            Err(error) => error,
        }
    }

    /// Makes a county's vault and leaves it open.
    pub fn county(&self) -> Value {
        self.ok("create_vault", json!({ "plan": self.plan("Vault", false) }))
    }

    /// What a vault of tests is to be.
    pub fn plan(&self, folder: &str, practice: bool) -> Value {
        json!({
            "folder": self.path(folder), "kind": "county", "practice": practice, "county": "Wood",
            "agency": "Wood County Human Services", "phone": "", "name": "A. Lind", "passphrase": PASSPHRASE,
        })
    }

    /// Begins a report and answers some of its questions.
    pub fn report(&self, answers: &[(&str, &str)]) -> String {
        let id = self.ok("new_report", json!({}))["id"]
            .as_str()
            .expect("an id")
            .to_owned();
        self.type_into(&id, 1, answers);
        id
    }

    /// Types answers into a report; a text that begins with `=` is a state, such as `=unknown`.
    pub fn type_into(&self, id: &str, seq: u32, answers: &[(&str, &str)]) -> Value {
        let entries: Vec<Value> = answers
            .iter()
            .map(|(path, text)| entry(path, text))
            .collect();
        self.ok(
            "save_draft",
            json!({ "id": id, "seq": seq, "entries": entries }),
        )
    }
}

/// An entry as the window sends it.
pub fn entry(path: &str, text: &str) -> Value {
    match text.strip_prefix('=') {
        Some(state) => json!({ "path": path, "state": state, "text": "" }),
        None => json!({ "path": path, "state": "known", "text": text }),
    }
}

/// Where the fixtures stand.
pub fn fixtures() -> PathBuf {
    PathBuf::from(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../tests/fixtures/commands"
    ))
}
