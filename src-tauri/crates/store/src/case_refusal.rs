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
    /// The person stopped it.
    #[error("This was stopped as you asked. Nothing was changed.")]
    Cancelled,
}
