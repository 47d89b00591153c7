//! The invariants of the project that can be seen in its files, each a test. It reads files and nothing else.

#[path = "tidy/arrows.rs"]
mod arrows;
#[path = "tidy/imports.rs"]
mod imports;
#[path = "tidy/leftovers.rs"]
mod leftovers;
#[path = "tidy/shape.rs"]
mod shape;
#[path = "tidy/tree.rs"]
mod tree;
#[path = "tidy/window.rs"]
mod window;
