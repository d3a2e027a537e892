"""What rdflib reads, and one question answered: rdflib_reader.py FILE.ttl|FILE.jsonld [ANOTHER to compare]"""

import json
import sys

from rdflib import RDF, Dataset, Graph, Literal, Namespace
from rdflib.compare import isomorphic

GRIOT = Namespace("urn:griot:ontology:")
SCHEMA = Namespace("https://schema.org/")
DATES = {"date", "gYear", "gYearMonth", "dateTime"}


def read(path):
    return Graph().parse(path, format="json-ld" if path.endswith("jsonld") else "turtle")


graph = read(sys.argv[1])
ill = [str(o) for o in graph.objects() if isinstance(o, Literal) and o.ill_typed]
decorated = graph.query(
    """
    PREFIX schema: <https://schema.org/>
    PREFIX prov: <http://www.w3.org/ns/prov#>
    PREFIX dcterms: <http://purl.org/dc/terms/>
    PREFIX griot: <urn:griot:ontology:>
    SELECT ?giver ?receiver ?award ?date ?quote ?headline WHERE {
      ?statement a griot:DECORATED ; schema:agent/schema:name ?giver ; schema:object/schema:name ?receiver ;
                 griot:award ?award ; dcterms:date ?date ; prov:qualifiedDerivation ?evidence .
      ?evidence schema:text ?quote ; prov:entity/schema:headline ?headline .
    } ORDER BY ?date ?receiver
    """
)
print(
    json.dumps(
        {
            "triples": len(graph),
            "nodes": sum(1 for _ in graph.subjects(GRIOT.kind, None)),
            "edges": sum(1 for _ in graph.subjects(GRIOT.confidence, None, unique=True))
            - sum(1 for _ in graph.subjects(RDF.type, SCHEMA.Quotation)),
            "dated": sum(1 for _ in graph.subjects(GRIOT.firstDay, None)),
            "began": len({s for p in (SCHEMA.birthDate, SCHEMA.foundingDate) for s in graph.subjects(p, None)}),
            "quotes": sum(1 for _ in graph.subjects(RDF.type, SCHEMA.Quotation)),
            "illTyped": ill[:5],
            "decorated": [[str(value) for value in row] for row in decorated],
            "same": isomorphic(graph, read(sys.argv[2])) if len(sys.argv) > 2 else None,
        }
    )
)
