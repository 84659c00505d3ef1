import { countDifferent, differenceOf, type MarkCounts, matrixRows } from "./candidate-matrix.ts";
import { type Choice, candidateMarks, type Decision, type Mark } from "./choice.ts";

/** "7 good, 2 partly, 1 unknown of 10": a count, as no sum of marks is a verdict. What nobody marked yet is said too. */
export function countsText(counts: MarkCounts): string {
  const all = candidateMarks.reduce((sum, mark) => sum + counts[mark], counts.open);
  const said = candidateMarks.filter((mark) => counts[mark] > 0).map((mark) => `${counts[mark]} ${mark}`);
  if (said.length === 0) return `none of ${all} marked`;
  return `${[...said, ...(counts.open > 0 ? [`${counts.open} not marked`] : [])].join(", ")} of ${all}`;
}

/** How candidates differ at a point, in few words. */
export function differenceText(marks: readonly (Pick<Mark, "value"> | null)[]): string {
  const difference = differenceOf(marks);
  if (!difference) return "too little known to tell them apart";
  return difference.pairs === 0 ? `all known are ${difference.best}` : `from ${difference.worst} to ${difference.best}`;
}

/** "k6 was chosen." */
export function decisionText({ candidate }: Pick<Decision, "candidate">): string {
  return candidate === null ? "None of them was chosen." : `${candidate} was chosen.`;
}

/** "27 of 30 marked, candidates differ at 6 of 10 points" */
export function progressText(rows: readonly { marks: (Mark | null)[] }[]): string {
  const different = countDifferent(rows);
  const marked = markedText(rows.flatMap(({ marks }) => marks));
  return different === 0 ? marked : `${marked}, candidates differ at ${different} of ${rows.length} points`;
}

/** Where a choice is: "k6 was chosen." or "27 of 30 marked, nothing is decided yet." */
export function choiceSentence(questions: readonly { id: string }[], choice: Choice): string {
  if (choice.decision) return decisionText(choice.decision);
  const cells = matrixRows(questions, choice).flatMap(({ marks }) => marks);
  return `${markedText(cells)}, nothing is decided yet.`;
}

function markedText(cells: readonly (Mark | null)[]): string {
  return `${cells.filter((mark) => mark !== null).length} of ${cells.length} marked`;
}
