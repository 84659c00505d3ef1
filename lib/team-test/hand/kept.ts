import { answers } from "../results/tally.ts";
import type { Unsent } from "./unsent.ts";

/**
 * What a browser keeps of somebody's answers: those that the server has not taken, and comments that are being typed, by question
 * id. A comment alone is no answer, so it waits here for one.
 */
export type Kept = { unsent: readonly Unsent[]; drafts: Readonly<Record<string, string>> };

export const nothingKept: Kept = { unsent: [], drafts: {} };

/** Reads what `keptText` wrote. What is anything else, as somebody may have written it, is nothing. */
export function readKept(text: string | null): Kept {
  try {
    const stored: unknown = JSON.parse(text ?? "null");
    if (!isRecord(stored)) return nothingKept;
    return {
      unsent: Array.isArray(stored.unsent) ? stored.unsent.filter(isUnsent) : [],
      drafts: isRecord(stored.drafts) ? onlyTexts(stored.drafts) : {},
    };
  } catch {
    return nothingKept;
  }
}

/** Null: there is nothing to keep. */
export function keptText({ unsent, drafts }: Kept): string | null {
  return unsent.length === 0 && Object.keys(drafts).length === 0 ? null : JSON.stringify({ unsent, drafts });
}

/** The comment that is being typed for a question; null: none. */
export function withDraft({ unsent, drafts }: Kept, questionId: string, comment: string | null): Kept {
  const others = Object.entries(drafts).filter(([id]) => id !== questionId);
  return { unsent, drafts: Object.fromEntries(comment === null ? others : [...others, [questionId, comment]]) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isUnsent(value: unknown): value is Unsent {
  return (
    isRecord(value) &&
    typeof value.questionId === "string" &&
    typeof value.comment === "string" &&
    (value.answer === null || answers.some((answer) => answer === value.answer))
  );
}

function onlyTexts(all: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(all).flatMap(([id, text]) => (typeof text === "string" ? [[id, text]] : [])),
  );
}
