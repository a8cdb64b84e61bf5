//! Takes out of the Wasm what a panic says.
//!
//! A panic ends in a trap either way, and JavaScript tells which functions were running, as of any
//! trap. Its words, and all that puts them together, would be a thirtieth of the Wasm; in native
//! builds, where the tests run, every panic has them.

use std::collections::HashSet;

use walrus::ir::dfs_in_order;
use walrus::ir::{Call, InstrLocId, Unreachable, Visitor};
use walrus::{FunctionId, Module, passes};

/// How the functions are called that tell of a panic and never return, besides those that begin with
/// `panic_`. Each name stands at the end of a path of modules.
const TELLERS: [&str; 8] = [
    "panic",
    "slice_index_fail",
    "slice_error_fail",
    "expect_failed",
    "unwrap_failed",
    "handle_error",
    "capacity_overflow",
    "handle_alloc_error",
];

/// The module of what builds a panic's words where nothing else is asked to.
const HANDLER: &str = "panicking::panic_handler::";

/// Has each panic end in a trap at once; the answer tells by a function's name whether it was emptied.
///
/// Where something else formats text, too, it needs what puts text together, and that stays. The compiler's
/// own library differs by version, so that is said and ends no build; the budget of the size is a test.
pub fn cut(wasm: &mut Module) -> fn(&str) -> bool {
    let tellers = named(wasm, tells);
    trap(wasm, &tellers);
    passes::gc::run(wasm);

    // What prints a value stands in tables beside the values' other functions, called or not.
    let printers = named(wasm, prints);
    let mut calls = Calls::to(&printers);
    calls.look(wasm, &printers);
    if let Some(caller) = calls.callers.first() {
        let name = wasm.funcs.get(*caller).name.as_deref().unwrap_or_default();
        eprintln!("xtask: {name} formats text, which takes 3 KiB of the Wasm");
        return tells;
    }
    trap(wasm, &printers);
    |name| tells(name) || prints(name)
}

/// The functions whose names are `wanted`.
fn named(wasm: &Module, wanted: impl Fn(&str) -> bool) -> HashSet<FunctionId> {
    let functions = wasm.funcs.iter_local().map(|(id, _)| id);
    functions
        .filter(|id| {
            let name = wasm.funcs.get(*id).name.as_deref().unwrap_or_default();
            wanted(name)
        })
        .collect()
}

/// A name without what the compiler adds to tell equal ones apart: `core[c5930c85a12de822]::fmt::write` and
/// `core::fmt::write::h0123456789abcdef` as `core::fmt::write`.
fn without_hashes(name: &str) -> String {
    let path = name.split("::h").next().unwrap_or(name);
    let parts = path
        .split('[')
        .map(|part| part.split_once(']').map_or(part, |(_, rest)| rest));
    parts.collect()
}

fn tells(name: &str) -> bool {
    let name = without_hashes(name);
    let last = name.rsplit("::").next().unwrap_or(&name);
    last.starts_with("panic_") || TELLERS.contains(&last) || name.contains(HANDLER)
}

fn prints(name: &str) -> bool {
    let name = without_hashes(name);
    name.contains("core::fmt::") || name.contains("alloc::fmt::")
}

fn trap(wasm: &mut Module, functions: &HashSet<FunctionId>) {
    for (id, function) in wasm.funcs.iter_local_mut() {
        if functions.contains(&id) {
            let start = function.entry_block();
            function.block_mut(start).instrs = vec![(Unreachable {}.into(), InstrLocId::default())];
        }
    }
}

/// The calls of some functions.
struct Calls<'f> {
    functions: &'f HashSet<FunctionId>,
    current: Option<FunctionId>,
    callers: Vec<FunctionId>,
}

impl<'f> Calls<'f> {
    fn to(functions: &'f HashSet<FunctionId>) -> Self {
        Self {
            functions,
            current: None,
            callers: Vec::new(),
        }
    }

    /// Looks for them in all functions but those `apart`.
    fn look(&mut self, wasm: &Module, apart: &HashSet<FunctionId>) {
        for (id, function) in wasm
            .funcs
            .iter_local()
            .filter(|(id, _)| !apart.contains(id))
        {
            self.current = Some(id);
            dfs_in_order(self, function, function.entry_block());
        }
    }
}

impl<'i> Visitor<'i> for Calls<'_> {
    fn visit_call(&mut self, call: &Call) {
        if self.functions.contains(&call.func) {
            self.callers.extend(self.current);
        }
    }
}
