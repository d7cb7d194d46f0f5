"""Two judges of one request: `document`, whether parameters, body and media type are there as declared, and `schema`,
jsonschema-rs on a JSON body."""
import json, urllib.parse
from document import is_json
from schemas import complaint

# Headers that are no parameters, by OpenAPI (Parameter Object, `name`) or because they follow from the body.
IGNORED = ("accept", "content-type", "authorization", "content-length", "transfer-encoding")


def judge(document, operation, parameters, record):
    """What each judge that has an opinion says: its reasons, none if it agrees."""
    headers, body = dict(record["headers"]), record["body"]
    reasons = missing(document, parameters, record, headers)
    request = document.at(operation.get("requestBody") or {})
    content, media_type = request.get("content") or {}, headers.get("content-type")
    verdicts = {"document": reasons}
    if not body and media_type is None:
        if request.get("required") and content: reasons.append("the required body is not there")
    elif not content:
        if body: reasons.append(f"there is a body of {media_type}, and none is declared")
    elif (kind := declared(content, media_type or "")) is None: reasons.append(f"the media type {media_type} is not declared")
    elif is_json(media_type) and "schema" in kind and (found := schema(document, kind["schema"], body)) is not None: verdicts["schema"] = found
    return verdicts


def schema(document, node, body):
    """What jsonschema-rs has against a body; None if it cannot read the schema."""
    try: value = json.loads(body.encode("latin-1"))
    except ValueError as error: return [f"the body is not JSON: {error}"]
    try: validator = document.validator(document.schema(node))
    except Exception: return None
    reason = complaint(validator, value)
    return [reason] if reason else []


def missing(document, parameters, record, headers):
    query = {name for name, _ in urllib.parse.parse_qsl(record["target"].partition("?")[2], keep_blank_values=True)}
    cookies = {part.strip().partition("=")[0] for part in headers.get("cookie", "").split(";")}
    there = lambda parameter: has_parameter(document, parameter, query, headers, cookies)
    absent = [one for one in parameters.values() if one.get("required") and not there(one)]
    return [f"the required {one.get('in')} parameter {one.get('name')} is not there" for one in absent]


def has_parameter(document, parameter, query, headers, cookies):
    name, place, schema = parameter.get("name", ""), parameter.get("in"), document.at(parameter.get("schema") or {})
    if place == "header": return name.lower() in headers or name.lower() in IGNORED
    if place == "cookie": return name in cookies or schema.get("type") == "object"
    # What is written as several pairs, or may be, has names of its own.
    if place != "query" or schema.get("type", "") in ("object", "array") or "properties" in schema or {"allOf", "oneOf", "anyOf"} & set(schema): return True
    return name in query


def declared(content, media_type):
    """What the document says of a media type: the exact one, then a range."""
    given = essence(media_type)
    for kind in (given, given.split("/")[0] + "/*", "*/*"):
        for name, value in content.items():
            if essence(name) == kind: return value or {}
    return None


def essence(media_type):
    """A media type without its parameters."""
    return media_type.split(";")[0].strip().lower()
