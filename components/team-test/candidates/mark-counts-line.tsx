import type { MarkCounts } from "#lib/team-test/candidates/candidate-matrix.ts";
import { type CandidateMark, candidateMarks } from "#lib/team-test/candidates/choice.ts";
import { countsText } from "#lib/team-test/candidates/matrix-text.ts";
import { MarkSymbol } from "./mark-symbol.tsx";

/** More points than this are not drawn one by one. */
const mostSymbols = 12;

/** How often a candidate was marked how: one symbol a point, and the count in words. No sum of it is a verdict. */
export function MarkCountsLine({ counts }: { counts: MarkCounts }) {
  const symbols = [...candidateMarks, "open" as const].flatMap((kind) => symbolsOf(kind, counts[kind]));
  return (
    <span className="flex flex-col gap-1">
      {symbols.length <= mostSymbols && (
        <span className="flex flex-wrap gap-0.5">
          {symbols.map(({ key, mark }) => (
            <MarkSymbol key={key} mark={mark} className="size-2.25" />
          ))}
        </span>
      )}
      <span className="text-meta">{countsText(counts)}</span>
    </span>
  );
}

function symbolsOf(kind: CandidateMark | "open", count: number) {
  const mark = kind === "open" ? null : kind;
  return Array.from({ length: count }, (_, index) => ({ key: `${kind}-${index}`, mark }));
}
