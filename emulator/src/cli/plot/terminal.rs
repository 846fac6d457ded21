//! A chart in characters: lines of points with a mark for each series, or horizontal bars.

use super::scale::Span;
use super::{Across, Axis, Plot, Series};
use std::fmt::Write;

/// What the terminal can show.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Look {
    /// Columns.
    pub width: usize,
    /// Whether it shows more than ASCII.
    pub unicode: bool,
}

impl Look {
    /// What standard output can show: as wide as `COLUMNS` or the terminal says, Unicode if the locale's characters are
    /// UTF-8 and the user does not ask for ASCII.
    pub fn of_terminal(ascii: bool) -> Self {
        let columns = std::env::var("COLUMNS").ok().and_then(|text| text.parse().ok());
        let width = columns.or_else(terminal_width).unwrap_or(80);
        Self { width, unicode: !ascii && is_utf8(|name| std::env::var(name).ok()) }
    }
}

#[cfg(unix)]
fn terminal_width() -> Option<usize> {
    let size = rustix::termios::tcgetwinsize(std::io::stdout()).ok()?;
    Some(usize::from(size.ws_col)).filter(|&columns| columns > 0)
}

#[cfg(not(unix))]
fn terminal_width() -> Option<usize> {
    None
}

/// Whether the locale's characters are UTF-8: the first of these variables that is set decides (POSIX, "Locale").
fn is_utf8(variable: impl Fn(&str) -> Option<String>) -> bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"];
    let locale = names.into_iter().find_map(|name| variable(name).filter(|value| !value.is_empty()));
    let locale = locale.unwrap_or_default().to_lowercase();
    locale.contains("utf-8") || locale.contains("utf8")
}

/// What the marks, lines and axes look like.
struct Glyphs {
    marks: [char; 6],
    line: char,
    upright: char,
    tick: char,
    corner: char,
    level: char,
    bar: char,
}

const UNICODE: Glyphs = Glyphs {
    marks: ['●', '■', '▲', '◆', '○', '□'],
    line: '·',
    upright: '│',
    tick: '┤',
    corner: '└',
    level: '─',
    bar: '█',
};

const ASCII: Glyphs = Glyphs {
    marks: ['*', 'o', '+', 'x', '#', '@'],
    line: '.',
    upright: '|',
    tick: '+',
    corner: '+',
    level: '-',
    bar: '#',
};

impl Glyphs {
    fn mark(&self, series: usize) -> char {
        self.marks[series % self.marks.len()]
    }
}

/// Rows of the field that holds the lines.
const ROWS: usize = 15;
const UP_TICKS: usize = 6;

/// The chart, each line of at most `look.width` characters, with a newline at its end.
pub fn draw(plot: &Plot, look: Look) -> String {
    let look = Look { width: look.width.clamp(40, 100), ..look };
    let glyphs = if look.unicode { &UNICODE } else { &ASCII };
    let text = match &plot.across {
        Across::Numbers(axis) => lines(plot, axis, look.width, glyphs),
        Across::Names(names) => bars(plot, names, look.width, glyphs),
    };
    let short = text.lines().map(|line| line.chars().take(look.width).collect::<String>());
    short.map(|line| line.trim_end().to_owned() + "\n").collect()
}

fn lines(plot: &Plot, across: &Axis, width: usize, glyphs: &Glyphs) -> String {
    let up = Span::around(plot.up.scale, plot.up_values(), UP_TICKS);
    let labels: Vec<(usize, String)> =
        up.ticks(UP_TICKS).into_iter().map(|tick| (row_of(&up, tick), plot.up.unit.text(tick))).collect();
    let margin = labels.iter().map(|label| label.1.chars().count()).max().unwrap_or(0) + 1;
    let columns = width - margin - 2;
    let tick_count = (columns / 9).max(2);
    let span = Span::around(across.scale, plot.across_values(), tick_count);

    let field = field(&plot.series, &span, &up, columns, glyphs);
    let mut text = format!("{}\n\n{}\n", plot.title, plot.up.caption());
    for (row, cells) in field.iter().enumerate() {
        let label = labels.iter().find(|label| label.0 == row).map(|label| label.1.as_str());
        let axis = if label.is_some() { glyphs.tick } else { glyphs.upright };
        let cells: String = cells.iter().collect();
        let _infallible = writeln!(text, "{:>margin$}{axis}{cells}", label.unwrap_or(""));
    }
    let level = glyphs.level.to_string().repeat(columns);
    let _infallible = writeln!(text, "{:margin$}{}{level}", "", glyphs.corner);
    let _infallible = writeln!(text, "{}", tick_line(&span, across, margin, columns, tick_count));
    let _infallible = writeln!(text, "{:>width$}", across.caption(), width = margin + columns);
    if plot.series.len() > 1 {
        for (index, series) in plot.series.iter().enumerate() {
            let _infallible = writeln!(text, "{:margin$} {} {}", "", glyphs.mark(index), series.name);
        }
    }
    text
}

/// The row of a number, counted from above.
fn row_of(span: &Span, value: f64) -> usize {
    ROWS - 1 - (span.place(value) * (ROWS - 1) as f64).round() as usize
}

