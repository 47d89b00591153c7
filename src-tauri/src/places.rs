//! Folders and files of this computer, as a person names them.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::error::{AppError, ErrorCode};

/// Writes a new file, readable by its owner only, and gives its path. Its name ends as its format asks; a file
/// that is there is never written over.
pub fn write_new(
    folder: &Path,
    name: &str,
    ending: &str,
    bytes: &[u8],
) -> Result<String, AppError> {
    if name.is_empty() || name.contains(['/', '\\', '\0']) || name.starts_with('.') {
        return Err(AppError::new(
            ErrorCode::BadInput,
            "This is not a name for a file. Nothing was saved.",
        )
        .at("fileName")
        .hint("Use letters, digits and spaces, such as “Referral.pdf”."));
    }
    let named = if name.to_lowercase().ends_with(&format!(".{ending}")) {
        name.to_owned()
    } else {
        format!("{name}.{ending}")
    };
    let folder = absolute(folder).ok_or_else(|| {
        AppError::new(
            ErrorCode::Place,
            "A folder is named from its root. Nothing was saved.",
        )
        .at("folder")
    })?;
    let path = folder.join(named);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(&path).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    match written {
        Ok(()) => Ok(path.to_string_lossy().into_owned()),
        Err(fault) if fault.kind() == std::io::ErrorKind::AlreadyExists => Err(AppError::new(
            ErrorCode::Place,
            "A file of that name is there already. It was left as it is.",
        )
        .at("fileName")
        .hint("Choose another name.")),
        Err(fault) => Err(AppError::new(
            ErrorCode::Place,
            format!("The file could not be written: {fault}."),
        )
        .at("folder")
        .hint("Choose a folder in which you may write. The paper is kept in the case.")),
    }
}

/// A folder named from its root; one that begins with `~` is the user's own.
pub fn absolute(folder: &Path) -> Option<PathBuf> {
    if folder.is_absolute() {
        return Some(folder.to_owned());
    }
    let home = std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE"))?;
    folder
        .strip_prefix("~")
        .ok()
        .map(|rest| PathBuf::from(home).join(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_once_and_never_over_another() {
        let home = tempfile::tempdir().expect("a folder");
        let path = write_new(home.path(), "Referral", "pdf", b"one").expect("written");
        assert!(path.ends_with("Referral.pdf"));
        let again = write_new(home.path(), "Referral.pdf", "pdf", b"two").expect_err("refused");
        assert_eq!(
            (again.code, again.field.as_deref()),
            (ErrorCode::Place, Some("fileName"))
        );
        assert_eq!(std::fs::read(&path).expect("the file"), b"one");
        let word = write_new(home.path(), "Referral", "docx", b"three").expect("written");
        assert!(word.ends_with("Referral.docx"));
    }

    #[test]
    fn a_name_that_leads_elsewhere_is_refused() {
        let home = tempfile::tempdir().expect("a folder");
        for name in ["", "../x", "a/b", ".hidden", "a\\b"] {
            assert!(write_new(home.path(), name, "pdf", b"").is_err(), "{name}");
        }
        assert!(write_new(Path::new("relative"), "x", "docx", b"").is_err());
    }
}
