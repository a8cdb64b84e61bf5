// The program `nutgraf`, as it is built: what it reads, what it prints, how it ends.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { after, describe, test } from "node:test";
import { commandOf, HELP } from "../../pkg/dist/cli/command.js";
import { Progress } from "../../pkg/dist/cli/progress.js";
import { root } from "../../scripts/setup.mjs";

const MAIN = path.join(root, "pkg/dist/cli/main.js");
const [SUMMARIZED, FAILED, WRONG_USAGE, NOTHING, UNREADABLE] = [0, 1, 2, 3, 4];

const TEXT = `The city closed the old bridge on Monday, after engineers found cracks in two of its piers. It was raining. \
About nine thousand drivers cross the bridge every day, the city says.

The repair of the bridge will take the city a year, and a ferry carries the pupils to school meanwhile.`;
const RUSSIAN = "Город закрыл старый мост в понедельник. Инженеры нашли трещины в опорах моста.";
const JAPANESE = "市は月曜日に古い橋を閉鎖した。技術者が橋脚に亀裂を見つけた。";

const page = (body, head = "") =>
  `<!doctype html><html lang="en"><head>${head}</head><body><article>${body}</article></body></html>`;
const PAGE = page(
  `<h1>The bridge is closed</h1>${TEXT.split("\n\n")
    .map((text) => `<p>${text}</p>`)
    .join("")}`,
  "<title>The bridge is closed</title><meta name=author content='Ada Marsh'>",
);

/** Text in UTF-16 of either order of bytes, with its mark. */
function utf16(text, isBigEndian = false) {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return isBigEndian ? bytes.swap16() : bytes;
}

/** Russian in an encoding of one byte for each letter, given where its а and А stand. */
function cyrillic(text, { small, capital }) {
  const byte = (char) => {
    const code = char.charCodeAt(0);
    if (code < 0x80) return code;
    return code >= 0x430 ? small + code - 0x430 : capital + code - 0x410;
  };
  return Buffer.from([...text].map(byte));
}
const WINDOWS_1251 = { small: 0xe0, capital: 0xc0 };
const ISO_8859_5 = { small: 0xd0, capital: 0xb0 };

const folder = mkdtempSync(path.join(tmpdir(), "nutgraf-cli-"));
const FILES = {
  "article.html": PAGE,
  "notes.txt": TEXT,
  "named.dat": PAGE,
  "capital.HTM": PAGE,
  "fragment.html":
    "<p>The city closed the old bridge on Monday.</p><p>Engineers had found cracks in its piers.</p>",
  "articles/b.html": PAGE,
  "articles/a.txt": TEXT,
  "articles/below/c.md": TEXT,
  "articles/.hidden.txt": TEXT,
  "articles/picture.png": "no text",
  "nothing/picture.png": "no text",
  "empty.txt": "",
  "blank.html": page("<p> </p>"),
  "picture.bin": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48]),
  "paper.txt": "%PDF-1.7\n%âãÏÓ\n1 0 obj",
  "escape.txt": `\x1b]0;title\x1b\\\\The city \x1b[31mclosed the old bridge\x9b2J on Monday. \u007fEngineers found cracks.`,
  "utf8-bom.txt": `\ufeff${RUSSIAN}`,
  "utf16le.txt": utf16(RUSSIAN),
  "utf16be.txt": utf16(RUSSIAN, true),
  "utf16.page": utf16(page(`<p>${RUSSIAN}</p>`)),
  "bare-utf16.txt": utf16(RUSSIAN).subarray(2),
  "meta.html": cyrillic(page(`<p>${RUSSIAN}</p>`, "<meta charset=windows-1251>"), WINDOWS_1251),
  "http-equiv.html": cyrillic(
    page(
      `<p>${RUSSIAN}</p>`,
      '<!-- <meta charset="utf-8"> --><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-5">',
    ),
    ISO_8859_5,
  ),
  "xml.xhtml": cyrillic(
    `<?xml version="1.0" encoding="windows-1251"?>${page(`<p>${RUSSIAN}</p>`)}`,
    WINDOWS_1251,
  ),
  "unknown.html": page(`<p>${RUSSIAN}</p>`, "<meta charset=none-such>"),
  "bare.txt": cyrillic(RUSSIAN, WINDOWS_1251),
  "western.txt": Buffer.from("Le café a fermé lundi. Il pleuvait à Nîmes.", "latin1"),
  "marks.txt": ".".repeat(10_000_000),
  "angles.txt": "<".repeat(10_000_000),
  "nested.html": "<div>".repeat(400_000),
};
for (const [name, content] of Object.entries(FILES)) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}
mkdirSync(path.join(folder, "loop"));
writeFileSync(path.join(folder, "loop/only.txt"), TEXT);
symlinkSync("..", path.join(folder, "loop/up"));
symlinkSync("only.txt", path.join(folder, "loop/second.txt"));
symlinkSync("nowhere", path.join(folder, "loop/broken.txt"));
symlinkSync("itself.txt", path.join(folder, "itself.txt"));

