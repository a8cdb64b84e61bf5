"""Fits the model, says how good it is, and writes the weights where asked to.

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
    rows, targets, weights = collection.rows, collection.targets, collection.weights
    print(f"{len(collection.pages)} pages, {len(targets)} blocks, {len(collection.names)} features", flush=True)
    show("blocks that the labels would keep", collection.f1(targets > 0.5))

    coefficients = fit(rows, targets, weights)
    if is_to_write:
        text = weight_file(len(SETS), collection.names, coefficients)
        WEIGHT_FILE.write_text(text, encoding="utf-8", newline="\n")
        print(f"written: {WEIGHT_FILE.relative_to(ROOT)}", flush=True)

    said = cross_validated(rows, targets, weights, collection.folds, coefficients)
    show("five folds", collection.f1(collection.kept(said)))
    if not is_to_write:
        left_out = {name: score_without(collection, name, coefficients) for name in SETS}
        show("without the set", left_out)
        print("not written: give --write to")
    print(f"{time.monotonic() - started:.0f} s")


def score_without(collection, name, start):
    """The figure of a set of which the model has seen no page."""
    weights = np.where(collection.sets == name, 0, collection.weights)
    said = probabilities(collection.rows, fit(collection.rows, collection.targets, weights, start))
    return collection.f1(collection.kept(said))[name]


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
