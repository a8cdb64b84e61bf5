import { summarize } from "nutgraf";

const article = await Bun.file(Bun.argv[2]).text();
console.log(JSON.stringify(summarize(article, { sentences: 3 }), null, 2));
