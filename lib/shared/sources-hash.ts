import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** SHA-256 over the paths and contents of files and folders (as deep as they go), less those that `isLeftOut` names. */
export function hashSources(root: string, paths: string[], isLeftOut: (path: string) => boolean = () => false): string {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((path) => listFiles(root, path)).sort()) {
    if (!isLeftOut(path))
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(root, path)))
        .update("\0");
  }
  return hash.digest("hex");
}

function listFiles(root: string, path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => listFiles(root, `${path}/${name}`));
}
