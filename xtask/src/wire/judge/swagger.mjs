// swagger.mjs TOOLS DOCUMENT CALLS OUT - the requests that swagger-client, Swagger UI's own, writes for the calls: a list of
// {method, url, headers, body}, or {none} where it has no opinion. References are followed here as far as swagger-client looks,
// because its own resolver takes minutes for large documents.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

const [tools, documentFile, callsFile, out] = process.argv.slice(2);
const found = createRequire(path.resolve(tools, "package.json"))("swagger-client");
const SwaggerClient = found.default ?? found;
const spec = JSON.parse(fs.readFileSync(documentFile, "utf8"));
const SERVER = "http://server.invalid";

/** What a reference leads to, with what stands beside it. */
function at(node, depth = 0) {
  if (typeof node?.$ref !== "string" || !node.$ref.startsWith("#/") || depth > 50) return node;
  const keys = node.$ref.slice(2).split("/").map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"));
  const target = keys.reduce((found, key) => found?.[key], spec);
  const { $ref, ...rest } = node;
  return { ...at(target, depth + 1), ...rest };
}

/** A schema with its alternatives, as deep as a parameter's kind is looked for. */
function schema(node, depth = 0) {
  node = at(node);
  if (typeof node !== "object" || node === null || depth > 3) return node;
  const copy = { ...node };
  for (const word of ["allOf", "anyOf", "oneOf"]) if (Array.isArray(copy[word])) copy[word] = copy[word].map((part) => schema(part, depth + 1));
  return copy;
}

/** A value with its members in the order of the schema's properties: JSON has no order, but a request is written in one. */
function ordered(value, node) {
  const properties = Object.keys(node?.properties ?? {});
  if (typeof value !== "object" || value === null || Array.isArray(value) || !properties.length) return value;
  const rest = Object.keys(value).filter((key) => !properties.includes(key));
  return Object.fromEntries([...properties, ...rest].filter((key) => key in value).map((key) => [key, value[key]]));
}

function parameter(node) {
  const copy = { ...at(node) };
  if (copy.schema) copy.schema = schema(copy.schema);
  // What the caller leaves out is not sent, whatever the default.
  delete copy.default;
  return copy;
}

function operation(item, call, id) {
  const copy = { ...item[call.method.toLowerCase()], operationId: id };
  const parameters = [...(item.parameters ?? []), ...(copy.parameters ?? [])].map(parameter);
  const last = new Map(parameters.map((one) => [`${one.in}.${one.name}`, one]));
  copy.parameters = [...last.values()];
  if (copy.requestBody) copy.requestBody = at(copy.requestBody);
  copy.responses = Object.fromEntries(Object.entries(copy.responses ?? {}).map(([code, response]) => [code, at(response)]));
  delete copy.servers;
  return copy;
}

function build(call) {
  const item = at(spec.paths[call.path]);
  if (!item[call.method.toLowerCase()]) throw new Error(`swagger-client knows no ${call.method}`);
  const id = "judged";
  const described = operation(item, call, id);
  const value = (one) => [`${one.in}.${one.name}`, ordered(call.parameters[`${one.in}.${one.name}`], one.schema)];
  const parameters = Object.fromEntries(described.parameters.map(value));
  const own = { openapi: spec.openapi, info: spec.info, servers: [{ url: SERVER }], components: {}, security: [], paths: {} };
  own.paths[call.path] = { [call.method.toLowerCase()]: described };
  const options = { spec: own, operationId: id, parameters };
  if (call.media_type !== null) Object.assign(options, { requestBody: call.body ?? undefined, requestContentType: call.media_type });
  const { method, url, headers, body } = SwaggerClient.buildRequest(options);
  return { method, url: url.slice(SERVER.length), headers, body: typeof body === "object" && body?.constructor?.name === "FormData" ? null : body ?? null };
}

// It warns of names that two places have, to standard output.
console.warn = () => {};
const results = JSON.parse(fs.readFileSync(callsFile, "utf8")).map((call) => {
  if (call.problem !== null) return { none: call.problem };
  try {
    return build(call);
  } catch (error) {
    return { none: String(error).slice(0, 200) };
  }
});
fs.writeFileSync(out, JSON.stringify(results));
