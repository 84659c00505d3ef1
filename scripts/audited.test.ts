import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findRecorders, findUnrecorded, isStore, parts, unrecorded } from "./audited.ts";

const project = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(project, path), "utf8");
const stores = globSync("lib/**/*.ts", { cwd: project }).filter(isStore);

describe("every change", () => {
  test("is recorded in the audit log, or is listed with a reason", () => {
    expect(stores.length).toBeGreaterThan(30);
    const recorders = stores.flatMap((path) => findRecorders(read(path)));
    expect(stores.flatMap((path) => findUnrecorded(path, read(path), recorders))).toEqual([]);
  });

  test("that is listed is there", () => {
    const isThere = (entry: string) => {
      const [path = "", name] = entry.split("#");
      return stores.includes(path) && new RegExp(`^export .*\\b${name}\\b`, "m").test(read(path));
    };
    expect([...Object.keys(parts), ...Object.keys(unrecorded)].filter((entry) => !isThere(entry))).toEqual([]);
  });
});

const path = "lib/teams/team-store.ts";

describe("findUnrecorded", () => {
  test.each([
    ["a bare change", "export async function a(m) {\n  await db.team.update({});\n}"],
    [
      "a change by a function of the same file",
      "export function a() {\n  return b();\n}\nfunction b() {\n  tx.team.delete({});\n}",
    ],
    ["raw SQL", "export const a = async () => {\n  await tx.$executeRaw`update`;\n};"],
    ["a part without an entry", "export async function a() {\n  await createToken({});\n}"],
    [
      "an entry in another function only",
      "export function a() {\n  tx.team.create({});\n}\nexport function b() {\n  recordAudit();\n}",
    ],
  ])("finds %s", (_what, text) => {
    expect(findUnrecorded(path, text)).toEqual([`${path}#a`]);
  });

  test("accepts what another file records", () => {
    const text = "export function a() {\n  tx.team.create({});\n  return makeLink(tx);\n}";
    const other = "export function makeLink() {\n  recordAudit();\n}\nfunction own() {\n  recordAudit();\n}";
    expect(findRecorders(other)).toEqual(["makeLink"]);
    expect(findUnrecorded(path, text, findRecorders(other))).toEqual([]);
  });

  test.each([
    [
      "a change with its entry",
      "export async function a() {\n  await tx.team.create({});\n  await recordAudit(tx);\n}",
    ],
    [
      "an entry by a helper",
      "export function a() {\n  tx.run.update({});\n  return b();\n}\nfunction b() {\n  return recordRun();\n}",
    ],
    ["a lock", "export function a() {\n  return tx.$executeRaw`select 1 for update`;\n}"],
    ["reading", "export function a() {\n  return db.team.findMany();\n}"],
  ])("accepts %s", (_what, text) => {
    expect(findUnrecorded(path, text)).toEqual([]);
  });
});
