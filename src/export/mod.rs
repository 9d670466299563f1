//! Files and documents: each format has its own types, so the inner rooms know none.

pub mod json;
