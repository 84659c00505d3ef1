import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { storyKinds } from "../fields/story-fields.ts";
import { outcomes, storyStates } from "../states/story-state.ts";
import { cleanSearch, momentOf } from "./filter-values.ts";
import { conditionsIn, noFilter, type StoryFilter, storyColumns, storySorts } from "./story-filter.ts";
import { inboxFirst, parseStoryQuery, storyQuery } from "./story-query.ts";

const slug = fc.constantFrom("-", "cart", "checkout-2", "me", "all");
const person = fc.constantFrom("-", "me", "0198a3c1-0000-7000-8000-000000000001");
const day = fc.constantFrom("2026-11-21", "7d", "1999-01-31");
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const some = <Value>(values: readonly Value[]) => fc.uniqueArray(fc.constantFrom(...values));

const anyFilter: fc.Arbitrary<StoryFilter> = fc.record({
  states: some(storyStates),
  q: fc.string({ unit: "grapheme", maxLength: 250 }).map(cleanSearch),
  needsDecision: fc.boolean(),
  service: maybe(slug),
  responsible: maybe(slug),
  accountable: maybe(slug),
  investigator: maybe(person),
  owner: maybe(person),
  reporter: maybe(person),
  followed: fc.boolean(),
  kind: maybe(fc.constantFrom(...storyKinds)),
  outcomes: some(outcomes),
  regressed: fc.boolean(),
  unproven: fc.boolean(),
  unknowns: fc.boolean(),
  createdSince: maybe(day),
  updatedSince: maybe(day),
  deadlineBefore: maybe(day),
  customersAtLeast: maybe(fc.integer({ min: 1, max: 9_999_999_999_999 })),
  sort: maybe(fc.constantFrom(...storySorts)),
  columns: maybe(fc.uniqueArray(fc.constantFrom(...storyColumns), { minLength: 1 })),
});
const usual = fc.constantFrom(inboxFirst, []);

function given(query: string) {
  return Object.fromEntries(new URLSearchParams(query));
}

describe("the state of an address", () => {
  test("is the filter that wrote it, whatever it is", () => {
    fc.assert(
      fc.property(anyFilter, usual, (filter, usualStates) => {
        expect(parseStoryQuery(given(storyQuery(filter, usualStates)), usualStates)).toEqual({ filter, dropped: [] });
      }),
    );
  });

  test("names its states where nothing is usual", () => {
    fc.assert(
      fc.property(anyFilter, usual, (filter, usualStates) => {
        expect(parseStoryQuery(given(storyQuery(filter, null)), usualStates).filter).toEqual(filter);
      }),
    );
    expect(storyQuery({ ...noFilter, states: ["inbox"] }, null)).toBe("state=inbox");
    expect(storyQuery(noFilter, null)).toBe("state=all");
  });

  test("is never an error, whatever stands in it", () => {
    const names = ["state", "q", "service", "owner", "created", "customers", "sort", "columns", "peek"];
    const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.string()), fc.constant(undefined));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), anyText), (query) => {
        const { filter } = parseStoryQuery(query, inboxFirst);
        expect(parseStoryQuery(given(storyQuery(filter, inboxFirst)), inboxFirst)).toEqual({ filter, dropped: [] });
      }),
    );
  });

  test.each([
    ["", { states: ["inbox"] }],
    ["state=all", {}],
    ["state=closed,declined", { states: ["closed", "declined"] }],
    ["decision=yes", { needsDecision: true }],
    ["q=slow+baskets&service=cart", { states: ["inbox"], q: "slow baskets", service: "cart" }],
  ])("%o asks for %o", (query, asked) => {
    expect(parseStoryQuery(given(query), inboxFirst).filter).toEqual({ ...noFilter, ...asked });
    expect(storyQuery({ ...noFilter, ...asked } as StoryFilter, inboxFirst)).toBe(query);
  });

  test.each([
    "state=lost",
    "state=framed,lost",
    "service=Cart",
    "owner=ada",
    "sort=random",
    "customers=0",
    "created=2026-02-30",
    "followed=no",
  ])("%s is left out, and said so", (query) => {
    expect(parseStoryQuery(given(query), inboxFirst)).toEqual({
      filter: { ...noFilter, states: ["inbox"] },
      dropped: [`“${query}” means nothing here and was left out.`],
    });
  });

  test("given twice means nothing, and what is not the list's is not its business", () => {
    const { dropped } = parseStoryQuery({ sort: ["newest", "oldest"], peek: "CHK-1" }, inboxFirst);
    expect(dropped).toEqual(["“sort=newest&sort=oldest” means nothing here and was left out."]);
  });
});

test("conditions are what narrows a tab", () => {
  expect(conditionsIn({ ...noFilter, states: ["framed"], sort: "updated", q: "slow", outcomes: ["worse"] })).toEqual([
    "q",
    "outcomes",
  ]);
});

test("an age is of now, ahead for deadlines", () => {
  const now = new Date("2026-11-21T10:00:00Z");
  expect(momentOf("7d", now, false)).toEqual(new Date("2026-11-14T10:00:00Z"));
  expect(momentOf("7d", now, true)).toEqual(new Date("2026-11-28T10:00:00Z"));
  expect(momentOf("2026-11-01", now, true)).toEqual(new Date("2026-11-01T00:00:00Z"));
});
