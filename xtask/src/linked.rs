//! What refers to what in a linked module: by the notes that the linker writes with the option `--emit-relocs`
//! (the sections `linking` and `reloc.*` of Wasm's conventions for object files).
//!
//! They tell where it has filled in an address, and of what, so that no number is taken for one by its looks.

use std::collections::{BTreeMap, HashSet};
use std::error::Error;
use std::ops::Range;

use rustc_demangle::demangle;
use wasmparser::{
    Data, DataKind, ExternalKind, FunctionBody, KnownCustom, Linking, LinkingSectionReader, Name,
    NameSectionReader, Naming, Operator, Parser, Payload, RelocSectionReader, RelocationType,
    SymbolInfo, TypeRef,
};

/// A linked module, in which everything has its place in the file; what is neither code nor data, an empty one.
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
    /// The functions that do nothing.
    cut: HashSet<u32>,
    /// What each symbol of the linker stands for, by its number.
    symbols: Vec<Range<usize>>,
    /// Those that stand for data.
    data: Vec<Range<usize>>,
    /// Where the linker has filled something in, and the number of its symbol.
    references: BTreeMap<usize, u32>,
}

impl Linked {
    /// Reads a module, its functions whose names are `cut` as if they did nothing.
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
                    bodies.push((linked.functions.len() as u32, body.clone()));
                    linked.functions.push(body.range());
                }
                Payload::DataSection(segments) => {
                    for segment in segments {
                        linked.segments.push(place_of(&segment?)?);
                    }
                }
                Payload::CustomSection(section) => match section.as_known() {
                    KnownCustom::Linking(parts) => linked.read_symbols(&parts)?,
                    KnownCustom::Reloc(references) => linked.read_references(&references)?,
                    KnownCustom::Name(names) => linked.read_names(names, &cut)?,
                    _ => {}
                },
                _ => {}
            }
        }
        if linked.references.is_empty() {
            return Err("the linker has written down no addresses".into());
        }
        for (index, body) in &bodies {
            if linked.cut.contains(index) {
                linked.forget(body.range());
            } else {
                linked.forget_last_words(body)?;
            }
        }
        Ok(linked)
    }

    fn read_symbols(&mut self, parts: &LinkingSectionReader<'_>) -> Result<(), Box<dyn Error>> {
        for part in parts.subsections() {
            let Linking::SymbolTable(symbols) = part? else {
                continue;
            };
            for symbol in symbols {
                self.symbols.push(match symbol? {
                    SymbolInfo::Func { index, .. } => self.functions[index as usize].clone(),
                    SymbolInfo::Data {
                        symbol: Some(data), ..
                    } => {
                        let (_, bytes) = &self.segments[data.index as usize];
                        let start = bytes.start + data.offset as usize;
                        let place = start..start + data.size as usize;
                        self.data.push(place.clone());
                        place
                    }
                    _ => 0..0,
                });
            }
        }
        Ok(())
    }

    fn read_references(&mut self, all: &RelocSectionReader<'_>) -> Result<(), Box<dyn Error>> {
        let start = self.sections[all.section_index() as usize].start;
        for reference in all.entries() {
            let reference = reference?;
            // These are numbers of types, not of symbols.
            if reference.ty != RelocationType::TypeIndexLeb {
                let place = start + reference.offset as usize;
                self.references.insert(place, reference.index);
            }
        }
        Ok(())
    }

    fn read_names(
        &mut self,
        all: NameSectionReader<'_>,
        cut: impl Fn(&str) -> bool,
    ) -> Result<(), Box<dyn Error>> {
        for names in all {
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
        Ok(())
    }

    /// Takes out of a function's references what it gives to one that is cut: nothing comes after such a call, so
    /// that whatever is put down right before it is for no other use.
    fn forget_last_words(&mut self, body: &FunctionBody<'_>) -> Result<(), Box<dyn Error>> {
        let mut constants = None;
        for operator in body.get_operators_reader()?.into_iter_with_offsets() {
            match operator? {
                (Operator::I32Const { .. }, at) => constants = constants.or(Some(at)),
                (Operator::Call { function_index }, at) if self.cut.contains(&function_index) => {
                    self.forget(constants.take().unwrap_or(at)..at);
                }
                _ => constants = None,
            }
        }
        Ok(())
    }

    /// Takes the references out that stand there.
    fn forget(&mut self, place: Range<usize>) {
        self.references
            .extract_if(place, |_, _| true)
            .for_each(drop);
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
            waiting.extend(within.map(|(_, symbol)| self.symbols[*symbol as usize].clone()));
        }
        let mut is_unread = vec![false; self.size];
        let data = self.data.iter().cloned();
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
