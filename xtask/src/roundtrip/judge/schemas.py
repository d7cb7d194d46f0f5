"""The component schemas of a document and jsonschema-rs's opinion of them.

JSON Schema takes some words of OpenAPI for annotations. `rewrite` makes assertions of them, before the oracle makes instances:
- the integer formats of the OpenAPI Format Registry, int8 to int64 and uint8 to uint64, have the range of their name;
- `format: byte` and `contentEncoding: base64` say that a string is base64, here as RFC 4648 has it written, with its padding;
- in 3.0 a member `{nullable: true}` of a union means null, as whoever writes it means it; by the letter it is any value.
And words that JSON Schema forbids, for which it would refuse the whole document, are read as the generator reads them: `required: true` says
nothing, `type: [string, null]` means "null", a schema that is no object allows everything, and a pattern that is no regular expression any text."""
import ast, json
import jsonschema_rs

DIALECT = "https://json-schema.org/draft/2020-12/schema"
BASE64 = "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$"
RANGES = {f"int{bits}": (-2 ** (bits - 1), 2 ** (bits - 1) - 1) for bits in (8, 16, 32, 64)}
RANGES |= {f"uint{bits}": (0, 2**bits - 1) for bits in (8, 16, 32, 64)}


def rewrite(oracle, spec):
    """The component schemas of a document in 2020-12, by the oracle's own functions; importing instances.py would run it."""
    tree = ast.parse(open(f"{oracle}/instances.py").read())
    wanted = {"load", "tolerate", "to_2020"}
    tree.body = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name in wanted]
    scope = {"json": json}
    exec(compile(tree, "instances.py", "exec"), scope)
    document = scope["load"](spec)
    schemas = (document.get("components") or {}).get("schemas") or {}
    if str(document["openapi"]).startswith("3.0"):
        schemas = {name: scope["to_2020"](null_members(schema)) for name, schema in schemas.items()}
    schemas = {name: schema if isinstance(schema, (dict, bool)) else True for name, schema in schemas.items()}
    return {"openapi": "3.1.0", "components": {"schemas": tighten(scope["tolerate"](schemas))}}


def read(path):
    """The schemas of a document that `rewrite` made."""
    return json.load(open(path))["components"]["schemas"]


def null_members(node):
    """A 3.0 schema with members of unions that are nothing but nullable replaced by null."""
    if isinstance(node, list): return [null_members(part) for part in node]
    if not isinstance(node, dict): return node
    out = {word: null_members(part) for word, part in node.items()}
    for word in ("oneOf", "anyOf"):
        if isinstance(out.get(word), list): out[word] = [{"enum": [None]} if is_null(part) else part for part in out[word]]
    return out


def is_null(part):
    """Whether a 3.0 schema says that it is nullable and nothing else but words for people."""
    return isinstance(part, dict) and {word: said for word, said in part.items() if word not in ("title", "description")} == {"nullable": True}


def tighten(node):
    """Makes ranges and patterns of what JSON Schema takes for annotations, and repairs what it forbids, in place."""
    for part in node.values() if isinstance(node, dict) else node if isinstance(node, list) else (): tighten(part)
    if not isinstance(node, dict): return node
    if isinstance(node.get("required"), (bool, str)): del node["required"]
    if isinstance(node.get("pattern"), str) and not is_pattern(node["pattern"]): del node["pattern"]
    if isinstance(node.get("type"), list): node["type"] = ["null" if kind is None else kind for kind in node["type"]]
    if not isinstance(node.get("type"), (str, list)): return node
    form, types = node.get("format"), [node["type"]] if isinstance(node["type"], str) else node["type"]
    if "integer" in types and isinstance(form, str) and form in RANGES:
        low, high = RANGES[form]
        node["minimum"], node["maximum"] = max(low, node.get("minimum", low)), min(high, node.get("maximum", high))
    if "string" in types and (form == "byte" or node.get("contentEncoding") == "base64"): node.setdefault("pattern", BASE64)
    return node


def is_pattern(text):
    """Whether jsonschema-rs can read a regular expression."""
    try: jsonschema_rs.Draft202012Validator({"pattern": text})
    except (ValueError, jsonschema_rs.ValidationError): return False
    return True


class Validators:
    """A validator for each schema by name, made when it is first asked for."""

    def __init__(self, urn, schemas):
        self.urn, self.made = urn, {}
        bundle = {"$id": urn, "$schema": DIALECT, "components": {"schemas": schemas}}
        self.registry = jsonschema_rs.Registry([(urn, bundle)])

    def __getitem__(self, name):
        if name not in self.made:
            pointer = name.replace("~", "~0").replace("/", "~1")
            schema = {"$ref": f"{self.urn}#/components/schemas/{pointer}"}
            self.made[name] = jsonschema_rs.Draft202012Validator(schema, registry=self.registry, validate_formats=True, mask="…")
        return self.made[name]


def complaint(validator, value):
    """Why `value` is not valid; None if it is."""
    error = next(validator.iter_errors(value), None)
    return None if error is None else f"{error.message[:200]} at {show(error.instance_path)}"


def show(path):
    """A path into an instance, as the runtime's errors write it."""
    return "$" + "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path)
