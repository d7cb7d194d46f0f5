"""answers.py ORACLE SPEC ANSWERS DOCUMENT

What the recording server answers each operation: the lowest declared success with an instance of the schema of each of its media
types, which the oracle's walk proposes and jsonschema-rs accepts. And the document in JSON, for judges that read nothing else."""
import json, sys
from document import Document
from request import IGNORED


def main(oracle, spec, out, copy):
    document = Document(oracle, spec)
    answers = []
    for method, path, operation, _ in document.operations():
        status, alternatives = document.answers(operation)
        answers.append({"method": method, "path": path, "id": operation.get("operationId"), "status": status, "alternatives": alternatives})
    json.dump(answers, open(out, "w"))
    root = readable(document, document.root)
    # The judges know no 3.2; what it adds they pass over.
    if str(root["openapi"]).startswith("3.2"): root["openapi"] = "3.1.1"
    json.dump(root, open(copy, "w"))


def readable(document, node):
    """A copy without what judges trip over: what is in other files, and headers that are no parameters."""
    if isinstance(node, list): return [readable(document, part) for part in node]
    if not isinstance(node, dict): return node
    if isinstance(node.get("$ref"), str) and not node["$ref"].startswith("#"): return {}
    copy = {key: readable(document, part) for key, part in node.items()}
    if isinstance(node.get("parameters"), list): copy["parameters"] = [part for part in copy["parameters"] if not ignored(document.at(part))]
    return copy


def ignored(parameter):
    return parameter.get("in") == "header" and str(parameter.get("name")).lower() in IGNORED


sys.setrecursionlimit(20000)
main(*sys.argv[1:])
