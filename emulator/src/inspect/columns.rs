//! Text in columns, and amounts in words.

/// Lines in columns: all but the last column as wide as they need to be. Of very long lists only the first rows are made.
pub(super) struct Columns {
    head: Option<Vec<String>>,
    rows: Vec<Vec<String>>,
    limit: usize,
    more: usize,
}

impl Columns {
    /// At most so many rows; 0 for all.
    pub(super) fn new(lines: usize) -> Self {
        let limit = if lines == 0 { usize::MAX } else { lines };
        Self { head: None, rows: Vec::new(), limit, more: 0 }
    }

    /// With names above the columns, which count as no row.
    pub(super) fn with_head<const N: usize>(lines: usize, names: [&str; N]) -> Self {
        Self { head: Some(names.map(str::to_owned).to_vec()), ..Self::new(lines) }
    }

    /// Adds a row, if there is room for it.
    pub(super) fn row<const N: usize>(&mut self, cells: impl FnOnce() -> [String; N]) {
        if self.rows.len() < self.limit {
            self.rows.push(cells().to_vec());
        } else {
            self.more += 1;
        }
    }

    /// The rows, indented, and how many there are more.
    pub(super) fn print(&self, indent: usize) -> String {
        let all = || self.head.iter().chain(&self.rows);
        let columns = all().map(Vec::len).max().unwrap_or(0);
        let width =
            |column: usize| all().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
        let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
        let mut text = String::new();
        for row in all() {
            let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
            let line = cells.collect::<Vec<_>>().join("  ");
            text += &format!("{:indent$}{}\n", "", line.trim_end());
        }
        if self.more != 0 {
            text += &format!("{:indent$}… and {} more\n", "", self.more);
        }
        text
    }
}

/// An amount of memory.
pub(super) fn amount(bytes: u64) -> String {
    let (unit, shift) = match bytes {
        0..0x10_0000 => ("KiB", 10),
        0x10_0000..0x4000_0000 => ("MiB", 20),
        _ => ("GiB", 30),
    };
    let tenths = (u128::from(bytes) * 10) >> shift;
    match tenths % 10 {
        0 => format!("{} {unit}", tenths / 10),
        tenth => format!("{}.{tenth} {unit}", tenths / 10),
    }
}

/// `1 page`, `2 pages`.
pub(super) fn plural(count: u64, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
