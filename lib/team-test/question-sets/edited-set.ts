import { tacticsOf } from "./known-tactics.ts";
import type { Question, Tactic } from "./question.ts";

/** A question while it is edited: `id` is empty until it is stored, `tactics` are ids. */
export type EditedQuestion = Omit<Question, "tactics"> & { tactics: string[] };

/** What can be edited of a set. */
export type EditedSet = { name: string; questions: EditedQuestion[] };

/** A question as its editor sends it. `isAnother`: it asks something else now than the one that had its id. */
export type SentQuestion = EditedQuestion & { isAnother: boolean };

export function editedQuestion({ tactics, ...question }: Question): EditedQuestion {
  return { ...question, tactics: tactics.map(({ id }) => id) };
}

type Known = {
  /** Ids that the set has, or had when a round asked it, or those of the set that it was copied from. */
  ids: ReadonlySet<string>;
  /** What a question can suggest: the radar's catalogue, and the team's own. */
  tactics: readonly Tactic[];
  /** Makes an id that no question has. */
  newId: () => string;
};

/**
 * What was sent, as it is stored. A question keeps its id, by which rounds are compared, unless it asks something else now; one whose id
 * is none of the set's, or stands twice, is a new one. Tactics that nobody knows are left out.
 */
export function storedQuestions(sent: readonly SentQuestion[], { ids, tactics: known, newId }: Known): Question[] {
  const taken = new Set<string>();
  return sent.map(({ id: asked, isAnother, tactics, ...facts }) => {
    const isKept = ids.has(asked) && !isAnother && !taken.has(asked);
    const id = isKept ? asked : newId();
    taken.add(id);
    return { id, ...facts, tactics: tacticsOf(tactics, known) };
  });
}

/** Whether two versions of a question say the same, whatever their ids are. */
export function isSameQuestion(a: EditedQuestion, b: EditedQuestion): boolean {
  return editedFields.every((field) => fieldText(a, field) === fieldText(b, field));
}

export const editedFields = ["text", "short", "why", "focus", "tactics"] as const;
export type EditedField = (typeof editedFields)[number];

/** A field for comparing. */
export function fieldText(question: EditedQuestion, field: EditedField): string {
  const value = question[field];
  return typeof value === "string" ? value : value.join(" ");
}
