//! Every question about one motion under § 973.015(2m).

pub mod case;
pub mod caution;
pub mod count;
pub mod exhibit;
pub mod filing;
pub mod guarded;
pub mod movant;
pub mod order;
pub mod reasons;
pub mod relief;
pub mod stated;
pub mod story;
pub mod trafficked;
