"""Reads a FollowTheMoney file with the followthemoney package, stores nothing, and prints the seconds it took."""

import json
import sys
import time

from followthemoney import model

start = time.perf_counter()
entities = 0
with open(sys.argv[1], encoding="utf-8") as lines:
    for line in lines:
        entity = model.get_proxy(json.loads(line))
        entity.schema.validate(entity.to_dict())
        entities += 1
print(json.dumps({"seconds": time.perf_counter() - start, "entities": entities}))
