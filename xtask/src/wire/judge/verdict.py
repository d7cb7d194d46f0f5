"""verdict.py ORACLE SPEC FOLDER

Reads what was answered, called, recorded and said, and prints the counts and the failures. A request belongs to the operation whose
path it has, and among its calls to the one in whose order or media type it came. Each judge either has no opinion of a request, or agrees, or says
what is wrong."""
import json, sys
import request, swagger
from document import METHODS, Document

JUDGES = ("document", "schema", "swagger", "prism")


def main(oracle, spec, folder):
    read = lambda name: json.load(open(f"{folder}/{name}.json"))
    document, answers, calls, records = Document(oracle, spec), read("answers"), read("calls"), read("records")
    operations = list(document.operations())
    ids = [answer["id"] for answer in answers]
    names = [answer["id"] if answer["id"] and ids.count(answer["id"]) == 1 else f"{answer['method']} {answer['path']}" for answer in answers]
    score = Score(names)
    made = match(answers, calls, records)
    built, passed = read("swagger"), read("prism")
    for number, record in enumerate(records):
        if (index := record["route"]) is None:
            score.fail(f"{record['method']} {record['target'].partition('?')[0]}", "document", "no operation has this method and path")
            continue
        score.called.add(index)
        verdicts = request.judge(document, *operations[index][2:], record)
        if number in made: verdicts["swagger"] = swagger.judge(document, record, built[made[number]])
        if record["method"].lower() in METHODS: verdicts["prism"] = proxied(passed[number])
        for judge, reasons in verdicts.items():
            if reasons is not None: score.add(index, judge, reasons)
    judge_calls(score, answers, calls, records, made, open(f"{folder}/said.txt").read())
    print(json.dumps(score.sums()))


def match(answers, calls, records):
    """The number of the call of each record."""
    route = {(answer["method"], answer["path"]): index for index, answer in enumerate(answers)}
    made = {}
    for index in {record["route"] for record in records} - {None}:
        asked = [number for number, call in enumerate(calls) if route.get((call["method"], call["path"])) == index and call["problem"] is None]
        came = [number for number, record in enumerate(records) if record["route"] == index]
        if len(asked) == len(came): made |= dict(zip(came, asked)); continue
        kind = lambda text: request.essence(text or "")
        for number in came:
            media_type = kind(dict(records[number]["headers"]).get("content-type"))
            same = [call for call in asked if kind(calls[call]["media_type"]) == media_type and call not in made.values()]
            if same: made[number] = same[0]
    return made


def proxied(passed):
    """What Prism has against a request; None where it died of it. What it has against the answers is not the client's fault."""
    if "none" in passed: return None
    if "refused" in passed: return [f"it does not hand the request on: {passed['refused']}"]
    wrong = [violation for violation in passed["violations"] if violation["severity"] == "Error" and violation["location"][0] == "request"]
    return [f"{'.'.join(map(str, violation['location']))}: {violation['message']}" for violation in wrong]


def judge_calls(score, answers, calls, records, made, said):
    """Whether each call was made, and its answer decoded."""
    route = {(answer["method"], answer["path"]): index for index, answer in enumerate(answers)}
    lines = [line.removeprefix("failed ") for line in said.splitlines() if line.startswith("failed ")]
    sent = {call: number for number, call in made.items()}
    for number, call in enumerate(calls):
        index = route.get((call["method"], call["path"]))
        if index is None: continue
        reason = next((line for line in lines if line.startswith(f"{call['id']}: ")), None)
        if number not in sent: score.fail(score.names[index], "call", reason or "it was not called")
        elif reason is not None:
            score.undecoded.add(index)
            if answers[index]["alternatives"][records[sent[number]]["alternative"]]["decodes"]: score.fail(score.names[index], "decode", reason)
    known = {route.get((call["method"], call["path"])) for call in calls}
    for index, name in enumerate(score.names):
        if index not in known: score.fail(name, "call", "the client has no such operation")


class Score:
    def __init__(self, names):
        self.names, self.called, self.undecoded, self.failures = names, set(), set(), []
        self.judged, self.against = ({judge: set() for judge in JUDGES} for _ in range(2))

    def fail(self, operation, judge, reason):
        self.failures.append({"operation": operation, "judge": judge, "reason": reason})

    def add(self, index, judge, reasons):
        self.judged[judge].add(index)
        if reasons: self.against[judge].add(index)
        for reason in reasons: self.fail(self.names[index], judge, reason)

    def sums(self):
        agreed = self.called - set().union(*self.against.values())
        judges = {judge: {"judged": len(self.judged[judge]), "agreed": len(self.judged[judge] - self.against[judge])} for judge in JUDGES}
        return {"operations": len(self.names), "called": len(self.called), "agreed": len(agreed), "decoded": len(self.called - self.undecoded),
            "judges": judges, "failures": self.failures}


sys.setrecursionlimit(20000)
main(*sys.argv[1:])
