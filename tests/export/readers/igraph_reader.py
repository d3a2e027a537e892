"""What python-igraph reads: igraph_reader.py FILE.graphml"""

import json
import sys
from math import isnan

import igraph

graph = igraph.Graph.Read_GraphML(sys.argv[1])


def has(value):
    return value not in (None, "") and not (isinstance(value, float) and isnan(value))


def counts(sequence):
    return {name: sum(map(has, sequence[name])) for name in sequence.attributes()}


print(
    json.dumps(
        {
            "nodes": graph.vcount(),
            "edges": graph.ecount(),
            "nodeAttributes": counts(graph.vs),
            "edgeAttributes": counts(graph.es),
            "dated": sum(map(has, graph.es["firstDate"])),
            "labels": sorted(graph.vs["label"])[:200],
        }
    )
)
