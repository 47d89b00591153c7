//! Files and folders that only their owner can read, replaced whole or not at all.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::Path;

use crate::error::StoreError;

pub(crate) const DATABASE: &str = "vault.db";
/// SQLite's file of what is committed but not yet in the database.
pub(crate) const WRITE_AHEAD: &str = "vault.db-wal";
pub(crate) const ANCHOR: &str = "anchor";
pub(crate) const KEYS: &str = "keys";
pub(crate) const LOCK: &str = "lock";
/// The plain list of wrong passphrases since the last unlock.
pub(crate) const ATTEMPTS: &str = "attempts";

/// Makes a folder (and its parents) that only its owner can enter.
pub(crate) fn make_folder(path: &Path) -> Result<(), StoreError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(path)
        .map_err(StoreError::io("Making the vault's folder"))
}

/// Opens a file for reading and writing, made for its owner only if it is not there.
pub(crate) fn open_own(path: &Path) -> Result<File, StoreError> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
        .open(path)
        .map_err(StoreError::io("Opening a file of the vault"))
}

/// Replaces a file by new contents, so that after a kill either the old or the new one stands there whole.
pub(crate) fn replace(folder: &Path, name: &str, contents: &[u8]) -> Result<(), StoreError> {
    let failed = StoreError::io("Writing a file of the vault");
    let next = folder.join(format!("{name}.next"));
    let mut file = open_own(&next)?;
    file.set_len(0).map_err(&failed)?;
    file.write_all(contents).map_err(&failed)?;
    file.sync_all().map_err(&failed)?;
    drop(file);
    fs::rename(&next, folder.join(name)).map_err(&failed)?;
    sync_folder(folder)
}

/// Removes a file, if it is there.
pub(crate) fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
            Err(StoreError::io("Removing a file of the vault")(e))
        }
        _ => Ok(()),
    }
}

/// Makes renames in a folder durable, where the system can do that.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    #[cfg(unix)]
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(StoreError::io("Writing the vault's folder to disk"))?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// Takes from everyone but the owner the right to read the vault's files.
/// A file system without such rights keeps none, so a refusal is not an error.
pub(crate) fn keep_to_owner(place: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let set = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode));
        let keys = place.join(KEYS);
        for folder in [place, keys.as_path()] {
            let _ = set(folder, 0o700);
            for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
                let is_ours = folder == keys || is_of_vault(&entry.file_name().to_string_lossy());
                if is_ours && entry.file_type().is_ok_and(|kind| kind.is_file()) {
                    let _ = set(&entry.path(), 0o600);
                }
            }
        }
    }
    #[cfg(not(unix))]
    let _ = place;
}

/// Whether a file in the vault's folder is one that Sandhill made there, a copy kept aside among them.
#[cfg(unix)]
fn is_of_vault(name: &str) -> bool {
    [DATABASE, ANCHOR, LOCK, ATTEMPTS].iter().any(|ours| {
        name.strip_prefix(ours)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-']))
    })
}

/// Holds a vault for one program; the system lets go of it when the program ends, however it ends.
pub(crate) struct Lock(#[allow(dead_code, reason = "the open file is the lock")] File);

impl Lock {
    /// Takes the vault, or says that it is in use.
    pub(crate) fn take(place: &Path) -> Result<Self, StoreError> {
        let file = open_own(&place.join(LOCK))?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
            Err(TryLockError::Error(source)) => Err(StoreError::io("Locking the vault")(source)),
        }
    }
}
