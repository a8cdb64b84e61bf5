// Script in Firefox's own window, which Firefox allows a test if it is started with
// `-remote-allow-system-access`, and from there in what it shows.

/** Runs an expression in the window, with everything that the browser itself may do, and gives its value. */
export async function windowScript({ connection }) {
  const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const target = { context: tree.result.contexts[0].context };
  return async (expression) => {
    const { result } = await connection.send("script.evaluate", { expression, target, awaitPromise: true });
    if (result.type !== "success") throw new Error(`in Firefox's window: ${result.exceptionDetails.text}`);
    return result.result.value;
  };
}

/**
 * Runs functions, whose only globals are `document` and `window`, in the page that a browser element
 * shows: the value of the expression `element` in Firefox's own window. The page may take `patience`
 * milliseconds to answer.
 */
export function frameScript(inWindow, element, patience) {
  return async (f, ...args) => {
    const script = `Promise.resolve()
      .then(() => ((window, document) => (${f})(...${JSON.stringify(args)}))(content, content.document))
      .then((value) => ({ value }), (error) => ({ error: String(error) }))
      .then((answer) => sendAsyncMessage("test:answer", JSON.stringify(answer)));`;
    const address = `data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`;
    const answer = JSON.parse(
      await inWindow(`new Promise((resolve) => {
        const manager = (${element})?.messageManager;
        if (!manager) return resolve('{"error":"it is not open"}');
        setTimeout(resolve, ${patience}, '{"error":"it does not answer"}');
        manager.addMessageListener("test:answer", function once({ data }) {
          manager.removeMessageListener("test:answer", once);
          resolve(data);
        });
        manager.loadFrameScript(${JSON.stringify(address)}, false);
      })`),
    );
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  };
}
