import { readFile } from "node:fs/promises";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

/** A Prisma schema as `[path, content]` pairs. */
export type SchemaFiles = [path: string, content: string][];

/**
 * The SQL that turns a database of schema `from` into one of schema `to`; empty when nothing changes.
 * It runs Prisma's schema engine as WASM: the native one would have to be downloaded.
 */
export async function diffSchemas(from: SchemaFiles | null, to: SchemaFiles): Promise<string> {
  engine ??= startEngine();
  const { stdout } = await (await engine).diff({
    from: from ? { tag: "schemaDatamodel", files: asContainers(from) } : { tag: "empty" },
    to: { tag: "schemaDatamodel", files: asContainers(to) },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = stdout?.trim() ?? "";
  return sql === "" || sql === "-- This is an empty migration." ? "" : `${sql}\n`;
}

// It panics when it is started twice in a process.
let engine: Promise<bindings.SchemaEngine> | undefined;

async function startEngine() {
  const file = new URL("schema_engine_bg.wasm", import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const { instance } = await WebAssembly.instantiate(await readFile(file), { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, adapterWithoutDatabase);
}

// A diff of two schemas asks the database nothing, but the engine wants a connection to ask.
const answer = (value: unknown) => async () => ({ ok: true, value });
const identity = { provider: "postgres", adapterName: "@prisma/adapter-pg" };
const idleConnection = {
  ...identity,
  queryRaw: answer({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: answer(0),
  executeScript: answer(undefined),
  getConnectionInfo: () => ({ ok: true, value: { schemaName: "public", supportsRelationJoins: true } }),
  dispose: answer(undefined),
};
const adapterWithoutDatabase = {
  ...identity,
  connect: answer(idleConnection),
  connectToShadowDb: answer(idleConnection),
};

function asContainers(files: SchemaFiles) {
  return files.map(([path, content]) => ({ path, content }));
}
