"""Times the summarizers of sumy and summa.

Each line of the standard input is a question in JSON, and each of the standard output the answer:
{"algorithm", "file", "repeats", "sentences"} is answered by {"milliseconds"}, {} by {"memory"} in bytes.

sumy runs as its README shows, with its stemmer and its stop words. Sentences and words alone are found by
regular expressions, which is faster than its own way: that one asks NLTK for data to be downloaded.
"""

import json
import re
import resource
import sys
import time

from summa import summarizer as summa
from sumy.nlp.stemmers import Stemmer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words

# summa counts words, of which a sentence has so many.
WORDS_A_SENTENCE = 18

SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
WORD = re.compile(r"\w+")


class Tokenizer:
    """What sumy asks of a tokenizer."""

    def to_sentences(self, paragraph):
        return tuple(sentence for sentence in SENTENCE_END.split(paragraph) if sentence)

    def to_words(self, sentence):
        return tuple(WORD.findall(sentence))


def by_sumy(summarizer_class):
    summarizer = summarizer_class(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")

    def summarize(text, sentences):
        document = PlaintextParser.from_string(text, Tokenizer()).document
        return summarizer(document, sentences)

    return summarize


ALGORITHMS = {
    "sumy LexRank": by_sumy(LexRankSummarizer),
    "sumy TextRank": by_sumy(TextRankSummarizer),
    "sumy Luhn": by_sumy(LuhnSummarizer),
    "summa": lambda text, sentences: summa.summarize(text, words=sentences * WORDS_A_SENTENCE),
}


def answer(question):
    if not question:
        # Linux counts in kibibytes, macOS in bytes.
        unit = 1 if sys.platform == "darwin" else 1024
        return {"memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit}
    with open(question["file"], encoding="utf-8") as file:
        text = file.read()
    summarize = ALGORITHMS[question["algorithm"]]
    start = time.perf_counter()
    for _ in range(question["repeats"]):
        summarize(text, question["sentences"])
    return {"milliseconds": (time.perf_counter() - start) * 1000}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
