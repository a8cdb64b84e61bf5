// What a Worker's tools make of the import of a Wasm file: a compiled module, as compiling is forbidden there.

declare module "*.wasm" {
  const module: WebAssembly.Module;
  export default module;
}

declare module "*.wasm?module" {
  const module: WebAssembly.Module;
  export default module;
}
