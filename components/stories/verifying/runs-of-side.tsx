import { CheckboxField } from "#components/ui/checkbox.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { ChoosableRun } from "#lib/compose/verify-story.ts";

type RunsOfSideProps = {
  title: string;
  runs: readonly ChoosableRun[];
  ticked: ReadonlySet<string>;
  tick: (id: string, isTicked: boolean) => void;
};

/** The runs of one side, latest first; those that were asked for something else say so. */
export function RunsOfSide({ title, runs, ticked, tick }: RunsOfSideProps) {
  const count = runs.filter(({ id }) => ticked.has(id)).length;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium text-table">
        {title} <span className="font-normal text-ink-3">{`${count} of ${runs.length}`}</span>
      </legend>
      {runs.length === 0 && <p className="text-ink-3 text-meta">No valid run yet.</p>}
      <ul className="max-h-60 overflow-y-auto">
        {runs.map(({ id, number, value, startedAt, version, revision, differs }) => (
          <li key={id} className="py-1">
            <CheckboxField
              checked={ticked.has(id)}
              onChange={(event) => tick(id, event.target.checked)}
              label={
                <>
                  run {number} <span className="figures">{value}</span>{" "}
                  <span className="text-ink-3">
                    <RelativeTime at={startedAt} />
                    {(version || revision) && `, ${version || revision.slice(0, 8)}`}
                  </span>
                </>
              }
              hint={differs || undefined}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
