// What no linter of ours knows: sizes, names of folders, and notes that nobody comes back to. Part of `npm run lint`.
import { globSync, readFileSync } from "node:fs";
import { projectDir } from "./install.mjs";

const maxLines = 300;
const bagFolder = /(^|\/)(utils?|helpers?|misc|common|managers?)\//;
const tests = /\.(test|spec)\.ts$|^e2e\//;

const forbidden = [
  [/\b(TODO|FIXME|XXX)\b/, "a note to oneself: do it, or open an issue"],
  [/^export \* from /, "a barrel: import the file that has it"],
];
const forbiddenInTests = [
  [/\b(test|it|describe)(\.\w+)*\.only\(/, "leaves the other tests out"],
  [
    /\b(test|it|describe)(\.\w+)*\.(skip|fixme|todo)\(/,
    "a test that never runs: mend it or delete it (skipIf is fine)",
  ],
  [/\bwaitForTimeout\(|\bsetTimeout\(\w+, ?\d{3,}\)/, "a sleep: wait for what you wait for"],
];

/** What is wrong with a file of ours, as `path:line: reason`. */
export function findOffences(path, text) {
  const lines = text.replace(/\n$/, "").split("\n");
  const patterns = tests.test(path) ? [...forbidden, ...forbiddenInTests] : forbidden;
  return [
    ...(bagFolder.test(path) ? [`${path}: a folder shows its nouns, not "${bagFolder.exec(path)[2]}"`] : []),
    ...(/(^|\/)index\.[cm]?[jt]sx?$/.test(path) ? [`${path}: name the file after what it exports`] : []),
    ...(lines.length > maxLines ? [`${path}: ${lines.length} lines, of at most ${maxLines}: split it`] : []),
    ...lines.flatMap((line, index) =>
      patterns.filter(([pattern]) => pattern.test(line)).map(([, reason]) => `${path}:${index + 1}: ${reason}`),
    ),
  ];
}

function listFiles() {
  const exclude = ["node_modules", "lib/db/generated", "prisma/migrations", "data", "**/fixtures"];
  const found = globSync(
    ["*.{ts,mjs,cjs}", "{app,bench,cli,components,e2e,lib,prisma,scripts,worker}/**/*.{ts,tsx,mjs,cjs,css,prisma}"],
    {
      cwd: projectDir,
      exclude,
    },
  );
  // This file and its test name what they forbid.
  return found.filter((path) => !/^scripts\/guards\b|next-env/.test(path));
}

if (import.meta.main) {
  const offences = listFiles().flatMap((path) => findOffences(path, readFileSync(`${projectDir}/${path}`, "utf8")));
  for (const offence of offences) console.error(offence);
  process.exitCode = offences.length > 0 ? 1 : 0;
}
