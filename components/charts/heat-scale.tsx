import { numberText } from "#lib/shared/number-text.ts";

/** From paper to ink: what a cell's tint stands for. */
export function HeatScale({ highest }: { highest: number }) {
  return (
    <div className="flex items-center justify-between pr-[76px] text-axis text-ink-3">
      <span data-chart-text="" className="figures">
        response time, ms (log)
      </span>
      <span className="flex items-center gap-1.5">
        <span data-chart-text="" className="figures">
          1
        </span>
        <svg data-chart="" aria-hidden="true" viewBox="0 0 77 8" width={77} height={8}>
          {[0, 1, 2, 3, 4, 5, 6].map((level) => (
            <rect key={level} x={level * 11} width={11} height={8} fill={`var(--h${level})`} />
          ))}
        </svg>
        <span data-chart-text="" className="figures">
          {numberText(highest)}
        </span>
        <span data-chart-text="" className="max-sm:hidden">
          a cell
        </span>
      </span>
    </div>
  );
}
