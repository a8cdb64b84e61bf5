/** Compiles the Wasm at `address`, or that a response brings, while it comes in where its type says what it is. */
export async function compileFetched(address: string | URL | Response): Promise<WebAssembly.Module> {
  const response = address instanceof Response ? address : await fetch(address);
  if (!response.ok) throw new TypeError(`nutgraf: ${response.url} answers ${response.status}`);
  // Streaming wants the type application/wasm, which not every server knows.
  return response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}
