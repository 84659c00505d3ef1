import { describe, expect, test } from "vitest";
import { usualSectors } from "../sectors/sector.ts";
import { sectorIdFor, sectorsOfFile } from "./file-sectors.ts";
import type { RadarRow } from "./radar-row.ts";

function row(over: Partial<RadarRow> = {}): RadarRow {
  return { name: "Caching", ring: "Habit", quadrant: "Design", movement: "same", description: "", ...over };
}

test("three to six quadrants of a file can be the sectors; others not", () => {
  const named = (...names: string[]) => sectorsOfFile(names.map((quadrant) => row({ quadrant })));
  expect(named("Techniques", "Tools", "Languages & Frameworks")).toEqual([
    { id: "techniques", name: "Techniques" },
    { id: "tools", name: "Tools" },
    { id: "languages-frameworks", name: "Languages & Frameworks" },
  ]);
  expect(named("技术", "工具", "平台")?.map(({ id }) => id)).toEqual(["sector", "sector-2", "sector-3"]);
  expect(named("A", "A 3", "A?")?.map(({ id }) => id)).toEqual(["a", "a-3", "a-2"]);
  expect(named("Design", "design", "Tools")).toBeNull();
  expect(named("Tools", "tools", "Platforms", "TECHNIQUES", "Techniques")?.map(({ name }) => name)).toEqual([
    "Tools",
    "Platforms",
    "TECHNIQUES",
  ]);
  expect(named("Q".repeat(41), "Design", "Tools")).toBeNull();
  expect(named("A", "B")).toBeNull();
  expect(named("1", "2", "3", "4", "5", "6", "7")).toBeNull();
});

describe("the sector that a word of a file means", () => {
  test.each([
    ["Load testing", "load-testing"],
    ["load-testing", "load-testing"],
    ["design-and-architecture", "design"],
    ["Instrumentation and Alerting", "instrumentation"],
    ["Load", "load-testing"],
    ["Tools", undefined],
    ["&", undefined],
  ])("%s: %s", (word, id) => {
    expect(sectorIdFor(word, usualSectors)).toBe(id);
  });

  test("is the one of that name, before one whose name was that once or begins so", () => {
    const sectors = [
      { id: "tools", name: "Tools and more" },
      { id: "more", name: "Tools" },
      { id: "a", name: "design" },
      { id: "b", name: "Design" },
    ];
    expect(sectorIdFor("Tools", sectors)).toBe("more");
    expect(sectorIdFor("Design", sectors)).toBe("b");
  });
});
