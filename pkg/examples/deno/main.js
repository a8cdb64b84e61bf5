import { summarize } from "nutgraf";

const article = await Deno.readTextFile(Deno.args[0]);
console.log(JSON.stringify(summarize(article, { sentences: 3 }), null, 2));
