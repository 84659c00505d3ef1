import { clockText } from "#lib/shared/number-text.ts";

/** How long something went on, in ms since the start. */
export type TimeSpan = { key: string; fromMs: number; toMs: number; text: string; count: string };

/** Lines from the first to the last time, each under its words, over the time that the columns above have. */
export function TimeSpans({ title, spans, lengthMs }: { title: string; spans: TimeSpan[]; lengthMs: number }) {
  const share = (ms: number) => Math.min(100, Math.max(0, (100 * ms) / lengthMs));
  return (
    <div className="pt-3 pr-19 pl-11">
      <p data-chart-text="" className="text-axis text-ink-3">
        {title}
      </p>
      <ul className="pt-1">
        {spans.map(({ key, fromMs, toMs, text, count }) => (
          <li key={key} className="pb-1.5">
            <p className="-mr-15 flex items-baseline justify-between gap-3 text-meta">
              <span data-chart-text="" className="truncate">
                {text}
              </span>
              <span className="figures whitespace-nowrap text-axis text-ink-3">
                {count}, {fromMs === toMs ? `at ${clockText(fromMs)}` : `${clockText(fromMs)}–${clockText(toMs)}`}
              </span>
            </p>
            <svg data-chart="" aria-hidden="true" className="block h-1.5 w-full overflow-visible">
              <line x1="0" x2="100%" y1="3" y2="3" stroke="var(--line)" />
              <line
                x1={`${share(fromMs)}%`}
                x2={`${Math.max(share(toMs), share(fromMs) + 0.4)}%`}
                y1="3"
                y2="3"
                stroke="var(--d-3)"
                strokeWidth={4}
              />
            </svg>
          </li>
        ))}
      </ul>
    </div>
  );
}
