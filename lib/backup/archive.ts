import { z } from "zod";
import { isStoreKey, storeKeyOf } from "#lib/artifacts/artifact-folder.ts";

/** The layout of an archive. A reader refuses any other. */
export const archiveFormat = 1;

/** Rows are cut into pieces of about this size, so that neither side holds more. */
export const chunkBytes = 1024 ** 2;

/** How much zlib hands on at a time: its own 16 kB are many small pieces. */
export const zlibChunkBytes = 256 * 1024;

/** No row of Headroom comes near; a reader would have to hold it as a whole. */
export const largestRowBytes = 32 * 1024 ** 2;

export const startName = "headroom.json";
export const manifestName = "manifest.json";

/** `headroom.json`, the first entry: what it is, and which tables it needs. */
export const archiveStartSchema = z.object({
  format: z.number(),
  /** Of the Headroom that wrote it. */
  version: z.string().max(100),
  madeAt: z.iso.datetime(),
  /** Of the schema, in their order. */
  migrations: z.array(z.object({ name: z.string().max(200), sha256: z.string().max(64) })).max(10_000),
});
export type ArchiveStart = z.output<typeof archiveStartSchema>;

/** `manifest.json`, the last entry: what was written, and SHA-256 of it in hex. */
export const manifestSchema = z.object({
  /** By table: how many rows, and the hash of their lines. */
  tables: z.record(z.string(), z.object({ rows: z.number(), sha256: z.string() })),
  /** The hash is that of a line `<key> <bytes> <sha256>` a file. */
  artifacts: z.object({
    files: z.number(),
    bytes: z.number(),
    sha256: z.string(),
    /** Keys of files that were missing, or not what their row says, when the archive was made. */
    faulty: z.array(z.string()),
  }),
});
export type Manifest = z.output<typeof manifestSchema>;

export type EntryName =
  | { kind: "start" }
  | { kind: "artifact"; storeKey: string }
  | { kind: "rows"; table: string }
  | { kind: "manifest" };

/** `headroom-export-2026-11-20.tar.gz`, by the day in UTC. */
export function exportFileName(now: Date): string {
  return `headroom-export-${now.toISOString().slice(0, 10)}.tar.gz`;
}

export function artifactName(storeKey: string): string {
  return `artifacts/${storeKey}`;
}

/** `rows/Team/000001.jsonl`; chunks count from 1. */
export function rowsName(table: string, chunk: number): string {
  return `rows/${table}/${String(chunk).padStart(6, "0")}.jsonl`;
}

/** What an entry is by its name; null for a name that Headroom does not write, whatever it is. */
export function parseEntryName(name: string): EntryName | null {
  if (name === startName) return { kind: "start" };
  if (name === manifestName) return { kind: "manifest" };
  const storeKey = name.startsWith("artifacts/") ? name.slice("artifacts/".length) : "";
  // It is stored under its id again, so it has to stand where that one stands.
  if (isStoreKey(storeKey) && storeKeyOf(storeKey.slice(3)) === storeKey) return { kind: "artifact", storeKey };
  const table = /^rows\/([A-Za-z_][A-Za-z0-9_]{0,62})\/\d{6,9}\.jsonl$/.exec(name)?.[1];
  return table ? { kind: "rows", table } : null;
}

/** Entries stand in this order, each once: start, files by their keys, rows by table and chunk, manifest. */
export function rankOf(name: string, { kind }: EntryName): string {
  const stage = { start: 0, artifact: 1, rows: 2, manifest: 3 }[kind];
  const chunk = /\/(\d+)\.jsonl$/.exec(name)?.[1];
  return `${stage} ${chunk ? name.slice(0, -`${chunk}.jsonl`.length) + chunk.padStart(9, "0") : name}`;
}
