import { createHash } from "node:crypto";
import type { Manifest } from "./archive.ts";

/** Counts and hashes what goes into an archive or comes out of it, for the two to be compared. */
export class Digest {
  readonly #tables = new Map<string, { rows: number; hash: ReturnType<typeof createHash> }>();
  readonly #artifacts = createHash("sha256");
  #files = 0;
  #bytes = 0;

  /** @param names every table, also those without rows */
  constructor(names: readonly string[]) {
    for (const name of names) this.#tables.set(name, { rows: 0, hash: createHash("sha256") });
  }

  addRows(table: string, rows: number, chunk: Buffer): void {
    const known = this.#tables.get(table);
    if (!known) throw new Error(`no such table: ${table}`);
    known.rows += rows;
    known.hash.update(chunk);
  }

  addArtifact(file: { storeKey: string; bytes: number; sha256: string }): void {
    this.#files += 1;
    this.#bytes += file.bytes;
    this.#artifacts.update(`${file.storeKey} ${file.bytes} ${file.sha256}\n`);
  }

  /** Once, at the end. */
  manifest(faulty: string[]): Manifest {
    const tables = [...this.#tables].map(([name, { rows, hash }]) => [name, { rows, sha256: hash.digest("hex") }]);
    const artifacts = { files: this.#files, bytes: this.#bytes, sha256: this.#artifacts.digest("hex"), faulty };
    return { tables: Object.fromEntries(tables), artifacts };
  }
}

/** What two manifests differ in, in words: "rows of Team"; null when they are equal. */
export function findDifference(said: Manifest, found: Manifest): string | null {
  const names = new Set([...Object.keys(said.tables), ...Object.keys(found.tables)]);
  for (const name of names) {
    const [a, b] = [said.tables[name], found.tables[name]];
    if (a?.rows !== b?.rows || a?.sha256 !== b?.sha256) return `the rows of ${name}`;
  }
  const { faulty: saidFaulty, ...saidFiles } = said.artifacts;
  const { faulty: foundFaulty, ...foundFiles } = found.artifacts;
  if (JSON.stringify(Object.values(saidFiles)) !== JSON.stringify(Object.values(foundFiles)))
    return "the uploaded files";
  const odd =
    foundFaulty.find((key) => !saidFaulty.includes(key)) ?? saidFaulty.find((key) => !foundFaulty.includes(key));
  return odd === undefined ? null : `the uploaded file ${odd}`;
}
