# An exact copy of all items, kept up to date: python3 docs/mirror.py https://tin.example mirror.json
import json, os, sys, urllib.error, urllib.parse, urllib.request

site, file = (sys.argv[1:] + ["http://localhost:8787", "mirror.json"])[:2] if len(sys.argv) < 3 else sys.argv[1:3]

def ask(path):
    try:
        with urllib.request.urlopen(site + path) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        if error.code == 410:
            return None  # the cursor is too old, or of another journal
        raise

def begin():
    cursor = ask("/api/changes")["next"]  # the cursor first: what changes meanwhile comes again
    items, page = {}, {"next": ""}
    while "next" in page:
        page = ask("/api/items?limit=200&cursor=" + urllib.parse.quote(page["next"]))
        items.update((item["id"], item) for item in page["items"])
    return {"cursor": cursor, "items": items}

def follow(mirror):
    answer = {"more": True}
    while answer.get("more"):
        answer = ask("/api/changes?after=" + urllib.parse.quote(mirror["cursor"]))
        if answer is None:
            return follow(begin())
        for change in answer["changes"]:
            if "item" in change:
                mirror["items"][change["id"]] = change["item"]
            else:
                mirror["items"].pop(change["id"], None)
        mirror["cursor"] = answer["next"]
    return mirror

known = json.load(open(file)) if os.path.exists(file) else begin()
mirror = follow(known)
with open(file + ".part", "w") as part:
    json.dump(mirror, part)
os.replace(file + ".part", file)
print(len(mirror["items"]), "items")
