//! The thread that locks an open vault by itself: when nobody is at it, when the machine slept, and when the
//! machine says that it is about to sleep.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use tauri::{Runtime, WebviewWindow};

use crate::session::Session;
use crate::suspend::tell_of_suspend;
use crate::watch::slept;

/// So often the watch looks.
const EVERY: Duration = Duration::from_secs(1);
/// So long the page may take to save its last words and lock by itself.
const LAST_WORDS: Duration = Duration::from_secs(3);

/// The machine is about to sleep; whoever waits on the other end goes on once the vault is locked.
pub struct Suspend(pub Sender<()>);

/// Watches the open vault for as long as the window is there.
pub fn watch<R: Runtime>(window: WebviewWindow<R>, session: Session) {
    let (tell, told) = channel();
    tell_of_suspend(tell);
    thread::spawn(move || watch_on(&window, &session, &told));
}

fn watch_on<R: Runtime>(window: &WebviewWindow<R>, session: &Session, told: &Receiver<Suspend>) {
    let (mut wall, mut ran) = (session.machine_now(), Instant::now());
    loop {
        let suspend = match told.recv_timeout(EVERY) {
            Ok(suspend) => Some(suspend),
            Err(RecvTimeoutError::Timeout) => None,
            // Nobody tells of suspends on this machine: its clocks do.
            Err(RecvTimeoutError::Disconnected) => {
                thread::sleep(EVERY);
                None
            }
        };
        let (wall_now, ran_now) = (session.machine_now(), Instant::now());
        let has_slept = slept(wall_now - wall, ran_now - ran);
        (wall, ran) = (wall_now, ran_now);
        if session.is_open() && (suspend.is_some() || has_slept || session.is_due()) {
            lock_after_last_words(window, session);
        }
        if let Some(Suspend(done)) = suspend {
            // Whoever waited may have gone: then the machine sleeps already.
            let _gone = done.send(());
        }
    }
}

/// Lets the page save what it holds and lock; a page that does not answer is not waited for.
fn lock_after_last_words<R: Runtime>(window: &WebviewWindow<R>, session: &Session) {
    if let Err(fault) = window.eval("dispatchEvent(new Event('locking'))") {
        tracing::warn!(%fault, "the page was not told that its vault is locked");
    }
    let asked = Instant::now();
    while session.is_open() && asked.elapsed() < LAST_WORDS {
        thread::sleep(Duration::from_millis(10));
    }
    if session.is_open() {
        if let Err(fault) = session.lock() {
            tracing::error!(code = ?fault.code, "locking by itself failed");
        }
        if let Err(fault) = window.eval("dispatchEvent(new Event('locked'))") {
            tracing::warn!(%fault, "the page was not told that its vault was locked");
        }
    }
}
