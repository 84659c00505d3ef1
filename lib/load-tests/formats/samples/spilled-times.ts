import type { DuckDBConnection } from "@duckdb/node-api";
import { spilledSamples } from "./sample-spill.ts";
import { longestRunMs } from "./time-window.ts";

/** When the samples began and ended, epoch ms, and how many name no time. */
export type SpilledExtent = { beginMs: number; endMs: number; untimed: number };

/** A sample that is left out because of its time. */
export type StraySample = { file: number; line: number; reason: string };

/** Which samples count: `where` is SQL; `strays` the others, the first of them named. */
export type SettledTimes = { where: string; extent: SpilledExtent; strays: { count: number; first: StraySample[] } };

/**
 * A stray time must not stretch the run over years: where the samples lie too far apart, what counts is the median. Where
 * some have a time, those without one do not count.
 */
export async function settleTimes(
  connection: DuckDBConnection,
  path: string,
  extent: SpilledExtent,
): Promise<SettledTimes> {
  const hasTimes = extent.beginMs <= extent.endMs;
  const isTidy = extent.endMs - extent.beginMs <= longestRunMs && extent.untimed === 0;
  if (!hasTimes || isTidy) return { where: "true", extent, strays: { count: 0, first: [] } };
  const spilled = spilledSamples(path);
  const median = `(select approx_quantile(time_ms, 0.5) from ${spilled})`;
  const isNear = `(time_ms is not null and abs(time_ms - ${median}) <= ${longestRunMs / 2})`;
  const [ends] = await rowsOf(
    connection,
    `select min(time_ms)::double, max(time_ms + ms)::double, (select count(*) from ${spilled} where not ${isNear})::double
     from ${spilled} where ${isNear}`,
  );
  const first = await rowsOf(
    connection,
    `select file::double, line::double, time_ms::double from ${spilled} where not ${isNear} order by file, line limit 100`,
  );
  return {
    where: isNear,
    extent: { beginMs: ends?.[0] ?? 0, endMs: ends?.[1] ?? 0, untimed: 0 },
    strays: {
      count: ends?.[2] ?? 0,
      first: first.map(([file, line, timeMs]) => ({
        file: file ?? 0,
        line: line ?? 0,
        reason:
          timeMs === null
            ? "it has no time (ts), unlike the others"
            : `its time (ts) is far from those of the other samples: "${timeMs}"`,
      })),
    },
  };
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<(number | null)[][]> {
  const found = await connection.runAndReadAll(sql);
  return found.getRows().map((row) => row.map((value) => (typeof value === "number" ? value : null)));
}
