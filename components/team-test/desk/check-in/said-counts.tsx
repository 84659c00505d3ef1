import type { Practice, TacticLook } from "#lib/team-test/rounds/round-tactic.ts";
import { PartsBar } from "../../parts-bar.tsx";
import { countsText } from "./tactic-text.ts";

/** From the most often on, as the words say it. */
const order: readonly Practice[] = ["usually", "sometimes", "never"];

const parts: Record<Practice, string> = {
  usually: "bg-d-3",
  sometimes: "border border-d-3",
  never: "border border-d-grey border-dashed",
};

/** How many said what at a check-in: in words, and as parts of a bar. Nothing where nobody was asked. */
export function SaidCounts({ look }: { look: TacticLook }) {
  const text = countsText(look);
  if (!text) return null;
  return (
    <div>
      <p>{text}</p>
      <div className="mt-1 flex">
        <PartsBar order={order} counts={look} looks={parts} />
      </div>
    </div>
  );
}
