import type { Candidate, CandidateMark, Choice, Mark } from "./choice.ts";

/** How many points were marked how; those that are `open` were not marked yet. */
export type MarkCounts = Record<CandidateMark | "open", number>;

/** One point with the mark of each candidate, in their order; null: not marked yet. */
export type MatrixRow<Point> = { question: Point; marks: (Mark | null)[] };

/** How far candidates lie apart at a point, by those whose mark is known. */
export type Difference = {
  best: KnownMark;
  worst: KnownMark;
  /** How many pairs of candidates were marked unlike. */
  pairs: number;
};

const known = ["good", "partly", "poor"] as const;
type KnownMark = (typeof known)[number];

/** The points of a choice in the order asked. */
export function matrixRows<Point extends { id: string }>(
  questions: readonly Point[],
  { candidates, marks }: Pick<Choice, "candidates" | "marks">,
): MatrixRow<Point>[] {
  const byCell = new Map(marks.map((mark) => [cellKey(mark.candidateId, mark.questionId), mark]));
  return questions.map((question) => ({
    question,
    marks: candidates.map(({ id }) => byCell.get(cellKey(id, question.id)) ?? null),
  }));
}

export function cellKey(candidateId: string, questionId: string): string {
  return `${candidateId} ${questionId}`;
}

/** Of one point over the candidates, or of one candidate over the points. */
export function countMarks(marks: readonly (Pick<Mark, "value"> | null)[]): MarkCounts {
  const counts: MarkCounts = { good: 0, partly: 0, poor: 0, unknown: 0, open: 0 };
  for (const mark of marks) counts[mark?.value ?? "open"] += 1;
  return counts;
}

/** The counts of each candidate, in their order. */
export function countsByCandidate(rows: readonly MatrixRow<unknown>[], candidates: readonly Candidate[]): MarkCounts[] {
  return candidates.map((_, column) => countMarks(rows.map(({ marks }) => marks[column] ?? null)));
}

/**
 * How candidates differ at a point. What is unknown or not marked says nothing: it is neither bad nor a difference. Null: fewer than two
 * are known, so that nobody can tell.
 */
export function differenceOf(marks: readonly (Pick<Mark, "value"> | null)[]): Difference | null {
  const ranks = marks.flatMap((mark) => {
    const rank = known.findIndex((value) => value === mark?.value);
    return rank < 0 ? [] : [rank];
  });
  const [best, worst] = [known[Math.min(...ranks)], known[Math.max(...ranks)]];
  if (ranks.length < 2 || !best || !worst) return null;
  const pairs = ranks.reduce((sum, rank, at) => sum + ranks.slice(at + 1).filter((other) => other !== rank).length, 0);
  return { best, worst, pairs };
}

/** How far apart: 2 from good to poor, 1 a step, 0 the same, -1 where nobody can tell. */
function distanceOf(difference: Difference | null): number {
  return difference ? known.indexOf(difference.worst) - known.indexOf(difference.best) : -1;
}

/**
 * The points at which candidates differ most first: by how far the best and the worst lie apart, then by how many differ, then as asked.
 * Where all are the same follows, then where nobody can tell.
 */
export function mostDifferentFirst<Row extends Pick<MatrixRow<unknown>, "marks">>(rows: readonly Row[]): Row[] {
  return rows
    .map((row) => ({ row, difference: differenceOf(row.marks) }))
    .toSorted(
      (a, b) =>
        distanceOf(b.difference) - distanceOf(a.difference) || (b.difference?.pairs ?? 0) - (a.difference?.pairs ?? 0),
    )
    .map(({ row }) => row);
}

/** At how many of the points candidates differ, as far as marks are known. */
export function countDifferent(rows: readonly Pick<MatrixRow<unknown>, "marks">[]): number {
  return rows.filter(({ marks }) => (differenceOf(marks)?.pairs ?? 0) > 0).length;
}
