//! What assembles a test: a crate that is nothing but one `global_asm!`. The language items belong to one compiler version.
#![feature(no_core, lang_items, rustc_attrs, decl_macro)]
#![allow(internal_features)]
#![no_core]
#[lang = "pointee_sized"]
pub trait PointeeSized {}
#[lang = "meta_sized"]
pub trait MetaSized: PointeeSized {}
#[lang = "sized"]
pub trait Sized: MetaSized {}
#[rustc_builtin_macro]
macro global_asm() {}
#[rustc_builtin_macro]
macro include_str() {}
global_asm!(include_str!("image.S"), options(raw));
