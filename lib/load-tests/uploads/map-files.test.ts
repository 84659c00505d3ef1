import { expect, test } from "vitest";
import { csvShape } from "../formats/csv/csv-shape.ts";
import { guessMapping } from "../formats/mapped/guess-mapping.ts";
import { mapFiles, mapKnown, mappingQuery } from "./map-files.ts";
import { recogniseFile } from "./recognise-file.ts";
import type { UploadFile } from "./upload-file.ts";
import { addFiles, emptyPlan, isSent } from "./upload-plan.ts";

const text = "ts,took_s,path,status\n1768467600,0.5,/a,200\n1768467601,0.25,/b,500\n";

function csvFile(name: string, content: string): UploadFile {
  const recognised = recogniseFile(Buffer.from(content), new Uint8Array());
  return { id: name, name, folder: "", bytes: content.length, savedAtMs: 0, content: recognised };
}

const shape = csvShape(text);
if (!shape) throw new Error("The test's CSV has no shape.");
const mapping = guessMapping(shape);
const plan = addFiles(emptyPlan, [csvFile("a.csv", text), csvFile("b.csv", text), csvFile("c.csv", "x,y\n1,2\n3,4\n")]);

test("a mapping reads every file with the same columns, each as a run with its start", () => {
  expect(plan.runs.filter(isSent)).toEqual([]);
  const mapped = mapFiles(plan, "a.csv", mapping);
  const sent = mapped.runs.filter(isSent).flatMap(({ files }) => files);
  expect(sent.map(({ name }) => name).sort()).toEqual(["a.csv", "b.csv"]);
  expect(sent[0]?.content).toMatchObject({
    kind: "result",
    format: "mapped-csv",
    times: { beginMs: 1_768_467_600_000, endMs: 1_768_467_601_000 },
  });
});

test("a test's own mapping reads what it fits without being asked", () => {
  expect(mapKnown(plan, mapping).runs.filter(isSent)).toHaveLength(2);
  expect(mapKnown(plan, null)).toBe(plan);
  expect(mapKnown(plan, { ...mapping, users: "vus" }).runs.filter(isSent)).toEqual([]);
});

test("the upload says which column is which", () => {
  const [file] = mapFiles(plan, "a.csv", mapping).runs.flatMap(({ files }) => files);
  expect(mappingQuery(file ? [file] : [])).toMatchObject({
    format: "mapped-csv",
    "map.duration": "took_s",
    "map.durationUnit": "s",
    "map.labels": "path",
    "map.successValues": "200-399",
  });
  expect(mappingQuery([csvFile("c.csv", "x,y\n1,2\n3,4\n")])).toEqual({});
});
