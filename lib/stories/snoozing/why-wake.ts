import { amountText } from "../fields/fact-text.ts";
import type { SnoozeCondition } from "../states/move-schema.ts";

export type Sleeping = { until: Date | null; when: SnoozeCondition | null };

/**
 * What is known of a sleeping story. `customers`: the likely number a week, or how many it was heard from, whichever is larger. `figure`: what it
 * watches in the newest run that counts, in the metric's stored unit, and how that is said; null: it watches none, or no run tells it.
 */
export type WakingFacts = { customers: number; figure: { value: number; text: string } | null };

/** Why a snoozed story wakes, as a sentence; null: it sleeps on. */
export function whyWake({ until, when }: Sleeping, { customers, figure }: WakingFacts, now: Date): string | null {
  if (until !== null && until <= now) return "The time is up.";
  if (when?.kind === "customers" && customers >= when.atLeast)
    return `By now it affects ${amountText(customers)} ${customers === 1 ? "customer" : "customers"} a week.`;
  if (when?.kind === "metric" && figure !== null && figure.value > when.above) return `By now ${figure.text}.`;
  return null;
}
