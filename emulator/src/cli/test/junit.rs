//! The results as JUnit XML, which build servers read.

use super::one::Finished;
use super::report::suite;
use std::collections::BTreeMap;
use std::time::Duration;

/// The whole document.
pub fn text(finished: &[Finished], elapsed: Duration) -> String {
    let mut suites: BTreeMap<String, Vec<&Finished>> = BTreeMap::new();
    for test in finished {
        suites.entry(suite(&test.path)).or_default().push(test);
    }
    let counts = |tests: &mut dyn Iterator<Item = &Finished>| {
        let (all, failed) =
            tests.fold((0, 0), |(all, failed), test| (all + 1, failed + usize::from(test.failure.is_some())));
        format!("tests=\"{all}\" failures=\"{failed}\"")
    };
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text += &format!(
        "<testsuites name=\"sv39\" {} time=\"{:.6}\">\n",
        counts(&mut finished.iter()),
        elapsed.as_secs_f64()
    );
    for (name, tests) in suites {
        let counts = counts(&mut tests.iter().copied());
        text += &format!("  <testsuite name=\"{}\" {counts}>\n", escaped(&name));
        for test in tests {
            text += &case(&name, test);
        }
        text += "  </testsuite>\n";
    }
    text + "</testsuites>\n"
}

fn case(suite: &str, test: &Finished) -> String {
    let head = format!(
        "    <testcase classname=\"{}\" name=\"{}\" time=\"{:.6}\"",
        escaped(suite),
        escaped(&test.path.display().to_string()),
        test.elapsed.as_secs_f64()
    );
    match &test.failure {
        None => head + "/>\n",
        Some(failure) => format!(
            "{head}>\n      <failure message=\"{}\">{}again: {}</failure>\n    </testcase>\n",
            escaped(&failure.reason),
            escaped(&failure.details),
            escaped(&failure.command)
        ),
    }
}

/// Text as XML has it; characters that XML does not have become spaces.
fn escaped(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => result += "&amp;",
            '<' => result += "&lt;",
            '>' => result += "&gt;",
            '"' => result += "&quot;",
            '\n' => result.push(c),
            '\u{fffe}' | '\u{ffff}' => result.push(' '),
            _ if c.is_control() => result.push(' '),
            _ => result.push(c),
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::super::one::Failure;
    use super::*;

    #[test]
    fn a_document_with_a_failure() {
        let failure = Failure {
            reason: "a<b".into(),
            details: "\u{1}\"d\"\n".into(),
            command: "sv39 run 'x&y'".into(),
        };
        let ms = Duration::from_millis;
        let finished = [
            Finished { path: "s-ok".into(), elapsed: ms(1), failure: None },
            Finished { path: "s-no".into(), elapsed: ms(2), failure: Some(failure) },
        ];
        let expected = "\
<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<testsuites name=\"sv39\" tests=\"2\" failures=\"1\" time=\"0.003000\">
  <testsuite name=\"s\" tests=\"2\" failures=\"1\">
    <testcase classname=\"s\" name=\"s-ok\" time=\"0.001000\"/>
    <testcase classname=\"s\" name=\"s-no\" time=\"0.002000\">
      <failure message=\"a&lt;b\"> &quot;d&quot;
again: sv39 run 'x&amp;y'</failure>
    </testcase>
  </testsuite>
</testsuites>
";
        assert_eq!(text(&finished, ms(3)), expected);
    }
}
