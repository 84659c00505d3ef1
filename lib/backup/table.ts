/** A table as the database's own catalogue tells it. */
export type Table = {
  name: string;
  columns: Column[];
  /** Columns of the primary key, in its order; empty without one. */
  key: string[];
};

export type Column = {
  name: string;
  /** As SQL writes it: `timestamp(3) with time zone`, `"Role"`, `text[]`. */
  type: string;
};

/** Whether the rows of a table each tell of a file in the artifact store, at least until it was removed. */
export function hasArtifacts({ columns }: Table): boolean {
  return ["storeKey", "bytes", "sha256"].every((name) => columns.some((column) => column.name === name));
}

/** A name as SQL quotes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
