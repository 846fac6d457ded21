//! Charts of measurements. A [`Plot`] is drawn on the terminal ([`terminal`]) and as an SVG file ([`svg`]), from the same
//! numbers and with the same scales.

mod scale;
mod svg;
mod terminal;

pub use scale::{Scale, Unit};
pub use terminal::Look;

/// A chart.
#[derive(Clone, PartialEq, Debug)]
pub struct Plot {
    /// What it shows, above it.
    pub title: String,
    /// What goes from left to right.
    pub across: Across,
    /// What goes upwards.
    pub up: Axis,
    /// The measurements.
    pub series: Vec<Series>,
}

/// What goes from left to right: it decides whether there are lines or bars.
#[derive(Clone, PartialEq, Debug)]
pub enum Across {
    /// Numbers: a line for each series, with its points marked.
    Numbers(Axis),
    /// Names: a bar for each name and series. The first of a point's numbers is the place of the name in this list.
    Names(Vec<String>),
}

/// An axis of numbers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Axis {
    /// What the numbers count.
    pub label: String,
    /// How they are spread.
    pub scale: Scale,
    /// How they are written.
    pub unit: Unit,
}

impl Axis {
    /// An axis of plain numbers.
    pub fn new(label: &str, scale: Scale) -> Self {
        Self { label: label.to_owned(), scale, unit: Unit::Number }
    }

    /// An axis of bytes.
    pub fn bytes(label: &str, scale: Scale) -> Self {
        Self { unit: Unit::Bytes, ..Self::new(label, scale) }
    }

    /// The label, and a warning that distances are ratios.
    fn caption(&self) -> String {
        match self.scale {
            Scale::Linear => self.label.clone(),
            Scale::Log(_) => format!("{} (logarithmic)", self.label),
        }
    }
}

/// Measurements that belong together.
#[derive(Clone, PartialEq, Debug)]
pub struct Series {
    /// Its name in the legend.
    pub name: String,
    /// Pairs of numbers, from left to right.
    pub points: Vec<(f64, f64)>,
}

impl Series {
    /// A series.
    pub fn new(name: &str, points: Vec<(f64, f64)>) -> Self {
        Self { name: name.to_owned(), points }
    }
}

impl Plot {
    /// The chart as a file that needs nothing else.
    pub fn svg(&self) -> String {
        svg::draw(self)
    }

    /// The chart as lines of text.
    pub fn text(&self, look: Look) -> String {
        terminal::draw(self, look)
    }

    fn up_values(&self) -> impl Iterator<Item = f64> {
        self.series.iter().flat_map(|series| series.points.iter().map(|point| point.1))
    }

    fn across_values(&self) -> impl Iterator<Item = f64> {
        self.series.iter().flat_map(|series| series.points.iter().map(|point| point.0))
    }

    /// The number of a series at the place of a name, if it has one.
    fn bar(series: &Series, place: usize) -> Option<f64> {
        series.points.iter().find(|point| point.0 == place as f64).map(|point| point.1)
    }
}

#[cfg(test)]
pub(super) mod examples {
    use super::*;

    pub fn lines() -> Plot {
        Plot {
            title: "TLB reach".to_owned(),
            across: Across::Numbers(Axis::bytes("memory touched", Scale::Log(2))),
            up: Axis::new("misses", Scale::Linear),
            series: vec![
                Series::new("16 entries", vec![(4096.0, 0.0), (65536.0, 10.0), (1048576.0, 90.0)]),
                Series::new("64 entries & more", vec![(4096.0, 0.0), (1048576.0, 20.0)]),
            ],
        }
    }

    pub fn bars() -> Plot {
        Plot {
            title: "Page sizes".to_owned(),
            across: Across::Names(vec!["4 KiB".to_owned(), "2 MiB".to_owned()]),
            up: Axis::new("misses", Scale::Log(10)),
            series: vec![Series::new("walks", vec![(0.0, 20000.0), (1.0, 40.0)])],
        }
    }
}
