// The page of all figures.

import { table } from "./table.mjs";

/** A part's tables, each under its title. */
export function sections(tables, level) {
  return tables
    .map(({ title, note, columns, rows, words }) =>
      [`${level} ${title}`, note, table(columns, rows, words)].join("\n\n"),
    )
    .join("\n\n");
}

/** The page, in Markdown. */
export function page({ machine, goals, tables, minutes }) {
  return `# Benchmarks

What Nutgraf takes, beside what others take for the same texts, measured in one run by

\`\`\`sh
npm run bench
\`\`\`

which writes this page, and nobody else does. \`npm run bench -- summarizers\` measures one part alone, and
\`npm run bench -- --quick\` the shorter texts; both print their tables and leave the page as it is.

The texts are made up by a seeded generator (\`benches/corpus\`): words by Zipf’s law, the language’s own small words among
them, sentences of five to thirty words, paragraphs; the same on every machine. In Japanese a word is counted with what
follows it. The others are our own articles and pages in \`tests/\`. Each time is that of the call alone, when all
is loaded and warm, and the median of several rounds, in which those that are compared take turns. Where the
others are called, it is as their documentation says; none of them is a part of Nutgraf (\`benches/peers\`).

## Machine

${table(["", ""], [...machine, ["the run took", `${minutes} minutes`]], 2)}

## Goals

${goalTable(goals)}

${sections(tables, "##")}

## More

\`node benches/popup.mjs\` measures the extension from a click to the painted summary, \`node benches/demo.mjs\` the demo
page, \`node benches/leaks.mjs\` whether memory stays flat, and \`cargo bench --bench language\` the speed of
splitting and of telling languages in ten languages.
`;
}

export function goalTable(rows) {
  return table(["goal", "measured", ""], rows, 3);
}
