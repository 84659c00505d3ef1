import { numberText } from "#lib/shared/number-text.ts";
import { amountText } from "./amount-text.ts";
import { axes } from "./axis.ts";
import type { Proposal, WhatNext } from "./what-next.ts";

/** The first line of the page: how many are worth it, and that there is no order among them. */
export function nextSentence({ proposals, others, worthTimebox, capacity, tooLarge }: WhatNext): string {
  const count = proposals.length + others;
  const hours = `${numberText(capacity)} hours`;
  if (count > 1) return `${count} stories are worth doing next in ${hours}, and none of them is better than another.`;
  if (count === 1) return `One story is worth doing next in ${hours}.`;
  if (tooLarge.length > 0) return `What is worth doing next takes more than ${hours}.`;
  if (worthTimebox.length > 0) return "Too little is known to choose: a timebox comes first.";
  return "No story is framed or sized: there is nothing to choose from.";
}

/** What stands below it: how many others were not beaten, how many were, and how many could not be compared. */
export function nextExplanation({ proposals, beaten, others, worthTimebox, tooLarge }: WhatNext): string {
  const said = [
    others > 0 && `${proposals.length} of them are shown.`,
    tooLarge.length > 0 &&
      `${tooLarge.length} more ${tooLarge.length === 1 ? "is not beaten either, but takes" : "are not beaten either, but take"} longer than there is time.`,
    proposals.length > 0 && others + tooLarge.length === 0 && "There is no other that is not beaten.",
    beaten > 0 &&
      `${beaten} ${beaten === 1 ? "was" : "were"} left out because another is surely at least as good on every axis, and better on one.`,
    worthTimebox.length > 0 &&
      `${worthTimebox.length} cannot be compared yet: something about ${worthTimebox.length === 1 ? "it" : "them"} is unknown.`,
  ];
  return said.filter(Boolean).join(" ");
}

/** What would beat a proposal: "a story of at least 1,600 customers a week that takes at most 30 h". */
export function knockOutText({ knockedOutBy }: Proposal, currency: string): string {
  const bars = knockedOutBy.map(({ axis, value }) => {
    const { unit, label, isLessBetter } = axes[axis];
    return `${isLessBetter ? "at most" : "at least"} ${amountText(value, unit, currency)} ${unit === "hours" ? "of work" : label}`;
  });
  return `A story that surely has ${bars.join(" and ")} would knock it out.`;
}
