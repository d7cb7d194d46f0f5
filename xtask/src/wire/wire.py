"""wire.py prepare ORACLE SPEC ANSWERS
wire.py verdict ORACLE SPEC ANSWERS RECORDS SAID

The half of `cargo xtask wire` that knows the document. `prepare` writes what the server answers each operation: the lowest
declared success status with an instance of its schema, which the oracle's walk proposes and jsonschema-rs accepts. `verdict`
reads the requests that came and what the contract tests said, and prints the counts and the failures. Its judges are
`document` (parameters, body and media type are there as declared) and `schema` (jsonschema-rs on JSON bodies)."""
import ast, json, random, re, string, sys, urllib.parse, uuid
import jsonschema_rs
from schemas import Validators, complaint, null_members, rewrite, tighten

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
WANTED = {"load", "tolerate", "to_2020", "resolve", "merge", "walk", "cost"}
JUDGES = ("document", "schema")
TRIES = 40


class Document:
    def __init__(self, oracle, spec):
        tree = ast.parse(open(f"{oracle}/instances.py").read())
        constant = lambda node: isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in ("FORMATS", "TEXT")
        tree.body = [node for node in tree.body if constant(node) or isinstance(node, ast.FunctionDef) and node.name in WANTED]
        self.oracle = {"json": json, "uuid": uuid, "string": string, "rnd": random.Random(1), "random": random}
        exec(compile(tree, "instances.py", "exec"), self.oracle)
        self.root = plain(self.oracle["load"](spec))
        self.oracle["comps"] = plain(rewrite(oracle, spec)["components"]["schemas"])
        self.validators = Validators("urn:spec", self.oracle["comps"])

    def at(self, node):
        """What a reference leads to."""
        for _ in range(50):
            if not isinstance(node, dict) or not str(node.get("$ref", "")).startswith("#/"): break
            path, node = node["$ref"][2:].split("/"), self.root
            for key in path: node = node[urllib.parse.unquote(key).replace("~1", "/").replace("~0", "~")]
        return node if isinstance(node, dict) else {}

    def operations(self):
        """Each operation with its method, path and parameters."""
        for path, item in (self.root.get("paths") or {}).items():
            item = self.at(item)
            for method in METHODS:
                if not isinstance(operation := item.get(method), dict): continue
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
        return jsonschema_rs.Draft202012Validator(absolute(schema), registry=self.validators.registry, validate_formats=True, mask="…")

    def instance(self, node):
        """A valid instance of a schema and True, or one that is not known to be valid and False."""
        schema, value = self.schema(node), None
        try: validator = self.validator(schema)
        except Exception: return None, False
        for _ in range(TRIES):
            try: value = self.oracle["walk"](schema, 0)
            except RecursionError: continue
            if validator.is_valid(value): return value, True
        return value, False

    def answer(self, operation):
        """The status, media type and text of the answer, and whether the client has to decode it."""
        responses = {str(code): response for code, response in (operation.get("responses") or {}).items()}
        code = min((code for code in responses if code.startswith("2")), default="default")
        status = int(code) if code.isdigit() else 200
        content = self.at(responses.get(code, {})).get("content") or {}
        media_type = next((kind for kind in content if is_json(kind)), next(iter(content), None))
        # Where only failures or redirections are declared, no answer is a success that a client could know.
        success = code.startswith("2") or set(responses) <= {"default"}
        if media_type is None or status in (204, 205): return status, None, None, success
        if not is_json(media_type): return status, media_type.replace("*/*", "text/plain").replace("/*", "/plain"), "text", success and "xml" not in media_type
        value, valid = self.instance((content[media_type] or {}).get("schema", {}))
        return status, media_type, json.dumps(value), success and valid


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


def prepare(oracle, spec, out):
    document = Document(oracle, spec)
    answers = []
    for method, path, operation, _ in document.operations():
        status, media_type, body, decodes = document.answer(operation)
        answers.append({"method": method, "path": path, "id": operation.get("operationId"), "status": status, "type": media_type, "body": body, "decodes": decodes})
    json.dump(answers, open(out, "w"))


