//! Reads the parts of `ARCHITECTURE.md` that are law: the table of layers and the list of files with unsafe code.

use std::collections::BTreeSet;

/// What the last column says of the command, which is outside the library.
const ALL: &str = "the public library";

/// The table of layers, from the top down.
pub struct Layers {
    rows: Vec<Row>,
}

struct Row {
    module: String,
    /// `None`: everything below.
    may_use: Option<BTreeSet<String>>,
}

impl Layers {
    /// The modules, from the top down.
    pub fn modules(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().map(|row| row.module.as_str())
    }

    /// Whether the table has the arrow.
    pub fn allows(&self, from: &str, to: &str) -> bool {
        let row = self.rows.iter().find(|row| row.module == from);
        row.is_some_and(|row| row.may_use.as_ref().is_none_or(|may_use| may_use.contains(to)))
    }

    /// The arrows that do not point to a line below.
    pub fn upward(&self) -> Vec<String> {
        let mut upward = Vec::new();
        for (index, row) in self.rows.iter().enumerate() {
            for target in row.may_use.iter().flatten() {
                if !self.rows[index + 1..].iter().any(|below| below.module == *target) {
                    upward.push(format!("{} → {target}", row.module));
                }
            }
        }
        upward
    }
}

/// Reads the table under the heading "Layers".
pub fn layers(text: &str) -> Layers {
    let rows = section(text, "Layers").filter_map(row).collect();
    Layers { rows }
}

/// A line of the table; `None` for its head and for other lines.
fn row(line: &str) -> Option<Row> {
    let cells: Vec<&str> = line.strip_prefix('|')?.split('|').collect();
    let module = code(cells.first()?).next()?.to_owned();
    let last = cells.get(2).unwrap_or_else(|| panic!("no third column: {line}"));
    let may_use = (last.trim() != ALL).then(|| code(last).map(str::to_owned).collect());
    Some(Row { module, may_use })
}

/// The files (and, with a slash at the end, folders) under the heading "Unsafe code".
pub fn unsafe_files(text: &str) -> Vec<String> {
    let items = section(text, "Unsafe code").filter(|line| line.starts_with("- "));
    items.filter_map(|line| code(line).next()).map(str::to_owned).collect()
}

fn section<'a>(text: &'a str, heading: &str) -> impl Iterator<Item = &'a str> {
    let heading = format!("## {heading}");
    text.lines().skip_while(move |line| *line != heading).skip(1).take_while(|line| !line.starts_with("## "))
}

/// The words in backquotes.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}
