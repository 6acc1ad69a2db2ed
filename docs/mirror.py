# Keeps an exact copy of all items: python3 docs/mirror.py https://tin.example mirror.json
import json, os, sys, urllib.error, urllib.request
site, file = sys.argv[1:]

def ask(path):
    return json.load(urllib.request.urlopen(site + path))

def everything():
    cursor = ask("/api/changes")["next"]  # first: what changes during the reading comes again
    items, page = {}, {"next": ""}
    while "next" in page:
        page = ask("/api/items?limit=200&cursor=" + page["next"])
        items |= {item["id"]: item for item in page["items"]}
    return follow(cursor, items)

def follow(cursor, items):
    answer = ask("/api/changes?after=" + cursor)
    for change in answer["changes"]:
        items.pop(change["id"], None)
        if "item" in change:  # without one, it left every list
            items[change["id"]] = change["item"]
    return follow(answer["next"], items) if answer["more"] else {"cursor": answer["next"], "items": items}

try:
    mirror = follow(**json.load(open(file))) if os.path.exists(file) else everything()
except urllib.error.HTTPError as error:
    mirror = everything() if error.code == 410 else sys.exit(error)  # 410: the journal begins later
json.dump(mirror, open(file + ".part", "w"))
os.replace(file + ".part", file)
