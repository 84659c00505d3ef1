export type Ending = "extend" | "hypothesis" | "park" | "decline" | "hand-over";

/** What can become of a timebox at its end: the five decisions, as buttons say them. */
export const endings: readonly { id: Ending; name: string }[] = [
  { id: "extend", name: "Extend" },
  { id: "hypothesis", name: "Write the hypothesis" },
  { id: "park", name: "Park" },
  { id: "decline", name: "Decline" },
  { id: "hand-over", name: "Hand over" },
];

/** What an address asks to decide: `?decide=park`. */
export function endingOf(asked: string | null): Ending | null {
  return endings.find(({ id }) => id === asked)?.id ?? null;
}
