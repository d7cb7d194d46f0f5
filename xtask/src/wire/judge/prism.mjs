// prism.mjs TOOLS DOCUMENT UPSTREAM RECORDS OUT - passes recorded requests through `prism proxy` to a server, byte for byte, and
// writes what Prism says of each: {violations: [..]}, {refused} where it does not hand the request on, or {none} where it died
// of the request, which is no verdict: it is started again for the next one.
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

const [tools, documentFile, upstream, recordsFile, out] = process.argv.slice(2);
const PATIENCE = 20_000;
const START = 120_000;
// Less than the program that runs this waits, so that no Prism is left behind.
const END = Date.now() + 12 * 60_000;
const OWN = new Set(["host", "connection", "content-length", "transfer-encoding"]);

async function freePort() {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** A running Prism. */
class Prism {
  static async start() {
    const prism = new Prism();
    prism.port = await freePort();
    const bin = path.resolve(tools, "node_modules/.bin/prism");
    prism.child = spawn(bin, ["proxy", "-p", String(prism.port), documentFile, upstream], { stdio: ["ignore", "pipe", "pipe"] });
    prism.said = "";
    for (const pipe of [prism.child.stdout, prism.child.stderr]) pipe.on("data", (text) => (prism.said = (prism.said + text).slice(-4000)));
    prism.ended = false;
    prism.child.once("exit", () => (prism.ended = true));
    for (const begin = Date.now(); Date.now() - begin < START && !prism.ended; await sleep(50)) {
      if (prism.said.includes("Prism is listening")) return prism;
    }
    prism.stop();
    const fatal = prism.said.split("\n").find((line) => line.includes("fatal"));
    throw new Error(`Prism does not start: ${fatal ?? prism.said.trim()}`);
  }

  stop() {
    if (!this.ended) this.child.kill("SIGKILL");
  }
}

/** The bytes of a request as it was recorded. */
function bytes(record) {
  const body = Buffer.from(record.body, "latin1");
  const headers = record.headers.filter(([name]) => !OWN.has(name)).map(([name, value]) => `${name}: ${value}\r\n`);
  const own = `Host: 127.0.0.1\r\nConnection: close\r\n${record.headers.some(([name]) => name === "content-length" || name === "transfer-encoding") ? `Content-Length: ${body.length}\r\n` : ""}`;
  const head = `${record.method} ${record.target} HTTP/1.1\r\n${own}${headers.join("")}\r\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), body]);
}

/** The head and body of the answer, or null if the connection dies. */
function send(port, record) {
  return new Promise((resolve) => {
    const parts = [];
    const socket = net.connect(port, "127.0.0.1", () => socket.write(bytes(record)));
    const end = () => {
      const text = Buffer.concat(parts).toString("latin1");
      const split = text.indexOf("\r\n\r\n");
      resolve(split < 0 ? null : { head: text.slice(0, split), body: text.slice(split + 4) });
      socket.destroy();
    };
    socket.setTimeout(PATIENCE, end);
    socket.on("data", (part) => parts.push(part));
    socket.on("error", end);
    socket.on("end", end);
  });
}

/** The violations of a header; Prism cuts off a list that is too long for one. */
function violations(text) {
  try {
    return JSON.parse(text);
  } catch {
    return [{ location: ["request"], severity: "Error", message: text.slice(0, 300) }];
  }
}

/** What an answer says: violations that it names, or a problem that Prism answers with itself. */
function read(answer) {
  const headers = answer.head.split("\r\n").slice(1).map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]);
  const get = (name) => headers.find(([header]) => header === name)?.[1];
  if (get("sl-violations")) return { violations: violations(Buffer.from(get("sl-violations"), "latin1").toString("utf8")) };
  const problem = answer.body.match(/https:\/\/stoplight\.io\/prism\/errors#(\w+)/);
  return problem ? { refused: problem[1] } : { violations: [] };
}

const results = [];
let prism = null;
// None is left behind, whatever ends this.
process.on("exit", () => prism?.stop());
let wanted = true;
for (const record of JSON.parse(fs.readFileSync(recordsFile, "utf8"))) {
  if (Date.now() > END) {
    results.push({ none: "there was no time" });
    continue;
  }
  try {
    prism ??= wanted ? await Prism.start() : null;
  } catch (error) {
    // A document that it cannot start with will not be better the next time.
    wanted = results.some((result) => !result.none);
    results.push({ none: String(error.message) });
    continue;
  }
  if (prism === null) {
    results.push({ none: results.at(-1).none });
    continue;
  }
  const answer = await send(prism.port, record);
  results.push(answer ? read(answer) : { none: "Prism died of the request" });
  // One that died may take a moment to be gone.
  if (!answer) {
    prism.stop();
    prism = null;
  }
}
fs.writeFileSync(out, JSON.stringify(results));
process.exit(0);
