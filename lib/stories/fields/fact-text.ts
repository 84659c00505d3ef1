import { dayText } from "#lib/shared/time-text.ts";
import type { Range } from "./range.ts";
import type { Revenue, StoryFields, StoryMetric } from "./story-fields.ts";

const plain = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 3 });

/** A number with its thousands and the digits that somebody gave it: `1,200`, `2.5`. */
export function amountText(value: number): string {
  return plain.format(value).replace("-", "−");
}

/** `300–700`; one number where it is one. */
export function rangeText({ low, high }: Range): string {
  return low === high ? amountText(low) : `${amountText(low)}–${amountText(high)}`;
}

/** `300–700, likely 480`. */
export function wholeRangeText(range: Range): string {
  const { low, likely, high } = range;
  return low === high ? amountText(likely) : `${rangeText(range)}, likely ${amountText(likely)}`;
}

/** How many digits the minor unit of a currency has: 2 of EUR, 0 of JPY, 3 of KWD. */
export function minorDigits(currency: string): number {
  try {
    return new Intl.NumberFormat("en-GB", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** Minor units as people write them, with the currency: `EUR 12,000`. Whole amounts go without their zeros. */
export function moneyText(minor: number, currency: string): string {
  return `${currency} ${majorText(minor, currency)}`;
}

function majorText(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  const major = minor / 10 ** digits;
  const isWhole = Number.isInteger(major);
  return new Intl.NumberFormat("en-GB", {
    minimumFractionDigits: isWhole ? 0 : digits,
    maximumFractionDigits: isWhole ? 0 : digits,
  }).format(major);
}

/** `EUR 9,000–14,000 a month, likely 12,000`. */
export function revenueText({ low, likely, high, currency, per }: Revenue): string {
  const [least, middle, most] = [low, likely, high].map((minor) => majorText(minor, currency));
  return low === high ? `${currency} ${middle} a ${per}` : `${currency} ${least}–${most} a ${per}, likely ${middle}`;
}

/** `p95 response time`, `error rate`. */
export function metricName({ name, percentile }: Pick<StoryMetric, "name" | "percentile">): string {
  return percentile === null ? name : `p${amountText(percentile)} ${name}`;
}

/** A level in the metric's unit: `5.2 s`, `3 %`, `12/s`. */
export function levelText(value: number, unit: string): string {
  return `${amountText(value)}${unit === "" || unit.startsWith("/") ? unit : ` ${unit}`}`;
}

/** `5 tickets a week, 14 min each`; null: neither is known. */
export function supportText({
  ticketsPerWeek,
  minutesPerTicket,
}: Pick<StoryFields, "ticketsPerWeek" | "minutesPerTicket">): string | null {
  const tickets =
    ticketsPerWeek === null
      ? null
      : `${amountText(ticketsPerWeek)} ${ticketsPerWeek === 1 ? "ticket" : "tickets"} a week`;
  const minutes = minutesPerTicket === null ? null : `${amountText(minutesPerTicket)} min each`;
  return tickets || minutes ? [tickets, minutes].filter((part) => part !== null).join(", ") : null;
}

/** A day as `2026-11-21` in words: `21 Nov`. */
export function dayOf(day: string, now: number): string {
  return dayText(new Date(`${day}T00:00:00Z`), now);
}
