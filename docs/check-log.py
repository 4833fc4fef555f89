#!/usr/bin/env python3
"""Checks a published log: python3 check-log.py log.jsonl [TREE_HEAD]. Needs nothing but Python 3."""
import hashlib
import json
import sys


def canonical(value):  # RFC 8785 for what the log holds
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def sha256(data):
    return hashlib.sha256(data).hexdigest()


frontier = []  # heads of the perfect subtrees, largest first
size = 0
for size, line in enumerate(open(sys.argv[1], encoding="utf-8"), start=1):
    entry = json.loads(line)
    content = entry.pop("content")
    leaf, root = entry.pop("leafHash"), entry.pop("rootHash")
    where = f"entry {size} ({entry['subjectId']})"
    assert entry["seq"] == size, f"{where}: sequence number is {entry['seq']}"
    if content is not None:
        assert sha256(canonical(content)) == entry["contentSha256"], f"{where}: content was changed"
    assert sha256(b"\x00" + canonical(entry)) == leaf, f"{where}: entry was changed"
    node, rest = leaf, size - 1
    while rest % 2 == 1:
        node = sha256(b"\x01" + bytes.fromhex(frontier.pop() + node))
        rest //= 2
    frontier.append(node)
    head = frontier[-1]
    for subtree in reversed(frontier[:-1]):
        head = sha256(b"\x01" + bytes.fromhex(subtree + head))
    assert head == root, f"{where}: tree head is {head}"
    if len(sys.argv) > 2 and root == sys.argv[2]:
        print(f"the head you named is that of entry {size}")
print(f"{size} entries agree; tree head {head if size else sha256(b'')}")
