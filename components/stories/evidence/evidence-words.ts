import { dayText } from "#lib/shared/time-text.ts";
import type { Evidence } from "#lib/stories/evidence/evidence.ts";

const confidenceWords = { measured: "measured", estimate: "an estimate", guess: "a guess" } as const;

/** Where it comes from, of which day, and how sure it is: "Ada, 12 Nov, a guess". */
export function sourceWords({ source, takenOn, confidence }: Evidence, now: number): string {
  return [source || "source unknown", dayText(new Date(takenOn), now), confidenceWords[confidence]].join(", ");
}

export const confidenceOptions = [
  { value: "measured", label: "Measured" },
  { value: "estimate", label: "An estimate" },
  { value: "guess", label: "A guess" },
];
