"""Labels: how much of each block of a page is its known article.

Both are cut into words, and the block is looked up in the article by runs of four words, each of
which an article has to give only once: a teaser that repeats the first paragraph is not labelled
as the paragraph is.
"""

import re
from collections import Counter

# A letter of a script that parts no words by spaces: Chinese, Japanese, Thai, Lao, Burmese.
_UNSPACED = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f"
_WORD = re.compile(rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])\w)+")

RUN = 4
"""Words in a run. Fewer, and common phrases are found anywhere; more, and one changed word loses
as many."""

SHORT = 6
"""Blocks of fewer words have too few runs to be looked up by themselves."""

CONTEXT = 3
"""So many words of a neighbour are put to a short block to look it up."""


def words_of(text):
    """The words of a text, in lower case; the single letters in scripts without spaces."""
    return _WORD.findall(text.lower())


def labels(article, blocks, is_hidden):
    """For each block, the share of its words that is found in the article: between 0 and 1.

    `article` is its text; `blocks` are lists of words.
    """
    gold = words_of(article)
    known = Counter(_runs(gold)) if len(gold) >= RUN else Counter([tuple(gold)])
    lines = {tuple(words_of(line)) for line in article.split("\n")}
    used = Counter()
    found = []
    for index, words in enumerate(blocks):
        if not words or is_hidden[index]:
            share = 0.0
        elif len(words) >= SHORT:
            share = _share_found(words, known, used)
        else:
            before = blocks[index - 1] if index > 0 else []
            after = blocks[index + 1] if index + 1 < len(blocks) else []
            share = float(tuple(words) in lines or _is_joined(words, before, after, known))
        found.append(share)
    return found


def _runs(words):
    return [tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)]


def _share_found(words, known, used):
    """The share of a long block's words in runs of the article that no block before has used."""
    runs = _runs(words)
    is_found = [False] * len(words)
    for start, run in enumerate(runs):
        if known[run] > used[run]:
            is_found[start : start + RUN] = [True] * RUN
    share = sum(is_found) / len(words)
    if share > 0.5:
        used.update(runs)
    return share


def _is_joined(words, before, after, known):
    """Whether a short block goes over into the one before or after it as the article does."""
    joined = []
    if len(after) >= CONTEXT:
        joined.append(words[-CONTEXT:] + after[:CONTEXT])
    if len(before) >= CONTEXT:
        joined.append(before[-CONTEXT:] + words[:CONTEXT])
    return any(all(run in known for run in _runs(text)) for text in joined)


SHORTEST_SEGMENT = 15
"""A shorter segment, in characters, labels only blocks that are little more than itself: a word or
two stand in many places."""


def labels_by_segments(inside, outside, texts):
    """For each block, 1 where it holds a segment of the article, 0 where it holds one that is known
    not to be, and None where neither is known."""
    inside, outside = ([_flat(segment) for segment in segments] for segments in (inside, outside))
    found = []
    for text in map(_flat, texts):
        if any(_holds(text, segment) for segment in inside):
            found.append(1.0)
        elif any(_holds(text, segment) for segment in outside):
            found.append(0.0)
        else:
            found.append(None)
    return found


def _flat(text):
    return " ".join(text.split())


def _holds(text, segment):
    is_telling = len(segment) >= min(SHORTEST_SEGMENT, len(text) / 2)
    return bool(segment) and is_telling and segment in text
