import type { Figures } from "../metric.ts";
import type { JudgedPart } from "../verdicts/judged-part.ts";
import { figuresOf, type StoredFigures } from "./stored-figures.ts";
import { storedSteadyFigures } from "./stored-json.ts";

type Stored = { [Column in keyof StoredFigures]: StoredFigures[Column] | null } & { steadyFigures: unknown };

/**
 * The figures of a run or label that lists, trends, histories and experiments show: those of its steady part where it has
 * one, as verdicts use them, else those of the whole run. Never some of one and some of the other.
 */
export function judgedFigures(stored: Stored): Figures & { part: JudgedPart } {
  const steady = storedSteadyFigures(stored.steadyFigures);
  return steady ? { ...steady, part: "steady" } : { ...figuresOf(stored), part: "whole" };
}

/** A history is of the part that most of so many of its last runs have. */
const lastRuns = 20;

/**
 * Of which part a history is, whose runs are given oldest first: a ramp that is left out of some runs only would look like a
 * step. In one of steady parts the runs without are passed over; in one of whole runs all are taken whole.
 */
export function historyPart(runs: readonly { part: JudgedPart }[]): JudgedPart {
  const last = runs.slice(-lastRuns);
  const steady = last.filter(({ part }) => part === "steady").length;
  return steady * 2 > last.length ? "steady" : "whole";
}

/** "of the steady part", as titles say it of these runs; empty where all of them are whole. */
export function partWords(runs: readonly { part: JudgedPart }[]): string {
  if (!runs.some(({ part }) => part === "steady")) return "";
  return runs.every(({ part }) => part === "steady") ? "of the steady part" : "of the steady part where a run has one";
}
