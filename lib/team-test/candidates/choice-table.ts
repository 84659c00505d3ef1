import type { Cell } from "#lib/shared/csv.ts";
import { matrixRows } from "./candidate-matrix.ts";
import { type Choice, candidateMarkNames } from "./choice.ts";

/** A choice as a table for files: a line for each point, and for each candidate its mark and the note on it. What was not marked is null. */
export function choiceTable(
  questions: readonly { id: string; short: string }[],
  choice: Pick<Choice, "candidates" | "marks">,
): { columns: string[]; rows: Cell[][] } {
  const columns = ["point", ...choice.candidates.flatMap(({ name }) => [name, `${name}, note`])];
  const rows = matrixRows(questions, choice).map(({ question, marks }): Cell[] => [
    question.short,
    ...marks.flatMap((mark) => [mark && candidateMarkNames[mark.value], mark?.note || null]),
  ]);
  return { columns, rows };
}