/// Lines first, so that no line hides a mark.
fn field(series: &[Series], across: &Span, up: &Span, columns: usize, glyphs: &Glyphs) -> Vec<Vec<char>> {
    let mut field = vec![vec![' '; columns]; ROWS];
    let column = |value| (across.place(value) * (columns - 1) as f64).round() as usize;
    for series in series {
        for pair in series.points.windows(2) {
            let [from, to] = [pair[0], pair[1]].map(|(x, y)| (column(x), row_of(up, y)));
            let steps = from.0.abs_diff(to.0).max(from.1.abs_diff(to.1)).max(1);
            let between = |a: usize, b: usize, step: usize| {
                (a as f64 + (b as f64 - a as f64) * step as f64 / steps as f64).round() as usize
            };
            for step in 0..=steps {
                field[between(from.1, to.1, step)][between(from.0, to.0, step)] = glyphs.line;
            }
        }
    }
    for (index, series) in series.iter().enumerate() {
        for &(x, y) in &series.points {
            field[row_of(up, y)][column(x)] = glyphs.mark(index);
        }
    }
    field
}

/// The numbers below the axis, each under its place, as many as do not touch.
fn tick_line(span: &Span, axis: &Axis, margin: usize, columns: usize, most: usize) -> String {
    let mut line = String::new();
    for tick in span.ticks(most) {
        let text = axis.unit.text(tick);
        let length = text.chars().count();
        let center = margin + 1 + (span.place(tick) * (columns - 1) as f64).round() as usize;
        let start = center.saturating_sub(length / 2).min(margin + 1 + columns - length);
        let used = line.chars().count();
        if used == 0 || start > used {
            line += &" ".repeat(start - used);
            line += &text;
        }
    }
    line
}

fn bars(plot: &Plot, names: &[String], width: usize, glyphs: &Glyphs) -> String {
    let span = Span::around(plot.up.scale, plot.up_values(), UP_TICKS);
    let several = plot.series.len() > 1;
    let label = |name: &String, series: &Series| match several {
        true => format!("{name}, {}", series.name),
        false => name.clone(),
    };
    let all = names.iter().flat_map(|name| plot.series.iter().map(move |series| label(name, series)));
    let margin = all.map(|label| label.chars().count()).max().unwrap_or(0);
    // Room for the number behind the longest bar.
    let longest = width.saturating_sub(margin + 2 + 9).max(8);
    let mut text = format!("{}\n\n", plot.title);
    for (place, name) in names.iter().enumerate() {
        for series in &plot.series {
            let Some(value) = Plot::bar(series, place) else { continue };
            let length = (span.place(value) * longest as f64).round() as usize;
            // Something is not nothing.
            let length = if value > 0.0 { length.max(1) } else { 0 };
            let bar = glyphs.bar.to_string().repeat(length);
            let (label, number) = (label(name, series), plot.up.unit.text(value));
            let _infallible = writeln!(text, "{label:>margin$} {}{bar} {number}", glyphs.upright);
        }
        if several && place + 1 < names.len() {
            text.push('\n');
        }
    }
    let _infallible = writeln!(text, "{:margin$} {}", "", plot.up.caption());
    text
}

#[cfg(test)]
mod tests {
    use super::super::examples;
    use super::*;
    use expect_test::expect;

    #[test]
    fn lines_have_marks_axes_and_a_legend() {
        let text = draw(&examples::lines(), Look { width: 50, unicode: true });
        expect![[r#"
            TLB reach

            misses
             100┤
                │                                           ●
                │                                         ··
              80┤                                       ··
                │                                     ··
                │                                    ·
              60┤                                  ··
                │                                ··
              40┤                              ··
                │                             ·
                │                           ··
              20┤                         ··         ·······■
                │                      ··············
                │        ··············●
               0┤■···········
                └────────────────────────────────────────────
               4 KiB          32 KiB          256 KiB
                                memory touched (logarithmic)
                 ● 16 entries
                 ■ 64 entries & more
        "#]]
        .assert_eq(&text);
    }

    #[test]
    fn the_first_locale_that_is_set_decides() {
        let with = |set: &[(&str, &str)]| {
            is_utf8(|name| set.iter().find(|pair| pair.0 == name).map(|pair| pair.1.to_owned()))
        };
        assert!(with(&[("LANG", "de_DE.UTF-8")]) && with(&[("LC_ALL", ""), ("LC_CTYPE", "C.utf8")]));
        assert!(!with(&[("LC_ALL", "C"), ("LANG", "en_GB.UTF-8")]) && !with(&[]));
    }

    #[test]
    fn ascii_is_enough() {
        for plot in [examples::lines(), examples::bars()] {
            assert!(draw(&plot, Look { width: 60, unicode: false }).is_ascii());
        }
    }

    #[test]
    fn bars_have_names_and_numbers() {
        let text = draw(&examples::bars(), Look { width: 40, unicode: false });
        expect![[r#"
            Page sizes

            4 KiB |#################### 20k
            2 MiB |#### 40
                  misses (logarithmic)
        "#]]
        .assert_eq(&text);
    }

    #[test]
    fn no_line_is_wider_than_the_terminal() {
        for plot in [examples::lines(), examples::bars()] {
            for width in [40, 41, 80, 100] {
                let text = draw(&plot, Look { width, unicode: true });
                assert!(text.lines().all(|line| line.chars().count() <= width), "{width}\n{text}");
            }
        }
    }

    #[test]
    fn a_plot_without_points_is_drawn_empty() {
        let plot = Plot { series: Vec::new(), ..examples::lines() };
        assert!(draw(&plot, Look { width: 80, unicode: true }).contains("memory touched"));
    }
}
