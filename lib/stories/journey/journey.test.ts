import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StoryFields } from "../fields/story-fields.ts";
import { storyStates } from "../states/story-state.ts";
import { clause, sentence } from "./beat.ts";
import { journeyOf } from "./journey.ts";
import type { JourneyFacts } from "./journey-facts.ts";
import { swarmJourney } from "./swarm-journey.test-data.ts";

const swarm = { ...swarmJourney, story: { ...swarmJourney.story, fields: swarmJourney.story.fields as StoryFields } };

/** As somebody reads it. */
function textOf(facts: JourneyFacts): string[] {
  const { acts, lessons } = journeyOf(facts);
  return [
    ...acts.flatMap(({ title, beats }) => [
      `# ${title}`,
      ...beats.map(({ text, quote }) => (quote ? `${text} «${quote}»` : text)),
    ]),
    ...lessons.map(({ title, text }) => `* ${title}: ${text}`),
  ];
}

test("the journey of a swarm reads as it went", () => {
  expect(textOf(swarm)).toEqual([
    "# The bottleneck",
    "Abdelati told of it: “Beyond 700 requests a second a bigger database does nothing”. People of our new client cannot sign in when all of them come at once.",
    "Sign-in and the list of posts. How slow: the median is over 10 s, and requests time out. When: as soon as the swarm passes 700 requests a second.",
    "It hit 80,000–120,000 customers a week, likely 100,000. Throughput was 700/s and should be 2,000/s.",
    "# The theory",
    "Chedira took 2 h for one question: “What holds the database at 700 requests a second?”",
    "Chedira believed that the size of the database causes throughput to be stuck at 700 requests a second for everybody, at the swarm.",
    "Disproved by Chedira, which saved a fix worth about 40 hours. «Four times the cores and the memory: the same 700.»",
    "Chedira believed that a process for each connection causes throughput to be below 800/s, because forking costs more than the short transactions themselves for everybody, at the swarm. That would hold if 3 observations or more were above 1,000 connections, which was declared before the data.",
    "Confirmed by Chedira. 4 of 4 observations did as the test asks. «1,900 connections open, most of them for a few milliseconds.»",
    "Chedira looked for 1 h 35 min of the 2 h that were planned.",
    "Chedira sized the fix: 4–16 hours, likely 8.",
    "# The change",
    "Abdelati decided to fix it; Chedira led. «The client goes live in three weeks, and a pooler is a day's work.»",
    "Dropped: Close connections as soon as possible (Shop).",
    "Shipped: Put a connection pooler before the database (Platform).",
    "It went out with PgBouncer 1.21 before the sign-in database.",
    "# What the next runs said",
    "Throughput stayed where it was: 700/s before, 712/s after (−1 to +4 %), 5 runs before, 4 after.",
    "Chedira sent it back to be fixed: no change. «The pool is too small.»",
    "# The next change",
    "Shipped: Try other sizes of the pool (Platform).",
    "It went out with a pool of 40 instead of 10.",
    "# What the runs said then",
    "Throughput rose from 700 to 2,410/s (+238 to +251 %), 5 runs before, 5 after.",
    "Chedira closed it as improved.",
    "* Use a connection pooler: Monitor it, and experiment with the size of its pool.",
  ]);
});

describe("a journey", () => {
  test("of a story that nobody has framed is its bottleneck alone", () => {
    const bare = { ...swarm, events: [], hypotheses: [], timeboxes: [], fixes: [], measurements: [], lessons: [] };
    expect(journeyOf(bare)).toMatchObject({ acts: [{ kind: "bottleneck" }], lessons: [] });
  });

  test("is in the order of time, with no act after one of its own kind", () => {
    const day = fc.integer({ min: 0, max: 30 }).map((days) => new Date(Date.UTC(2026, 10, 1 + days)));
    const event = fc.record({ at: day, from: fc.constantFrom(...storyStates), to: fc.constantFrom(...storyStates) });
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const moved = events.map((one) => ({
          ...one,
          by: "Mia",
          kind: "moved" as const,
          reason: "",
          details: {},
          text: "",
        }));
        const { acts } = journeyOf({ ...swarm, events: moved });
        const times = acts.flatMap(({ beats }) => beats.map(({ at }) => at.getTime()));
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        for (const [index, { kind }] of acts.entries()) expect(kind).not.toBe(acts[index - 1]?.kind);
        expect(acts.every(({ beats }) => beats.every(({ text }) => /[.!?…”]$/.test(text)))).toBe(true);
      }),
    );
  });
});

test.each([
  ["the pool is small", "The pool is small."],
  ["p95 was 3 s", "p95 was 3 s."],
  ["Why?", "Why?"],
  ["He said “no.”", "He said “no.”"],
  ["  ", ""],
])("%j as a sentence is %j", (typed, said) => {
  expect(sentence(typed)).toBe(said);
  expect(clause(`${typed}.`)).toBe(typed.trim());
});
