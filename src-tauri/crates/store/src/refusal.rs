//! What a vault refuses for a person's sake: a role without the right, an attempt too soon, a last keeper.

use casefile::id::PersonId;

use crate::case_refusal::CaseRefusal;
use crate::kind::VaultKind;
use crate::person::Role;
use crate::rights::Right;

/// Why a vault did not do what it was asked, although nothing is wrong with it. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The person's role has no such right.
    #[error(
        "The role {} may not {} in this vault. Nothing was changed. Ask the vault's keeper.",
        role.says(),
        right.says()
    )]
    NotAllowed {
        /// The role of the person who asked.
        role: Role,
        /// What the person may not do.
        right: Right,
    },
    /// After several wrong passphrases the next attempt has to wait. The passphrase was not looked at.
    #[error(
        "There were several wrong passphrases. Wait {seconds} seconds and try again. Nothing was changed."
    )]
    TooSoon {
        /// How long to wait from the moment given, in seconds.
        seconds: u32,
    },
    /// A vault of that kind has no people of that role.
    #[error("{} vault has no {}. Nobody was added.", match kind {
        VaultKind::County => "A county's",
        VaultKind::Attorney => "An attorney's",
    }, role.says())]
    RoleOfOtherKind {
        /// The role asked for.
        role: Role,
        /// The vault's kind.
        kind: VaultKind,
    },
    /// A person needs a name, as it stands on papers.
    #[error("Give the person's name as it is to stand on papers. Nobody was added.")]
    NoName,
    /// Without a keeper nobody could be added any more.
    #[error("This is the last keeper. Add another keeper first. Nobody was suspended.")]
    LastKeeper,
    /// Nobody can suspend the person whose own passphrase has the vault open.
    #[error("Nobody can suspend themselves. Another keeper has to do it. Nobody was suspended.")]
    Oneself,
    /// The person is not, or no longer, one of those who may open the vault.
    #[error("That person may not open this vault, now or any more. Nothing was changed.")]
    NotActive {
        /// Who was named.
        person: PersonId,
    },
    /// The 24 words are not words of the list, or not in their order.
    #[error(
        "Those are not 24 recovery words in their order. Compare each with the paper. Nothing was changed."
    )]
    NoWords,
    /// The words are in order and belong to another vault, or to a paper that was replaced.
    #[error(
        "Those recovery words do not open this vault. Look for the newest recovery paper of this vault. Nothing was changed."
    )]
    OtherWords,
    /// A check was under way when the vault was locked.
    #[error("This was stopped, as the vault was locked. Nothing was changed. Begin it again.")]
    Stopped,
    /// Something about the files, the copies or the end of a case.
    #[error(transparent)]
    OfCase(#[from] CaseRefusal),
    /// A word for the log is none of the short fixed words that it takes, so it might tell of a case.
    #[error("The log takes short fixed words only. Nothing was changed.")]
    NoFixedWord,
}
