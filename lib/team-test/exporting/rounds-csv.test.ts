import { expect, test } from "vitest";
import type { ExportedRound } from "./exported-round.ts";
import { roundsCsv } from "./rounds-csv.ts";

const round: ExportedRound = {
  round: 5,
  set: { id: "own", version: 3, name: "=cmd|' /C calc'!A0" },
  mode: "live",
  isAnonymous: true,
  startedAt: "2026-11-20T10:00:00.000Z",
  revealedAt: "2026-11-20T10:10:00.000Z",
  closedAt: "2026-11-20T11:00:00.000Z",
  people: { answered: 8, of: 9 },
  score: { yes: 1, of: 2, open: 0 },
  scoreByFocus: [],
  questions: [
    {
      id: "a",
      text: "Is it, really?",
      focus: "technical",
      answers: 8,
      counts: { yes: 3, no: 3, unknown: 2, not_ours: 0 },
      split: 1,
      agreed: "yes",
    },
    { id: "b", text: "Few?", focus: "culture", answers: 3, counts: null, split: null, agreed: null },
  ],
  candidates: null,
  decision: null,
};

test("each question is a line of counts, without those of an anonymous question with too few answers", () => {
  const [, first, second] = roundsCsv([round]).split("\r\n");
  expect(first?.endsWith('a,"Is it, really?",technical,8,3,3,2,0,1,yes,,,')).toBe(true);
  expect(second?.endsWith("b,Few?,culture,3,,,,,,,,,")).toBe(true);
});

test("no cell is a formula to a spreadsheet", () => {
  expect(roundsCsv([round])).toContain(",'=cmd|' /C calc'!A0,");
});

test("a choice has a line for each question and candidate, and every line has every column", () => {
  const candidates: ExportedRound["candidates"] = [
    { name: "k6", marks: { a: "good" } },
    { name: "@SUM(1)", marks: {} },
  ];
  const lines = roundsCsv([{ ...round, people: null, score: null, candidates, decision: "k6" }])
    .trim()
    .split("\r\n");
  expect(lines.slice(1).map((line) => line.split(",").slice(-3))).toEqual([
    ["k6", "good", "k6"],
    ["'@SUM(1)", "", "k6"],
    ["k6", "", "k6"],
    ["'@SUM(1)", "", "k6"],
  ]);
});
