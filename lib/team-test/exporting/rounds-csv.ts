import { type Cell, toCsv } from "#lib/shared/csv.ts";
import type { ExportedQuestion, ExportedRound } from "./exported-round.ts";

const columns = [
  "round",
  "set",
  "set id",
  "set version",
  "mode",
  "anonymous",
  "started",
  "revealed",
  "closed",
  "people answered",
  "people",
  "question id",
  "question",
  "focus",
  "answers",
  "yes",
  "no",
  "don't know",
  "not ours",
  "split",
  "agreed",
  "candidate",
  "mark",
  "decision",
];

/** Rounds as a table: a line for each question, or for each question and candidate where a round chooses between some. */
export function roundsCsv(rounds: readonly ExportedRound[]): string {
  return toCsv(columns, rounds.flatMap(linesOf));
}

function linesOf(round: ExportedRound): Cell[][] {
  const of = round.candidates;
  if (!of) return round.questions.map((question) => [...factsOf(round), ...answersTo(question), null, null, null]);
  return round.questions.flatMap((question) =>
    of.map(({ name, marks }) => [
      ...factsOf(round),
      ...answersTo(question),
      name,
      marks[question.id] ?? null,
      round.decision,
    ]),
  );
}

function factsOf({ round, set, mode, isAnonymous, startedAt, revealedAt, closedAt, people }: ExportedRound): Cell[] {
  const when = [startedAt, revealedAt, closedAt];
  const counts = [people?.answered ?? null, people?.of ?? null];
  return [round, set.name, set.id, set.version, mode, isAnonymous ? "yes" : "no", ...when, ...counts];
}

function answersTo({ id, text, focus, answers, counts, split, agreed }: ExportedQuestion): Cell[] {
  const tally = counts ? [counts.yes, counts.no, counts.unknown, counts.not_ours] : [null, null, null, null];
  return [id, text, focus, answers, ...tally, split, agreed];
}
