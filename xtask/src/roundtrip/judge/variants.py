"""Instances as a newer server may send them: with members and with values that the schema does not list.

What such an instance looks like is not worked out from the schema. The schema is relaxed, a change to a valid instance is
tried, and it counts if the relaxed schema says that it is one that only the relaxing allows."""
import copy

# Schema words that hold instances, and those that hold schemas by name.
DATA = ("enum", "const", "default", "example", "examples")
NAMED = ("properties", "patternProperties", "$defs", "dependentSchemas")
MEMBER, MEMBER_VALUE = "__unknown__", {"a": [1, None]}
VALUES = {str: "zz_not_listed", int: 987654321}


def relax_all(schemas, values):
    """`relax` of each of the schemas."""
    return {name: relax(schema, values, schemas) for name, schema in schemas.items()}


def relax(schema, values, schemas):
    """The schema open for members that it does not know or, with `values`, with the unlisted values listed."""
    if isinstance(schema, list): return [relax(part, values, schemas) for part in schema]
    if not isinstance(schema, dict): return schema
    out = {}
    for word, value in schema.items():
        # What is wider within a negation would be narrower outside of it.
        if word in DATA or word in ("not", "if"): out[word] = value
        elif word in NAMED and isinstance(value, dict): out[word] = {name: relax(part, values, schemas) for name, part in value.items()}
        elif not values and (word == "maxProperties" or word in ("additionalProperties", "unevaluatedProperties") and value is False): pass
        elif word not in ("oneOf", "anyOf"): out[word] = relax(value, values, schemas)
    for word in ("oneOf", "anyOf"):
        # Of members that are wider than they were, more than one may hold.
        if isinstance(schema.get(word), list):
            members = relax(schema[word], values, schemas) + (unlisted(schema[word], schemas) if values else [])
            out["allOf"] = out.get("allOf", []) + [{"anyOf": members}]
    if values and (more := others(schema.get("enum") or [])): out["enum"] = [*schema["enum"], *more]
    return out


def others(listed):
    """The unlisted values of the kinds of those listed."""
    return [other for kind, other in VALUES.items() if any(type(value) is kind for value in listed)]


def unlisted(members, schemas):
    """What a union whose members a `const` tells apart may hold beside them: an unlisted constant, or an object with an unlisted tag."""
    found, constants = [], {}
    for member in members:
        if isinstance(member, dict) and "const" in member: found += [{"enum": more} for more in [others([member["const"]])] if more]
        for name, part in properties(member, schemas):
            if isinstance(part, dict) and "const" in part: constants.setdefault(name, []).append(part["const"])
    for name, tags in constants.items():
        if any(tag != tags[0] for tag in tags): found.append({"type": "object", "required": [name], "properties": {name: {"enum": others(tags)}}})
    return found


def properties(schema, schemas, depth=0):
    """Pairs of name and schema, with those that `allOf` brings in."""
    reference = schema.get("$ref") if isinstance(schema, dict) else None
    if isinstance(reference, str): schema = schemas.get(reference.rpartition("/")[2])
    if not isinstance(schema, dict) or depth > 4: return
    yield from (schema.get("properties") or {}).items()
    for part in schema.get("allOf") or []: yield from properties(part, schemas, depth + 1)


def discriminators(node, found):
    """The names of all discriminators: which tags are known is not part of JSON Schema."""
    if isinstance(node, dict):
        discriminator = node.get("discriminator")
        if isinstance(discriminator, dict) and isinstance(discriminator.get("propertyName"), str): found.add(discriminator["propertyName"])
    for part in parts(node): discriminators(part, found)
    return found


def parts(node):
    return node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()


def places(value, path=()):
    """Every value within a value, with its path; the outer one first."""
    yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in items: yield from places(part, path + (key,))


def changed(value, path, new):
    """A copy of `value` with another value at the path; `new` makes it from the old one."""
    box = [copy.deepcopy(value)]
    at, last = box, 0
    for key in path: at, last = at[last], key
    at[last] = new(at[last])
    return box[0]


def with_members(instance, wide):
    """The instance with a member more in each object that may grow; None if there is no such object."""
    grown = None
    for path, value in list(places(instance)):
        if not isinstance(value, dict) or MEMBER in value: continue
        more = changed(instance if grown is None else grown, path, lambda old: {**old, MEMBER: MEMBER_VALUE})
        if wide.is_valid(more): grown = more
    return grown


def with_values(instance, strict, wide, tag_names):
    """For each enum value or tag in the instance its path and the instance with an unlisted value instead."""
    for path, value in list(places(instance)):
        if type(value) not in VALUES: continue
        other = changed(instance, path, lambda old: VALUES[type(old)])
        is_tag = bool(path) and path[-1] in tag_names and isinstance(value, str)
        if (is_tag or not strict.is_valid(other)) and wide.is_valid(other): yield path, other
