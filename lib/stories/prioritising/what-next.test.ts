import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AxisName } from "./axis.ts";
import { nextExplanation, nextSentence } from "./next-words.ts";
import { type Candidate, type WhatNextQuestion, whatNext } from "./what-next.ts";

const settings = { supportMinuteMinor: 80, currency: "EUR", hoursPerWeek: 40 };

function question(more: Partial<WhatNextQuestion> = {}): WhatNextQuestion {
  const capacity = { hours: 20, people: 2, weeks: 2 };
  return { capacity, axes: ["customers", "effort"], settings, today: "2026-11-21", ...more };
}

function story(
  key: string,
  customers: number[] | null,
  effort: number[] | null,
  more: Partial<Candidate> = {},
): Candidate {
  const nothing = {
    reach: null,
    impactFactor: null,
    confidenceFactor: null,
    revenue: null,
    ticketsPerWeek: null,
    minutesPerTicket: null,
  };
  const inputs = { ...nothing, customers: rangeOf(customers), effort: rangeOf(effort) };
  return {
    key,
    title: key,
    state: "sized",
    service: null,
    deadline: null,
    createdAt: "2026-11-01T00:00:00Z",
    inputs,
    ...more,
  };
}

function rangeOf(numbers: number[] | null) {
  if (!numbers) return null;
  const [low = 0, likely = low, high = likely] = numbers;
  return { low, likely, high };
}

const keys = (stories: { candidate: Candidate }[]) => stories.map(({ candidate }) => candidate.key);

