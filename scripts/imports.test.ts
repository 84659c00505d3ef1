import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const project = join(import.meta.dirname, "..");
const tree = mkdtempSync(join(tmpdir(), "headroom-imports-"));
const broken = new Set<string>();

/** What someone might write in a hurry: the file, its imports, and the rules that it breaks. */
const planted: [file: string, source: string, rules: string[]][] = [
  ["lib/stories/title.ts", `import "#components/ui/button.tsx";`, ["lib-is-below-all"]],
  ["components/stories/list.tsx", `import "#app/page.tsx"; export const a = <p />;`, ["components-know-no-routes"]],
  ["components/stories/card.tsx", `import "#lib/stories/story-store.ts";`, ["components-know-no-stores"]],
  [
    "components/stories/row.tsx",
    `import type { A } from "#lib/stories/story-store.ts";`,
    ["components-know-no-stores"],
  ],
  ["components/stories/score.tsx", `import "#lib/compose/score.ts";`, ["components-ask-no-questions"]],
  ["components/stories/shape.tsx", `import type { S } from "#lib/compose/score.ts";`, []],
  ["components/stories/form.tsx", `import "#lib/stories/story-schema.ts";`, ["components-check-no-input"]],
  ["components/stories/fields.tsx", `import type { I } from "#lib/stories/story-schema.ts";`, []],
  ["components/ui/badge.tsx", `import "#lib/stories/story.ts";`, ["kit-knows-no-domain"]],
  ["worker/tick.ts", `import "#app/page.tsx";`, ["processes-are-apart"]],
  ["app/rows.ts", `import { PrismaClient } from "@prisma/client";`, ["only-stores-use-prisma"]],
  ["app/rows/page.tsx", `import { db } from "#lib/db/client.ts";`, ["only-stores-use-the-database"]],
  ["lib/stories/age.ts", `import { db } from "#lib/db/client.ts";`, ["only-stores-use-the-database"]],
  ["lib/stories/link.ts", `import { redirect } from "next/navigation";`, ["domain-knows-no-framework"]],
  ["lib/stories/hook.ts", `import type { ReactNode } from "react";`, ["domain-knows-no-framework"]],
  ["lib/stories/run.ts", `import type { R } from "#lib/radar/ring.ts";`, ["nouns-are-apart"]],
  ["lib/stories/sum.ts", `import "#lib/compose/score.ts";`, ["nouns-are-apart"]],
  ["lib/stories/mine.ts", `import { requireMember } from "#lib/auth/member.ts";`, ["only-stores-know-the-actor"]],
  ["lib/auth/who.ts", `import "#lib/stories/story.ts";`, ["ground-knows-no-noun"]],
  ["lib/shared/clock.ts", `import "#lib/auth/member.ts";`, ["only-stores-know-the-actor", "shared-stands-alone"]],
  ["lib/stories/one.ts", `import type { B } from "./two.ts"; export type A = B;`, ["no-cycles"]],
  ["lib/stories/all.ts", `import "../radar/index.ts";`, ["no-barrels", "nouns-are-apart"]],
  ["lib/stories/fake.ts", `import "./story.test.ts";`, ["nobody-imports-tests"]],
  ["lib/stories/dev.ts", `import fc from "fast-check"; fc.assert;`, ["no-development-packages-in-production"]],
  ["lib/stories/file.ts", `async () => { await using f = import("next"); };`, ["domain-knows-no-framework"]],
  ["lib/stories/gone.ts", `import "./gone-too.ts";`, ["every-import-resolves"]],
  [
    "lib/stories/send.ts",
    `import { PgBoss } from "pg-boss";`,
    ["only-stores-and-workers-use-pg-boss", "domain-knows-no-framework"],
  ],
  ["lib/compose/score.ts", `import "#lib/stories/story.ts"; import "#lib/radar/ring.ts"; export type S = 1;`, []],
  ["lib/stories/story-store.ts", `import "#lib/db/client.ts"; import "#lib/auth/member.ts"; export type A = 1;`, []],
  ["app/page.tsx", `import "#lib/stories/story-store.ts"; import "#components/ui/button.tsx";`, []],
];

const bystanders = {
  "components/ui/button.tsx": "export {};",
  "lib/auth/member.ts": "export const requireMember = 1;",
  "lib/db/client.ts": `import { Client } from "pg"; export const db = Client;`,
  "lib/radar/index.ts": "export {};",
  "lib/radar/ring.ts": "export type R = 1;",
  "lib/stories/story-schema.ts": "export type I = 1;",
  "lib/stories/story.test.ts": "export {};",
  "lib/stories/story.ts": "export {};",
  "lib/stories/two.ts": `import type { A } from "./one.ts"; export type B = A;`,
};

beforeAll(async () => {
  for (const [file, source] of [...planted, ...Object.entries(bystanders)]) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), source);
  }
  for (const shared of ["node_modules", "package.json"]) symlinkSync(join(project, shared), join(tree, shared));
  const config = join(project, ".dependency-cruiser.cjs");
  const args = ["--config", config, "--output-type", "json", "app", "components", "lib", "worker"];
  const cruise = promisify(execFile)(join(project, "node_modules/.bin/depcruise"), args, { cwd: tree });
  const { stdout } = await cruise.catch((error: { stdout: string }) => error);
  const report: { summary: { violations: { from: string; rule: { name: string } }[] } } = JSON.parse(stdout);
  for (const { from, rule } of report.summary.violations) broken.add(`${from} ${rule.name}`);
});

afterAll(() => rmSync(tree, { recursive: true }));

describe("the import rules", () => {
  test.each(planted)("judge %s, which has %s", (file, _source, rules) => {
    const found = [...broken].filter((violation) => violation.startsWith(`${file} `));
    expect(found.map((violation) => violation.slice(file.length + 1)).sort()).toEqual([...rules].sort());
  });
});
