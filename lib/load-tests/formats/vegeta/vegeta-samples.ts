/**
 * SQL that turns `results` (a query with vegeta's `timestamp` and `latency` in ns, `code`, `error`, `method`, `url`,
 * `bytes_in`, `bytes_out`) into the columns that `groupSamples` wants. A result counts when it ends, and as failed by the
 * rule of vegeta's own success ratio: a code outside 200 to 399. One without a `timestamp` is none. `is_good` and `has_target`
 * say so of each.
 */
export function vegetaSamplesSql(results: string, index: number): string {
  return `
    select ${index} as file, timestamp is not null as is_good, coalesce(url <> '', false) as has_target,
      case when is_good then false end as composite,
      case when url <> '' then concat_ws(' ', nullif(method, ''), url) end as label,
      (timestamp + latency) // 1000000 as time_ms, timestamp // 1000000 as begin,
      (timestamp + latency + 999999) // 1000000 as finish, latency / 1e6 as ms,
      (code < 200 or code > 399 or coalesce(error, '') <> '') as failed,
      case when failed then code::varchar end as code,
      case when failed then coalesce(nullif(error, ''), 'HTTP ' || code) end as message,
      bytes_in as received, bytes_out as sent, null::integer as users
    from (${results})`;
}

/** SQL for whether a result can be used, and limits for the same rule elsewhere. */
export const vegetaLimits = { latencyNs: 3.6e15, code: 65_535, bytes: 1e15 };
