import { readFile } from "node:fs/promises";
import process from "node:process";
import { summarize } from "nutgraf";

const article = await readFile(process.argv[2], "utf8");
console.log(JSON.stringify(summarize(article, { sentences: 3 }), null, 2));
