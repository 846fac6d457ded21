//! A chart as one SVG file: no script, no font, nothing from outside; colours follow the reader's light or dark scheme.

use super::scale::Span;
use super::{Across, Plot};
use std::fmt::Write;

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 420.0;
const LEFT: f64 = 84.0;
const RIGHT: f64 = 24.0;
const TOP: f64 = 84.0;
const BOTTOM: f64 = 62.0;
const TICKS: usize = 7;

/// Colours that also people tell apart who see fewer of them; each for light and for dark.
const COLOURS: [(&str, &str); 6] = [
    ("#0068a8", "#56b4e9"),
    ("#c04f00", "#ff9f4a"),
    ("#007a59", "#2fd0a5"),
    ("#a0447f", "#e29ac6"),
    ("#6b5b00", "#f0e442"),
    ("#444444", "#c0c0c0"),
];

/// The file.
pub fn draw(plot: &Plot) -> String {
    let mut drawing = Drawing::begin(plot);
    let up = Span::around(plot.up.scale, plot.up_values(), TICKS);
    drawing.up_axis(plot, &up);
    match &plot.across {
        Across::Numbers(axis) => {
            let span = Span::around(axis.scale, plot.across_values(), TICKS);
            for tick in span.ticks(TICKS) {
                let x = across(span.place(tick));
                drawing.text("tick", x, HEIGHT - BOTTOM + 20.0, "middle", &axis.unit.text(tick));
            }
            drawing.text("label", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 16.0, "middle", &axis.caption());
            drawing.lines(plot, &span, &up);
        }
        Across::Names(names) => drawing.bars(plot, names, &up),
    }
    drawing.legend(plot);
    drawing.out + "</svg>\n"
}

fn across(place: f64) -> f64 {
    LEFT + place * (WIDTH - LEFT - RIGHT)
}

fn height(place: f64) -> f64 {
    HEIGHT - BOTTOM - place * (HEIGHT - TOP - BOTTOM)
}

struct Drawing {
    out: String,
}

impl Drawing {
    fn begin(plot: &Plot) -> Self {
        let mut light = String::new();
        let mut dark = String::new();
        for (index, (on_light, on_dark)) in COLOURS.iter().enumerate() {
            let _infallible = write!(light, ".s{index}{{color:{on_light}}}");
            let _infallible = write!(dark, ".s{index}{{color:{on_dark}}}");
        }
        let title = escaped(&plot.title);
        let out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{title}\">\n\
             <title>{title}</title>\n\
             <style>\n\
             svg{{color:#222222;font-family:system-ui,sans-serif;font-size:13px}}\n\
             .ground{{fill:#ffffff}}text{{fill:currentColor}}.title{{font-size:17px;font-weight:600}}.tick{{opacity:.8}}\n\
             .grid{{stroke:#888888;stroke-opacity:.3}}.axis{{stroke:currentColor}}\n\
             .line{{fill:none;stroke:currentColor;stroke-width:2}}.mark{{fill:currentColor}}\n\
             {light}\n\
             @media(prefers-color-scheme:dark){{svg{{color:#e6e6e6}}.ground{{fill:#11151a}}{dark}}}\n\
             </style>\n\
             <rect class=\"ground\" width=\"{WIDTH}\" height=\"{HEIGHT}\"/>\n"
        );
        let mut drawing = Self { out };
        drawing.text("title", LEFT, 30.0, "start", &plot.title);
        drawing
    }

    fn text(&mut self, class: &str, x: f64, y: f64, anchor: &str, text: &str) {
        let text = escaped(text);
        let _infallible = writeln!(
            self.out,
            "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\">{text}</text>"
        );
    }

    fn rule(&mut self, class: &str, [x1, y1, x2, y2]: [f64; 4]) {
        let _infallible = writeln!(
            self.out,
            "<line class=\"{class}\" x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\"/>"
        );
    }

    fn up_axis(&mut self, plot: &Plot, span: &Span) {
        for tick in span.ticks(TICKS) {
            let y = height(span.place(tick));
            self.rule("grid", [LEFT, y, WIDTH - RIGHT, y]);
            self.text("tick", LEFT - 8.0, y + 4.0, "end", &plot.up.unit.text(tick));
        }
        let bottom = HEIGHT - BOTTOM;
        self.rule("axis", [LEFT, bottom, WIDTH - RIGHT, bottom]);
        let (middle, label) = ((TOP + bottom) / 2.0, escaped(&plot.up.caption()));
        let _infallible = writeln!(
            self.out,
            "<text class=\"label\" transform=\"translate(18 {middle:.1}) rotate(-90)\" text-anchor=\"middle\">{label}</text>"
        );
    }

    fn lines(&mut self, plot: &Plot, span: &Span, up: &Span) {
        for (index, series) in plot.series.iter().enumerate() {
            let places = series.points.iter().map(|&(x, y)| (across(span.place(x)), height(up.place(y))));
            let places: Vec<(f64, f64)> = places.collect();
            let points: Vec<String> = places.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
            let class = format!("s{}", index % COLOURS.len());
            let _infallible = writeln!(
                self.out,
                "<g class=\"{class}\"><polyline class=\"line\" points=\"{}\"/>",
                points.join(" ")
            );
            for &(x, y) in &places {
                self.mark(index, x, y);
            }
            self.out += "</g>\n";
        }
    }

    /// A shape of its own for each series, so that colour is not all that tells them apart.
    fn mark(&mut self, series: usize, x: f64, y: f64) {
        let shape = match series % COLOURS.len() {
            0 => format!("<circle class=\"mark\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\"/>"),
            1 => format!(
                "<rect class=\"mark\" x=\"{:.1}\" y=\"{:.1}\" width=\"8\" height=\"8\"/>",
                x - 4.0,
                y - 4.0
            ),
            2 => path(&[(x, y - 5.0), (x + 5.0, y + 4.0), (x - 5.0, y + 4.0)]),
            3 => path(&[(x, y - 5.0), (x + 5.0, y), (x, y + 5.0), (x - 5.0, y)]),
            4 => path(&[(x, y + 5.0), (x + 5.0, y - 4.0), (x - 5.0, y - 4.0)]),
            _ => path(&[(x - 5.0, y - 2.0), (x + 5.0, y - 2.0), (x + 5.0, y + 2.0), (x - 5.0, y + 2.0)]),
        };
        self.out += &shape;
        self.out.push('\n');
    }

    fn bars(&mut self, plot: &Plot, names: &[String], up: &Span) {
        let group = (WIDTH - LEFT - RIGHT) / names.len().max(1) as f64;
        let width = (group * 0.7 / plot.series.len().max(1) as f64).min(70.0);
        for (place, name) in names.iter().enumerate() {
            let middle = LEFT + group * (place as f64 + 0.5);
            self.text("label", middle, HEIGHT - BOTTOM + 20.0, "middle", name);
            let mut x = middle - width * plot.series.len() as f64 / 2.0;
            for (index, series) in plot.series.iter().enumerate() {
                if let Some(value) = Plot::bar(series, place) {
                    // Something is not nothing.
                    let least = if value > 0.0 { height(0.0) - 2.0 } else { height(0.0) };
                    let top = height(up.place(value)).min(least);
                    let _infallible = writeln!(
                        self.out,
                        "<rect class=\"mark s{}\" x=\"{:.1}\" y=\"{top:.1}\" width=\"{:.1}\" height=\"{:.1}\"/>",
                        index % COLOURS.len(),
                        x + 1.0,
                        width - 2.0,
                        height(0.0) - top
                    );
                    self.text("tick", x + width / 2.0, top - 6.0, "middle", &plot.up.unit.text(value));
                }
                x += width;
            }
        }
    }

    fn legend(&mut self, plot: &Plot) {
        if plot.series.len() < 2 {
            return;
        }
        let mut x = LEFT + 5.0;
        for (index, series) in plot.series.iter().enumerate() {
            let _infallible = writeln!(self.out, "<g class=\"s{}\">", index % COLOURS.len());
            match plot.across {
                Across::Numbers(_) => self.mark(index, x, 52.0),
                Across::Names(_) => self.mark(1, x, 52.0),
            }
            self.out += "</g>\n";
            self.text("label", x + 12.0, 56.0, "start", &series.name);
            x += 34.0 + 7.2 * series.name.chars().count() as f64;
        }
    }
}

