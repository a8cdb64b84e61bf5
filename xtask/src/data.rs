//! Takes out of the Wasm the data that no code reads.
//!
//! The linker keeps what any function reads, and is done before panics lose their words: the tables that tell
//! how a text is printed in quotation marks would stay, and pages of messages. Everything that remains keeps
//! its address; zeros in between take no room once they are compressed.

use std::error::Error;

use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, Module};

use crate::linked::Linked;

/// What the linker's option `--emit-relocs` adds, of no use to whoever runs the module.
const OF_THE_LINKER: [&str; 3] = ["linking", "reloc.CODE", "reloc.DATA"];

/// Writes zeros over what data of `wasm` is read by no function that the exports reach, in the `linked` module it
/// was made of. Functions whose names are `cut` read nothing and reach none.
pub fn clear(
    wasm: &mut Module,
    linked: &[u8],
    cut: impl Fn(&str) -> bool,
) -> Result<(), Box<dyn Error>> {
    let linked = Linked::read(linked, cut)?;
    let is_unread = linked.unread();
    for (address, bytes) in &linked.segments {
        let segment = wasm
            .data
            .iter()
            .find(|data| start(&data.kind) == Some(*address));
        let id = segment.ok_or("a segment of data has gone")?.id();
        let value = &mut wasm.data.get_mut(id).value;
        for (byte, is_unread) in value.iter_mut().zip(&is_unread[bytes.clone()]) {
            *byte = if *is_unread { 0 } else { *byte };
        }
        // The memory is nothing but zeros before.
        let end = value
            .iter()
            .rposition(|byte| *byte != 0)
            .map_or(0, |last| last + 1);
        value.truncate(end);
        if end == 0 {
            wasm.data.delete(id);
        }
    }
    for name in OF_THE_LINKER {
        wasm.customs.remove_raw(name);
    }
    Ok(())
}

/// The address at which a segment of data begins.
fn start(kind: &DataKind) -> Option<u32> {
    match kind {
        DataKind::Active {
            offset: ConstExpr::Value(Value::I32(address)),
            ..
        } => Some(address.cast_unsigned()),
        _ => None,
    }
}
