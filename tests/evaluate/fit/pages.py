"""The pages to learn from, what the model knows of their blocks, and what it should say."""

import json
import subprocess
import zlib
from collections import Counter
from pathlib import Path
from urllib.parse import urlparse

import numpy as np

from label import labels, labels_by_segments, words_of

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[2]
SETS = json.loads((FOLDER / "sets.json").read_text())
FOLDS = 5

LENGTH_POWER = 0.6
"""A block counts by its number of words to this power. Towards 1 a page's long paragraphs decide and
the clutter between them hardly counts; towards 0 a menu's links outvote the text. From 0.3 to 1 no
set's five-fold figure of the first pass moves by more than 0.006."""


class Page:
    """A page, as words, with its known article."""

    def __init__(self, gold, blocks):
        self.set = gold["set"]
        self.article = gold["text"]
        self.inside = gold.get("inside") or []
        self.outside = gold.get("outside") or []
        self.is_segmented = SETS[self.set].get("goldIsSegments", False)
        self.texts = [block["text"] for block in blocks] if self.is_segmented else None
        self.words = [words_of(block["text"]) for block in blocks]
        site = urlparse(gold.get("url") or "").netloc
        if not site or site == "fakehost":
            # The ids of daniel have the site between underscores; elsewhere a page is its own site.
            site = gold["id"].split("_")[1] if self.set == "daniel" else gold["id"]
        self.fold = zlib.crc32(site.encode()) % FOLDS
        self.weight = SETS[self.set]["weight"]

    def labels(self, is_hidden):
        """What each block should be, from 0 to 1; None where nothing is known."""
        if self.is_segmented:
            return labels_by_segments(self.inside, self.outside, self.texts)
        return labels(self.article, self.words, is_hidden)

    def f1(self, is_kept):
        """Token F1 of the blocks kept: of words as a multiset, with those of the article.

        Of a page whose article is known by segments, F1 of the segments.
        """
        if self.is_segmented:
            return self._segment_f1(is_kept)
        gold = Counter(words_of(self.article))
        kept = Counter(word for words, is_in in zip(self.words, is_kept) if is_in for word in words)
        total = gold.total() + kept.total()
        return 2 * (gold & kept).total() / total if total else 1.0


    def _segment_f1(self, is_kept):
        text = " ".join(" ".join(text.split()) for text, is_in in zip(self.texts, is_kept) if is_in)
        right = sum(" ".join(segment.split()) in text for segment in self.inside)
        wrong = sum(" ".join(segment.split()) in text for segment in self.outside)
        return 2 * right / max(len(self.inside) + right + wrong, 1)


class Collection:
    """All pages, with one row for each block in arrays over all of them.

    `names` and `rows` are the features; `targets` what the model should say; `weights`
    how much each block counts; `folds` and `sets` where it belongs; `is_shown` and `is_headline`
    what the page says.
    """

    def __init__(self, work):
        self.work = Path(work).resolve()
        self.pages = list(self._read())
        self.names, self.rows, self.is_headline, is_hidden = self._describe()
        self.is_shown = ~is_hidden
        self.bounds = np.cumsum([0] + [len(page.words) for page in self.pages])
        found = [np.array(page.labels(is_hidden[at]), float) for page, at in self.slices()]
        self.is_known = ~np.isnan(np.concatenate(found))
        # Runs of words overlap the edges of a block and miss a changed word: near is as good as is.
        self.targets = np.clip((np.nan_to_num(np.concatenate(found)) - 0.1) / 0.8, 0, 1)
        self.weights = np.concatenate([self._block_weights(page, at) for page, at in self.slices()])
        self.folds = self._each(lambda page: page.fold)
        self.sets = self._each(lambda page: page.set)

    def slices(self):
        """Each page with the slice of the arrays that has its blocks."""
        return [(page, slice(*self.bounds[at : at + 2])) for at, page in enumerate(self.pages)]

    def kept(self, probabilities):
        """Which blocks the article stage keeps where the model gives these probabilities."""
        path = self.work / "probabilities.jsonl"
        said = np.where(self.is_shown, probabilities, 0)
        with path.open("w") as file:
            for _, at in self.slices():
                file.write(json.dumps([round(float(value), 7) for value in said[at]]) + "\n")
        is_kept = np.zeros(len(said), bool)
        for (_, at), page in zip(self.slices(), self._ask(path), strict=True):
            is_kept[at.start + np.array(page["kept"], int)] = True
        return is_kept

    def f1(self, is_kept):
        """The mean F1 of each set, where these blocks are kept."""
        scores = {}
        for page, at in self.slices():
            kept = is_kept[at] & ~self.is_headline[at]
            if SETS[page.set].get("goldOpensWithHeadline"):
                kept |= self.is_headline[at]
            scores.setdefault(page.set, []).append(page.f1(kept))
        return {name: float(np.mean(values)) for name, values in scores.items()}

    def _read(self):
        with (self.work / "gold.jsonl").open() as golds, (self.work / "pages.jsonl").open() as pages:
            for gold, page in zip(golds, pages, strict=True):
                yield Page(json.loads(gold), json.loads(page)["blocks"])

    def _each(self, value_of):
        return np.concatenate([np.full(len(page.words), value_of(page)) for page in self.pages])

    def _block_weights(self, page, at):
        counts = np.array([len(words) for words in page.words], float)
        is_used = (counts > 0) & self.is_shown[at] & ~self.is_headline[at] & self.is_known[at]
        shares = np.where(is_used, (counts + 1) ** LENGTH_POWER, 0)
        return shares / max(shares.sum(), 1e-9) * page.weight * 100

    def _describe(self):
        """Names, rows, and which blocks are headline or hidden."""
        rows, is_headline, is_hidden = [], [], []
        answers = self._ask()
        names = next(answers)["names"]
        for page in answers:
            count = len(page["rows"])
            rows.append(np.array(page["rows"], np.float32).reshape(count, len(names)))
            headline = -1 if page["headline"] is None else page["headline"]
            is_headline.append(np.arange(count) == headline)
            is_hidden.append(np.isin(np.arange(count), page["hidden"]))
        return names, np.concatenate(rows), np.concatenate(is_headline), np.concatenate(is_hidden)

    def _ask(self, *arguments):
        """What the features example prints."""
        command = ["cargo", "run", "--quiet", "--release", "--features", "fit", "--example", "features"]
        command += ["--", *map(str, arguments)]
        with (self.work / "pages.jsonl").open() as pages:
            with subprocess.Popen(command, cwd=ROOT, stdin=pages, stdout=subprocess.PIPE) as process:
                for line in process.stdout:
                    yield json.loads(line)
        if process.returncode != 0:
            raise SystemExit("fit: the features example failed")
