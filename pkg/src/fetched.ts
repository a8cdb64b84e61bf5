/** Compiles the Wasm at `address` while it comes in, where the server says what it is. */
export async function compileFetched(address: string | URL): Promise<WebAssembly.Module> {
  const response = await fetch(address);
  if (!response.ok) throw new TypeError(`nutgraf: ${response.url} answers ${response.status}`);
  // Streaming wants the type application/wasm, which not every server knows.
  return response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}
