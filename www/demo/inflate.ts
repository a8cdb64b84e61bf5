/**
 * The bytes of a file of this page that `webpack.config.js` has packed: half as large, also on a host that
 * compresses nothing. `onBytes` is told how many come, as they are packed: so the size is right wherever they come
 * from, a server, a cache or the service worker.
 */
export async function inflated(
  file: string,
  onBytes?: (count: number) => void,
): Promise<ReadableStream<Uint8Array>> {
  const { ok, status, body } = await fetch(file);
  if (!ok || !body) throw new Error(`${file}: ${status}`);
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(bytes, controller) {
      onBytes?.(bytes.length);
      controller.enqueue(bytes);
    },
  });
  return body.pipeThrough(counter).pipeThrough(new DecompressionStream("deflate-raw"));
}
