/**
 * SQL that turns `results` (a query with vegeta's `timestamp` and `latency` in ns, `code`, `error`, `method`, `url`,
 * `bytes_in`, `bytes_out`) into the columns that `groupSamples` wants. A result counts when it ends, and as failed by the
 * rule of vegeta's own success ratio: a code outside 200 to 399.
 */
export function vegetaSamplesSql(results: string, index: number): string {
  return `
    select ${index} as file, false as composite,
      case when url <> '' then concat_ws(' ', nullif(method, ''), url) end as label,
      (timestamp + latency) // 1000000 as time_ms, timestamp // 1000000 as begin,
      (timestamp + latency + 999999) // 1000000 as finish, latency / 1e6 as ms,
      (code < 200 or code > 399 or coalesce(error, '') <> '') as failed,
      code::varchar as code, coalesce(nullif(error, ''), 'HTTP ' || code) as message,
      bytes_in as received, bytes_out as sent, null::integer as users
    from (${results})`;
}

/** SQL for whether a result can be used, and limits for the same rule elsewhere. */
export const vegetaLimits = { latencyNs: 3.6e15, code: 65_535, bytes: 1e15 };
