import { describe, expect, test } from "vitest";
import { readRadarRows } from "./read-radar-rows.ts";

const head = "name,ring,quadrant,isNew,status,description";

describe("reading a file", () => {
  test("takes the columns in any order and case, with commas, semicolons or tabs", () => {
    for (const separator of [",", ";", "\t"]) {
      const text = [
        ["Quadrant", "Name", "extra", "RING", "isNew"],
        ["Tools", '"k6, the tool; so"', "x", "Trial", "TRUE"],
      ]
        .map((line) => line.join(separator))
        .join("\r\n");
      expect(readRadarRows(`\uFEFF${text}`)).toEqual({
        ok: true,
        value: {
          rows: [{ name: "k6, the tool; so", ring: "Trial", quadrant: "Tools", movement: "new", description: "" }],
          leftOut: [],
        },
      });
    }
  });

  test("takes JSON as the public tool writes it, with words or truth values", () => {
    const list = [
      { name: "Babel", ring: "adopt", quadrant: "tools", isNew: "TRUE", description: "<b>Compiles</b>" },
      { name: "Gulp", ring: "hold", quadrant: "tools", isNew: false, status: "moved out" },
    ];
    expect(readRadarRows(JSON.stringify(list))).toEqual({
      ok: true,
      value: {
        rows: [
          { name: "Babel", ring: "adopt", quadrant: "tools", movement: "new", description: "<b>Compiles</b>" },
          { name: "Gulp", ring: "hold", quadrant: "tools", movement: "out", description: "" },
        ],
        leftOut: [],
      },
    });
  });

  test("names the lines that are no tactic, and why", () => {
    const text = `${head}\nCaching,Habit,Design,,,\n,Habit,Design,,,\nCACHING,Habit,Design,,,\n"TTLs",,,,,"two\nlines"\n`;
    const read = readRadarRows(text);
    expect(read.ok && read.value.rows.map(({ name }) => name)).toEqual(["Caching"]);
    expect(read.ok && read.value.leftOut).toEqual([
      { line: 3, reason: "It has no “name”." },
      { line: 4, reason: "“CACHING” stands twice, first as “Caching”." },
      { line: 6, reason: "It has no “ring”, “quadrant”." },
    ]);
  });

  test("takes one of two lines that mean one tactic, however they are written", () => {
    const lines = [
      "Ten-minute build",
      "ten minute build",
      "Gr\u00f6\u00dfe",
      "Gro\u0308\u00dfe",
      "Two  words",
      "two words",
      "C++",
      "C#",
    ];
    const read = readRadarRows([head, ...lines.map((name) => `${name},Habit,Design`)].join("\n"));
    expect(read.ok && read.value.rows.map(({ name }) => name)).toEqual([
      "Ten-minute build",
      "Gr\u00f6\u00dfe",
      "Two  words",
      "C++",
      "C#",
    ]);
    expect(read.ok && read.value.leftOut.map(({ reason }) => reason)).toEqual([
      "“ten minute build” stands twice, first as “Ten-minute build”.",
      "“Gro\u0308\u00dfe” stands twice, first as “Gr\u00f6\u00dfe”.",
      "“two words” stands twice, first as “Two  words”.",
    ]);
  });

  test("passes over any number of other columns, and tells of the first hundred lines that are none", () => {
    const text = `name,ring,quadrant${",x".repeat(50_000)}\nCaching,Habit,Design\n${"a\n".repeat(9_000)}`;
    const read = readRadarRows(text);
    expect(read.ok && read.value.rows.length).toBe(1);
    expect(read.ok && read.value.leftOut.length).toBe(100);
  });

  test("refuses a file of more lines than a radar has before it reads them, and minds no empty ones at its end", () => {
    for (const line of ["a\n", ",\n", '""\n', "a\r"]) {
      const read = readRadarRows(`${head}\nCaching,Habit,Design${line.repeat(160_000)}a`);
      expect(!read.ok && read.errors[0]?.message).toBe("The file has more than 10,000 lines: no radar has.");
    }
    const list = readRadarRows(`[${"1,".repeat(10_000)}1]`);
    expect(!list.ok && list.errors[0]?.message).toContain("more than 10,000 entries");
    for (const line of [",,,,,\r\n", ";;\n", "\n", " \t\n"]) {
      const own = head.replaceAll(",", line.includes(";") ? ";" : ",");
      const text = `${own}\n${["Caching", "Habit", "Design"].join(line.includes(";") ? ";" : ",")}\n${line.repeat(60_000)}`;
      expect(readRadarRows(text)).toMatchObject({ ok: true, value: { rows: [{ name: "Caching" }], leftOut: [] } });
    }
  });

  test("keeps what the last cell ends in, where it is not what parts them", () => {
    const read = readRadarRows(`name;ring;quadrant\nA;Habit;B,\n`);
    expect(read.ok && read.value.rows[0]?.quadrant).toBe("B,");
  });

  test("leaves out names that cannot be seen or kept, and words that are too long", () => {
    const list = [
      { name: "Caching", ring: "Habit", quadrant: "Design" },
      { name: "Cach\u200bing", ring: "Habit", quadrant: "Design" },
      { name: "\u202egnihcaC", ring: "Habit", quadrant: "Design" },
      { name: "A\u0000", ring: "Habit", quadrant: "Design" },
      { name: "B", ring: "Habit", quadrant: "Design", description: "\ud800" },
      { name: "C", ring: "Habit", quadrant: "Q".repeat(101) },
    ];
    const read = readRadarRows(JSON.stringify(list));
    expect(read.ok && read.value.rows.map(({ name }) => name)).toEqual(["Caching"]);
    expect(read.ok && read.value.leftOut.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
  });

  test.each([
    ["nothing", "", "names no column"],
    ["columns of something else", "a,b\n1,2", "names no column “name”, “ring”, “quadrant”"],
    ["a heading alone", head, "The file holds no tactic."],
    ["an open quotation mark", `${head}\n"Caching,Habit`, "cannot be read as CSV"],
    ["broken JSON", "[{", "begins like JSON and is none"],
    ["an object", "{}", "no list of tactics"],
    ["a list of nothing", "[null, 3]", "Line 1: It has no “name”, “ring”, “quadrant”."],
  ])("refuses %s", (_, text, message) => {
    const read = readRadarRows(text);
    expect(!read.ok && read.errors[0]?.message).toContain(message);
  });
});
