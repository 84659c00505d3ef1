import type { TacticToMove } from "./tactic-to-move.ts";

const facts = ["ownerId", "hypothesis", "endsOn"] as const;

/**
 * The form of a move without what the tactic has of an experiment already, as the form showed it: what is not sent stays as it is by then.
 * What is empty is sent, as an experiment without it is refused.
 */
export function typedExperiment(form: FormData, shown: Pick<TacticToMove, (typeof facts)[number]>): FormData {
  const kept = new Set<string>(facts.filter((fact) => isShown(form.get(fact), shown[fact])));
  const typed = new FormData();
  for (const [name, value] of form) if (!kept.has(name)) typed.append(name, value);
  return typed;
}

function isShown(value: FormDataEntryValue | null, before: string | null): boolean {
  // Forms send line breaks as two characters.
  return typeof value === "string" && value !== "" && value.replaceAll("\r\n", "\n") === before;
}
