//! What a vault refuses about the files, the copies and the end of a case.

/// Why nothing was kept, moved or ended, although nothing is wrong with the vault. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CaseRefusal {
    /// A county's vault takes no image.
    #[error(
        "A county's vault keeps no images: a picture of a child is evidence, and evidence stays with police. Hand the device or the picture to them. Nothing was kept."
    )]
    Image,
    /// A county's vault takes no PDF in which an image, or another file, lies.
    #[error(
        "This PDF carries pictures or other files, and a county's vault keeps no images: evidence stays with police. A PDF of text alone can be kept. Nothing was kept."
    )]
    ImagesInPdf,
    /// A PDF that cannot be looked through might carry anything.
    #[error(
        "This PDF could not be looked through: it is damaged, locked with a password, or larger than 64 MB. A county's vault keeps only what it could look through. Nothing was kept."
    )]
    UnreadablePdf,
    /// A file of a sort that this vault does not take.
    #[error("{} Nothing was kept.", match is_county {
        true => "A county's vault keeps PDF and plain text only.",
        false => "The vault keeps PDF, pictures, Word and plain text only.",
    })]
    OtherSort {
        /// Whether the vault is a county's.
        is_county: bool,
    },
    /// A file without a byte in it.
    #[error("That file is empty. Nothing was kept.")]
    Empty,
    /// A file needs a name by which people know it.
    #[error("Give the file a name of at most 200 characters. Nothing was kept.")]
    NoFileName,
    /// No file of that id is kept here.
    #[error("There is no such file in this vault.")]
    NoSuchFile,
    /// A backup inside the vault would be lost with it.
    #[error(
        "Choose a place outside the vault's own folder, best on another disk. Nothing was copied."
    )]
    InsideTheVault,
    /// The folder holds no backup.
    #[error(
        "There is no backup in that folder. Choose the folder that holds backup.db and keys. Nothing was restored."
    )]
    NotABackup,
    /// A vault on a network drive may be written to from two computers at once, which destroys it.
    #[error(
        "That folder is on a network drive. A vault must lie on a disk of this computer; backups may go there. Nothing was made."
    )]
    OnNetwork,
    /// A vault that is copied while it is written to is lost.
    #[error(
        "That folder is copied to other computers by a program. A vault must lie outside it; backups may go there. Nothing was made."
    )]
    Synchronised,
    /// An entry in eWiSACWIS has a number.
    #[error(
        "Give the number that the case has in eWiSACWIS, of at most 40 characters. Nothing was saved."
    )]
    NoNumber,
    /// A hold has a reason.
    #[error("Say what the hold is for. Nothing was saved.")]
    NoReason,
    /// A case under a hold stays.
    #[error("This case is under a legal hold. Lift the hold first. Nothing was purged.")]
    Held,
    /// A county's case is purged when its time is over only if it is in the record that counts.
    #[error(
        "This case has no number in eWiSACWIS yet, so nobody could find it after the purge. Enter it there first. Nothing was purged."
    )]
    NotEntered,
    /// The person stopped it.
    #[error("This was stopped as you asked. Nothing was changed.")]
    Cancelled,
}
