import { expect, test } from "vitest";
import { tacticFinder } from "./same-tactic.ts";

const others = [
  { slug: "caching", name: "Keep it near" },
  { slug: "our-build", name: "Ten-minute build" },
  { slug: "histograms-2", name: "Größe" },
];

test.each([
  ["caching", "Keep it near"],
  [" KEEP  it\u00a0near ", "Keep it near"],
  ["ten minute build", "Ten-minute build"],
  ["GRO\u0308SSE", undefined],
  ["Gro\u0308ße", "Größe"],
  ["Histograms", undefined],
  ["Our build", undefined],
  ["Caching 遅延", undefined],
])("“%s” is %s", (wished, name) => {
  expect(tacticFinder(others)(wished)?.name).toBe(name);
});
