"""Writes a FollowTheMoney file with the package's own model: followthemoney_writer.py FILE.ftm.json"""

import json
import sys

from followthemoney import model

ENTITIES = [
    (
        "Person",
        "awa",
        {
            "name": ["Awa Sy Exemple", "Aoua Sy Exemple"],
            "alias": ["SY EXEMPLE Awa", "Ава Си"],
            "previousName": ["Awa Ndiaye"],
            "nationality": ["sn"],
            "passportNumber": ["A0123456", "B 765 432"],
            "idNumber": ["1 234 1990 00017"],
            "taxNumber": ["TX-77"],
            "wikidataId": ["Q4115189"],
            "innCode": ["500100732259"],
            "birthDate": ["1964-11-09", "1964"],
            "deathDate": ["2023-02"],
        },
    ),
    ("Person", "moussa", {"firstName": ["Moussa"], "lastName": ["Bah"], "country": ["gn"], "passportNumber": ["GN-1"], "birthDate": ["1970"]}),
    (
        "Company",
        "mines",
        {
            "name": ["Mines de l’Exemple"],
            "alias": ["Mexem"],
            "jurisdiction": ["sn"],
            "registrationNumber": ["SN-DKR-2010-B-1"],
            "leiCode": ["1595VL9OPPQ5THEK2X30"],
            "isinCode": ["US0378331005"],
            "ogrnCode": ["1027739642281"],
            "innCode": ["7707083893"],
            "imoNumber": ["IMO9126819"],
            "incorporationDate": ["2010-05", "2011"],
            "dissolutionDate": ["2022-12-31"],
        },
    ),
    ("Organization", "parti", {"name": ["Parti de l’exemple"], "registrationNumber": ["P-1"], "country": ["sn"], "incorporationDate": ["1998"]}),
    ("PublicBody", "agence", {"name": ["Agence de l’exemple"], "country": ["sn"], "wikidataId": ["Q42"], "incorporationDate": ["1960-04-04"]}),
    ("LegalEntity", "fonds", {"name": ["Fonds de l’exemple"], "vatCode": ["SN-9"], "swiftBic": ["BCEASNDA"]}),
    ("Position", "directrice", {"name": ["directrice générale"], "organization": ["agence"], "country": ["sn"]}),
    ("Occupancy", "o1", {"holder": ["awa"], "post": ["directrice"], "startDate": ["2016-03-01"], "endDate": ["2019"]}),
    ("Occupancy", "o2", {"holder": ["awa"], "post": ["directrice"], "startDate": ["2021-06"]}),
    ("Membership", "m1", {"member": ["awa"], "organization": ["parti"], "startDate": ["2012"], "endDate": ["2020-05"]}),
    ("Membership", "m2", {"member": ["moussa"], "organization": ["parti"], "endDate": ["2018-07-14"]}),
    ("Directorship", "d1", {"director": ["moussa"], "organization": ["mines"], "startDate": ["2015"]}),
]

with open(sys.argv[1], "w", encoding="utf-8") as lines:
    for schema, entity_id, properties in ENTITIES:
        entity = model.make_entity(schema)
        entity.id = entity_id
        for name, values in properties.items():
            for value in values:
                entity.add(name, value)
        kept = {name: sorted(entity.get(name)) for name in properties}
        if any(len(kept[name]) < len(values) for name, values in properties.items()):
            raise SystemExit(f"{entity_id}: the package keeps only {kept}")
        lines.write(json.dumps(entity.to_dict(), ensure_ascii=False) + "\n")
