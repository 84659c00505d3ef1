import { field, textOf } from "../json/json-fields.ts";
import { earliestMs, latestMs } from "../samples/time-window.ts";
import { k6AmountFault } from "./k6-amount-fault.ts";

/** What is wrong with the value in one of k6's JSON lines, or null. */
export function k6LineFault(parsed: unknown): string | null {
  const kind = textOf(field(parsed, "type"));
  const metric = textOf(field(parsed, "metric"));
  if (metric === null || (kind !== "Point" && kind !== "Metric")) return "it is neither a Point nor a Metric of k6";
  if (kind === "Metric") return null;
  const data = field(parsed, "data");
  const [time, value] = [field(data, "time"), field(data, "value")];
  const ms = Date.parse(textOf(time) ?? "");
  if (!(ms >= earliestMs && ms < latestMs)) return `its time is none: ${JSON.stringify(time)?.slice(0, 60)}`;
  if (!Number.isFinite(Number(value)) || value === null)
    return `its value is not a number: ${JSON.stringify(value)?.slice(0, 60)}`;
  return k6AmountFault(metric, Number(value));
}
