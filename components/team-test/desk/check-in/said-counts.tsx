import type { Practice, TacticLook } from "#lib/team-test/rounds/round-tactic.ts";
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
      <span aria-hidden="true" className="mt-1 flex h-2 w-full gap-px print:[print-color-adjust:exact]">
        {order
          .filter((practice) => look[practice] > 0)
          .map((practice) => (
            <span
              key={practice}
              style={{ flexGrow: look[practice] }}
              className={`min-w-1 basis-0 rounded-[1px] ${parts[practice]}`}
            />
          ))}
      </span>
    </div>
  );
}