describe("whatNext", () => {
  test("proposes those that nobody beats: worked by hand", () => {
    const answer = whatNext(
      [
        story("many", [900, 1_200, 1_600], [30, 40, 60]),
        // Fewer customers at the best than `many` has at the worst, but perhaps less work: not beaten.
        story("quick", [100, 150, 200], [4, 6, 8]),
        // At most 800 customers and at least 60 h: `many` is at least as good everywhere, and better.
        story("beaten", [300, 500, 800], [60, 70, 90]),
        // Overlaps with `many` on both axes.
        story("close", [800, 1_000, 1_500], [25, 50, 70]),
      ],
      question(),
    );
    expect(keys(answer.proposals)).toEqual(["many", "quick", "close"]);
    expect(answer).toMatchObject({
      capacity: 80,
      beaten: 1,
      others: 0,
      tooLarge: [],
      worthTimebox: [],
      cheapest: null,
    });
    expect(answer.proposals[0]?.knockedOutBy).toEqual([
      { axis: "customers", value: 1_600 },
      { axis: "effort", value: 30 },
    ]);
    expect(answer.proposals.map(({ reasons }) => reasons)).toEqual([
      ["at best the most customers a week", "surely better than one other", "no other is surely better"],
      ["at best the fewest hours of work", "no other is surely better"],
      ["no other is surely better"],
    ]);
  });

  test("puts unknowns apart and recommends the cheapest timebox where they are most", () => {
    const answer = whatNext(
      [
        story("sized", [100, 150, 200], [4, 6, 8]),
        story("no effort", [100, 150, 200], null, { state: "framed" }),
        story("no customers", null, [4, 6, 8]),
      ],
      question(),
    );
    expect(keys(answer.proposals)).toEqual(["sized"]);
    expect(answer.worthTimebox.map(({ candidate, lacks, minutes }) => [candidate.key, lacks, minutes])).toEqual([
      ["no effort", ["effort"], 120],
      ["no customers", ["customers a week"], 30],
    ]);
    expect(answer.cheapest?.candidate.key).toBe("no customers");
  });

  test("never takes what is unknown for nothing: a story of no customers is beaten, one of unknown customers is not", () => {
    const strong = story("strong", [900], [4]);
    expect(whatNext([strong, story("none", [0], [40])], question())).toMatchObject({ beaten: 1, worthTimebox: [] });
    expect(whatNext([strong, story("unknown", null, [40])], question())).toMatchObject({
      beaten: 0,
      worthTimebox: [{ minutes: 30 }],
    });
  });

  test("needs an effort to fit, whatever the axes", () => {
    const answer = whatNext([story("no effort", [100], null)], question({ axes: ["customers"] }));
    expect(answer).toMatchObject({ proposals: [], worthTimebox: [{ lacks: ["effort"] }] });
  });

  test("says what is too large, and what may be", () => {
    const answer = whatNext(
      [story("too large", [900], [90, 100, 120]), story("may be", [200], [30, 60, 100]), story("fits", [20], [1])],
      question(),
    );
    expect(answer.tooLarge.map(({ key }) => key)).toEqual(["too large"]);
    expect(answer.proposals.map(({ candidate, mayNotFit }) => [candidate.key, mayNotFit])).toEqual([
      ["may be", true],
      ["fits", false],
    ]);
  });

  test("shows five, the earliest deadline first and then the oldest, and counts the others", () => {
    const alike = Array.from({ length: 7 }, (_, index) =>
      story(`s${index}`, [100], [8], {
        createdAt: `2026-11-0${7 - index}T00:00:00Z`,
        deadline: index === 3 ? "2026-12-03" : index === 5 ? "2026-11-20" : null,
      }),
    );
    const answer = whatNext(alike, question());
    expect(keys(answer.proposals)).toEqual(["s5", "s3", "s6", "s4", "s2"]);
    expect(answer.others).toBe(2);
    expect(answer.proposals[0]?.reasons[0]).toBe("its deadline was 20 Nov");
    expect(answer.proposals[1]?.reasons[0]).toBe("its deadline is 3 Dec, within the 2 weeks");
    expect(nextSentence(answer)).toBe(
      "7 stories are worth doing next in 80 hours, and none of them is better than another.",
    );
    expect(nextExplanation(answer)).toBe("5 of them are shown.");
  });

  test("takes as much as the hours of all people over all weeks hold, by what is likely: worked by hand", () => {
    // 12 h a week of 2 people over 3 weeks are 72 h.
    const capacity = { hours: 12, people: 2, weeks: 3 };
    const some = [
      story("just", [90], [72]),
      story("over", [100], [73]),
      story("later", [80], [1], { deadline: "2026-12-13" }),
    ];
    const answer = whatNext(some, question({ capacity }));
    expect(answer.capacity).toBe(72);
    expect(keys(answer.proposals)).toEqual(["later", "just"]);
    expect(answer.tooLarge.map(({ key }) => key)).toEqual(["over"]);
    // The third week ends on 12 December.
    expect(answer.proposals[0]?.reasons[0]).toBe("its deadline is 13 Dec");
    expect(nextExplanation(answer)).toBe("1 more is not beaten either, but takes longer than there is time.");
  });

  test("compares by the axes that are chosen: what is beaten on one is not on two", () => {
    const [many, cheap] = [story("many", [900], [40]), story("cheap", [10], [4])];
    expect(keys(whatNext([many, cheap], question({ axes: ["customers"] })).proposals)).toEqual(["many"]);
    expect(keys(whatNext([many, cheap], question({ axes: ["effort"] })).proposals)).toEqual(["cheap"]);
    expect(keys(whatNext([many, cheap], question()).proposals)).toEqual(["many", "cheap"]);
  });

  test("compares by cost of delay over time: worked by hand", () => {
    const money = { ticketsPerWeek: 0, minutesPerTicket: null };
    const perYear = (low: number, high: number) => ({ low, likely: low, high, currency: "EUR", per: "year" }) as const;
    const base = story("a", null, [40]).inputs;
    // EUR 100 a week over a week is 100; EUR 40 to 90 a week over half a week is 80 to 180; EUR 50 a week over a week is 50: less than 80.
    const a = story("a", null, null, { inputs: { ...base, ...money, revenue: perYear(520_000, 520_000) } });
    const b = story("b", null, null, {
      inputs: { ...base, ...money, effort: { low: 20, likely: 20, high: 20 }, revenue: perYear(208_000, 468_000) },
    });
    const c = story("c", null, null, { inputs: { ...base, ...money, revenue: perYear(260_000, 260_000) } });
    const answer = whatNext([a, b, c], question({ axes: ["cd3"] }));
    expect(keys(answer.proposals)).toEqual(["a", "b"]);
    expect(answer.beaten).toBe(1);
    expect(answer.proposals[1]?.knockedOutBy).toEqual([{ axis: "cd3", value: expect.closeTo(18_000, 6) }]);
  });

  test("recommends no timebox for what the team has to set", () => {
    const support = { ticketsPerWeek: 5, minutesPerTicket: 10 };
    const some = story("a", [1], [1], { inputs: { ...story("a", [1], [1]).inputs, ...support } });
    const unset = { ...settings, supportMinuteMinor: null };
    const answer = whatNext([some], question({ axes: ["support"], settings: unset }));
    expect(answer).toMatchObject({
      worthTimebox: [{ lacks: ["the cost of a support minute (settings)"], minutes: 0 }],
      cheapest: null,
    });
  });

  test("counts on how many stories each axis is unknown", () => {
    const { unknownOn } = whatNext([story("a", [1], [1]), story("b", null, [1]), story("c", null, null)], question());
    expect(unknownOn).toMatchObject({ customers: 2, effort: 1, reach: 3, rice: 3, revenue: 3 });
  });

  test("proposes nothing that another story beats, and never more than five", () => {
    const some = fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }));
    const sorted = some.map((numbers) => numbers?.toSorted((a, b) => a - b) ?? null);
    const stories = fc.array(fc.tuple(sorted, sorted), { maxLength: 20 });
    const chosen = fc.subarray<AxisName>(["customers", "effort"], { minLength: 1 });
    fc.assert(
      fc.property(stories, chosen, (given, axes) => {
        const all = given.map(([customers, effort], index) => story(`s${index}`, customers, effort));
        const { proposals, others, tooLarge, beaten, worthTimebox } = whatNext(all, question({ axes }));
        expect(proposals.length).toBeLessThanOrEqual(5);
        expect(proposals.length + others + tooLarge.length + beaten + worthTimebox.length).toBe(all.length);
        for (const { candidate } of proposals)
          expect(all.some((other) => isBetter(other, candidate, axes))).toBe(false);
      }),
    );
  });
});

/** The definition of the specification, written once more. */
function isBetter(a: Candidate, b: Candidate, axes: readonly AxisName[]): boolean {
  const leads = axes.map((axis) => {
    const [mine, theirs] = [a, b].map(({ inputs }) => inputs[axis === "effort" ? "effort" : "customers"]);
    if (!mine || !theirs) return Number.NaN;
    return axis === "effort" ? theirs.low - mine.high : mine.low - theirs.high;
  });
  if (a.inputs.effort === null || b.inputs.effort === null) return false;
  return leads.every((lead) => lead >= 0) && leads.some((lead) => lead > 0);
}
