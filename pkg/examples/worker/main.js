const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.onmessage = ({ data: summary }) => {
  document.querySelector("pre").textContent = JSON.stringify(summary, null, 2);
};
const response = await fetch("article.txt");
worker.postMessage(await response.text());
