import { FiguresIn } from "#components/ui/figures-in.tsx";
import { amountRangeText, amountText } from "#lib/stories/prioritising/amount-text.ts";
import { type AxisInputs, type AxisName, axes } from "#lib/stories/prioritising/axis.ts";
import type { ScoreSettings } from "#lib/stories/prioritising/score.ts";
import { RangeGlyph } from "./range-glyph.tsx";

type AxisFiguresProps = {
  inputs: AxisInputs;
  chosen: readonly AxisName[];
  settings: ScoreSettings;
  /** The most that a story reaches on each axis: the glyphs of all stories are drawn on it. */
  scale: ReadonlyMap<AxisName, number>;
};

/** A story's figures on the chosen axes: the range, what is likely, and both drawn on an axis that all stories share. */
export function AxisFigures({ inputs, chosen, settings, scale }: AxisFiguresProps) {
  return (
    <dl className="mt-1.5 grid w-full max-w-2xl items-center gap-x-4 gap-y-0.5 text-table max-sm:grid-cols-[minmax(0,1fr)_auto] sm:grid-cols-[13rem_minmax(0,1fr)_9rem]">
      {chosen.map((name) => {
        const { score, unit, label } = axes[name];
        const known = score(inputs, settings);
        if (known.kind === "unknown") return null;
        const { low, likely, high } = known.range;
        return (
          <div key={name} className="contents">
            <dt className="text-ink-2">{label}</dt>
            <dd className="max-sm:text-right">
              <FiguresIn>{amountRangeText(known.range, unit, settings.currency)}</FiguresIn>
              {low < high && (
                <span className="ml-2 text-ink-3 max-sm:sr-only">
                  likely <FiguresIn>{amountText(likely, unit, settings.currency)}</FiguresIn>
                </span>
              )}
            </dd>
            <dd aria-hidden="true" className="max-sm:hidden">
              <RangeGlyph {...{ low, likely, high }} most={scale.get(name) ?? high} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
