//! `cargo xtask wasm`: compiles the crate `nutgraf` to WebAssembly and writes the module, its
//! JavaScript bindings and their TypeScript types to `pkg/src/wasm/`.
//!
//! `cargo xtask compress FROM TO`: compresses a file as `pkg/src/lzma.ts` reads it.
//!
//! The bindings generator is a library pinned by `Cargo.lock`, so no command-line tool has to be
//! installed and its version can never differ from the crate's.

mod data;
mod imports;
mod linked;
mod panics;

use std::env;
use std::error::Error;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use lzma_rust2::{LzmaOptions, LzmaWriter};
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";
const PROFILE: &str = "wasm";
const BINDINGS: &str = "pkg/src/wasm";

/// The cost up to which LLVM puts a function into its caller, which its profile for a small size leaves at 50.
/// At 15 the compressed Wasm is .4 KiB larger and takes a fiftieth less.
const INLINE_COST: u32 = 5;

/// The same for a function with the attribute `#[inline]`, as steps of iterators are, left at 325. At 50 the
/// compressed Wasm is .7 KiB smaller and takes 1.1 times as long; at 150 it is 4.6 KiB larger and takes .85 times.
const INLINE_COST_OF_HINTED: u32 = 95;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words[..] {
        ["wasm"] => wasm(),
        ["compress", from, to] => compress(Path::new(from), Path::new(to)),
        _ => Err("usage: cargo xtask wasm | compress FROM TO".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Builds the release Wasm and generates its bindings.
fn wasm() -> Result<(), Box<dyn Error>> {
    let root = workspace_root()?;
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .current_dir(&root)
        .args([
            "rustc",
            "--package",
            "nutgraf",
            "--lib",
            // Beside a library for Rust, which it could not optimize so, Cargo leaves out the
            // optimization across crates.
            "--crate-type",
            "cdylib",
            "--profile",
            PROFILE,
            "--target",
            TARGET,
        ])
        .env(
            "RUSTFLAGS",
            format!(
                "{} -Cllvm-args=-inline-threshold={INLINE_COST} \
                 -Cllvm-args=-inlinehint-threshold={INLINE_COST_OF_HINTED} -Clink-arg=--emit-relocs",
                remapped_paths(&root)
            ),
        )
        .status()?;
    if !status.success() {
        return Err("the Wasm build failed".into());
    }
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let linked = target.join(TARGET).join(PROFILE).join("nutgraf.wasm");
    let mut bindgen = Bindgen::new();
    let mut output = bindgen
        .input_path(&linked)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(true)
        .remove_name_section(false)
        .remove_producers_section(true)
        .out_name("nutgraf")
        .generate_output()?;
    let cut = panics::cut(output.wasm_mut());
    data::clear(output.wasm_mut(), &fs::read(linked)?, cut)?;
    let names = imports::shorten(output.wasm_mut());
    output.emit(root.join(BINDINGS))?;
    imports::rename(&names, &root.join(BINDINGS).join("nutgraf.js"))?;
    mend_types(&root.join(BINDINGS).join("nutgraf.d.ts"))
}

/// Writes `from` as a raw stream of LZMA: no header, no end marker, and the parameters that suit Wasm best
/// (`lc` 2 and 4 make it .6 and .2 % larger, `pb` 2 .2 %).
fn compress(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    let mut options = LzmaOptions::with_preset(9);
    (options.lc, options.lp, options.pb) = (3, 0, 0);
    options.nice_len = 273;
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false)?;
    writer.write_all(&fs::read(from)?)?;
    fs::write(to, writer.finish()?)?;
    Ok(())
}

/// Takes `any` out of the generated types, as it would leak into whoever reads them; the raw exports of the
/// module, which nobody calls by hand; and `Symbol.dispose`, which a reader's compiler knows only with its newest
/// library.
fn mend_types(types: &Path) -> Result<(), Box<dyn Error>> {
    let generated = fs::read_to_string(types)?;
    let (before, raw) = generated
        .split_once("InitOutput {\n")
        .ok_or("the types have no raw exports")?;
    let (_, after) = raw.split_once("\n}").ok_or("the raw exports have no end")?;
    let mended = [
        before,
        "InitOutput {\n    readonly memory: WebAssembly.Memory;\n}",
        after,
    ]
    .concat();
    let mended = mended
        .replace(": any", ": unknown")
        .replace("=> any", "=> unknown")
        .replace("    [Symbol.dispose](): void;\n", "");
    fs::write(types, mended)?;
    Ok(())
}

/// Keeps the paths of the machine that builds out of the Wasm, so that two machines build the
/// same bytes.
fn remapped_paths(root: &Path) -> String {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .unwrap_or_default();
    format!(
        "--remap-path-prefix={}=/nutgraf --remap-path-prefix={}=/cargo",
        root.display(),
        home.display()
    )
}

fn workspace_root() -> Result<PathBuf, Box<dyn Error>> {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map(Path::to_path_buf)
        .ok_or_else(|| "xtask stands in no workspace".into())
}
