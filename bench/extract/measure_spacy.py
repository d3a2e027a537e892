"""Reads texts from standard input (a JSON list) with spaCy's fr_core_news_md and prints the seconds it took."""
import json
import sys
import time

import spacy

nlp = spacy.load("fr_core_news_md")
texts = json.load(sys.stdin)
list(nlp.pipe(texts[:10]))
start = time.perf_counter()
for document in nlp.pipe(texts):
    document.ents
print(json.dumps({"seconds": time.perf_counter() - start, "version": spacy.__version__}))
