// Runs the steps of test-steps.mjs and says how it went; the last line is for machines. `test-run.mjs lint` runs a group.
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { runCommand, stopCommands } from "./test-command.mjs";
import { addCounts, describeCounts, noCounts, readCounts } from "./test-counts.mjs";
import { schedule } from "./test-schedule.mjs";
import { steps as allSteps } from "./test-steps.mjs";

const [group] = process.argv.slice(2);
const steps = allSteps.filter((step) => !group || step.group === group);
const reports = mkdtempSync(join(tmpdir(), "headroom-reports-"));
const isColoured = process.stdout.isTTY && !process.env.NO_COLOR;
const colours = isColoured ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" };
let total = noCounts();

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, stopCommands);

const startedAt = performance.now();
const outcomes = await schedule(steps, Math.max(2, availableParallelism()), execute);
for (const [name, outcome] of outcomes) if (outcome === "not run") say("–", name, "not run");
rmSync(reports, { recursive: true });
say(" ", "all", secondsSince(startedAt));
console.log(`\n${describeCounts(total)}`);
process.exitCode = [...outcomes.values()].every((outcome) => outcome === "passed") ? 0 : 1;

async function execute({ name, run, counts: shape }) {
  const stepStartedAt = performance.now();
  const report = join(reports, `${name}.json`);
  const { endedWell, output } = await runCommand(run, { ...colours, HEADROOM_TEST_REPORT: report });
  const counts = readCounts(shape, report, endedWell);
  total = addCounts(total, counts);
  const isWell = counts.failed === 0;
  const detail = shape && (counts.passed > 0 || !isWell) ? describeCounts(counts) : "";
  say(isWell ? "✓" : "✗", name, `${secondsSince(stepStartedAt)}  ${detail}`.trimEnd());
  // Not every tool heeds NO_COLOR.
  if (!isWell) console.log(`\n${(isColoured ? output : stripVTControlCharacters(output)).trimEnd()}\n`);
  return isWell;
}

function say(mark, name, text) {
  const colour = { "✓": "\u001b[32m", "✗": "\u001b[31m" }[mark];
  const shown = isColoured && colour ? `${colour}${mark}\u001b[0m` : mark;
  console.log(`${shown} ${name.padEnd(10)} ${text}`);
}

function secondsSince(startMs) {
  return `${((performance.now() - startMs) / 1000).toFixed(1)} s`.padStart(8);
}
