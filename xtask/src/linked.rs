//! What refers to what in a linked module: by the notes that the linker writes with the option `--emit-relocs`
//! (the sections `linking` and `reloc.*` of Wasm's conventions for object files).
//!
//! They tell where it has filled in an address, and of what, so that no number is taken for one by its looks.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::error::Error;
use std::ops::Range;

use rustc_demangle::demangle;
use wasmparser::{
    Data, DataKind, ExternalKind, FunctionBody, KnownCustom, Linking, Name, Naming, Operator,
    Parser, Payload, RelocationType, SymbolInfo, TypeRef,
};

/// A linked module, in which everything has its place in the file: functions without code, and what is neither
/// function nor data, an empty one.
#[derive(Default)]
pub struct Linked {
    size: usize,
    /// The address of each segment of data, and its bytes.
    pub segments: Vec<(u32, Range<usize>)>,
    sections: Vec<Range<usize>>,
    /// The code of each function, imported ones first.
    functions: Vec<Range<usize>>,
    /// The functions that are exported.
    exported: Vec<u32>,
    /// The linker's symbols that stand for functions, by their numbers.
    function_symbols: HashMap<u32, u32>,
    /// Those that stand for data: the segment, and where in it.
    data_symbols: HashMap<u32, (usize, Range<usize>)>,
    /// Where the linker has filled something in, and the number of its symbol.
    references: BTreeMap<usize, u32>,
    /// The functions that do nothing.
    cut: HashSet<u32>,
}

impl Linked {
    /// Reads a module, its functions whose names are `cut` as if they were empty.
    pub fn read(bytes: &[u8], cut: impl Fn(&str) -> bool) -> Result<Self, Box<dyn Error>> {
        let mut linked = Self {
            size: bytes.len(),
            ..Self::default()
        };
        let mut bodies = Vec::new();
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload?;
            linked
                .sections
                .extend(payload.as_section().map(|(_, range)| range));
            match payload {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        if matches!(import?.ty, TypeRef::Func(_)) {
                            linked.functions.push(0..0);
                        }
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export?;
                        if export.kind == ExternalKind::Func {
                            linked.exported.push(export.index);
                        }
                    }
                }
                Payload::StartSection { func, .. } => linked.exported.push(func),
                Payload::CodeSectionEntry(body) => {
                    linked.functions.push(body.range());
                    bodies.push(body);
                }
                Payload::DataSection(segments) => {
                    for segment in segments {
                        linked.segments.push(place_of(&segment?)?);
                    }
                }
                Payload::CustomSection(section) => linked.read_custom(section.as_known(), &cut)?,
                _ => {}
            }
        }
        if linked.references.is_empty() {
            return Err("the linker has written down no addresses".into());
        }
        for body in &bodies {
            linked.forget_last_words(body)?;
        }
        for index in &linked.cut {
            linked.functions[*index as usize] = 0..0;
        }
        Ok(linked)
    }

    /// Takes out of a function's references what it gives to one that is cut: nothing comes after such a call, so
    /// that whatever is put down right before it is for no other use.
    fn forget_last_words(&mut self, body: &FunctionBody<'_>) -> Result<(), Box<dyn Error>> {
        let mut constants = None;
        for operator in body.get_operators_reader()?.into_iter_with_offsets() {
            match operator? {
                (Operator::I32Const { .. }, at) => constants = constants.or(Some(at)),
                (Operator::Call { function_index }, at) if self.cut.contains(&function_index) => {
                    let before = constants.take().unwrap_or(at)..at;
                    let places: Vec<usize> =
                        self.references.range(before).map(|(at, _)| *at).collect();
                    for at in places {
                        self.references.remove(&at);
                    }
                }
                _ => constants = None,
            }
        }
        Ok(())
    }

    fn read_custom(
        &mut self,
        section: KnownCustom<'_>,
        cut: impl Fn(&str) -> bool,
    ) -> Result<(), Box<dyn Error>> {
        match section {
            KnownCustom::Name(names) => {
                for names in names {
                    let Name::Function(names) = names? else {
                        continue;
                    };
                    for name in names {
                        let Naming { index, name } = name?;
                        if cut(&demangle(name).to_string()) {
                            self.cut.insert(index);
                        }
                    }
                }
            }
            KnownCustom::Linking(parts) => {
                for part in parts.subsections() {
                    let Linking::SymbolTable(symbols) = part? else {
                        continue;
                    };
                    for (number, symbol) in (0..).zip(symbols) {
                        match symbol? {
                            SymbolInfo::Func { index, .. } => {
                                self.function_symbols.insert(number, index);
                            }
                            SymbolInfo::Data {
                                symbol: Some(data), ..
                            } => {
                                let start = data.offset as usize;
                                let range = start..start + data.size as usize;
                                self.data_symbols
                                    .insert(number, (data.index as usize, range));
                            }
                            _ => {}
                        }
                    }
                }
            }
            KnownCustom::Reloc(references) => {
                let start = self.sections[references.section_index() as usize].start;
                for reference in references.entries() {
                    let reference = reference?;
                    // These are numbers of types, not of symbols.
                    if reference.ty != RelocationType::TypeIndexLeb {
                        let place = start + reference.offset as usize;
                        self.references.insert(place, reference.index);
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// What the symbol of this number stands for.
    fn place(&self, symbol: u32) -> Range<usize> {
        if let Some(index) = self.function_symbols.get(&symbol) {
            return self.functions[*index as usize].clone();
        }
        let data = self.data_symbols.get(&symbol);
        data.map_or(0..0, |(segment, range)| {
            let (_, bytes) = &self.segments[*segment];
            bytes.start + range.start..bytes.start + range.end
        })
    }

    /// Which bytes of the file are data that no function reads which the exports reach.
    pub fn unread(&self) -> Vec<bool> {
        let mut reached = HashSet::new();
        let mut waiting: Vec<Range<usize>> = Vec::new();
        waiting.extend(
            self.exported
                .iter()
                .map(|index| self.functions[*index as usize].clone()),
        );
        while let Some(place) = waiting.pop() {
            if !reached.insert(place.clone()) {
                continue;
            }
            let within = self.references.range(place);
            waiting.extend(within.map(|(_, symbol)| self.place(*symbol)));
        }
        let mut is_unread = vec![false; self.size];
        let data = self.data_symbols.keys().map(|symbol| self.place(*symbol));
        let (read, unread): (Vec<_>, Vec<_>) = data.partition(|place| reached.contains(place));
        // One text may be the end of another.
        unread
            .into_iter()
            .for_each(|place| is_unread[place].fill(true));
        read.into_iter()
            .for_each(|place| is_unread[place].fill(false));
        is_unread
    }
}

/// The address of a segment of data, and where its bytes stand in the file.
fn place_of(segment: &Data<'_>) -> Result<(u32, Range<usize>), Box<dyn Error>> {
    let DataKind::Active { offset_expr, .. } = &segment.kind else {
        return Err("data without an address".into());
    };
    let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
        return Err("data at an address that is worked out".into());
    };
    let end = segment.range.end;
    Ok((value.cast_unsigned(), end - segment.data.len()..end))
}
