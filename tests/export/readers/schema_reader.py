"""What a schema finds wrong with an XML file: schema_reader.py graphml|gexf FOLDER-OF-SCHEMAS FILE

No package brings the schema of GEXF 1.3. A file is held against that of 1.2, without what 1.3 added: the kind of an edge
and the representation of time. That schema has colours in GEXF's own namespace, where no reader looks for them.
"""

import json
import sys

from lxml import etree

kind, schemas, path = sys.argv[1:]
OLD = "http://www.gexf.net/1.2draft"


def as_of_old(root):
    """Changes a GEXF 1.3 to say the same in the words of 1.2."""
    for element in root.iter(etree.Element):
        element.tag = f"{{{OLD}}}{etree.QName(element).localname}"
    root.set("version", "1.2")
    root.attrib.pop("{http://www.w3.org/2001/XMLSchema-instance}schemaLocation")
    root.find(f"{{{OLD}}}graph").attrib.pop("timerepresentation")
    for edge in root.iter(f"{{{OLD}}}edge"):
        edge.attrib.pop("kind")


schema = etree.XMLSchema(etree.parse(f"{schemas}/{kind}.xsd"))
tree = etree.parse(path, etree.XMLParser(huge_tree=True))
if kind == "gexf":
    as_of_old(tree.getroot())
schema.validate(tree)
print(json.dumps({"problems": [f"line {error.line}: {error.message}" for error in schema.error_log][:10]}))
