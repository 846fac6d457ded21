//! The results as a bar chart, in SVG.

use std::fmt::Write as _;

use crate::measure::Results;

const LABELS: f64 = 130.0;
const WIDTH: f64 = 620.0;
const BAR: f64 = 11.0;
const GAP: f64 = 10.0;
const TOP: f64 = 44.0;
/// One colour an emulator, told apart by colour-blind readers too (Okabe and Ito).
const COLOURS: [&str; 6] = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00"];

/// Groups of horizontal bars, one group a row, on a logarithmic axis of MIPS.
pub fn svg(results: &Results) -> String {
    let rows: Vec<usize> = (0..results.rows.len()).filter(|&row| !results.rows[row].is_start_up()).collect();
    let group = BAR * results.emulators.len() as f64 + GAP;
    let height = TOP + group * rows.len() as f64 + 24.0;
    let rates =
        rows.iter().flat_map(|&row| (0..results.emulators.len()).filter_map(move |e| results.mips(row, e)));
    let (low, high) = rates.fold((f64::MAX, 0.0f64), |(low, high), rate| (low.min(rate), high.max(rate)));
    // Whole decades around everything.
    let (first, last) = (low.max(0.1).log10().floor(), high.max(1.0).log10().ceil());
    let x = |rate: f64| LABELS + (rate.max(0.1).log10() - first) / (last - first).max(1.0) * WIDTH;

    let mut text = String::new();
    let width = LABELS + WIDTH + 60.0;
    let _ = writeln!(
        text,
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="11">"#
    );
    let _ = writeln!(text, r#"<rect width="{width}" height="{height}" fill="white"/>"#);
    for (index, emulator) in results.emulators.iter().enumerate() {
        let at = LABELS + 110.0 * index as f64;
        let colour = COLOURS[index % COLOURS.len()];
        let _ = writeln!(text, r#"<rect x="{at}" y="8" width="11" height="11" fill="{colour}"/>"#);
        let _ = writeln!(text, r#"<text x="{}" y="18">{}</text>"#, at + 16.0, escape(&emulator.name));
    }
    for decade in first as i32..=last as i32 {
        let rate = 10f64.powi(decade);
        let at = x(rate);
        let _ = writeln!(
            text,
            r##"<path d="M{at:.1} {TOP}V{:.1}" stroke="#ccc"/><text x="{at:.1}" y="{}" text-anchor="middle">{rate} MIPS</text>"##,
            height - 20.0,
            TOP - 6.0
        );
    }
    for (place, &row) in rows.iter().enumerate() {
        let top = TOP + GAP / 2.0 + group * place as f64;
        let middle = top + (group - GAP) / 2.0 + 4.0;
        let name = escape(&results.rows[row].name);
        let _ =
            writeln!(text, r#"<text x="{}" y="{middle:.1}" text-anchor="end">{name}</text>"#, LABELS - 8.0);
        for emulator in 0..results.emulators.len() {
            let Some(rate) = results.mips(row, emulator) else { continue };
            let (y, end) = (top + BAR * emulator as f64, x(rate));
            let colour = COLOURS[emulator % COLOURS.len()];
            let _ = writeln!(
                text,
                r#"<rect x="{LABELS}" y="{y:.1}" width="{:.1}" height="{}" fill="{colour}"/><text x="{:.1}" y="{:.1}" font-size="9">{rate:.0}</text>"#,
                end - LABELS,
                BAR - 1.0,
                end + 3.0,
                y + 8.5
            );
        }
    }
    text.push_str("</svg>\n");
    text
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
