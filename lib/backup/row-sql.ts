import { rowsThatTravel, valuesInstead } from "./left-out-rows.ts";
import { type Column, hasArtifacts, quoted, type Table } from "./table.ts";

/**
 * One line of JSON a row, `line`, in an order that is the same on every server. Values keep the text that PostgreSQL
 * writes and reads back (`json`, not `jsonb`, which would lose −0). A JSON value stands in a list of one: else its own
 * null could not be told from no value.
 */
export function selectRows({ name, columns, key }: Table): string {
  const values = columns.map((column) => {
    const value = quoted(column.name);
    const instead = valuesInstead[`${name}.${column.name}`];
    if (instead !== undefined) return `${instead}::${column.type} as ${value}`;
    return isJson(column) ? `case when ${value} is not null then json_build_array(${value}) end as ${value}` : value;
  });
  const order =
    key.length > 0 ? key.map((each) => orderOf(columns, each)).join(", ") : `row_to_json(r)::text collate "C"`;
  const where = rowsThatTravel[name] ?? "true";
  return `select row_to_json(r)::text as line from (select ${values.join(", ")} from public.${quoted(name)} t where ${where}) r order by ${order}`;
}

/** Adds the rows of `$1`, a JSON list of what `selectRows` wrote. */
export function insertRows({ name, columns }: Table): string {
  const names = columns.map((column) => quoted(column.name));
  const shapes = columns.map((column) => `${quoted(column.name)} ${isJson(column) ? "json" : column.type}`);
  const values = columns.map((column) => {
    const value = `r.${quoted(column.name)}`;
    return isJson(column) ? `(${value} -> 0)::${column.type}` : value;
  });
  return `insert into public.${quoted(name)} (${names.join(", ")}) select ${values.join(", ")} from json_to_recordset($1::json) as r(${shapes.join(", ")})`;
}

/** What the rows say of the files in the artifact store: `storeKey`, `bytes`, `sha256`. Not every piece of evidence is a file. */
export function selectArtifacts(tables: readonly Table[]): string {
  const parts = tables.filter(hasArtifacts).map(({ name, columns }) => {
    const there = columns.some((column) => column.name === "removedAt") ? ` and "removedAt" is null` : "";
    return `select "storeKey", "bytes", "sha256" from public.${quoted(name)} where "storeKey" is not null${there}`;
  });
  return parts.join(" union all ");
}

function isJson({ type }: Column): boolean {
  return type === "jsonb" || type === "json";
}

/** Text sorts by its bytes: by the database's own rules it would not be the same on the next server. */
function orderOf(columns: Column[], name: string): string {
  const type = columns.find((column) => column.name === name)?.type ?? "";
  const isText = /^(text|character|citext|name)/.test(type);
  return `r.${quoted(name)}${isText ? ' collate "C"' : ""}`;
}