def declared(content, media_type):
    """What the document says of a media type: the exact one, then a range."""
    given = media_type.split(";")[0].strip().lower()
    for kind in (given, given.split("/")[0] + "/*", "*/*"):
        for name, value in content.items():
            if name.split(";")[0].strip().lower() == kind: return value or {}
    return None


def has_parameter(document, parameter, query, headers, cookies):
    name, place, schema = parameter.get("name", ""), parameter.get("in"), document.at(parameter.get("schema") or {})
    if place == "header": return name.lower() in headers or name.lower() in ("accept", "content-type", "authorization")
    if place == "cookie": return name in cookies or schema.get("type") == "object"
    if place != "query" or "type" in schema and schema["type"] in ("object", "array") or "properties" in schema or {"allOf", "oneOf", "anyOf"} & set(schema): return True
    return name in query


def check(document, operation, parameters, record):
    """What the judges have against a request: (judge, reason)."""
    headers, body = {name: value for name, value in record["headers"]}, record["body"]
    query = {name for name, _ in urllib.parse.parse_qsl(record["target"].partition("?")[2], keep_blank_values=True)}
    cookies = {part.strip().partition("=")[0] for part in headers.get("cookie", "").split(";")}
    for parameter in parameters.values():
        if parameter.get("required") and not has_parameter(document, parameter, query, headers, cookies):
            yield "document", f"the required {parameter.get('in')} parameter {parameter.get('name')} is not there"
    request = document.at(operation.get("requestBody") or {})
    content, media_type = request.get("content") or {}, headers.get("content-type")
    if not body and media_type is None:
        if request.get("required") and content: yield "document", "the required body is not there"
        return
    if not content:
        if body: yield "document", f"there is a body of {media_type}, and none is declared"
        return
    kind = declared(content, media_type or "")
    if kind is None: yield "document", f"the media type {media_type} is not declared"
    elif is_json(media_type) and "schema" in kind:
        try: value = json.loads(body.encode("latin-1"))
        except ValueError as error: yield "schema", f"the body is not JSON: {error}"; return
        try: validator = document.validator(document.schema(kind["schema"]))
        except Exception: return
        if reason := complaint(validator, value): yield "schema", reason


def verdict(oracle, spec, answers, records, said):
    document, answers, records = Document(oracle, spec), json.load(open(answers)), json.load(open(records))
    operations = list(document.operations())
    names = [answer["id"] or f"{answer['method']} {answer['path']}" for answer in answers]
    called, against, failures, undecoded = set(), {judge: set() for judge in JUDGES}, [], set()
    fail = lambda operation, judge, reason: failures.append({"operation": operation, "judge": judge, "reason": reason})
    for record in records:
        if (index := record["route"]) is None:
            fail(f"{record['method']} {record['target'].partition('?')[0]}", "document", "no operation has this method and path")
            continue
        called.add(index)
        for judge, reason in check(document, *operations[index][2:], record):
            against[judge].add(index)
            fail(names[index], judge, reason)
    lines = [line.removeprefix("failed ") for line in open(said).read().splitlines() if line.startswith("failed ")]
    for index, name in enumerate(names):
        reasons = [line for line in lines if line.startswith((f"{name}: ", f"{name} as "))]
        if index not in called: fail(name, "call", reasons[0] if reasons else "it was not called")
        elif reasons:
            undecoded.add(index)
            if answers[index]["decodes"]: fail(name, "decode", reasons[0])
    agreed = called - set().union(*against.values())
    print(json.dumps({"operations": len(names), "called": len(called), "agreed": len(agreed), "decoded": len(called - undecoded),
        "agreed_by": {judge: len(called - against[judge]) for judge in JUDGES}, "failures": failures}))


sys.setrecursionlimit(20000)
{"prepare": prepare, "verdict": verdict}[sys.argv[1]](*sys.argv[2:])
