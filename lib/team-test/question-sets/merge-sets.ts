import {
  type EditedField,
  type EditedQuestion,
  type EditedSet,
  editedFields,
  fieldText,
  isSameQuestion,
} from "./edited-set.ts";

type Merged<Mine extends EditedQuestion> = {
  name: string;
  questions: (Mine | EditedQuestion)[];
  /** What both changed, or one changed and the other removed, in sentences that hold the other's words. */
  clashes: string[];
};

/**
 * Puts two people's changes of one set together: `base` is what both began with, `theirs` what was saved since, `mine` what is typed
 * here. What one of them changed is taken; where both did, mine stays and theirs is told. Nothing that anybody wrote is lost.
 */
export function mergeSets<Mine extends EditedQuestion>(
  base: EditedSet,
  theirs: EditedSet,
  mine: { name: string; questions: readonly Mine[] },
): Merged<Mine> {
  const clashes: string[] = [];
  const [baseById, theirsById] = [byId(base.questions), byId(theirs.questions)];
  const mineIds = new Set(mine.questions.map(({ id }) => id));

  const name = mine.name === base.name ? theirs.name : mine.name;
  if (name !== theirs.name && theirs.name !== base.name)
    clashes.push(`Both renamed the set; theirs: “${theirs.name}”.`);

  const kept = mine.questions.flatMap((question): Mine[] => {
    const was = baseById.get(question.id);
    const their = theirsById.get(question.id);
    if (!was) return [question];
    if (!their) {
      if (isSameQuestion(was, question)) return [];
      clashes.push(`They removed “${was.short}”, which you changed: it is still here.`);
      return [question];
    }
    return [mergedQuestion(was, their, question, clashes)];
  });
  const come = theirs.questions.filter((their) => {
    if (mineIds.has(their.id)) return false;
    const was = baseById.get(their.id);
    if (!was) return true;
    if (isSameQuestion(was, their)) return false;
    clashes.push(`You removed “${was.short}”, which they changed: it is back.`);
    return true;
  });
  return { name, questions: inOrder(kept, come, base, theirs, mine.questions), clashes };
}

function mergedQuestion<Mine extends EditedQuestion>(
  was: EditedQuestion,
  their: EditedQuestion,
  mine: Mine,
  clashes: string[],
): Mine {
  const isChanged = (question: EditedQuestion, field: EditedField) =>
    fieldText(question, field) !== fieldText(was, field);
  const taken = editedFields.filter((field) => isChanged(their, field) && !isChanged(mine, field));
  for (const field of editedFields)
    if (isChanged(their, field) && isChanged(mine, field) && fieldText(their, field) !== fieldText(mine, field))
      clashes.push(`Both changed ${fieldNames[field]} of “${was.short}”; theirs: “${theirText(their, field)}”.`);
  return { ...mine, ...Object.fromEntries(taken.map((field) => [field, their[field]])) };
}

const fieldNames: Record<EditedField, string> = {
  text: "the question",
  short: "the short form",
  why: "why it matters",
  focus: "the focus",
  tactics: "the tactics",
};

function theirText(their: EditedQuestion, field: EditedField): string {
  const value = their[field];
  return typeof value === "string" ? value : value.join(", ");
}

/** In mine's order where that was changed, else in theirs; what only the other has stands behind what it stood behind there. */
function inOrder<Mine extends EditedQuestion>(
  kept: readonly Mine[],
  come: readonly EditedQuestion[],
  base: EditedSet,
  theirs: EditedSet,
  mine: readonly Mine[],
): (Mine | EditedQuestion)[] {
  const isMoved = orderOf(mine, base.questions) !== orderOf(base.questions, mine);
  const places = new Map(theirs.questions.map(({ id }, place) => [id, place]));
  const placeOf = ({ id }: EditedQuestion) => places.get(id) ?? Number.NaN;
  const merged: (Mine | EditedQuestion)[] = isMoved ? [...kept] : sortedKnown(kept, placeOf);
  for (const question of come) {
    const before = theirs.questions
      .slice(0, placeOf(question))
      .findLast(({ id }) => merged.some((one) => one.id === id));
    merged.splice(before ? merged.findIndex(({ id }) => id === before.id) + 1 : 0, 0, question);
  }
  return merged;
}

/** Sorts those that have a place among themselves; the others stay where they are. */
function sortedKnown<Mine extends EditedQuestion>(questions: readonly Mine[], placeOf: (one: Mine) => number): Mine[] {
  const known = questions.filter((one) => !Number.isNaN(placeOf(one))).toSorted((a, b) => placeOf(a) - placeOf(b));
  return questions.map((one) => (Number.isNaN(placeOf(one)) ? one : (known.shift() ?? one)));
}

function orderOf(questions: readonly EditedQuestion[], among: readonly EditedQuestion[]): string {
  const ids = new Set(among.map(({ id }) => id));
  return questions.flatMap(({ id }) => (ids.has(id) ? id : [])).join(" ");
}

function byId(questions: readonly EditedQuestion[]): Map<string, EditedQuestion> {
  return new Map(questions.map((question) => [question.id, question]));
}
