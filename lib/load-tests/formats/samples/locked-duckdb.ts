import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

const closedAfterMs = 1000;

/**
 * Runs `read` on a fresh in-memory DuckDB that can open `paths` and nothing else: no other file, no network, no
 * extension, and no way to change that. What does not fit into 512 MB is spilled to `tempFolder`.
 */
export async function withLockedDuckDb<T>(
  paths: string[],
  tempFolder: string,
  read: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "2",
    memory_limit: "512MB",
    temp_directory: tempFolder,
    preserve_insertion_order: "false",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  try {
    await connection.run(`set allowed_paths = [${paths.map(sqlText).join(", ")}]`);
    await connection.run("set enable_external_access = false");
    await connection.run("set lock_configuration = true");
    return await read(connection);
  } finally {
    // Giving back its memory would keep the answer waiting, and takes no time where the reading process ends with that.
    setTimeout(() => {
      connection.closeSync();
      instance.closeSync();
    }, closedAfterMs).unref();
  }
}

/** The text as a quoted SQL string. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
