import { Figure } from "#components/ui/figure.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import type { Change } from "#lib/load-tests/run-view/change.ts";
import { changeSentence, type Tile } from "#lib/load-tests/run-view/tiles.ts";
import { changeRangeText } from "#lib/shared/number-text.ts";

/** The six figures of a run, each with its change against normal and how sure that is. */
export function RunTiles({ tiles }: { tiles: Tile[] }) {
  return (
    <section aria-label="Figures" className="@container mt-5 min-w-0 overflow-hidden border-y">
      <dl className="-ml-px grid grid-cols-2 @2xl:grid-cols-3 @4xl:grid-cols-6">
        {tiles.map(({ metric, name, value, unit, change }) => (
          <div
            key={metric}
            className="-mt-px border-t border-l py-3 pr-2 pl-4 @max-2xl:odd:pl-0 @2xl:@max-4xl:nth-[3n+1]:pl-0 @4xl:first:pl-0"
          >
            <dt className="text-ink-2 text-meta">{name}</dt>
            <dd className="mt-0.5">
              <Figure
                text={value}
                unit={unit}
                className="font-medium text-figure tracking-[-0.02em] [&>span]:text-base [&>span]:tracking-normal"
              />
              <TileChange change={change} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function TileChange({ change }: { change: Change | null }) {
  if (change === null) return null;
  const { reading, isHint, unit, interval } = change;
  const words = changeSentence(change);
  const verdict = reading === "worse" ? (isHint ? "warning" : "fail") : "pass";
  return (
    <span className="block text-table">
      {reading === "same" ? (
        <span className="text-ink-2">{words}</span>
      ) : (
        <VerdictBadge verdict={verdict} size={12}>
          {words}
        </VerdictBadge>
      )}
      <span className="block text-ink-3 text-meta">{changeRangeText(interval, unit, unit === "points" ? 2 : 0)}</span>
    </span>
  );
}
