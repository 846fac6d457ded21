//! Our floating point against digests of Berkeley SoftFloat's results and flags (see the package `oracle`, which writes
//! and verifies them).

mod digest;
mod host;
mod operations;
mod patterns;

use operations::Operation;

/// Compares the digests of some operations with the stored ones.
fn check(operations: Vec<Operation>) {
    for operation in operations {
        for &rounding in operation.roundings() {
            let ours = digest::line(&operation, rounding, &operation.ours);
            assert!(
                digest::STORED.contains(&ours),
                "{} {rounding:?} differs from Berkeley SoftFloat; `cargo test` in oracle/ shows where",
                operation.name
            );
        }
    }
}

#[test]
fn half_precision_has_the_digests_of_berkeley_softfloat() {
    check(operations::half());
}

#[test]
fn single_precision_has_the_digests_of_berkeley_softfloat() {
    check(operations::single());
}

#[test]
fn double_precision_has_the_digests_of_berkeley_softfloat() {
    check(operations::double());
}

#[test]
fn each_operation_has_a_stored_digest_for_each_of_its_rounding_modes() {
    let all = [operations::half(), operations::single(), operations::double()];
    let expected: usize = all.iter().flatten().map(|operation| operation.roundings().len()).sum();
    assert_eq!(digest::STORED.lines().count(), expected);
}

#[test]
fn random_operands_never_panic() {
    let mut random = patterns::Random::new(39);
    for operation in [operations::half(), operations::single(), operations::double()].iter().flatten() {
        for &rounding in operation.roundings() {
            for _ in 0..1000 {
                let (_, flags) = (operation.ours)(random.operands(operation), rounding);
                assert!(flags < 32, "{}", operation.name);
            }
        }
    }
}
