import { LinkList } from "#components/ui/link-list.tsx";
import { route } from "#components/ui/route.ts";
import type { BeforeAfter, MeasuredRun } from "#lib/stories/verifying/before-after.ts";

type MeasuredRunsProps = { result: BeforeAfter; testPath: `/teams/${string}/load-tests/${string}` };

/** The runs of both sides, each a link. */
export function MeasuredRuns({ result, testPath }: MeasuredRunsProps) {
  const linksOf = (runs: readonly MeasuredRun[]) =>
    runs.map(({ number }) => ({ name: `run ${number}`, href: route(`${testPath}/runs/${number}`) }));
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-meta">
      {(["before", "after"] as const).map((side) => (
        <div key={side} className="contents">
          <dt className="text-ink-3 capitalize">{side}</dt>
          <dd>
            <LinkList links={linksOf(result[side])} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
