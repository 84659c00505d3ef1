import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const project = join(import.meta.dirname, "../..");
const methods = "GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS";

/** Every way into Headroom by the files of `app/` and `components/`: what is no file there cannot be asked for. */
export function findWaysIn(folder = project) {
  const files = globSync("{app,components,lib}/**/*.{ts,tsx}", { cwd: folder }).filter(
    (path) => !/\.test\./.test(path),
  );
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  return {
    pages: files.filter((path) => /(^|\/)page\.tsx?$/.test(path)).map(addressOf),
    routes: files
      .filter((path) => /(^|\/)route\.tsx?$/.test(path))
      .flatMap((path) => methodsIn(read(path)).map((method) => `${method} ${addressOf(path)}`)),
    actions: files.flatMap((path) => actionsIn(read(path)).map((name) => actionName(path, name))),
  };
}

/** `app/(signed-in)/teams/[teamSlug]/page.tsx` → `/teams/[teamSlug]` */
export function addressOf(path: string): string {
  const folders = path.split("/").slice(1, -1);
  return `/${folders.filter((name) => !/^\(.*\)$/.test(name)).join("/")}`;
}

/** `/teams/[teamSlug]/settings#updateTeamAction` */
export function actionName(path: string, name: string): string {
  return `${addressOf(path)}#${name}`;
}

/** Both `export const GET = …` and `export { answer as GET }`. */
export function methodsIn(text: string): string[] {
  const declared = text.matchAll(new RegExp(`^export (?:const|(?:async )?function) (${methods})\\b`, "gm"));
  const listed = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = ""]) =>
    names.split(",").map(
      (name) =>
        name
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? "",
    ),
  );
  const isMethod = new RegExp(`^(${methods})$`);
  return [...[...declared].map(([, name = ""]) => name), ...listed.filter((name) => isMethod.test(name))];
}

/** What a file of actions exports. locks.ts sees to it that there is no other place and no other form. */
export function actionsIn(text: string): string[] {
  if (!/^["']use server["']/.test(text)) return [];
  const exported = text.matchAll(/^export (?:default )?(?:const|(?:async )?function) (\w+)/gm);
  return [...exported].map(([, name = ""]) => name);
}
