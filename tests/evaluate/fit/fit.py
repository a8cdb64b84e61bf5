"""Fits both passes of the model, says how good they are, and writes the weights where asked to.

    python3 fit.py WORK_FOLDER [--write]

WORK_FOLDER holds pages.jsonl and gold.jsonl, as fit.mjs writes them.
"""

import sys
import time

import numpy as np

from pages import ROOT, SETS, Collection
from regression import cross_validated, fit, probabilities
from weight_file import weight_file

WEIGHT_FILE = ROOT / "src/article/weight.rs"


def main(work, is_to_write):
    started = time.monotonic()
    collection = Collection(work)
    targets, weights, folds = collection.targets, collection.weights, collection.folds
    print(f"{len(collection.pages)} pages, {len(targets)} blocks, {len(collection.names)} features", flush=True)
    show("blocks that the labels would keep", collection.f1(targets))

    first = fit(collection.rows, targets, weights)
    first_said = cross_validated(collection.rows, targets, weights, folds, first)
    show("first pass, five folds", collection.f1(first_said))

    names, rows = collection.second_rows(shown(collection, first_said))
    second = fit(rows, targets, weights)
    show("second pass, five folds", collection.f1(cross_validated(rows, targets, weights, folds, second)))

    if is_to_write:
        text = weight_file(len(SETS), (collection.names, first), (names, second))
        WEIGHT_FILE.write_text(text, encoding="utf-8", newline="\n")
        print(f"written: {WEIGHT_FILE.relative_to(ROOT)}")
    else:
        left_out = {name: score_without(collection, name, first, second) for name in SETS}
        show("second pass, without the set", left_out)
        print("not written: give --write to")
    print(f"{time.monotonic() - started:.0f} s")


def score_without(collection, name, first, second):
    """Token F1 on a set of which neither pass has seen a page."""
    weights = np.where(collection.sets == name, 0, collection.weights)
    targets = collection.targets
    first_said = cross_validated(collection.rows, targets, weights, collection.folds, first)
    _, rows = collection.second_rows(shown(collection, first_said))
    said = probabilities(rows, fit(rows, targets, weights, second))
    return collection.f1(said)[name]


def shown(collection, said):
    """The first pass's probabilities, none for what is hidden: so the model reads them, too."""
    return np.where(collection.is_shown, said, 0)


def show(title, scores):
    """Prints a line of figures, a set each."""
    figures = "  ".join(f"{name} {score:.3f}" for name, score in scores.items())
    print(f"{title}:\n  {figures}", flush=True)


if __name__ == "__main__":
    match sys.argv[1:]:
        case [folder]:
            main(folder, is_to_write=False)
        case [folder, "--write"]:
            main(folder, is_to_write=True)
        case _:
            sys.exit("usage: python3 fit.py WORK_FOLDER [--write]")
