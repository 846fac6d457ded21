//! What an operation on integer registers is: a pure function of two values. Engines take these one by one, so that
//! each meaning exists once.

/// An operation on two values; a unary one ignores the second.
pub trait Binary {
    /// The result, all 64 bits.
    fn apply(a: u64, b: u64) -> u64;
}

/// The condition of a branch.
pub trait Condition {
    /// Whether the branch is taken.
    fn holds(a: u64, b: u64) -> bool;
}

/// Defines operations: a type for each, which is never made, only named.
macro_rules! operations {
    ($($(#[$doc:meta])* $name:ident($a:ident, $b:pat) => $result:expr;)*) => {$(
        $(#[$doc])*
        pub enum $name {}
        impl $crate::hart::execute::operation::Binary for $name {
            #[inline(always)]
            fn apply($a: u64, $b: u64) -> u64 {
                $result
            }
        }
    )*};
}
pub(super) use operations;

/// The low 32 bits, sign-extended: what every W operation returns.
#[inline(always)]
pub const fn sign_extend_word(value: u64) -> u64 {
    value as i32 as u64
}
