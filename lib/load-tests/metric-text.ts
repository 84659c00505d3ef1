import { msText, numberText } from "#lib/shared/number-text.ts";
import { type Metric, metricFacts } from "./metric.ts";

/** A figure with its unit, as sentences and objectives write it: `412 ms`, `0.42 %`, `396/s`, `694,980`. */
export function metricText(metric: Metric, value: number): string {
  return `${metricNumber(metric, value)}${metricUnit(metric)}`;
}

/** The unit as it follows a number, with its space: ` ms`, ` %`, `/s`, or nothing. */
export function metricUnit(metric: Metric): string {
  const { unit } = metricFacts[metric];
  return unit === "" || unit === "/s" ? unit : ` ${unit}`;
}

/** The number alone, in the unit that is shown: an error rate of 0.049 is `4.9`. */
export function metricNumber(metric: Metric, value: number): string {
  if (metric === "errorRate") return shortNumber(value * 100);
  if (metric === "requests") return numberText(value);
  if (metric === "throughputRps") return shortNumber(value);
  return trimmed(msText(value));
}

/** A limit exactly as it was set: 0.125 % stays 0.125 %. */
export function limitText(metric: Metric, value: number): string {
  const shown = metric === "errorRate" ? value * 100 : value;
  return `${exactNumber(shown)}${metricUnit(metric)}`;
}

/** With every digit that somebody set, but not those that a double adds. */
export function exactNumber(value: number): string {
  return trimmed(numberText(Number(value.toPrecision(9)), 6));
}

/** Two figures that differ, with as many digits as it takes to see it: 300.2 ms is over 300 ms. */
export function apartFrom(metric: Metric, value: number, limit: number): string {
  const text = metricText(metric, value);
  if (value === limit || text !== metricText(metric, limit)) return text;
  const factor = metric === "errorRate" ? 100 : 1;
  const digits = [1, 2, 3, 4, 5, 6].find(
    (each) => numberText(value * factor, each) !== numberText(limit * factor, each),
  );
  return `${trimmed(numberText(value * factor, digits ?? 6))}${metricUnit(metric)}`;
}

/** Three digits at most, two below ten: `4.9`, `0.42`, `12.5`, `396`; what is tiny keeps its first two digits. */
function shortNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 99.95) return numberText(value);
  if (size >= 0.995) return trimmed(numberText(value, 1));
  if (size === 0) return "0";
  return trimmed(numberText(value, Math.min(6, 1 - Math.floor(Math.log10(size)))));
}

function trimmed(text: string): string {
  return text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
}
