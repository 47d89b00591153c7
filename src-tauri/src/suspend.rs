//! The machine says that it is about to sleep, over the system's own bus, and waits a moment.
//!
//! The bus is a socket of this computer, never of a network. Where there is none, the clocks tell after waking.

use std::sync::mpsc::Sender;

use crate::lock_watch::Suspend;

/// Tells of every suspend from here on, as long as somebody listens.
#[cfg(target_os = "linux")]
pub fn tell_of_suspend(tell: Sender<Suspend>) {
    std::thread::spawn(move || {
        if let Err(fault) = listen(&tell) {
            tracing::warn!(%fault, "this computer does not say when it is about to sleep");
        }
    });
}

/// Elsewhere the clocks tell after waking.
#[cfg(not(target_os = "linux"))]
pub fn tell_of_suspend(_tell: Sender<Suspend>) {}

#[cfg(target_os = "linux")]
fn listen(tell: &Sender<Suspend>) -> zbus::Result<()> {
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use zbus::blocking::{Connection, Proxy};
    use zbus::zvariant::OwnedFd;

    /// The system waits for nobody longer than five seconds.
    const PATIENCE: Duration = Duration::from_secs(4);

    let bus = Connection::system()?;
    let logind = Proxy::new(
        &bus,
        "org.freedesktop.login1",
        "/org/freedesktop/login1",
        "org.freedesktop.login1.Manager",
    )?;
    let wait = || -> zbus::Result<OwnedFd> {
        let why = ("sleep", "Sandhill", "The vault is locked first", "delay");
        logind.call("Inhibit", &why)
    };
    let signals = logind.receive_signal("PrepareForSleep")?;
    // While this is held the system waits a moment before it sleeps.
    let mut held = wait().ok();
    for signal in signals {
        let before: bool = signal.body().deserialize()?;
        if before {
            let (done, locked) = channel();
            if tell.send(Suspend(done)).is_err() {
                return Ok(());
            }
            // Locked or not, the system goes on when it has waited long enough.
            let _late = locked.recv_timeout(PATIENCE);
            drop(held.take());
        } else {
            held = wait().ok();
        }
    }
    Ok(())
}
