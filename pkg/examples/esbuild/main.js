import { summarize } from "nutgraf";

const response = await fetch("article.txt");
const summary = summarize(await response.text(), { sentences: 3 });
document.querySelector("pre").textContent = JSON.stringify(summary, null, 2);
