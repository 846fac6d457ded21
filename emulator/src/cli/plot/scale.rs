//! From numbers to places on an axis, and the numbers that stand beside it.

/// How numbers are spread over an axis.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scale {
    /// Evenly, from 0 on.
    Linear,
    /// Each step multiplies by this base. What is 0 or less lies at the lower end.
    Log(u32),
}

/// How a number is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// With k, M, G for thousands.
    Number,
    /// In KiB, MiB, GiB.
    Bytes,
}

impl Unit {
    /// The number in at most three digits and a letter or two.
    pub fn text(self, value: f64) -> String {
        let (step, names) = match self {
            Self::Number => (1000.0, ["", "k", "M", "G", "T"]),
            Self::Bytes => (1024.0, [" B", " KiB", " MiB", " GiB", " TiB"]),
        };
        let (mut value, mut index) = (value, 0);
        while value.abs() >= step && index + 1 < names.len() {
            value /= step;
            index += 1;
        }
        let decimals = match value.abs() {
            size if size >= 100.0 || value.fract() == 0.0 => 0,
            size if size >= 10.0 => 1,
            _ => 2,
        };
        let text = format!("{value:.decimals$}");
        let text = if decimals > 0 { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
        format!("{text}{}", names[index])
    }
}

/// The numbers that an axis shows.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Span {
    scale: Scale,
    low: f64,
    high: f64,
}

impl Span {
    /// A span with room for these numbers and for at most so many ticks.
    pub fn around(scale: Scale, values: impl Iterator<Item = f64>, ticks: usize) -> Self {
        let values: Vec<f64> = values.filter(|value| value.is_finite()).collect();
        let largest = values.iter().copied().fold(0.0, f64::max);
        match scale {
            Scale::Linear => {
                let low = values.iter().copied().fold(0.0, f64::min);
                let step = nice_step(largest - low, ticks);
                // What is a hair above a round number does not need another step.
                let high = (largest / step - 0.01).ceil() * step;
                Self { scale, low: (low / step).floor() * step, high: high.max(low + step) }
            }
            Scale::Log(base) => {
                let smallest = values.iter().copied().filter(|&value| value > 0.0).fold(f64::MAX, f64::min);
                let (smallest, largest) = (smallest.min(largest.max(1.0)), largest.max(1.0));
                // A hair of tolerance: the logarithm of a power need not come out whole.
                let base = f64::from(base);
                let low = (smallest.log(base) + 1e-9).floor();
                let high = (largest.log(base) - 1e-9).ceil().max(low + 1.0);
                Self { scale, low: base.powf(low), high: base.powf(high) }
            }
        }
    }

    /// Where a number lies: 0 at the lower end, 1 at the upper one.
    pub fn place(&self, value: f64) -> f64 {
        let place = match self.scale {
            Scale::Linear => (value - self.low) / (self.high - self.low),
            Scale::Log(_) if value <= self.low => 0.0,
            Scale::Log(_) => (value / self.low).ln() / (self.high / self.low).ln(),
        };
        place.clamp(0.0, 1.0)
    }

    /// Round numbers within, at most so many.
    pub fn ticks(&self, most: usize) -> Vec<f64> {
        match self.scale {
            Scale::Linear => {
                let step = nice_step(self.high - self.low, most);
                let count = ((self.high - self.low) / step + 1e-9).floor() as usize;
                (0..=count).map(|index| self.low + step * index as f64).collect()
            }
            Scale::Log(base) => {
                let base = f64::from(base);
                let powers = ((self.high / self.low).ln() / base.ln()).round() as usize;
                let every = powers.div_ceil(most.max(2) - 1).max(1);
                (0..=powers).step_by(every).map(|power| self.low * base.powi(power as i32)).collect()
            }
        }
    }
}

/// 1, 2 or 5 times a power of ten, so that at most so many fit into the length, both ends counted.
fn nice_step(length: f64, most: usize) -> f64 {
    let least = length / (most.max(2) - 1) as f64;
    if least <= 0.0 {
        return 1.0;
    }
    let power = 10f64.powf(least.log10().floor());
    let factor = [1.0, 2.0, 5.0].into_iter().find(|factor| factor * power >= least * (1.0 - 1e-9));
    factor.unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        let texts = [0.0, 7.0, 12.5, 999.0, 1000.0, 1234.0, 262144.0, 2e6].map(|n| Unit::Number.text(n));
        assert_eq!(texts, ["0", "7", "12.5", "999", "1k", "1.23k", "262k", "2M"]);
        let texts = [512.0, 4096.0, 1536.0, (1u64 << 30) as f64].map(|n| Unit::Bytes.text(n));
        assert_eq!(texts, ["512 B", "4 KiB", "1.5 KiB", "1 GiB"]);
    }

    #[test]
    fn a_linear_axis_starts_at_zero_and_ends_at_a_round_number() {
        let span = Span::around(Scale::Linear, [3.0, 87.0].into_iter(), 6);
        assert_eq!(span.ticks(6), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!([0.0, 50.0, 100.0].map(|value| span.place(value)), [0.0, 0.5, 1.0]);
        assert_eq!(Span::around(Scale::Linear, std::iter::empty(), 5).ticks(2), [0.0, 1.0]);
    }

    #[test]
    fn a_logarithmic_axis_has_whole_powers() {
        let span = Span::around(Scale::Log(2), [4096.0, 1048576.0].into_iter(), 9);
        assert_eq!(span.ticks(9).len(), 9);
        assert_eq!(span.ticks(5), [4096.0, 16384.0, 65536.0, 262144.0, 1048576.0]);
        assert_eq!((span.place(0.0), span.place(65536.0), span.place(1048576.0)), (0.0, 0.5, 1.0));
        let tens = Span::around(Scale::Log(10), [0.0, 30.0, 20000.0].into_iter(), 9);
        assert_eq!(tens.ticks(9), [10.0, 100.0, 1000.0, 10000.0, 100000.0]);
        assert_eq!(Span::around(Scale::Log(10), [0.0].into_iter(), 9).ticks(9), [1.0, 10.0]);
    }

    #[test]
    fn there_are_never_more_ticks_than_asked() {
        for most in 2..12 {
            for value in [1.0, 3.0, 9.99, 17.0, 1e3, 12345.0, 9.1e8] {
                for scale in [Scale::Linear, Scale::Log(2), Scale::Log(10)] {
                    let span = Span::around(scale, [value / 700.0, value].into_iter(), most);
                    let ticks = span.ticks(most);
                    assert!((1..=most).contains(&ticks.len()), "{value} {scale:?} {most}: {ticks:?}");
                    assert!(ticks.iter().all(|&tick| (0.0..=1.0).contains(&span.place(tick))));
                }
            }
        }
    }
}
