"""jsts.py prepare ORACLE SUITE FOLDER
jsts.py verdict ORACLE SUITE FOLDER

The half of `cargo xtask jsts` that knows JSON Schema. `prepare` gives each group of the suite a name and writes its schema as
it is to spec/NAME.schema.json, so that `#` means the group's own root; a document that has it as its only component to
spec/NAME.json; groups.json; and cases.jsonl for the driver. `verdict` reads outcomes.json ({NAME: {"made" | "refused" | "crash":
reason}}) and the driver's answers.jsonl, and prints a verdict on every case: {"file", "group", "test", "class", "kind", "passed", "reason"},
where `passed` is null if either answer will do. The classes A to D and the kinds are those of the oracle's jsts_count.py."""
import contextlib, io, json, pathlib, sys
from compare import Comparison
from schemas import complaint
import jsonschema_rs


def count(oracle, suite):
    """The oracle's module. It counts when it is imported, and says so."""
    sys.path.insert(0, oracle)
    sys.argv = ["jsts_count.py", suite]
    with contextlib.redirect_stdout(io.StringIO()):
        import jsts_count
    return jsts_count


def groups(oracle, suite):
    """Every group: its name, class, file and what the file says."""
    jsts, number = count(oracle, suite), 0
    for file in sorted(jsts.root.glob("*.json")):
        for group in json.load(open(file)):
            number += 1
            words = jsts.words(group["schema"], set())
            if "ref:remote" in words or words & jsts.IDENT: letter = "D"
            else: letter = "C" if words & jsts.LOGIC else "B" if words & jsts.BOUNDS else "A"
            schema = group["schema"] if isinstance(group["schema"], dict) else {}
            implied = set() if "type" in schema else {kind for kind, its in jsts.IMPLIES.items() if its & set(schema)}
            cases = []
            for test in group["tests"]:
                other = test["valid"] and implied and jsts.kind(test["data"]) not in implied
                cases.append((test["description"], "other kind" if other else "valid" if test["valid"] else "invalid", test["data"]))
            yield f"G{number:03}", letter, file.name, group["description"], group["schema"], cases


def prepare(oracle, suite, folder):
    folder, listed = pathlib.Path(folder), []
    spec = folder / "spec"
    spec.mkdir(parents=True, exist_ok=True)
    with open(folder / "cases.jsonl", "w") as out:
        for name, letter, file, group, schema, cases in groups(oracle, suite):
            listed.append({"name": name, "class": letter, "file": file, "group": group})
            (spec / f"{name}.schema.json").write_text(json.dumps(schema, indent=1))
            (spec / f"{name}.json").write_text(json.dumps(document([name]), indent=1))
            for _, _, data in cases: out.write(json.dumps({"schema": name, "instance": data}) + "\n")
    (folder / "groups.json").write_text(json.dumps(listed))


def document(names):
    schemas = {name: {"$ref": f"{name}.schema.json"} for name in names}
    return {"openapi": "3.1.0", "info": {"title": "Suite", "version": "1"}, "paths": {}, "components": {"schemas": schemas}}


def verdict(oracle, suite, folder):
    folder, out = pathlib.Path(folder), []
    outcomes = json.loads((folder / "outcomes.json").read_text())
    answers = iter(open(folder / "answers.jsonl"))
    for name, letter, file, group, schema, cases in groups(oracle, suite):
        for test, kind, data in cases:
            passed, reason = judge(letter, kind, schema, data, outcomes[name], json.loads(next(answers)))
            out.append({"file": file, "group": group, "test": test, "class": letter, "kind": kind, "passed": passed, "reason": reason})
    print(json.dumps(out))


def judge(letter, kind, schema, data, outcome, answer):
    """Whether a case went as it must, and what happened."""
    if "crash" in outcome: return False, outcome["crash"]
    if "refused" in outcome: return (True if letter == "D" else None if kind == "other kind" else False), f"no type: {outcome['refused']}"
    if "crash" in answer: return False, answer["crash"]
    # Only shape is promised to be refused, and nothing of what the words merely imply.
    free = letter == "D" or kind == "other kind" or kind == "invalid" and letter != "A"
    if kind == "invalid": return (None if free else "ok" not in answer), "accepted" if "ok" in answer else "refused"
    reason = answer["error"] if "ok" not in answer else difference(schema, data, answer["ok"])
    return (None if free else reason is None), reason or "returned"


def difference(schema, data, encoded):
    """What is wrong with a re-encoding; None if nothing is."""
    found = Comparison(schema).difference(schema, data, encoded)
    if found is not None or data == encoded: return found
    try: validator = jsonschema_rs.Draft202012Validator(schema)
    except ValueError: return None
    why = complaint(validator, encoded)
    return None if why is None else f"encoded invalid: {why}"


if __name__ == "__main__":
    sys.setrecursionlimit(20000)
    {"prepare": prepare, "verdict": verdict}[sys.argv[1]](*sys.argv[2:])
