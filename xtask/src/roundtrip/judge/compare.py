"""Whether a re-encoding says the same as the instance it was decoded from.

Equal means equal as JSON; numbers are compared by value. A member may be on one side only if
- `properties` names it and it is null where it is present,
- it is the `default` of its schema where it is present, or
- the re-encoding lacks it, no schema that may apply to the object declares it (in `properties`, `patternProperties` or a
  stated `additionalProperties`), and one of them has `properties`: unknown members of a described object are ignored (T6).
The caller checks that the re-encoding is valid, so a member that is required cannot go this way."""
import re
from schemas import show

ABSENT = object()


class Comparison:
    def __init__(self, root):
        """`root` is the document that local references point into."""
        self.root = root

    def difference(self, schema, one, two):
        """The first difference between two values of the schema; None if they say the same."""
        return self.differ([schema], one, two, ())

    def differ(self, schemas, one, two, path):
        if isinstance(one, dict) and isinstance(two, dict):
            flat = self.applicable(schemas)
            for key in [*one, *(key for key in two if key not in one)]:
                at, value, other = path + (key,), one.get(key, ABSENT), two.get(key, ABSENT)
                parts = self.member(flat, key)
                if value is ABSENT or other is ABSENT:
                    if not self.may_be_absent(flat, parts, key, value, other):
                        return f"{show(at)}: a member is {'lost' if other is ABSENT else 'added'}"
                elif (found := self.differ(parts, value, other, at)) is not None: return found
            return None
        if isinstance(one, list) and isinstance(two, list):
            if len(one) != len(two): return f"{show(path)}: {len(one)} items became {len(two)}"
            flat = self.applicable(schemas)
            found = (self.differ(self.item(flat, i), one[i], two[i], path + (i,)) for i in range(len(one)))
            return next((text for text in found if text is not None), None)
        same_kind = isinstance(one, bool) == isinstance(two, bool)
        return None if same_kind and one == two else f"{show(path)}: {one!r:.60} became {two!r:.60}"

    def may_be_absent(self, flat, parts, key, one, two):
        value = two if one is ABSENT else one
        named = any(key in (schema.get("properties") or {}) for schema in flat)
        if named and value is None: return True
        if any("default" in schema and schema["default"] == value for schema in self.applicable(parts)): return True
        described = any(schema.get("properties") for schema in flat)
        return two is ABSENT and described and not parts and not any(schema.get("additionalProperties") for schema in flat)

    def member(self, flat, key):
        """The schemas that may apply to a member."""
        found = []
        for schema in flat:
            own = [(schema.get("properties") or {})[key]] if key in (schema.get("properties") or {}) else []
            own += [part for pattern, part in (schema.get("patternProperties") or {}).items() if matches(pattern, key)]
            if not own and isinstance(schema.get("additionalProperties"), dict): own = [schema["additionalProperties"]]
            found += own
        return found

    def item(self, flat, i):
        """The schemas that may apply to an item."""
        found = []
        for schema in flat:
            first = schema.get("prefixItems") or []
            found += [first[i]] if i < len(first) else [schema["items"]] if "items" in schema else []
        return found

    def applicable(self, schemas):
        """All schemas that may apply where one of these does, through references and every branch."""
        found, seen, queue = [], set(), list(schemas)
        while queue:
            schema = queue.pop()
            if not isinstance(schema, dict) or id(schema) in seen: continue
            seen.add(id(schema))
            found.append(schema)
            reference = schema.get("$ref")
            if isinstance(reference, str) and reference.startswith("#"): queue.append(self.at(reference[1:]))
            for word in ("allOf", "anyOf", "oneOf"): queue += schema.get(word) or []
            for word in ("if", "then", "else"): queue.append(schema.get(word))
            queue += (schema.get("dependentSchemas") or {}).values()
        return found

    def at(self, pointer):
        node = self.root
        for key in pointer.split("/")[1:]:
            key = key.replace("~1", "/").replace("~0", "~").replace("%25", "%").replace("%22", '"')
            if isinstance(node, list) and key.isdigit() and int(key) < len(node): node = node[int(key)]
            elif isinstance(node, dict) and key in node: node = node[key]
            else: return None
        return node


def matches(pattern, key):
    try: return re.search(pattern, key) is not None
    except re.error: return True
