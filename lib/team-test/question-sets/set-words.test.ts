import { expect, test } from "vitest";
import { askedText, copyName, setsSentence, teamSetAbout, versionSentence } from "./set-words.ts";
import type { TeamSet } from "./team-set.ts";

const set: TeamSet = {
  id: "01a1fae5-6556-70bd-8b25-088411592bd6",
  version: 2,
  name: "Ours",
  kind: "answers",
  basedOn: "readiness",
  questions: [],
  savedAt: "2026-11-21T10:00:00.000Z",
  isArchived: false,
};

test("the list says how many sets there are", () => {
  expect(setsSentence(0)).toBe("Three question sets come with Headroom. Copy one to ask your own questions.");
  expect(setsSentence(1)).toBe("Three question sets come with Headroom, and this team has one of its own.");
  expect(setsSentence(12)).toMatch(/has 12 of its own\.$/);
});

test("a set says what a change of it does", () => {
  expect(teamSetAbout(set)).toBe("A copy of “Is our application ready?”.");
  expect(versionSentence(set, undefined)).toBe("No round has asked it yet.");
  expect(versionSentence(set, { rounds: 1, last: 4, version: 2 })).toBe(
    "Round 4 asked it. It keeps what was asked; what you change makes version 3.",
  );
  expect(versionSentence(set, { rounds: 3, last: 7, version: 1 })).toBe(
    "3 rounds asked it, round 7 last, in an earlier version.",
  );
  expect(versionSentence({ ...set, isArchived: true }, { rounds: 3, last: 7, version: 2 })).toMatch(/^It is archived/);
  expect([undefined, { rounds: 3, last: 7, version: 2 }].map(askedText)).toEqual(["never", "round 7"]);
});

test("a copy gets a name of its own", () => {
  expect(copyName(set, [])).toBe("Ours, ours");
  expect(copyName({ name: "Team test" }, ["team test, ours", "Team test, ours 2"])).toBe("Team test, ours 3");
  expect(copyName({ name: "Team test, ours 3" }, [])).toBe("Team test, ours");
  expect(copyName({ name: "x".repeat(100) }, []).length).toBeLessThanOrEqual(100);
});
