import type { FieldError } from "#lib/shared/result.ts";
import {
  type EditedQuestion,
  type EditedSet,
  editedQuestion,
  type SentQuestion,
} from "#lib/team-test/question-sets/edited-set.ts";
import { mergeSets } from "#lib/team-test/question-sets/merge-sets.ts";
import { setChanges } from "#lib/team-test/question-sets/set-changes.ts";
import type { TeamSet } from "#lib/team-test/question-sets/team-set.ts";

/** A question while it is edited. `key` names it before it has an id; `errors` are by field. */
export type QuestionDraft = SentQuestion & { key: number; isOpen: boolean; errors: Partial<Record<string, string>> };

/** A set while it is edited, and the version that this began with. */
export type SetDraft = {
  base: TeamSet;
  name: string;
  nameError: string | undefined;
  rows: readonly QuestionDraft[];
  nextKey: number;
  /** What somebody else changed since, and where both changed the same. */
  others: { changes: readonly string[]; clashes: readonly string[] } | null;
};

const blank: EditedQuestion = { id: "", text: "", short: "", why: "", focus: "technical", tactics: [] };

export function draftOf(set: TeamSet): SetDraft {
  const rows = set.questions.map((question, key) => rowOf(editedQuestion(question), key));
  return { base: set, name: set.name, nameError: undefined, rows, nextKey: rows.length, others: null };
}

export function isUnsaved(draft: SetDraft): boolean {
  const now = { name: draft.name.trim(), questions: draft.rows.map(trimmed) };
  return setChanges(editedOf(draft.base), now).length > 0 || draft.rows.some(({ isAnother }) => isAnother);
}

/** The set with a new question at its end, open to be written. */
export function withNewRow(draft: SetDraft): SetDraft {
  const row = { ...rowOf(blank, draft.nextKey), isOpen: true };
  return { ...draft, rows: [...draft.rows, row], nextKey: draft.nextKey + 1 };
}

/** What was wrong with a field is so no longer once it is changed. Whoever takes a new text back asks the same as before. */
export function withChange(draft: SetDraft, key: number, change: Partial<QuestionDraft>): SetDraft {
  const rows = draft.rows.map((row) => {
    if (row.key !== key) return row;
    const errors = Object.fromEntries(Object.entries(row.errors).filter(([field]) => !(field in change)));
    const changed = { ...row, ...change, errors };
    return { ...changed, isAnother: changed.isAnother && hasOtherText(draft, changed) };
  });
  return { ...draft, rows };
}

/** Whether a question that is stored reads differently now. */
export function hasOtherText({ base }: SetDraft, { id, text }: EditedQuestion): boolean {
  const was = base.questions.find((question) => question.id === id);
  return was !== undefined && was.text !== text.trim();
}

export function withoutRow(draft: SetDraft, key: number): SetDraft {
  return { ...draft, rows: draft.rows.filter((row) => row.key !== key) };
}

/** Puts a row where it was, or where the list ends now. */
export function withRowAt(draft: SetDraft, row: QuestionDraft, place: number): SetDraft {
  const others = draft.rows.filter(({ key }) => key !== row.key);
  return { ...draft, rows: others.toSpliced(Math.max(0, place), 0, row) };
}

/** What is sent, in the order of the rows. */
export function sentOf({ base, name, rows }: SetDraft) {
  const questions = rows.map(
    ({ id, text, short, why, focus, tactics, isAnother }): SentQuestion => ({
      id,
      text,
      short,
      why,
      focus,
      tactics,
      isAnother,
    }),
  );
  return { base: base.savedAt, name, questions };
}

/** Each `questions.0.text` stands at the row that was sent there, which opens. */
export function withErrors(draft: SetDraft, sentKeys: readonly number[], errors: readonly FieldError[]): SetDraft {
  const rows = draft.rows.map((row) => {
    const prefix = `questions.${sentKeys.indexOf(row.key)}.`;
    const own = errors.filter(({ path }) => path.startsWith(prefix)).toReversed();
    const byField = own.map(({ path, message }) => [path.slice(prefix.length).split(".")[0], message]);
    return { ...row, errors: Object.fromEntries(byField), isOpen: row.isOpen || own.length > 0 };
  });
  return { ...draft, rows, nameError: errors.find(({ path }) => path === "name")?.message };
}

/** What was sent is stored now. What was typed since stays. */
export function withSaved(draft: SetDraft, sentKeys: readonly number[], set: TeamSet): SetDraft {
  const rows = draft.rows.map((row) => {
    const stored = set.questions[sentKeys.indexOf(row.key)];
    return stored ? { ...row, id: stored.id, isAnother: false, errors: {} } : row;
  });
  return { ...draft, base: set, rows, nameError: undefined, others: null };
}

/** Takes in what somebody else saved, and keeps all that was typed here. */
export function withTheirs(draft: SetDraft, set: TeamSet): SetDraft {
  const theirs = editedOf(set);
  const { name, questions, clashes } = mergeSets(editedOf(draft.base), theirs, {
    name: draft.name,
    questions: draft.rows,
  });
  let { nextKey } = draft;
  const rows = questions.map((one) => ("key" in one ? one : rowOf(one, nextKey++)));
  const changes = setChanges(editedOf(draft.base), theirs);
  return { ...draft, base: set, name, rows, nextKey, others: { changes, clashes } };
}

function rowOf(question: EditedQuestion, key: number): QuestionDraft {
  return { ...question, isAnother: false, key, isOpen: false, errors: {} };
}

function editedOf({ name, questions }: TeamSet): EditedSet {
  return { name, questions: questions.map(editedQuestion) };
}

function trimmed({ id, text, short, why, focus, tactics }: QuestionDraft): EditedQuestion {
  return { id, text: text.trim(), short: short.trim(), why: why.trim(), focus, tactics };
}
