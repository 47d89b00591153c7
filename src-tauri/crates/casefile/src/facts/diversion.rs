//! Every question about one prosecution that might go another way, § 944.30(2m).

pub mod agreement;
pub mod asking;
pub mod case;
pub mod consents;
pub mod decree;
pub mod deferred;
pub mod findings;
pub mod intake;
pub mod person;
pub mod volunteers;
