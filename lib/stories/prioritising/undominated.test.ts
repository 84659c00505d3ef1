import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Bounds, beats, undominated } from "./undominated.ts";

const bound = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 }))
  .map(([worst, width]) => ({ worst, best: worst + width }));
const bounds = fc.array(fc.option(bound, { freq: 5 }), { minLength: 3, maxLength: 3 });
const items = fc.array(
  bounds.map((each) => ({ bounds: each })),
  { maxLength: 25 },
);

function of(...pairs: ([number, number] | null)[]): Bounds {
  return pairs.map((pair) => pair && { worst: pair[0], best: pair[1] });
}

describe("beats", () => {
  test.each([
    [
      "the worst of one is the best of the other on each axis, and more on one",
      of([5, 9], [3, 4]),
      of([1, 5], [1, 2]),
      true,
    ],
    ["the estimates overlap on one axis", of([4, 9], [3, 4]), of([1, 5], [1, 2]), false],
    ["both are the same numbers", of([5, 5], [3, 3]), of([5, 5], [3, 3]), false],
    ["one is more on one axis and less on the other", of([9, 9], [1, 1]), of([1, 1], [9, 9]), false],
    ["the other is unknown somewhere", of([9, 9], [9, 9]), of([1, 1], null), false],
    ["it is unknown somewhere itself", of([9, 9], null), of([1, 1], [1, 1]), false],
    ["nothing is chosen to compare by", of(), of(), false],
  ])("when %s", (_when, a, b, expected) => {
    expect(beats(a, b)).toBe(expected);
  });
});

describe("undominated", () => {
  test("keeps exactly those that no other beats", () => {
    fc.assert(
      fc.property(items, (all) => {
        const slowly = all.filter((item) => !all.some((other) => beats(other.bounds, item.bounds)));
        expect(undominated(all)).toEqual(slowly);
      }),
    );
  });

  test("does not change when a story is added that one of its members beats", () => {
    fc.assert(
      fc.property(items, bounds, fc.nat(), (all, added, at) => {
        const before = undominated(all);
        fc.pre(before.some((member) => beats(member.bounds, added)));
        const place = at % (all.length + 1);
        expect(undominated(all.toSpliced(place, 0, { bounds: added }))).toEqual(before);
      }),
    );
  });

  test("keeps whatever is unknown somewhere", () => {
    fc.assert(
      fc.property(items, (all) => {
        const unknown = all.filter((item) => item.bounds.includes(null));
        expect(undominated(all)).toEqual(expect.arrayContaining(unknown));
      }),
    );
  });

  test("is never empty where there is a story", () => {
    fc.assert(fc.property(items, (all) => undominated(all).length > 0 || all.length === 0));
  });
});
