"""What FollowTheMoney reads, each entity validated: followthemoney_reader.py FILE.ftm.json"""

import json
import sys
from collections import Counter

from followthemoney import EntityProxy, model

schemata, problems, seen, references = Counter(), [], set(), set()
edges = dated = proven = 0
with open(sys.argv[1], encoding="utf-8") as lines:
    for line in lines:
        data = json.loads(line)
        entity = model.get_proxy(data, cleaned=False)
        schema = entity.schema
        schemata[schema.name] += 1
        if entity.id in seen:
            problems.append(f"{entity.id}: a second time")
        seen.add(entity.id)
        try:
            schema.validate(data)
        except Exception as error:
            problems.append(f"{entity.id}: {error} {getattr(error, 'errors', '')}")
        for name in schema.required:
            if not entity.get(name):
                problems.append(f"{entity.id}: {schema.name} wants {name}")
        for name, values in data["properties"].items():
            kept = entity.get(name) if name in schema.properties else None
            if kept is None or sorted(kept) != sorted(values):
                problems.append(f"{entity.id}: {name} became {kept} from {values}")
            elif schema.get(name).type.name == "entity":
                references.update(kept)
        if schema.edge and not (list(entity.get(schema.source_prop)) and list(entity.get(schema.target_prop))):
            problems.append(f"{entity.id}: an edge without an end")
        isLink = schema.edge or schema.name == "Event"
        edges += isLink
        dated += bool(isLink and entity.get("date", quiet=True)) or bool(isLink and entity.get("startDate", quiet=True))
        proven += bool(isLink and entity.get("proof", quiet=True))

for missing in sorted(references - seen)[:5]:
    problems.append(f"{missing}: referred to and not there")
print(
    json.dumps(
        {"schemata": schemata, "edges": edges, "dated": dated, "proven": proven, "problems": problems[:20]}
    )
)
