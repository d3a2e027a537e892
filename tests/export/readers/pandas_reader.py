"""What pandas reads: pandas_reader.py EXPORT.zip"""

import json
import sys
import zipfile

import pandas

with zipfile.ZipFile(sys.argv[1]) as archive:
    nodes = pandas.read_csv(archive.open("nodes.csv"), keep_default_na=False, na_values=[""])
    edges = pandas.read_csv(archive.open("edges.csv"), keep_default_na=False, na_values=[""], low_memory=False)
    citation = json.load(archive.open("citation.json"))

known = set(nodes["id"])
assert set(edges["source"]) <= known and set(edges["target"]) <= known, "an edge ends where no node is"
print(
    json.dumps(
        {
            "nodes": len(nodes),
            "edges": len(edges),
            "nodeAttributes": nodes.notna().sum().to_dict(),
            "edgeAttributes": edges.notna().sum().to_dict(),
            "dated": int(pandas.to_datetime(edges["firstDate"]).notna().sum()),
            "labels": sorted(nodes["label"])[:200],
            "meanConfidence": float(edges["confidence"].mean()),
            "uniqueIds": int(edges["id"].nunique()),
            "citation": citation["query"],
        },
        default=int,
    )
)
