import { type Answer, answers, type Tally } from "#lib/team-test/results/tally.ts";
import { PartsBar } from "../parts-bar.tsx";

const parts: Record<Answer, string> = {
  yes: "bg-d-3",
  no: "border border-d-3",
  unknown: "border-d-grey border-b-[1.5px] h-1",
  not_ours: "border border-d-grey border-dashed",
};

/** How many said what, as parts of a bar in the shapes of the votes: filled yes, outlined no, a line "don't know", dashed "not ours". */
export function SplitBar({ tally }: { tally: Tally }) {
  return <PartsBar order={answers} counts={tally} looks={parts} />;
}
