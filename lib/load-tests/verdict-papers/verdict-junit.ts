import { durationText } from "#lib/shared/number-text.ts";
import type { RunAnswer } from "../runs/run-answer.ts";
import { comparisonRow, objectiveRow, type ToldVerdict, worstFirst } from "./verdict-rows.ts";
import { xmlText } from "./xml-text.ts";

/** `failure` and `error` break a pipeline that reads the file, `skipped` says why nothing could be told. */
type Case = { group: string; name: string; end: { kind: "failure" | "error" | "skipped"; message: string } | null };

/**
 * A run's verdict in the dialect of JUnit that CI servers read: a case for the verdict itself, one for each objective and
 * one for each figure that was compared. With `warningsFail` a warning breaks it too.
 */
export function verdictJunit(run: RunAnswer, { warningsFail = false } = {}): string {
  const cases = casesOf(run, warningsFail);
  const counted = (kind: "failure" | "error" | "skipped") => cases.filter(({ end }) => end?.kind === kind).length;
  const seconds = ((run.durationMs ?? 0) / 1000).toFixed(3);
  const counts = `tests="${cases.length}" failures="${counted("failure")}" errors="${counted("error")}" skipped="${counted("skipped")}"`;
  const name = xmlText(`${run.test} #${run.number}`);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="Headroom" ${counts} time="${seconds}">`,
    `  <testsuite name="${name}" ${counts} time="${seconds}" timestamp="${run.startedAt.replace(/(\.\d+)?Z$/, "")}">`,
    "    <properties>",
    ...properties(run).map(([key, value]) => `      <property name="${key}" value="${xmlText(value)}"/>`),
    "    </properties>",
    ...cases.flatMap((each) => caseLines(run, each)),
    `    <system-out>${xmlText([run.verdict?.explanation, run.url].filter(Boolean).join("\n"))}</system-out>`,
    "  </testsuite>",
    "</testsuites>",
  ];
  return `${lines.join("\n")}\n`;
}

function casesOf(run: RunAnswer, warningsFail: boolean): Case[] {
  const { verdict } = run;
  if (!verdict) {
    const message = run.error?.message ?? "The run has no verdict yet.";
    return [{ group: "verdict", name: "verdict", end: { kind: "error", message } }];
  }
  return [
    { group: "verdict", name: "verdict", end: verdictEnd(verdict, warningsFail) },
    ...objectiveCases(verdict, warningsFail),
    ...worstFirst(verdict).map((comparison): Case => {
      const { what, change, range, before, isWorse } = comparisonRow(comparison);
      const message = `${change} (95 % interval ${range}), ${before} before`;
      return { group: "baseline", name: `${what} is no worse`, end: isWorse ? { kind: "failure", message } : null };
    }),
  ];
}

function verdictEnd({ status, sentence }: ToldVerdict, warningsFail: boolean): Case["end"] {
  if (status === "fail" || (status === "warning" && warningsFail)) return { kind: "failure", message: sentence };
  return status === "pass" || status === "warning" ? null : { kind: "skipped", message: `${status}: ${sentence}` };
}

function objectiveCases({ objectives }: ToldVerdict, warningsFail: boolean): Case[] {
  return objectives.map((objective) => {
    const { what, wanted, said, status } = objectiveRow(objective);
    const isHeld = status === "pass" || (status === "warning" && !warningsFail);
    const isUnknown = status === "unknown";
    const end = isHeld ? null : { kind: isUnknown ? ("skipped" as const) : ("failure" as const), message: said };
    return { group: "objective", name: `${what} ${wanted}`, end };
  });
}

function properties(run: RunAnswer): [string, string][] {
  const facts: [string, string][] = [
    ["url", run.url],
    ["verdict", run.verdict?.status ?? run.status],
    ["environment", run.environment ?? ""],
    ["revision", run.revision],
    ["branch", run.branch],
    ["version", run.version],
    ["duration", run.durationMs === null ? "" : durationText(run.durationMs)],
  ];
  return facts.filter(([, value]) => value !== "");
}

function caseLines({ test }: RunAnswer, { group, name, end }: Case): string[] {
  const open = `    <testcase classname="${xmlText(`${test}.${group}`)}" name="${xmlText(name)}" time="0"`;
  return end
    ? [`${open}>`, `      <${end.kind} message="${xmlText(end.message)}"/>`, "    </testcase>"]
    : [`${open}/>`];
}
