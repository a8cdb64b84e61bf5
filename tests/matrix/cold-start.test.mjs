// How long the first summary takes in a Node that has just started.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { after, before, test } from "node:test";
import { command, ensureTools, Workplace } from "./workplace.mjs";

/** As a share of what Node takes to start: 30 ms where it takes 40. */
const BUDGET = 30 / 40;

/** The quickest of so many, as whatever else the machine does can only add. */
const RUNS = 15;

/** Prints for how many milliseconds the process has run. */
const PRINT_TIME = "console.log(performance.now());";

const FIRST_SUMMARY = `
import { summarize } from "nutgraf";
summarize("The ferry is late. It was late all week, as the harbour is silted up. Nobody dredges it.");
${PRINT_TIME}
`;

let workplace;

before(() => {
  ensureTools();
  workplace = new Workplace();
});

after(() => workplace?.remove());

test("the first summary in Node comes soon after its start", (t) => {
  const project = workplace.project("node");
  writeFileSync(path.join(project, "first.js"), FIRST_SUMMARY);
  const time = (args) => Number(command(process.execPath, args, { cwd: project }));
  const starts = [];
  const summaries = [];
  for (let run = 0; run < RUNS; run++) {
    starts.push(time(["-e", PRINT_TIME]));
    summaries.push(time(["first.js"]));
  }
  const start = Math.min(...starts);
  const added = Math.min(...summaries) - start;
  const figures = `Node starts in ${start.toFixed(1)} ms, the first summary adds ${added.toFixed(1)} ms`;
  t.diagnostic(figures);
  assert.ok(added <= BUDGET * start, `${figures}, the budget is ${(BUDGET * start).toFixed(1)} ms`);
});
