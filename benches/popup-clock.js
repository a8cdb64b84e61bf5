// Stands first in the popup of the copy that is measured, and notes when what begins and ends.

{
  /** Has `object[name]` leave the marks `<label>:start` and `<label>:end`. */
  const time = (object, name, label) => {
    const original = object[name].bind(object);
    object[name] = (...args) => {
      performance.mark(`${label}:start`);
      const promise = original(...args);
      promise.then(() => performance.mark(`${label}:end`));
      return promise;
    };
  };

  performance.mark("script");
  time(chrome.scripting, "executeScript", "inject");
  time(chrome.tabs, "sendMessage", "ask");
  time(chrome.tabs, "query", "tab");
  time(chrome.storage.sync, "get", "settings");
  time(WebAssembly, "compile", "compile");
  time(WebAssembly, "compileStreaming", "compile");

  const { Instance } = WebAssembly;
  WebAssembly.Instance = function (...args) {
    performance.mark("instantiate");
    const { exports } = new Instance(...args);
    const timed = ([name, value]) => {
      // What every call does for its arguments and answers is part of that call.
      if (typeof value !== "function" || name.startsWith("__")) return [name, value];
      return [
        name,
        (...values) => {
          const start = performance.now();
          const answer = value(...values);
          performance.measure(`wasm:${name}`, { start });
          return answer;
        },
      ];
    };
    return { exports: Object.fromEntries(Object.entries(exports).map(timed)) };
  };

  document.addEventListener("DOMContentLoaded", () => {
    const summary = document.getElementById("summary");
    new MutationObserver((_changes, observer) => {
      if (summary.hidden) return;
      observer.disconnect();
      performance.mark("shown");
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("frames")));
    }).observe(summary, { attributes: true });
  });
}
