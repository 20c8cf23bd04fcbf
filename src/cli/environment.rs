//! The variables of the environment that stand for flags.

use std::env;

/// A variable, for the flag that it stands for; `None` where it is empty, which is the same as if it were not set.
///
/// Scripts and services often set a variable to nothing, and clap would take that for a flag without a value.
pub fn variable(name: &'static str) -> Option<&'static str> {
    let is_empty = env::var_os(name).is_some_and(|value| value.is_empty());
    (!is_empty).then_some(name)
}