/** What the server answers by path: status, headers, body; none where it never does. */
const ANSWERS = {
  "/article": [200, { "content-type": "text/html; charset=utf-8" }, PAGE],
  "/text": [200, { "content-type": "text/plain" }, TEXT],
  "/untyped": [200, {}, PAGE],
  "/moved": [302, { location: "/article" }, ""],
  "/round": [302, { location: "/round" }, ""],
  "/elsewhere": [302, { location: "file:///etc/hostname" }, ""],
  "/missing": [404, { "content-type": "text/html" }, PAGE],
  "/paper": [200, { "content-type": "application/pdf" }, "%PDF-1.7"],
  "/russian": [
    200,
    { "content-type": 'text/html; charset="windows-1251"' },
    cyrillic(page(`<p>${RUSSIAN}</p>`, "<meta charset=utf-8>"), WINDOWS_1251),
  ],
};
const server = createServer((request, response) => {
  const answer = ANSWERS[request.url];
  if (request.url === "/endless") {
    response.writeHead(200, { "content-type": "text/plain" });
    const more = () => {
      while (response.write("endless words ".repeat(10_000)));
    };
    response.on("drain", more);
    more();
  } else if (answer) {
    response.writeHead(answer[0], answer[1]);
    response.end(answer[2]);
  }
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const ADDRESS = `http://127.0.0.1:${server.address().port}`;

after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the program, or another `command`, in the folder of the files. */
function run(args, { input = "", command = [process.execPath, MAIN], onOutput } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command[0], [...command.slice(1), ...args], { cwd: folder });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (part) => {
      stdout += part;
      onOutput?.(child);
    });
    child.stderr.setEncoding("utf8").on("data", (part) => (stderr += part));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
    // A program that was called wrongly reads nothing.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** Checks how the program ends, what it prints, and what it says besides: nothing where it is not told. */
function check(name, args, { input, status = SUMMARIZED, stdout = /^$/, stderr = /^$/ }) {
  test(name, async () => {
    const result = await run(args, { input });
    assert.match(result.stderr, stderr);
    assert.equal(result.status, status, result.stderr);
    if (typeof stdout === "function") assert.ok(stdout(result.stdout), result.stdout);
    else assert.match(result.stdout, stdout);
  });
}

const BRIDGE =
  /^The city closed the old bridge on Monday, after engineers found cracks in two of its piers\.$/m;
const RUSSIAN_OUT = /^Город закрыл старый мост в понедельник\./;
const lines = (count) => (text) => text.trimEnd().split("\n").length === count;
const json = (accepts) => (text) =>
  accepts(
    ...text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  );

// Each case starts a program, which waits for the disk more than it computes.
describe("the command line", { concurrency: 2 }, () => {
  describe("reads", { concurrency: 2 }, () => {
    check("a page", ["article.html"], { stdout: BRIDGE });
    check("a text", ["notes.txt"], { stdout: BRIDGE });
    check("a page from standard input", [], { input: PAGE, stdout: BRIDGE });
    check("a text from standard input by its name", ["-"], { input: TEXT, stdout: BRIDGE });
    check("a page by how it begins", ["named.dat"], { stdout: BRIDGE });
    check("a page by the capital end of its name", ["capital.HTM"], { stdout: BRIDGE });
    check("a fragment of a page, all of it", ["--ratio", "1", "fragment.html"], {
      stdout: /^The city .* Monday\.\nEngineers had/,
    });
    check("a page as a text where that is wanted", ["--input", "text", "-n1", "-"], {
      input: "The tag <p> begins a paragraph here.",
      stdout: /^The tag <p> begins a paragraph here\.$/m,
    });
    check("a text as a page where that is wanted", ["--input", "html", "-"], {
      input: "Engineers&nbsp;found cracks in the bridge.",
      stdout: /^Engineers\u00a0found/,
    });
  });

  describe("decodes", { concurrency: 2 }, () => {
    const cases = {
      "UTF-8 with a mark": ["utf8-bom.txt"],
      "UTF-16, little end first": ["utf16le.txt"],
      "UTF-16, big end first": ["utf16be.txt"],
      "a page in UTF-16 without a name": ["utf16.page"],
      "by <meta charset>": ["meta.html"],
      "by <meta http-equiv>, but for a comment": ["http-equiv.html"],
      "by an XML declaration": ["xml.xhtml"],
      "UTF-8 where an unknown encoding is declared": ["unknown.html"],
      "UTF-16 without a mark, as its caller says": ["--encoding", "utf-16le", "bare-utf16.txt"],
      "as its caller says": ["--encoding", "cp1251", "bare.txt"],
      "as the server says, rather than the page": [`${ADDRESS}/russian`],
    };
    for (const [name, args] of Object.entries(cases)) check(name, args, { stdout: RUSSIAN_OUT });
    check("windows-1252 where it is no UTF-8", ["western.txt"], { stdout: /^Le café a fermé lundi\./ });
    check("as its caller says, whatever the bytes", ["--encoding", "utf-8", "-"], {
      input: JAPANESE,
      stdout: /^市は月曜日/,
    });
  });

  describe("summarizes", { concurrency: 2 }, () => {
    const one = (args, stdout) => ({ args: [...args, "article.html"], stdout });
    const cases = {
      "in so many sentences": one(["-n", "1"], lines(1)),
      "in so many words": one(["--words", "20"], (text) => text.split(/\s+/).length <= 21),
      "in so many characters": one(["--characters", "100"], (text) => text.trimEnd().length <= 100),
      "in so many seconds": one(["--seconds=6"], (text) => text.split(/\s+/).length <= 25),
      "in a share": one(["--ratio", "1"], /raining.*nine thousand/s),
      "at a named length": one(["--length", "short"], lines(1)),
      "as key points": one(["-k", "key-points", "-n2"], /^• The city.*\n• /),
      "as a headline": one(["--kind", "headline"], /^The bridge is closed\n$/),
      "as a teaser": one(["--kind", "teaser"], /\w/),
      "with a focus": one(["-n1", "-f", "ferry", "-f", "pupils"], /ferry carries/),
      "with what it must have": one(["-n1", "--require", "drivers"], /nine thousand/),
      "without what it must not have": one(
        ["-n2", "--exclude", "engineers"],
        (text) => !text.includes("engineers"),
      ),
      "with a title given": one(
        ["-k", "headline", "--title", "A bridge in need of repair"],
        /^A bridge in need/,
      ),
      "in keywords": one(["--keywords"], /^bridge$/m),
    };
    for (const [name, { args, stdout }] of Object.entries(cases)) check(name, args, { stdout });
  });

  describe("prints", { concurrency: 2 }, () => {
    check("Markdown", ["-o", "markdown", "-n1", "article.html"], {
      stdout: /^## The bridge is closed\n\n> The [^\n]*\n\n— Ada Marsh\n$/,
    });
    check("Markdown of key points", ["-o", "markdown", "-k", "key-points", "article.html"], {
      stdout: /^- The city/m,
    });
    check("Markdown of keywords", ["-o", "markdown", "--keywords", "article.html"], {
      stdout: /^- bridge$/m,
    });
    check("Markdown of standard input without a title of ours", ["-o", "markdown", "-n1"], {
      input: "It rains. The river rises * and falls.",
      stdout: /^> /,
    });
    check(
      "Markdown with a link to each sentence",
      ["-o", "markdown", "--links", "-n2", `${ADDRESS}/article`],
      {
        stdout: (text) => text.split(`[↗](${ADDRESS}/article#:~:text=`).length === 3,
      },
    );
    check("JSON", ["-o", "json", "article.html"], {
      stdout: json(
        ({ input, title, author, language, kind, text, sentences, keywords, emptiness }) =>
          input === "article.html" &&
          title === "The bridge is closed" &&
          author === "Ada Marsh" &&
          language === "en" &&
          kind === "tldr" &&
          BRIDGE.test(sentences[0].text) &&
          text.includes(sentences[0].text) &&
          keywords[0].weight === 1 &&
          emptiness === null,
      ),
    });
    check("JSON with the places in a text", ["-o", "json", "notes.txt"], {
      stdout: json(({ sentences }) =>
        sentences.every(({ text, start, end }) => TEXT.slice(start, end) === text),
      ),
    });
    check("JSON of what has no summary, too", ["-o", "json", "blank.html", "article.html"], {
      status: NOTHING,
      stdout: json((blank, article) => blank.emptiness === "no-text" && article.emptiness === null),
      stderr: /^nutgraf: blank\.html: has no text in it\n$/,
    });
    check("nothing that drives a terminal", ["--ratio", "1", "escape.txt"], {
      // eslint-disable-next-line no-control-regex -- Control characters are what it is about.
      stdout: (text) => !/[\0-\x09\x0b-\x1f\x7f-\x9f]/.test(text) && text.includes("closed the old bridge"),
    });
    check("nothing that drives a terminal in JSON", ["-o", "json", "escape.txt"], {
      // eslint-disable-next-line no-control-regex -- Control characters are what it is about.
      stdout: (text) => !/[\0-\x09\x0b-\x1f\x7f-\x9f]/.test(text) && /\\u009b2J/.test(text),
    });
    check("its version", ["--version"], { stdout: /^\d+\.\d+\.\d+\n$/ });
    check("its help", ["-h"], { stdout: (text) => text === HELP });
  });

  describe("takes many", { concurrency: 2 }, () => {
    check("of a folder, by name", ["-n1", "articles"], {
      stdout: (text) =>
        text.match(/^==> .* <==$/gm).join() ===
        ["a.txt", "b.html", "below/c.md"].map((name) => `==> ${path.join("articles", name)} <==`).join(),
    });
    check("files in the order given", ["-o", "json", "notes.txt", "article.html", "notes.txt"], {
      stdout: json((...all) => all.map(({ input }) => input).join() === "notes.txt,article.html,notes.txt"),
    });
    check(
      "and goes on after what is missing, to end with the worst",
      ["none.txt", "blank.html", "notes.txt"],
      {
        status: UNREADABLE,
        stdout: BRIDGE,
        stderr: /^nutgraf: none\.txt: there is no such file\nnutgraf: blank\.html: has no text in it\n$/,
      },
    );
    check("with more threads than inputs", ["--threads", "3", "-n1", "notes.txt", "article.html"], {
      stdout: BRIDGE,
    });
    test("the same with any number of threads", async () => {
      const args = ["-o", "json", "articles", "article.html", "meta.html", "loop"];
      const [one, three] = await Promise.all(
        ["1", "3"].map((threads) => run(["--threads", threads, ...args])),
      );
      assert.deepEqual(three, one);
      assert.equal(one.stdout.trimEnd().split("\n").length, 7);
    });
  });

  describe("fetches", { concurrency: 2 }, () => {
    check("a page", [`${ADDRESS}/article`], { stdout: BRIDGE });
    check("a text", [`${ADDRESS}/text`], { stdout: BRIDGE });
    check("what the server does not name", [`${ADDRESS}/untyped`], { stdout: BRIDGE });
    check("what has moved, under its new address", ["-o", "json", `${ADDRESS}/moved`], {
      stdout: json(({ url }) => url === `${ADDRESS}/article`),
    });
    const refused = {
      "a page that is missing": [["/missing"], /the server answers 404 Not Found\n$/],
      "what leads in a circle": [["/round"], /cannot be fetched: redirect count exceeded\n$/],
      "what leads out of the web": [["/elsewhere"], /cannot be fetched: /],
      "what is no text": [["/paper"], /is of the type application\/pdf, which is neither HTML nor text\n$/],
      "what does not end": [["/endless"], /is larger than 64 MB\n$/],
      "what does not come": [["/never", "--timeout", "2"], /takes more than 2 seconds \(--timeout\)\n$/],
    };
    for (const [name, [[at, ...args], stderr]] of Object.entries(refused)) {
      check(`not ${name}`, [...args, ADDRESS + at], { status: UNREADABLE, stderr });
    }
    check("not where nobody listens", ["http://127.0.0.1:1/"], {
      status: UNREADABLE,
      stderr: /cannot be fetched/,
    });
    check("not from elsewhere than the web", ["ftp://127.0.0.1/a"], {
      status: UNREADABLE,
      stderr: /only http and https addresses are fetched/,
    });
  });

  describe("refuses", { concurrency: 2 }, () => {
    const cases = {
      "an unknown option": [["--sentense", "3"], /Unknown option '--sentense'/],
      "an option without its value": [["--words"], /--words/],
      "no whole number": [["-n", "2.5"], /--sentences must be a whole number from 1/],
      "no number": [["--words", "many"], /--words must be/],
      "an empty number": [["--ratio", ""], /--ratio must be above 0 and at most 1/],
      "two lengths": [["-n3", "--words", "20"], /--words/],
      "an unknown kind": [["-k", "poem"], /--kind must be one of tldr, /],
      "an unknown format": [["-o", "xml"], /--format must be one of text, markdown, json/],
      "an unknown input": [["--input", "pdf"], /--input must be one of html, text/],
      "an unknown encoding": [["--encoding", "utf-9"], /--encoding: utf-9 is no encoding/],
      "an impossible language": [["--language", "no language"], /--language must be a BCP 47/],
      "no thread": [["--threads", "0"], /--threads must be a whole number from 1/],
      "no time": [["--timeout", "never"], /--timeout must be a whole number from 1/],
    };
    for (const [name, [args, stderr]] of Object.entries(cases)) {
      check(name, [...args, "article.html"], { status: WRONG_USAGE, stderr });
    }
  });

  describe("survives", { concurrency: 2 }, () => {
    check("an empty file", ["empty.txt"], { status: NOTHING, stderr: /empty\.txt: has no text in it/ });
    check("an empty input", [], { status: NOTHING, stderr: /standard input: has no text in it/ });
    check("a text without keywords", ["--keywords"], {
      input: "It is. It was.",
      status: NOTHING,
      stderr: /has no keywords/,
    });
    check("a page without text", ["blank.html"], { status: NOTHING, stderr: /has no text in it/ });
    check("a budget too small", ["--words", "1", "notes.txt"], {
      status: NOTHING,
      stderr: /no sentence is as short/,
    });
    check("a folder without anything to read", ["nothing"], {
      status: NOTHING,
      stderr: /nothing: has no file of HTML/,
    });
    check("a picture", ["picture.bin"], { status: UNREADABLE, stderr: /is neither HTML nor text/ });
    check("a paper that is named as a text", ["paper.txt"], {
      status: UNREADABLE,
      stderr: /is neither HTML nor text/,
    });
    check("a file that is missing", ["none.html"], {
      status: UNREADABLE,
      stderr: /none\.html: there is no such file/,
    });
    check("a link to itself", ["itself.txt"], {
      status: UNREADABLE,
      stderr: /is a link that leads to itself/,
    });
    check("a folder with itself in it", ["-o", "json", "loop"], {
      stdout: json((...all) => all.map(({ input }) => path.basename(input)).join() === "only.txt,second.txt"),
    });
    for (const name of ["marks.txt", "angles.txt"]) {
      test(`ten megabytes of one mark (${name})`, async () => {
        const { status, stderr } = await run(["-n1", name]);
        assert.ok([SUMMARIZED, NOTHING].includes(status), stderr);
      });
    }
    check("a page whose nesting never ends, and goes on", ["--timeout", "2", "nested.html", "notes.txt"], {
      status: UNREADABLE,
      stdout: BRIDGE,
      stderr: /^nutgraf: nested\.html: takes more than 2 seconds \(--timeout\)\n$/,
    });

    test("a reader who has seen enough", async () => {
      const many = Array.from({ length: 40 }, () => "article.html");
      const { status, stderr } = await run(["-o", "json", ...many], {
        onOutput: (child) => child.stdout.destroy(),
      });
      assert.deepEqual([status, stderr], [SUMMARIZED, ""]);
    });

    if (existsSync("/dev/full")) {
      test("a disk without room", async () => {
        const { status, stderr } = await run([], {
          command: ["sh", "-c", `"${process.execPath}" "${MAIN}" notes.txt > /dev/full`],
        });
        assert.equal(status, FAILED);
        assert.match(stderr, /^nutgraf: cannot write: .*ENOSPC/);
      });
    }

    test("a lack of linkedom, which only pages need", async () => {
      const alone = path.join(folder, "node_modules/nutgraf");
      cpSync(path.join(root, "pkg/dist"), path.join(alone, "dist"), { recursive: true });
      cpSync(path.join(root, "pkg/package.json"), path.join(alone, "package.json"));
      const command = [process.execPath, path.join(alone, "dist/cli/main.js")];
      const { status, stdout, stderr } = await run(["article.html", "notes.txt"], { command });
      assert.equal(status, UNREADABLE);
      assert.match(stdout, BRIDGE);
      assert.match(
        stderr,
        /^nutgraf: article\.html: HTML is read by the optional package linkedom, .*npm install/,
      );
    });
  });

  test("the help fits a screen, and every option in it exists", () => {
    const screen = HELP.trimEnd().split("\n");
    assert.ok(screen.length <= 24);
    assert.ok(screen.every((line) => line.length < 80));
    const named = HELP.match(/(?<=[\s,])--[a-z]+/g);
    assert.ok(named.length > 20);
    // A value is wrong for some, but known each is.
    for (const option of named) {
      try {
        commandOf([`${option}=1`]);
      } catch (error) {
        assert.doesNotMatch(error.message, /Unknown/);
      }
    }
  });

  test("progress is a line that is written over, on a terminal alone", () => {
    const shown = (isTTY, all) => {
      let text = "";
      const progress = new Progress({ isTTY, columns: 12, write: (part) => (text += part) }, all);
      progress.advance("a very long name");
      progress.advance("b\x1b[1m");
      progress.clear();
      return text;
    };
    assert.equal(shown(true, 2), "\r1/2 a very \x1b[K\r2/2 b[1m\x1b[K\r\x1b[K");
    assert.equal(shown(false, 2), "");
    assert.equal(shown(true, 1), "");
  });

  test("the examples of the README work", async () => {
    const readme = readFileSync(path.join(root, "pkg/README.md"), "utf8");
    const [, example] = /## On the command line\n\n```sh\n([^]*?)```/.exec(readme);
    const commands = example.trimEnd().split("\n");
    assert.ok(commands.length >= 5);
    for (const line of commands) {
      const command = line
        .replaceAll("npx nutgraf", `"${process.execPath}" "${MAIN}"`)
        .replaceAll("https://example.com", ADDRESS);
      const { status, stderr } = await run([], { command: ["sh", "-c", command] });
      assert.deepEqual([line, status, stderr], [line, SUMMARIZED, ""]);
    }
    assert.match(readFileSync(path.join(folder, "summary.md"), "utf8"), /^## \[The bridge is closed\]/);
    assert.equal(readFileSync(path.join(folder, "summaries.jsonl"), "utf8").trimEnd().split("\n").length, 4);
  });
});
