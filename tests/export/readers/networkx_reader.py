"""What NetworkX reads: networkx_reader.py graphml|gexf|json FILE"""

import json
import sys
from collections import Counter

import networkx as nx

kind, path = sys.argv[1:]
if kind == "graphml":
    graph = nx.read_graphml(path, force_multigraph=True)
elif kind == "gexf":
    graph = nx.read_gexf(path)
else:
    with open(path, encoding="utf-8") as file:
        graph = nx.node_link_graph(json.load(file), edges="edges")

nodes, edges = Counter(), Counter()
for _, data in graph.nodes(data=True):
    nodes.update(name for name, value in data.items() if value is not None)
dated = 0
for _, _, data in graph.edges(data=True):
    edges.update(name for name, value in data.items() if value is not None)
    dated += "start" in data or "spells" in data or "firstDate" in data
labels = sorted(str(data.get("label", data.get("name"))) for _, data in graph.nodes(data=True))
print(
    json.dumps(
        {
            "nodes": graph.number_of_nodes(),
            "edges": graph.number_of_edges(),
            "nodeAttributes": nodes,
            "edgeAttributes": edges,
            "dated": dated,
            "labels": labels[:200],
            "citation": graph.graph.get("citation", graph.graph.get("query")),
        }
    )
)
