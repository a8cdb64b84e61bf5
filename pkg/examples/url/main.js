import { load, summarize } from "nutgraf/url";

const [response] = await Promise.all([fetch("article.txt"), load()]);
const summary = summarize(await response.text(), { sentences: 3 });
document.querySelector("pre").textContent = JSON.stringify(summary, null, 2);
