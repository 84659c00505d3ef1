import { describe, expect, test } from "vitest";
import { sectorsOfFile } from "./file-sectors.ts";
import { usualMapping } from "./import-plan.ts";
import { readRadarRows } from "./read-radar-rows.ts";

const head = "name,ring,quadrant,isNew,status,description";

function rowsOf(text: string) {
  const read = readRadarRows(text);
  if (!read.ok) throw new Error(read.errors[0]?.message);
  return read.value;
}

describe("files as people have them", () => {
  test("a volume of the public radar: small letters, hyphens, HTML and a column of its own", () => {
    const { rows, leftOut } = rowsOf(
      [
        `${head},relatedBlips`,
        'Terraform,adopt,platforms,FALSE,no change,"<p>See <a href=""https://x.org"">it</a>,\nor not.</p>",Pulumi',
        'Docker,trial,tools,TRUE,new,"<p>Docker is…</p>",""',
        'React,caution,languages-and-frameworks,FALSE,moved out,"",""',
        "Pairing,assess,techniques,false,moved in,,",
        "",
      ].join("\n"),
    );
    expect(leftOut).toEqual([]);
    expect(rows.map(({ name, movement }) => [name, movement])).toEqual([
      ["Terraform", "same"],
      ["Docker", "new"],
      ["React", "out"],
      ["Pairing", "in"],
    ]);
    expect(rows[0]?.description).toBe('<p>See <a href="https://x.org">it</a>,\nor not.</p>');
    const sectors = sectorsOfFile(rows) ?? [];
    expect(sectors.map(({ name }) => name)).toEqual(["platforms", "tools", "languages-and-frameworks", "techniques"]);
    expect(usualMapping(rows, sectors).rings).toEqual({
      adopt: "habit",
      trial: "trying",
      caution: "paused",
      assess: "considering",
    });
  });

  test("rings in capitals and the quadrants of a company's radar", () => {
    const { rows } = rowsOf(
      `${head}\nKotlin,ADOPT,Languages,,,\nKafka,TRIAL,Data Management,,,\nKubernetes,ASSESS,Infrastructure,,,\nMongoDB,HOLD,Datastores,,,`,
    );
    const sectors = sectorsOfFile(rows) ?? [];
    expect(sectors.map(({ name }) => name)).toEqual(["Languages", "Data Management", "Infrastructure", "Datastores"]);
    const { rings } = usualMapping(rows, sectors);
    expect(Object.values(rings)).toEqual(["habit", "trying", "considering", "paused"]);
  });

  test("a sheet with empty lines before, between and after, and cells that have spaces round them", () => {
    const { rows, leftOut } = rowsOf(
      `\n\n Name ; Ring ;Quadrant; isNew \n Babel ; Adopt ; "Tools; and more" ; TRUE \n;;;\n ; ;;\nGulp;Hold;Tools;FALSE\n;;;\n`,
    );
    expect(rows.map(({ name, ring, movement }) => [name, ring, movement])).toEqual([
      ["Babel", "Adopt", "new"],
      ["Gulp", "Hold", "same"],
    ]);
    expect(leftOut).toEqual([]);
  });

  test("quotation marks that nobody doubled", () => {
    const { rows, leftOut } = rowsOf(
      `${head}\nBabel,Adopt,Tools,TRUE,New,The "best" one\n5" floppy,Hold,Tools,FALSE,,He said "no" to it\nGulp,Hold,Tools,FALSE,,`,
    );
    expect(rows.map(({ name, description }) => [name, description])).toEqual([
      ["Babel", 'The "best" one'],
      ['5" floppy', 'He said "no" to it'],
      ["Gulp", ""],
    ]);
    expect(leftOut).toEqual([]);
  });

  test("JSON with a mark at its start, and text in it that begins like a guarded formula", () => {
    const list = [{ name: "'=x", ring: "Adopt", quadrant: "Tools", isNew: true, description: "'@home" }];
    expect(rowsOf(`\uFEFF${JSON.stringify(list)}`).rows).toEqual([
      { name: "'=x", ring: "Adopt", quadrant: "Tools", movement: "new", description: "'@home" },
    ]);
  });

  test.each([
    ["moved in", "", "in"],
    ["Moved-In", "", "in"],
    ["MOVED_OUT", "TRUE", "out"],
    [" no  change ", "TRUE", "same"],
    ["", "true", "new"],
    ["", "WAHR", "new"],
    ["", "vrai", "new"],
    ["", "0", "same"],
    ["whatever", "yes", "new"],
  ])("status “%s”, isNew “%s”: %s", (status, isNew, movement) => {
    expect(rowsOf(`${head}\nBabel,Adopt,Tools,${isNew},${status},`).rows[0]?.movement).toBe(movement);
  });
});