fn path(points: &[(f64, f64)]) -> String {
    let points: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    format!("<polygon class=\"mark\" points=\"{}\"/>", points.join(" "))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::super::examples;
    use super::*;

    #[test]
    fn every_point_has_a_mark_and_every_series_a_line_and_a_name() {
        let svg = draw(&examples::lines());
        assert_eq!(svg.matches("<polyline").count(), 2);
        assert_eq!(svg.matches("<circle").count(), 3 + 1, "points and legend");
        assert!(svg.contains(">16 entries</text>") && svg.contains(">64 entries &amp; more</text>"));
        assert!(svg.contains(">memory touched (logarithmic)</text>") && svg.contains(">misses</text>"));
        // The last point of the first series: at the right end, nine tenths up.
        assert!(svg.contains("696.0,111.4\"/>"), "{svg}");
    }

    #[test]
    fn a_bar_is_as_high_as_its_number() {
        let svg = draw(&examples::bars());
        let heights: Vec<f64> = svg
            .lines()
            .filter(|line| line.starts_with("<rect class=\"mark s0\""))
            .map(|line| line.split("height=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap())
            .collect();
        let [high, low] = <[f64; 2]>::try_from(heights).unwrap();
        // The axis goes from 10 to 100,000 in four steps of ten.
        let expected = (20000f64 / 10.0).log10() / (40f64 / 10.0).log10();
        assert!((high / low - expected).abs() < 0.02, "{high} {low}");
        assert!(svg.contains(">20k</text>") && svg.contains("misses (logarithmic)"));
    }

    #[test]
    fn it_is_well_formed_and_needs_nothing_from_outside() {
        for plot in [examples::lines(), examples::bars()] {
            let svg = draw(&plot);
            assert!(
                svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\"") && svg.ends_with("</svg>\n")
            );
            assert_eq!(svg.matches("http").count(), 1, "the name space only");
            assert_eq!(svg.matches("<g ").count(), svg.matches("</g>").count());
            assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
            assert!(!svg.contains("NaN") && !svg.contains("inf"));
        }
    }
}
