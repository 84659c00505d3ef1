import { buffer } from "node:stream/consumers";
import { gunzipSync, gzipSync } from "node:zlib";
import { extract, pack } from "tar-stream";
import { type Manifest, manifestSchema } from "./archive.ts";
import { bytesOf } from "./bytes-of.ts";
import { auditTable } from "./left-out-tables.ts";

/** `[name, bytes]` of each entry, in order. */
export type Entries = [name: string, body: Buffer][];

export async function unpacked(archive: Buffer): Promise<Entries> {
  const tar = extract();
  tar.end(gunzipSync(archive));
  const entries: Entries = [];
  for await (const entry of tar) entries.push([entry.header.name, await buffer(bytesOf(entry))]);
  return entries;
}

export async function packed(entries: Entries): Promise<Buffer> {
  const tar = pack();
  for (const [name, body] of entries) tar.entry({ name }, body);
  tar.finalize();
  return gzipSync(await buffer(bytesOf(tar)));
}

/** What an archive says of itself; without the audit log, which an import adds to. */
export async function manifestOf(archive: Buffer): Promise<Manifest> {
  const [, body] = (await unpacked(archive)).at(-1) ?? [];
  const manifest = manifestSchema.parse(JSON.parse(String(body)));
  const { [auditTable]: _audit, ...tables } = manifest.tables;
  return { ...manifest, tables };
}
