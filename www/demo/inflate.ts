/** The bytes of a file of this page that `webpack.config.js` has packed: half as large, also on a host that compresses nothing. */
export async function inflated(file: string): Promise<ReadableStream<Uint8Array>> {
  const { ok, status, body } = await fetch(file);
  if (!ok || !body) throw new Error(`${file}: ${status}`);
  return body.pipeThrough(new DecompressionStream("deflate-raw"));
}
