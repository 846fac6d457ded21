//! What went wrong on the host's side, as one line for the user.

use super::output;
use std::fmt::Display;
use std::path::Path;

/// The exit status of a usage or host error.
pub const USAGE_OR_HOST: u8 = 2;

/// An error about a file: its name, and what and why.
pub fn about(path: &Path, what: impl Display) -> anyhow::Error {
    anyhow::anyhow!("{}: {what}", path.display())
}

/// The host's reason without the error number.
pub fn host_reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or_default().to_lowercase()
}

/// Prints `error: …`, on one line whatever a file is called.
pub fn report(error: &anyhow::Error) {
    output::note(&format!("error: {}\n", one_line(&format!("{error:#}"))));
}

/// What the parser of options has to say, without its usage text.
pub fn usage(error: &clap::Error) -> String {
    let text = error.render().to_string();
    let text = text.strip_prefix("error: ").unwrap_or(&text);
    let mut parts = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if line.starts_with("Usage:") || line.starts_with("For more information") {
            break;
        }
        parts.push(line);
    }
    one_line(&parts.join(" "))
}

fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_one_line_without_error_numbers() {
        let error = about(Path::new("a\nb"), "is a directory");
        assert_eq!(one_line(&format!("{error:#}")), "a b: is a directory");
        let refused = std::io::Error::from_raw_os_error(13);
        assert!(!host_reason(&refused).contains("os error"));
    }

    #[test]
    fn usage_errors_are_one_line() {
        let command = clap::Command::new("x").arg(clap::Arg::new("memory").long("memory"));
        let error = command.try_get_matches_from(["x", "--memroy", "1"]).unwrap_err();
        let text = usage(&error);
        assert!(text.starts_with("unexpected argument '--memroy' found tip: "), "{text}");
        assert!(!text.contains("Usage"), "{text}");
    }
}
