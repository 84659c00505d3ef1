import { SectionHead } from "#components/ui/section-head.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { EditedJudging, ErrorOf } from "./edited-judging.ts";

/** The smallest changes that matter, and how long is too long. */
export function EffectFields({ judging, errorOf }: { judging: EditedJudging; errorOf: ErrorOf }) {
  const field = (name: "smallestEffectPct" | "smallestEffectPoints" | "apdexMs") => ({
    name,
    inputMode: "decimal" as const,
    isFigure: true,
    defaultValue: judging[name],
    error: errorOf(name),
  });
  return (
    <section aria-labelledby="matters">
      <SectionHead id="matters" title="What matters" meta="less is never called worse, however sure it is" />
      <div className="mt-4 grid max-w-2xl items-start gap-4 sm:grid-cols-3">
        <TextField label="Times and rates, %" hint="The smallest change that matters" {...field("smallestEffectPct")} />
        <TextField label="Error rate, points" hint="0.5 points: from 1 % to 1.5 %" {...field("smallestEffectPoints")} />
        <TextField
          label="Apdex threshold, ms"
          hint="Who waits longer is not satisfied, past four times it frustrated"
          {...field("apdexMs")}
        />
      </div>
    </section>
  );
}
