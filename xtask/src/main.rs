//! Developer commands: `cargo xtask test`, `cargo xtask bench`, `cargo xtask assets`.
fn main() {}
