"""judge.py rewrite ORACLE SPEC SCHEMAS
judge.py cases SCHEMAS INSTANCES CASES
judge.py verdict SCHEMAS CASES ANSWERS

The half of `cargo xtask roundtrip` that needs a JSON Schema validator. `rewrite` makes of any document one that has only its
component schemas, in 2020-12. `cases` makes of the instances of instances.py what the
driver is fed, a JSON object a line: {"kind", "how", "schema", "instance"}; what is unknown follows the instance that it was
added to, and counts only if that one decodes. `verdict` reads the driver's answer to each line and
prints one JSON object: the counts, and the failures with how many cases failed alike."""
import collections, json, re, sys
from compare import Comparison
import schemas as documents
from schemas import Validators, complaint, read, show
from variants import discriminators, relax_all, with_members, with_values

# How often an unlisted value is tried at one place of one schema: more shows nothing new.
TRIES = 2


def rewrite(oracle, spec, out):
    with open(out, "w") as file: json.dump(documents.rewrite(oracle, spec), file)


def cases(schemas, instances, out):
    schemas = read(schemas)
    strict = Validators("urn:spec", schemas)
    wide, open_ = Validators("urn:wide", relax_all(schemas, False)), Validators("urn:open", relax_all(schemas, True))
    tag_names, tried = discriminators(schemas, set()), collections.Counter()
    with open(out, "w") as file:
        for line in open(instances):
            record = json.loads(line)
            name, instance = record["schema"], record["instance"]

            def put(kind, how, instance):
                file.write(json.dumps({"kind": kind, "how": how, "schema": name, "instance": instance}) + "\n")

            if not record["valid"]:
                if record["how"] in ("retype", "null", "drop"): put("invalid", record["how"], instance)
                continue
            put("valid", "", instance)
            grown = with_members(instance, wide[name])
            if grown is not None: put("unknown member", "", grown)
            for path, other in with_values(instance, strict[name], open_[name], tag_names):
                place = (name, tuple("*" if isinstance(key, int) else key for key in path))
                tried[place] += 1
                if tried[place] <= TRIES: put("unknown value", show(path), other)


def verdict(schemas, cases, answers):
    schemas = read(schemas)
    strict, comparison = Validators("urn:spec", schemas), Comparison({"components": {"schemas": schemas}})
    keys = ("instances", "decoded", "round_tripped", "unknown_tried", "unknown_ok", "invalid_tried", "invalid_refused")
    counts, names, failures, base = dict.fromkeys(keys, 0), set(), {}, False
    for line, answer in zip(open(cases), open(answers), strict=True):
        case, answer = json.loads(line), json.loads(answer)
        name, instance, kind = case["schema"], case["instance"], case["kind"]
        names.add(name)

        def fail(how, reason):
            key = (name, how, shape(reason))
            text = f"{reason}; {case['how'] + ' of ' if case['how'] else ''}{json.dumps(instance, ensure_ascii=False)[:160]}"
            failures.setdefault(key, {"schema": name, "how": how, "reason": text, "shape": shape(reason), "count": 0})["count"] += 1

        if "crash" in answer: fail("crash", answer["crash"])
        if kind == "valid":
            base = "ok" in answer
            counts["instances"] += 1
            if "ok" not in answer:
                if "error" in answer: fail("decode", answer["error"])
                continue
            counts["decoded"] += 1
            why = comparison.difference(schemas[name], instance, answer["ok"])
            if why is not None: fail("differs", why); continue
            why = complaint(strict[name], answer["ok"])
            if why is not None: fail("encoded invalid", why); continue
            counts["round_tripped"] += 1
        elif kind == "invalid":
            counts["invalid_tried"] += 1
            counts["invalid_refused"] += "error" in answer
        elif base:
            counts["unknown_tried"] += 1
            counts["unknown_ok"] += "ok" in answer
            if "error" in answer: fail(kind, answer["error"])
    print(json.dumps({"schemas": len(names), **counts, "failures": list(failures.values())}))


def shape(reason):
    """A reason without what differs from case to case: the path, what is quoted, the numbers."""
    reason = re.sub(r"\$[.\[][^\s:;)]*", "$…", reason.split("\n")[0])
    # Strings are quoted as Rust quotes them.
    reason = re.sub(r'"(\\.|[^"\\])*"', "`…`", reason)
    reason = re.sub(r"`[^`]*`|\"[^\"]*\"|'[^']*'", "`…`", reason)
    return re.sub(r"-?\d+(\.\d+)?(e[+-]?\d+)?", "N", reason)[:160]


if __name__ == "__main__":
    sys.setrecursionlimit(20000)
    {"rewrite": rewrite, "cases": cases, "verdict": verdict}[sys.argv[1]](*sys.argv[2:])
