"""The judge `swagger`: whether a request is the one that swagger-client writes for the same arguments. Method, URL, headers and forms are
compared after percent-decoding, except of `+ & / |`, of which some mean another thing when they are not encoded."""
import json, re, urllib.parse
from request import essence

KEPT = {"%2B", "%26", "%2F", "%7C"}
# What a client says of itself and of the connection.
OWN = {"host", "user-agent", "accept", "accept-encoding", "connection", "content-length", "transfer-encoding", "content-type", "authorization", "cookie"}

STREAMS = {"text/event-stream", "application/stream+json", "application/x-ndjson", "application/jsonl", "application/json-seq"}


def judge(document, record, built):
    """The reasons against a request, none if it agrees; None if swagger-client wrote nothing."""
    if "none" in built: return None
    keys = credentials(document)
    path, _, query = record["target"].partition("?")
    wanted_path, _, wanted_query = built["url"].partition("?")
    headers, wanted = dict(record["headers"]), {name.lower(): str(value) for name, value in built["headers"].items()}
    return [reason for reason in (
        differ("method", record["method"], built["method"]),
        differ("path", decode(path), decode(wanted_path)),
        differ("query", pairs(query, keys["query"]), pairs(wanted_query, set())),
        differ("cookies", cookies(headers, keys["cookie"]), cookies(wanted, set())),
        differ("headers", own(headers, keys["header"]), own(wanted, set())),
        # An answer to HEAD has no body that could be of a type.
        None if record["method"] == "HEAD" else accept(headers.get("accept", ""), wanted.get("accept", "")),
        media_type(headers.get("content-type", ""), wanted.get("content-type", ""), record["body"]),
        form(record["body"], built["body"], headers.get("content-type", "")),
    ) if reason]


def differ(what, ours, theirs):
    """That two texts, or lists or objects of texts, are not the same; of lists only what the other has not."""
    if ours == theirs: return None
    if isinstance(ours, dict): ours, theirs = sorted(ours.items()), sorted(theirs.items())
    if isinstance(ours, list):
        only = lambda these, those: [part for part in these if part not in those]
        mine, other = only(ours, theirs), only(theirs, ours)
        ours, theirs = (mine, other) if mine or other else (ours, theirs)
    return f"{what}: {show(ours)} is sent, {show(theirs)} by swagger-client"


def show(value):
    return json.dumps(value, ensure_ascii=False)[:200]


def decode(text):
    """Percent-decoded text, with what must stay encoded in upper case."""
    escape = lambda match: match[0].upper() if match[0].upper() in KEPT else chr(int(match[0][1:], 16))
    raw = re.sub("%[0-9A-Fa-f]{2}", escape, text.encode().decode("latin-1"))
    return whole(raw.encode("latin-1").decode("utf-8", "replace"))


def whole(text):
    """A text with its whole numbers as JavaScript writes them, which has no 1.0."""
    return re.sub(r"(?<![\w.])(-?\d+)\.0(?![\w.])", r"\1", text)


def pairs(query, hidden):
    """The pairs of a query in the order of their names: those of one name keep theirs."""
    all = [tuple(unordered(decode(part)) for part in pair.partition("=")[::2]) for pair in query.split("&") if pair]
    return sorted((pair for pair in all if pair[0] not in hidden), key=lambda pair: pair[0])


def unordered(text):
    """JSON in one order: the members of an object have none."""
    if not text.startswith(("{", "[")): return text
    try: return json.dumps(json.loads(text), sort_keys=True)
    except ValueError: return text


def cookies(headers, hidden):
    all = [part.strip() for part in headers.get("cookie", "").split(";") if part.strip()]
    return sorted(decode(part) for part in all if part.partition("=")[0] not in hidden)


def own(headers, hidden):
    """The headers that are parameters."""
    return {name: whole(value) for name, value in sorted(headers.items()) if name not in OWN and name not in hidden}


def accept(ours, theirs):
    """swagger-client accepts every type that a success is declared with; a client asks for those that it reads: all that are JSON, or
    else one of them. It weighs them, and has those of failures too. Streams are another call, with an `Accept` of its own."""
    accepted = {essence(part) for part in ours.split(",")} | STREAMS
    declared = [essence(kind) for kind in theirs.split(",") if kind.strip()]
    as_json = [kind for kind in declared if kind.endswith(("/json", "+json"))]
    missed = set(as_json) - accepted if as_json else declared and not accepted & {*declared, "*/*"}
    if missed: return f"accept: {ours} is sent, {theirs} by swagger-client"


def media_type(ours, theirs, body):
    # An optional body that is not there has none.
    if body and theirs and essence(ours) != essence(theirs): return f"content-type: {ours} is sent, {theirs} by swagger-client"


def form(ours, theirs, media_type):
    if essence(media_type) == "application/x-www-form-urlencoded" and theirs is not None:
        split = lambda text: urllib.parse.parse_qsl(whole(text), keep_blank_values=True)
        read = lambda text: sorted(((name, unordered(value)) for name, value in split(text)), key=lambda pair: pair[0])
        return differ("form", read(ours), read(theirs))


def credentials(document):
    """The names that keys of security schemes have, by place: swagger-client is not given any."""
    names = {"query": set(), "header": set(), "cookie": set()}
    for scheme in ((document.root.get("components") or {}).get("securitySchemes") or {}).values():
        scheme = document.at(scheme)
        if scheme.get("type") == "apiKey" and scheme.get("in") in names:
            name = scheme.get("name", "")
            names[scheme["in"]].add(name.lower() if scheme["in"] == "header" else name)
    return names
