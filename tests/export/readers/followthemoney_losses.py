"""What a second FollowTheMoney file lacks of a first, as the package reads both: followthemoney_losses.py FIRST SECOND"""

import json
import sys

from followthemoney import model
from followthemoney.types import registry

ENDS = {"Occupancy": ("holder", "post"), "Membership": ("member", "organization"), "Directorship": ("director", "organization")}
NAME_PARTS = ["firstName", "secondName", "middleName", "fatherName", "lastName"]


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [(data, model.get_proxy(data)) for data in map(json.loads, lines)]


def names_of(entity):
    names = set(entity.get_type_values(registry.name))
    return names or {" ".join(part for name in NAME_PARTS for part in entity.get(name, quiet=True))}


def identifiers_of(entity):
    return {
        (prop.name, value)
        for prop, value in entity.itervalues()
        if prop.type == registry.identifier or prop.name == "opencorporatesUrl"
    }


def dates_of(entity):
    return {(prop.name, value) for prop, value in entity.itervalues() if prop.type == registry.date}


def link_of(entity, caption_of):
    ends = tuple(caption_of(end) for name in ENDS[entity.schema.name] for end in entity.get(name))
    return (entity.schema.name, *ends, *(tuple(entity.get(name)) for name in ("startDate", "endDate")))


first, second = read(sys.argv[1]), read(sys.argv[2])
captions = {entity.id: min(names_of(entity)) for _, entity in first if not entity.schema.edge}
found = {referent: entity for data, entity in second for referent in data.get("referents", [])}
positions = {min(names_of(entity)): entity for _, entity in second if entity.schema.name == "Position"}
losses = []
by_id = {}
for _, entity in first:
    if entity.schema.edge:
        continue
    other = positions.get(captions[entity.id]) if entity.schema.name == "Position" else found.get(entity.id)
    if other is None:
        losses.append(f"{entity.id}: not there")
        continue
    by_id[other.id] = captions[entity.id]
    losses += [f"{entity.id}: name {name}" for name in sorted(names_of(entity) - names_of(other))]
    for told in (identifiers_of, dates_of):
        losses += [f"{entity.id}: {kind} {value}" for kind, value in sorted(told(entity) - told(other))]
links = [link_of(entity, lambda end: by_id.get(end, end)) for _, entity in second if entity.schema.name in ENDS]
wanted = [link_of(entity, captions.get) for _, entity in first if entity.schema.edge]
losses += [f"link {link}" for link in wanted if link not in links]
print(json.dumps({"entities": len(first), "links": len(wanted), "losses": losses}, ensure_ascii=False))
