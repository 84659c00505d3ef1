import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findUnlocked, openActions, openPages, openRoutes } from "./locks.ts";

const project = join(import.meta.dirname, "..");
const files = globSync("{app,components}/**/*.{ts,tsx}", { cwd: project });
const read = (path: string) => readFileSync(join(project, path), "utf8");

const page = "app/(signed-in)/teams/[teamSlug]/settings/page.tsx";
const locked = `export default async function P() {\n  const member = await requireMember(slug, "team:read");\n`;

describe("every way in", () => {
  test("is locked", () => {
    expect(files.flatMap((path) => findUnlocked(path, read(path)))).toEqual([]);
  });

  test("that is listed as open is there", () => {
    const open = [...Object.keys(openRoutes), ...Object.keys(openPages)];
    const paths = [...open, ...Object.keys(openActions).map((name) => name.split("#")[0])];
    expect(paths.filter((path) => !files.includes(path ?? ""))).toEqual([]);
  });
});

describe("findUnlocked", () => {
  test.each<[string, string, string]>([
    ["a team's page that asks nobody", page, "export default function P() {\n  return <p />;\n}"],
    [
      "a team's page that asks for a person only",
      page,
      "export default async function P() {\n  await requirePerson();\n  return <p />;",
    ],
    [
      "a page that renders before it asks",
      page,
      `export default async function P() {\n  if (x) return <p />;\n  await requireMember(slug);`,
    ],
    ["a page that forgets to wait", page, `export default async function P() {\n  requireMember(slug, "team:read");\n`],
    ["a page outside the two groups", "app/about/page.tsx", "export default () => null;"],
    ["a loading page", "app/(signed-in)/teams/[teamSlug]/loading.tsx", "export default () => null;"],
    ["a bare route", "app/api/v1/runs/route.ts", "export async function GET() {}"],
    [
      "a bare route beside a locked one",
      "app/api/v1/a/route.ts",
      "export const GET = apiRoute({});\nexport const PUT = f;",
    ],
    ["a bare route of a team", "app/(signed-in)/x/route.ts", "export async function GET() {}"],
    ["a route that hides its methods", "app/metrics/route.ts", "const f = 1;\nexport { f as GET };"],
    ["a bare action", "app/(signed-in)/actions.ts", `"use server";\nexport async function removeTeam() {}`],
    ["an action for anybody", "app/(signed-in)/x/actions.ts", `"use server";\nexport const a = publicAction({}, run);`],
    [
      "a bare action of a round",
      "app/(public)/r/[code]/actions.ts",
      `"use server";\nexport async function answer() {}`,
    ],
    ["a bare route of a round", "app/(public)/r/[code]/events/route.ts", "export const GET = async () => stream();"],
    [
      "a team's lock at a round's door",
      "app/(public)/r/[code]/events/route.ts",
      "export const GET = teamRoute({ permission }, run);",
    ],
    [
      "a participant's action elsewhere",
      "app/(public)/share/[token]/actions.ts",
      `"use server";\nexport const a = participantAction({ schema }, run);`,
    ],
    ["an action inside a component", "components/teams/form.tsx", `async function send() {\n  "use server";\n}`],
    ["actions passed on", "app/(signed-in)/x/actions.ts", `"use server";\nexport { a } from "./b.ts";`],
  ])("finds %s", (_what, path, text) => {
    expect(findUnlocked(path, text)).toHaveLength(1);
  });

  test.each<[string, string, string]>([
    ["a team's page behind its lock", page, `${locked}  return <p />;`],
    ["a route behind its lock", "app/api/v1/runs/route.ts", "export const GET = apiRoute({ scope }, run);"],
    [
      "a team's action",
      "app/(signed-in)/x/actions.ts",
      `"use server";\nexport const a = teamAction({ permission }, run);`,
    ],
    [
      "an action of those in a round",
      "app/(public)/r/[code]/actions.ts",
      `"use server";\nexport const a = participantAction({ schema }, run);`,
    ],
    [
      "a route of those in a round",
      "app/(public)/r/[code]/events/route.ts",
      "export const GET = participantRoute(run);",
    ],
    ["a public action", "app/(public)/x/actions.ts", `"use server";\nexport const a = publicAction({ schema }, run);`],
  ])("accepts %s", (_what, path, text) => {
    expect(findUnlocked(path, text)).toEqual([]);
  });
});
