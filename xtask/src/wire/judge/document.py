"""A document, as the judges read it: its operations, and its schemas in the eyes of jsonschema-rs."""
import ast, contextlib, json, random, re, signal, string, urllib.parse, uuid
import jsonschema_rs
from schemas import DIALECT, null_members, rewrite, tighten

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
WANTED = {"load", "tolerate", "to_2020", "merge", "walk", "cost"}
TRIES = 40
SECONDS = 2


class Document:
    def __init__(self, oracle, spec):
        tree = ast.parse(open(f"{oracle}/instances.py").read())
        constant = lambda node: isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in ("FORMATS", "TEXT")
        tree.body = [node for node in tree.body if constant(node) or isinstance(node, ast.FunctionDef) and node.name in WANTED]
        self.oracle = {"json": json, "uuid": uuid, "string": string, "rnd": random.Random(1), "random": random}
        exec(compile(tree, "instances.py", "exec"), self.oracle)
        self.root = plain(self.oracle["load"](spec))
        self.oracle["resolve"] = self.resolve
        # Schemas refer to others anywhere in the document.
        self.bundle = {key: self.schema(self.root.get(key) or {}) for key in ("paths", "components")}
        self.bundle["components"]["schemas"] = plain(rewrite(oracle, spec)["components"]["schemas"])
        self.registry = jsonschema_rs.Registry([("urn:spec", {"$id": "urn:spec", "$schema": DIALECT, **self.bundle})])

    def at(self, node):
        """What a reference leads to."""
        node = follow(self.root, node)
        return node if isinstance(node, dict) else {}

    def resolve(self, schema):
        """What a reference in a schema leads to, with what stands beside it; for the walk."""
        if not isinstance(schema, dict) or "$ref" not in schema: return schema
        target = follow(self.bundle, schema)
        rest = {word: part for word, part in schema.items() if word != "$ref"}
        beside = {"properties", "type", "enum", "required", "allOf", "oneOf", "anyOf"} & set(rest)
        return {"allOf": [target, rest]} if beside else True if target is None else target

    def operations(self):
        """Each operation with its method, path and parameters."""
        for path, item in (self.root.get("paths") or {}).items():
            item = self.at(item)
            # 3.2 has methods of any name.
            methods = {**{method: item.get(method) for method in METHODS}, **(item.get("additionalOperations") or {})}
            for method, operation in methods.items():
                if not isinstance(operation, dict): continue
                parameters = {}
                for parameter in (item.get("parameters") or []) + (operation.get("parameters") or []):
                    parameter = self.at(parameter)
                    parameters[parameter.get("in"), parameter.get("name")] = parameter
                yield method.upper(), path, operation, parameters

    def schema(self, node):
        """A schema of the document as jsonschema-rs reads it."""
        node = plain(node)
        if str(self.root["openapi"]).startswith("3.0"): node = self.oracle["to_2020"](null_members(node))
        return tighten(self.oracle["tolerate"](node))

    def validator(self, schema):
        return jsonschema_rs.Draft202012Validator(absolute(schema), registry=self.registry, validate_formats=True, mask="…")

    def instance(self, node):
        """A valid instance of a schema and True, or one that is not known to be valid and False."""
        schema, value = self.schema(node), None
        try: validator = self.validator(schema)
        except Exception: return None, False
        # The walk goes on for hours where many alternatives are nested.
        with patience(SECONDS):
            for _ in range(TRIES):
                try: value = self.oracle["walk"](schema, 0)
                except RecursionError: continue
                if validator.is_valid(value): return value, True
        return value, False

    def answers(self, operation):
        """The status of the lowest success, and an answer for each of its media types, JSON first: its text, and whether the client has to
        decode it."""
        responses = {str(code): response for code, response in (operation.get("responses") or {}).items()}
        code = min((code for code in responses if code.startswith("2")), default="default")
        status = int(code) if code.isdigit() else 200
        content = self.at(responses.get(code, {})).get("content") or {}
        # Where only failures or redirections are declared, no answer is a success that a client could know.
        success = code.startswith("2") or set(responses) <= {"default"}
        if not content or status in (204, 205): return status, [{"type": None, "body": None, "decodes": success}]
        return status, [self.answer(kind, content[kind] or {}, success) for kind in sorted(content, key=lambda kind: not is_json(kind))]

    def answer(self, media_type, described, success):
        # Of any type is what the schema says: text if it may be, or else JSON.
        kind = self.at(described.get("schema", {})).get("type", "string")
        if media_type.startswith("*/*") and "string" not in kind: media_type = "application/json"
        if not is_json(media_type):
            sent = media_type.replace("*/*", "text/plain").replace("/*", "/plain")
            return {"type": sent, "body": "text", "decodes": success and "xml" not in media_type}
        value, valid = self.instance(described.get("schema", {}))
        return {"type": media_type, "body": json.dumps(value), "decodes": success and valid}


@contextlib.contextmanager
def patience(seconds):
    """Gives up what is done within it after so many seconds."""
    class Over(BaseException): pass
    def over(*_): raise Over
    signal.signal(signal.SIGALRM, over)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try: yield
    except Over: pass
    finally: signal.setitimer(signal.ITIMER_REAL, 0)


def follow(root, node):
    """What a reference within `root` leads to; None if that is not there."""
    for _ in range(50):
        if not isinstance(node, dict) or not str(node.get("$ref", "")).startswith("#/"): break
        path, node = node["$ref"][2:].split("/"), root
        for key in path:
            key = urllib.parse.unquote(key).replace("~1", "/").replace("~0", "~")
            if isinstance(node, list) and key.isdigit() and int(key) < len(node): node = node[int(key)]
            else: node = node.get(key) if isinstance(node, dict) else None
    return node


def plain(node):
    """A copy with the types of JSON alone: YAML has keys and values of others, such as `true` and dates."""
    return json.loads(json.dumps(node, default=str))


def is_json(media_type):
    return re.fullmatch(r"application/json|[^/]+/[^;]+\+json", media_type.split(";")[0].strip().lower()) is not None


def absolute(node):
    """A schema whose references begin at the bundle of the components."""
    if isinstance(node, list): return [absolute(part) for part in node]
    if not isinstance(node, dict): return node
    return {word: "urn:spec" + part if word == "$ref" and isinstance(part, str) and part.startswith("#/") else absolute(part) for word, part in node.items()}
