import { useAnswer } from "#components/ui/use-answer.ts";
import type { LoadProbes } from "./tactic-to-move.ts";

/**
 * What is recorded of a tactic that becomes a habit, quietly: the team may move it whatever a probe finds. Nothing where no probe has data, or
 * the server does not answer.
 */
export function HabitProbes({ slug, load }: { slug: string; load: LoadProbes }) {
  const lines = useAnswer(slug, () => load({ slug })) ?? [];
  return (
    <div role="status" className="flex flex-col gap-1 text-ink-2 text-table [overflow-wrap:anywhere] empty:hidden">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
