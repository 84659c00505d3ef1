import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostInHand } from "../places/place.ts";
import { type BuyIn, countBuyIn, mostWanted } from "./buy-in.ts";

const letters = ["a", "b", "c", "d", "e", "f", "g", "h"];
const pickable = (slug: string) => ({ slug, name: slug.toUpperCase(), description: "", sector: "design" });
const voted = (votes: Record<string, number>): BuyIn[] =>
  Object.entries(votes).map(([slug, count]) => ({ ...pickable(slug), votes: count }));

describe("buy-in", () => {
  test("is counted by tactic, the most wanted first, then by name", () => {
    const counted = countBuyIn(["b", "a", "c", "b", "c", "d"], letters.map(pickable));
    expect(counted.map(({ slug, votes }) => `${slug}${votes}`)).toEqual(["b2", "c2", "a1", "d1"]);
  });

  test("leaves out what could not be picked", () => {
    expect(countBuyIn(["gone", "a"], [pickable("a")])).toEqual([{ ...pickable("a"), votes: 1 }]);
  });

  test("counts every pick once", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters)), (picks) => {
        const counted = countBuyIn(picks, letters.map(pickable));
        expect(counted.reduce((sum, { votes }) => sum + votes, 0)).toBe(picks.length);
        expect(counted.map(({ votes }) => votes)).toEqual(counted.map(({ votes }) => votes).toSorted((a, b) => b - a));
      }),
    );
  });
});

describe("the most wanted", () => {
  test.each([
    [{}, [], null],
    [{ a: 3 }, ["a"], null],
    [{ a: 3, b: 3, c: 3, d: 1, e: 1 }, ["a", "b", "c", "d", "e"], null],
    [{ a: 5, b: 4, c: 3, d: 2, e: 2, f: 1 }, ["a", "b", "c", "d", "e"], null],
    [{ a: 5, b: 4, c: 3, d: 2, e: 1, f: 1 }, ["a", "b", "c", "d"], { slugs: ["e", "f"], places: 1, votes: 1 }],
    [{ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 }, [], { slugs: ["a", "b", "c", "d", "e", "f"], places: 5, votes: 1 }],
  ])("of %o are %o, with the tie %o", (votes, slugs, tie) => {
    expect(mostWanted(voted(votes))).toEqual({ slugs, tie });
  });

  test("are never more than five, and nobody who is left out was wanted more", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...letters)),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 8 }),
        (slugs, votes) => {
          const buyIn = voted(Object.fromEntries(slugs.map((slug, index) => [slug, votes[index] ?? 1])));
          const { slugs: wanted, tie } = mostWanted(buyIn);
          const votesOf = (slug: string) => buyIn.find((one) => one.slug === slug)?.votes ?? 0;
          const least = Math.min(...wanted.map(votesOf));
          const others = buyIn.filter(({ slug }) => !wanted.includes(slug));
          expect(wanted.length).toBeLessThanOrEqual(mostInHand);
          for (const { votes: count } of others) expect(count).toBeLessThanOrEqual(least);
          // A tie leaves too few places for those that it is between, and all others are wanted more or less than they.
          if (tie) {
            expect(tie.slugs.length).toBeGreaterThan(tie.places);
            expect(tie.places).toBe(mostInHand - wanted.length);
            expect(tie.slugs).toEqual(others.filter((one) => one.votes === tie.votes).map(({ slug }) => slug));
          } else expect(wanted.length).toBe(Math.min(mostInHand, buyIn.length));
        },
      ),
    );
  });
});
