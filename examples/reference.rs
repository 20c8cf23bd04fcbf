//! Prints docs/reference.md: every command with its flags, and every key of whosaid.toml.

fn main() {
    print!("{}", whosaid::cli::reference());
}
