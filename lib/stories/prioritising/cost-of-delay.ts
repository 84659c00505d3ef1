import type { Range } from "../fields/range.ts";
import type { Revenue } from "../fields/story-fields.ts";
import { dividableEffort, monthsPerYear, ratio, type Score, type ScoreSettings, times, weeksPerYear } from "./score.ts";

export type CostInputs = { revenue: Revenue | null; ticketsPerWeek: number | null; minutesPerTicket: number | null };

/** As the screen names it. */
export const cd3Formula = "(revenue at risk per week + support cost per week) ÷ effort in weeks";

/** Revenue at risk in a week, in minor units of the team's currency. Money in another one is not counted as if it were this one. */
export function revenuePerWeek({ revenue }: CostInputs, { currency }: ScoreSettings): Score {
  if (revenue === null) return { kind: "unknown", lacks: ["revenue at risk"] };
  if (revenue.currency !== currency)
    return { kind: "unknown", lacks: [`revenue at risk in ${currency} (it is in ${revenue.currency})`] };
  return {
    kind: "known",
    range: times(revenue, revenue.per === "month" ? monthsPerYear / weeksPerYear : 1 / weeksPerYear),
  };
}

/** What support costs in a week, in minor units of the team's currency. */
export function supportPerWeek(inputs: CostInputs, { supportMinuteMinor }: ScoreSettings): number | null {
  const { ticketsPerWeek, minutesPerTicket } = inputs;
  if (ticketsPerWeek === 0) return 0;
  if (ticketsPerWeek === null || minutesPerTicket === null || supportMinuteMinor === null) return null;
  return ticketsPerWeek * minutesPerTicket * supportMinuteMinor;
}

/** Cost of delay in a week, in minor units of the team's currency; `lacks` names what is unknown. */
export function costOfDelay(inputs: CostInputs, settings: ScoreSettings): Score {
  const revenue = revenuePerWeek(inputs, settings);
  const support = supportPerWeek(inputs, settings);
  if (revenue.kind === "unknown" || support === null)
    return {
      kind: "unknown",
      lacks: [
        ...(revenue.kind === "unknown" ? revenue.lacks : []),
        ...(support === null ? lackOfSupport(inputs, settings) : []),
      ],
    };
  const { low, likely, high } = revenue.range;
  return { kind: "known", range: { low: low + support, likely: likely + support, high: high + support } };
}

/**
 * CD3, cost of delay divided by duration (D. Reinertsen, "The Principles of Product Development Flow", 2009): minor units per week of work.
 */
export function cd3(inputs: CostInputs & { effort: Range | null }, settings: ScoreSettings): Score {
  const cost = costOfDelay(inputs, settings);
  const effort = dividableEffort(inputs.effort);
  if (cost.kind === "known" && effort)
    return { kind: "known", range: ratio(cost.range, times(effort, 1 / settings.hoursPerWeek)) };
  return { kind: "unknown", lacks: [...(cost.kind === "unknown" ? cost.lacks : []), ...(effort ? [] : ["effort"])] };
}

const supportMinute = "the cost of a support minute (settings)";

/** Whether what lacks is set by the team, and not found out about a story. */
export function isSetting(lack: string): boolean {
  return lack === supportMinute;
}

/** What is unknown of what support costs. */
export function lackOfSupport(
  { ticketsPerWeek, minutesPerTicket }: CostInputs,
  { supportMinuteMinor }: ScoreSettings,
): string[] {
  return [
    ...(ticketsPerWeek === null ? ["support tickets"] : []),
    ...(minutesPerTicket === null ? ["minutes per ticket"] : []),
    ...(supportMinuteMinor === null ? [supportMinute] : []),
  ];
}
