import fc from "fast-check";
import { expect, test } from "vitest";
import { findCycles } from "./dependency-cycles.ts";

const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));

test.each<[Record<string, string[]>, string[][]]>([
  [{}, []],
  [{ checkout: ["cart", "database"], cart: ["database"] }, []],
  [{ self: ["self"] }, [["self", "self"]]],
  [{ checkout: ["cart"], cart: ["checkout"] }, [["checkout", "cart", "checkout"]]],
  [{ a: ["b"], b: ["c"], c: ["b"] }, [["b", "c", "b"]]],
  [
    { a: ["b"], b: ["a"], c: ["d"], d: ["c"] },
    [
      ["a", "b", "a"],
      ["c", "d", "c"],
    ],
  ],
])("the circles of %j are %j", (edges, cycles) => {
  expect(findCycles(graph(edges))).toEqual(cycles);
});

test("a chain of ten thousand is walked through", () => {
  const chain = Array.from({ length: 10_000 }, (_, index): [string, string[]] => [`s${index}`, [`s${index + 1}`]]);
  expect(findCycles(new Map(chain))).toEqual([]);
  expect(findCycles(new Map([...chain, ["s10000", ["s0"]]]))[0]).toHaveLength(10_002);
});

const anyGraph = fc.dictionary(
  fc.constantFrom("a", "b", "c", "d", "e"),
  fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e")),
);

test("each is a way back to its start, and without the last steps of all none is left", () => {
  fc.assert(
    fc.property(anyGraph, (edges) => {
      const cycles = findCycles(graph(edges));
      const cut = new Set(cycles.map((cycle) => cycle.slice(-2).join(">")));
      for (const cycle of cycles) {
        expect(cycle.at(-1)).toBe(cycle[0]);
        for (const [index, name] of cycle.slice(1).entries()) expect(edges[cycle[index] ?? ""]).toContain(name);
      }
      const rest = Object.entries(edges).map(([from, to]): [string, string[]] => [
        from,
        to.filter((name) => !cut.has(`${from}>${name}`)),
      ]);
      expect(findCycles(new Map(rest))).toEqual([]);
    }),
  );
});
