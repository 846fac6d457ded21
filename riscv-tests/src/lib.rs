//! The test-suite runner.
