import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const project = join(import.meta.dirname, "..");
const pages = globSync(["*.md", "{bench,docs}/**/*.md"], { cwd: project });

test("every link of a page leads to a file that is there, and to a heading in it", () => {
  expect(pages).toContain("README.md");
  expect(pages.flatMap(brokenLinks)).toEqual([]);
});

test("every file and folder of ours that a page names is there", () => {
  // Decisions tell what was decided then; files may have moved since.
  const missing = pages
    .filter((page) => !page.startsWith("docs/decisions/"))
    .flatMap((page) => namedPaths(page).map((path) => [page, path] as const))
    .filter(([, path]) => !existsSync(join(project, path)));
  expect(missing).toEqual([]);
});

function namedPaths(page: string): string[] {
  const named = /`((?:app|bench|components|docs|e2e|lib|prisma|scripts|worker)\/[^`\s]*)`/g;
  return [...read(page).matchAll(named)].map(([, path]) => path ?? "").filter((path) => !/[<…*]/.test(path));
}

function brokenLinks(page: string): string[] {
  const targets = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? "");
  return targets.filter((target) => !/^[a-z]+:/.test(target) && !isThere(page, target)).map((to) => `${page}: ${to}`);
}

function isThere(page: string, target: string): boolean {
  const [path = "", heading] = target.split("#");
  const file = path === "" ? page : join(dirname(page), path);
  return existsSync(join(project, file)) && (heading === undefined || headings(file).includes(heading));
}

/** As GitHub names them: "1. Start it" is `1-start-it`. */
function headings(page: string): string[] {
  const titles = [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, title]) => title ?? "");
  return titles.map((title) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function read(page: string): string {
  return readFileSync(join(project, page), "utf8");
}
