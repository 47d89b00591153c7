//! Long reads of an open vault, which locking stops: nobody waits for a check to end before the keys are wiped.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use rusqlite::{Connection, InterruptHandle};

use crate::error::StoreError;
use crate::refusal::Refusal;
use crate::vault::Vault;

/// The long reads that are under way.
#[derive(Default)]
pub(crate) struct Jobs {
    stopped: AtomicBool,
    next: AtomicU64,
    running: Mutex<Vec<(u64, InterruptHandle)>>,
}

/// One of them; it is over when this is dropped.
pub(crate) struct Job<'a> {
    jobs: &'a Jobs,
    number: u64,
}

impl Jobs {
    /// Begins one on a connection of its own. Once the vault is being locked none begins any more.
    pub(crate) fn begin(&self, connection: &Connection) -> Result<Job<'_>, StoreError> {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        running.push((number, connection.get_interrupt_handle()));
        drop(running);
        let job = Job { jobs: self, number };
        self.still_open()?;
        Ok(job)
    }

    /// What is to be told of the end of one: that it was stopped, if it was.
    pub(crate) fn end<T>(&self, ended: Result<T, StoreError>) -> Result<T, StoreError> {
        match ended {
            Ok(found) => Ok(found),
            Err(error) => self.still_open().and(Err(error)),
        }
    }

    /// Refuses to go on once the vault is being locked.
    pub(crate) fn still_open(&self) -> Result<(), StoreError> {
        match self.stopped.load(Ordering::SeqCst) {
            true => Err(Refusal::Stopped.into()),
            false => Ok(()),
        }
    }
}

impl Drop for Job<'_> {
    fn drop(&mut self) {
        let running = &self.jobs.running;
        let mut running = running.lock().unwrap_or_else(PoisonError::into_inner);
        running.retain(|(number, _)| *number != self.number);
    }
}

impl Vault {
    /// Stops every check that is under way and lets none begin any more; for a vault that is about to be closed.
    /// What a person saves is not stopped.
    pub fn stop_jobs(&self) {
        self.jobs.stopped.store(true, Ordering::SeqCst);
        let running = &self.jobs.running;
        let running = running.lock().unwrap_or_else(PoisonError::into_inner);
        for (_, handle) in running.iter() {
            handle.interrupt();
        }
    }
}
