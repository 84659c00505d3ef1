import { existsSync, readdirSync } from "node:fs";
import { isAbsolute, join, parse, resolve } from "node:path";

/**
 * The paths that a pattern means, sorted: a file of just this name, else what `*` (not across folders), `?` and `**`
 * match. Node 20 has no glob of its own.
 */
export function listMatches(pattern: string, folder: string): string[] {
  const plain = resolve(folder, pattern);
  if (existsSync(plain)) return [plain];
  if (!/[*?]/.test(pattern)) return [];
  const root = isAbsolute(pattern) ? parse(pattern).root : folder;
  const parts = (isAbsolute(pattern) ? pattern.slice(root.length) : pattern)
    .split(/[/\\]+/)
    .filter((part) => part !== "" && part !== ".");
  return [...new Set(below(root, parts))].sort();
}

function below(folder: string, [part, ...rest]: string[]): string[] {
  if (part === undefined) return existsSync(folder) ? [folder] : [];
  if (!/[*?]/.test(part)) return below(join(folder, part), rest);
  const entries = entriesOf(folder);
  if (part === "**") {
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
    return [...below(folder, rest), ...folders.flatMap(({ name }) => below(join(folder, name), ["**", ...rest]))];
  }
  return entries.filter(({ name }) => isLike(part, name)).flatMap(({ name }) => below(join(folder, name), rest));
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Whether a name matches a pattern without slashes. Names that begin with a point have to be asked for. */
export function isLike(pattern: string, name: string): boolean {
  if (name.startsWith(".") && !pattern.startsWith(".")) return false;
  const [first = "", ...others] = pattern.split("*");
  if (!beginsLike(name, first)) return false;
  let at = first.length;
  for (const [index, part] of others.entries()) {
    const isLast = index === others.length - 1;
    const found = isLast ? Math.max(name.length - part.length, at) : positionOf(name, part, at);
    if (found < 0 || !beginsLike(name.slice(found), part)) return false;
    at = found + part.length;
  }
  return at === name.length;
}

function positionOf(name: string, part: string, from: number): number {
  for (let at = from; at + part.length <= name.length; at += 1) if (beginsLike(name.slice(at), part)) return at;
  return -1;
}

/** `?` stands for any one character. */
function beginsLike(text: string, part: string): boolean {
  return text.length >= part.length && [...part].every((letter, index) => letter === "?" || letter === text[index]);
}
