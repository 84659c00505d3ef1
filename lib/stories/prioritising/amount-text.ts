import { figureText, numberText } from "#lib/shared/number-text.ts";
import { minorDigits, moneyText } from "../fields/fact-text.ts";
import type { Range } from "../fields/range.ts";
import type { Axis } from "./axis.ts";

/** An amount on an axis in its unit, worked out: `1,600`, `8 h`, `EUR 1,200`. What was typed itself is told by fields/fact-text.ts. */
export function amountText(value: number, unit: Axis["unit"], currency: string): string {
  if (unit === "money") return moneyText(roundMinor(value, currency), currency);
  if (unit === "hours") return `${figureText(value).replace(/\.0+$/, "")} h`;
  return unit === "people" ? numberText(Math.round(value)) : figureText(value);
}

/** A range on an axis, or one number where its bounds are alike: `300–700`, `4–8 h`, `EUR 200–300`. */
export function amountRangeText(
  { low, high }: Pick<Range, "low" | "high">,
  unit: Axis["unit"],
  currency: string,
): string {
  const [from = "", to = ""] = [low, high].map((value) => amountText(value, unit, currency));
  if (from === to) return to;
  if (unit === "hours") return `${from.replace(/ h$/, "")}–${to}`;
  return `${from}–${unit === "money" ? to.slice(currency.length + 1) : to}`;
}

/** From 100 up money goes without its cents: it is worked out of estimates. */
function roundMinor(minor: number, currency: string): number {
  const whole = 10 ** minorDigits(currency);
  const step = Math.abs(minor) >= 100 * whole ? whole : 1;
  return Math.round(minor / step) * step;
}
