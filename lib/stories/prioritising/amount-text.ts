import { figureText, numberText } from "#lib/shared/number-text.ts";
import type { Range } from "../fields/range.ts";
import type { Axis } from "./axis.ts";

/** An amount on an axis in its unit: `1,600`, `8 h`, `€1,200.00` without its cents where it is large. */
export function amountText(value: number, unit: Axis["unit"], currency: string): string {
  if (unit === "money") return moneyText(value, currency);
  if (unit === "hours") return `${figureText(value).replace(/\.0+$/, "")} h`;
  return unit === "people" ? numberText(Math.round(value)) : figureText(value);
}

/** A range on an axis, or one number where its bounds are alike: `300–700`, `4–8 h`. */
export function amountRangeText(
  { low, high }: Pick<Range, "low" | "high">,
  unit: Axis["unit"],
  currency: string,
): string {
  const [from, to] = [low, high].map((value) => amountText(value, unit, currency));
  if (from === to || from === undefined) return to ?? "";
  return `${unit === "hours" ? from.replace(/ h$/, "") : from}–${to}`;
}

/** Money in minor units as its currency is written: 120000 EUR minor are `€1,200`. */
export function moneyText(minor: number, currency: string): string {
  const format = new Intl.NumberFormat("en-GB", { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const major = minor / 10 ** digits;
  const isRound = Math.abs(major) >= 100;
  return new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency,
    ...(isRound && { maximumFractionDigits: 0 }),
  }).format(major);
}
