import { numberText } from "#lib/shared/number-text.ts";
import { isOtherLabel } from "../parsed-run.ts";
import { runsWords } from "./baseline-name.ts";
import type { LabelFigures, RunFigures } from "./history-figures.ts";
import type { Finding } from "./verdict.ts";

/** How many labels of a kind are named one by one. */
const labelsNamed = 20;

/** Whether a run measured nothing at all. */
export function isWithoutData({ whole }: RunFigures): boolean {
  return whole.requests === 0 || Object.values(whole).every((figure) => figure === null);
}

/** Labels that vanished or are new against earlier runs (`before`: "the last 10 runs"), and a run without requests. */
export function runFindings(
  run: RunFigures,
  baseline: readonly RunFigures[],
  before = runsWords({ kind: "branch", branch: "" }, baseline.length),
): Finding[] {
  if (isWithoutData(run)) return [{ kind: "no-data", label: "", text: "The run holds no requests." }];
  // Past the labels that are kept one cannot tell which were there.
  if (baseline.length === 0 || [run, ...baseline].some(({ labels }) => labels.some(({ label }) => isOtherLabel(label))))
    return [];
  const now = new Set(run.labels.filter(hasRequests).map(({ label }) => label));
  const known = runsByLabel(baseline);
  const vanished = [...known].filter(([label, runs]) => !now.has(label) && runs > baseline.length / 2);
  const added = [...now].filter((label) => !known.has(label));
  return [
    ...vanished.map(([label, runs]) => ({
      kind: "label-missing" as const,
      label,
      text: `${label} vanished: ${runs === baseline.length ? "" : `${runs} of `}${before} had it.`,
    })),
    ...added.map((label) => ({ kind: "label-new" as const, label, text: `${label} is new: no run before had it.` })),
  ];
}

/** The findings with at most twenty labels of a kind named, and the others counted. */
export function shortened(findings: readonly Finding[]): Finding[] {
  const of = (kind: Finding["kind"]) => findings.filter((finding) => finding.kind === kind);
  return [
    ...named(of("label-missing"), (more) => `${more} vanished.`),
    ...named(of("label-new"), (more) => `${more} are new.`),
    ...findings.filter(({ kind }) => kind !== "label-missing" && kind !== "label-new"),
  ];
}

function runsByLabel(baseline: readonly RunFigures[]): Map<string, number> {
  const runs = new Map<string, number>();
  for (const { labels } of baseline)
    for (const { label } of labels.filter(hasRequests)) runs.set(label, (runs.get(label) ?? 0) + 1);
  return runs;
}

export function hasRequests({ figures }: LabelFigures): boolean {
  return figures.requests !== 0;
}

function named(findings: Finding[], restText: (more: string) => string): Finding[] {
  const [first] = findings;
  if (!first || findings.length <= labelsNamed) return findings;
  const rest = `${numberText(findings.length - labelsNamed)} more labels`;
  return [...findings.slice(0, labelsNamed), { kind: first.kind, label: "", text: restText(rest) }];
}
