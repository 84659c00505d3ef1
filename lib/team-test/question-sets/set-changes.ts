import { type EditedSet, isSameQuestion } from "./edited-set.ts";

/** What differs from one version of a set to another, in short sentences: "changed “CI build under ten minutes”". */
export function setChanges(before: EditedSet, after: EditedSet): string[] {
  const [was, is] = [before, after].map(({ questions }) => new Map(questions.map((one) => [one.id, one])));
  if (!was || !is) return [];
  const kept = (questions: EditedSet["questions"], other: typeof was) =>
    questions.flatMap(({ id }) => (other.has(id) ? id : [])).join(" ");
  const isMoved = kept(before.questions, is) !== kept(after.questions, was);
  return [
    ...(before.name === after.name ? [] : [`renamed it to “${after.name}”`]),
    ...after.questions.flatMap((question) => {
      const old = was.get(question.id);
      if (!old) return `added “${question.short}”`;
      return isSameQuestion(old, question) ? [] : `changed “${question.short}”`;
    }),
    ...before.questions.flatMap(({ id, short }) => (is.has(id) ? [] : `removed “${short}”`)),
    ...(isMoved ? ["changed the order"] : []),
  ];
}
