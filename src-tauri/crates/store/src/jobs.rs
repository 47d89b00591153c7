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

impl Jobs {
    fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        for (_, handle) in running.iter() {
            handle.interrupt();
        }
    }
}

impl Vault {
    /// Stops every check that is under way and lets none begin any more; for a vault that is about to be closed.
    /// What a person saves is not stopped.
    pub fn stop_jobs(&self) {
        self.jobs.stop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread;

    /// A read that would go on for ever.
    const ENDLESS: &str =
        "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n";

    #[test]
    fn a_read_under_way_is_stopped_and_says_so_and_none_begins_after_it() {
        let jobs = Jobs::default();
        let ended = thread::scope(|scope| {
            let read = scope.spawn(|| {
                let connection = Connection::open_in_memory().unwrap();
                let _job = jobs.begin(&connection)?;
                let read = connection.query_row(ENDLESS, [], |row| row.get::<_, i64>(0));
                jobs.end(read.map_err(StoreError::from))
            });
            while !read.is_finished() {
                jobs.stop();
                thread::yield_now();
            }
            read.join().unwrap()
        });
        let refused = ended.unwrap_err();
        assert_eq!(refused.refusal(), Some(&Refusal::Stopped), "{refused}");
        let connection = Connection::open_in_memory().unwrap();
        assert!(jobs.begin(&connection).is_err());
        assert!(jobs.running.lock().unwrap().is_empty(), "each is let go of");
    }
}
