import { k6Limits } from "./k6-amount-fault.ts";

/** The metrics that tell something of a run, the most frequent first; the place of each is its role. */
const metrics = [
  "http_req_duration",
  "http_req_failed",
  "checks",
  "iteration_duration",
  "data_received",
  "data_sent",
  "vus",
  "grpc_req_duration",
  "dropped_iterations",
] as const;

const otherDuration = metrics.length;
const other = metrics.length + 1;

/** A small number for a metric: compared and grouped by for less than its name. */
export function roleOf(metric: (typeof metrics)[number]): number {
  return metrics.indexOf(metric);
}

/** SQL for whether a `role` may tell something of a run; of one that does not, each finite amount is sound. */
export const tellsSql = `role is distinct from ${other}`;

export function metricOfRole(role: number): string {
  return metrics[role] ?? "other";
}

/** SQL for the role of the column `metric`; null where there is none. */
export const roleSql = `case ${metrics.map((name, role) => `when metric = '${name}' then ${role}`).join(" ")}
  when ends_with(metric, '_duration') then ${otherDuration} when metric is not null then ${other} end::utinyint`;

const durations = [
  roleOf("http_req_duration"),
  roleOf("grpc_req_duration"),
  roleOf("iteration_duration"),
  otherDuration,
];

/** SQL for whether the `amount` of a `role` is sound, by the rules of `k6AmountFault`. */
export const soundAmountSql = `case when role = ${other} then isfinite(amount)
  when role in (${durations.join(", ")}) then amount between 0 and ${k6Limits.durationMs}
  when role = ${roleOf("vus")} then amount between 0 and ${k6Limits.users}
  when role in (${roleOf("data_received")}, ${roleOf("data_sent")}) then amount between 0 and ${k6Limits.bytes}
  else isfinite(amount) end`;
