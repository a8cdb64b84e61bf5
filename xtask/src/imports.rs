//! Short names for what the Wasm imports: the bindings' generator tells them apart by hashes, which
//! nothing compresses, and which stand in the Wasm and in the bindings.

use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::fs;
use std::path::Path;

use walrus::Module;

/// How the generator begins the names, and how many digits of a hash stand at their end.
const PREFIX: &str = "__wbg_";
const HASH_LENGTH: usize = 16;

/// Takes the hashes off the names of the imports. Gives the new names by the old ones.
pub fn shorten(wasm: &mut Module) -> HashMap<String, String> {
    let mut taken = HashSet::new();
    let mut names = HashMap::new();
    for import in wasm.imports.iter_mut() {
        let Some(plain) = without_hash(&import.name) else {
            continue;
        };
        let mut short = plain.to_owned();
        while !taken.insert(short.clone()) {
            short.push('_');
        }
        names.insert(import.name.clone(), short.clone());
        import.name = short;
    }
    names
}

/// `get` for `__wbg_get_2080c49015e35254`.
fn without_hash(name: &str) -> Option<&str> {
    let (plain, hash) = name.strip_prefix(PREFIX)?.rsplit_once('_')?;
    let is_hash = hash.len() == HASH_LENGTH && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash.then_some(plain)
}

/// Has the bindings provide the imports by their new names.
pub fn rename(names: &HashMap<String, String>, bindings: &Path) -> Result<(), Box<dyn Error>> {
    let mut text = fs::read_to_string(bindings)?;
    for (long, short) in names {
        text = text.replace(&format!("{long}: function"), &format!("{short}: function"));
    }
    fs::write(bindings, text)?;
    Ok(())
}
