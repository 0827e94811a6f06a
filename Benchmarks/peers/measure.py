"""One peer doing one piece of work: JSON lines on standard output.

  measure.py PEER WORK RUNS MODE INPUT...

MODE is `plain`, or `all_errors` and `formats` with a comma between them.

The names of the work are accord-bench's: `json` reads a document, `schema` validates what is parsed already, `schema-parse` parses and
validates, `schema-errors` collects every violation, `contract-load` reads a document until it can check,
`contract-check` checks one exchange of a HAR, headers and body parsed.
"""
import base64
import json
import pathlib
import re
import statistics
import subprocess
import sys
import time


def median(runs, work, enough=0.2):
    """The median of some runs, each repeated until the clock can tell; one run that nobody counts."""
    start = time.perf_counter()
    work()
    repeats = max(1, int(enough / max(runs, 1) / max(time.perf_counter() - start, 1e-9)))
    times = []
    for _ in range(max(runs, 1)):
        start = time.perf_counter()
        for _ in range(repeats):
            work()
        times.append((time.perf_counter() - start) / repeats)
    return statistics.median(times)


def emit(work, peer, seconds, runs, **facts):
    print(json.dumps({"work": work, "peer": peer, "seconds": seconds, "runs": runs, **facts}))


def orjson(work, runs, mode, inputs):
    if work != "json":
        return
    import orjson

    text = pathlib.Path(inputs[0]).read_bytes()
    emit("json", "orjson", median(runs, lambda: orjson.loads(text)), runs, bytes=len(text))


def jsonschema_rs(work, runs, mode, inputs):
    if work != "schema":
        return
    import jsonschema_rs
    import orjson

    schema = orjson.loads(pathlib.Path(inputs[0]).read_bytes())
    text = pathlib.Path(inputs[1]).read_bytes()
    validator = jsonschema_rs.validator_for(schema, validate_formats="formats" in mode)
    instance = orjson.loads(text)
    if "all_errors" in mode:
        count = sum(1 for _ in validator.iter_errors(instance))
        emit("schema-errors", "jsonschema-rs", median(runs, lambda: list(validator.iter_errors(instance))),
             runs, errors=count)
        return
    valid = validator.is_valid(instance)
    emit("schema", "jsonschema-rs", median(runs, lambda: validator.is_valid(instance)), runs, valid=valid)
    emit("schema-parse", "jsonschema-rs + orjson",
         median(runs, lambda: validator.is_valid(orjson.loads(text))), runs, valid=valid)


def blaze(work, runs, mode, inputs):
    """Blaze measures itself: the mean of its loop, in microseconds."""
    if work != "schema" or "all_errors" in mode:
        return
    size = pathlib.Path(inputs[1]).stat().st_size
    loop = max(10, min(100_000, 20_000_000 // max(size, 1)))
    command = [sys.executable, "-m", "sourcemeta_jsonschema", "validate", *inputs,
               "--benchmark", "--fast", "--loop", str(loop)]
    if "formats" in mode:
        command.append("--format-assertion")
    result = subprocess.run(command, capture_output=True, text=True)
    text = result.stdout + result.stderr
    found = re.search(r"(PASS|FAIL) ([0-9.]+) \+- ([0-9.]+) us", text)
    if not found:
        sys.exit((text.strip().splitlines() or ["it printed no time"])[-1])
    emit("schema", "blaze", float(found[2]) / 1e6, loop, valid=found[1] == "PASS")


def openapi_core(work, runs, mode, inputs):
    if work == "contract-load":
        openapi_core_load(runs, inputs[0])
    elif work == "contract-check":
        openapi_core_check(runs, *inputs)


def openapi_core_load(runs, path):
    from openapi_core import OpenAPI

    size = pathlib.Path(path).stat().st_size
    emit("contract-load", "openapi-core", median(min(runs, 3), lambda: OpenAPI.from_file_path(path)),
         min(runs, 3), bytes=size)


def openapi_core_check(runs, document, har):
    from openapi_core import OpenAPI
    from openapi_core.exceptions import OpenAPIError

    api = OpenAPI.from_file_path(document)
    entries = json.loads(pathlib.Path(har).read_text())["log"]["entries"]
    if not entries:
        sys.exit("the HAR has no entries")

    def check():
        valid = 0
        for entry in entries:
            request, response = exchange(entry)
            try:
                api.validate_request(request)
                api.validate_response(request, response)
                valid += 1
            except OpenAPIError:
                pass
        return valid

    valid = check()
    seconds = median(runs, check) / len(entries)
    emit("contract-check", "openapi-core", seconds, runs, exchanges=len(entries), valid=valid)


def exchange(entry):
    from openapi_core.testing import MockRequest, MockResponse
    from urllib.parse import parse_qsl, urlsplit

    request, response = entry["request"], entry["response"]
    url = urlsplit(request["url"])
    headers = [(field["name"], field["value"]) for field in request.get("headers", [])]
    posted = request.get("postData") or {}
    content = response.get("content") or {}
    text = content.get("text", "")
    body = base64.b64decode(text) if content.get("encoding") == "base64" else text.encode()
    from werkzeug.datastructures import Headers, ImmutableMultiDict

    asked = MockRequest(
        f"{url.scheme}://{url.netloc}", request["method"].lower(), url.path,
        args=ImmutableMultiDict(parse_qsl(url.query, keep_blank_values=True)), headers=Headers(headers),
        data=posted.get("text", "").encode() if posted else None,
        content_type=posted.get("mimeType", "application/json"))
    answered = MockResponse(
        body, status_code=response["status"],
        headers={field["name"]: field["value"] for field in response.get("headers", [])},
        content_type=(content.get("mimeType") or "application/json").split(";")[0])
    return asked, answered


PEERS = {"orjson": orjson, "jsonschema-rs": jsonschema_rs, "blaze": blaze, "openapi-core": openapi_core}

if __name__ == "__main__":
    PEERS[sys.argv[1]](sys.argv[2], int(sys.argv[3]), sys.argv[4], sys.argv[5:])
