// The page that the benchmarks show in a browser.

/** How many nodes it has, elements and texts together. */
const NODES = 5000;

/** A page as news sites build theirs, in text and markup of our own. */
export function livePage() {
  const sentence = (number) =>
    `On day ${number} the ferry left the harbour late, and <b>nobody</b> on the <a href="/p${number}">pier</a> knew why.`;
  const paragraph = (number) =>
    `<p class="text">${[0, 1, 2].map((n) => sentence(3 * number + n)).join(" ")}</p>`;
  const card = (number) =>
    `<div class="card"><a href="/c${number}"><img src="data:," alt=""><h3>Story ${number} of the week</h3></a><span class="date">3 May</span></div>`;
  const item = (number) => `<li class="item"><a href="/m${number}"><span>Topic ${number}</span></a></li>`;
  const comment = (number) =>
    `<div class="comment" id="c${number}"><div class="head"><span class="author">reader${number}</span><button>Reply</button></div><p>I was on the ferry of day ${number}, and it was late, too.</p></div>`;
  const many = (count, make) => Array.from({ length: count }, (_, number) => make(number)).join("\n");
  // Three fifths of the nodes are the article's; 22 stand in a paragraph, 9 to 12 in each other part.
  return `<!doctype html><html lang="en"><head><title>The late ferry</title><style>
    body { font: 16px/1.5 serif; margin: 0 } .page { display: flex } main { flex: 2 } aside { flex: 1 }
    .item { display: inline-block } .card { border: 1px solid } .date { font-size: 12px; display: block }
    </style></head><body><header><nav><ul>${many(78, item)}</ul></nav></header><div class="page"><main><article>
    <h1>The late ferry</h1>${many(Math.round(NODES / 35), paragraph)}</article>
    <section class="comments">${many(78, comment)}</section></main><aside>${many(78, card)}</aside></div>
    <footer><ul>${many(52, item)}</ul></footer></body></html>`;
}
