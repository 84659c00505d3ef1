import { CompareForm } from "#components/comparing/compare-form.tsx";
import { RunTable } from "#components/load-tests/run-table.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { ListedRun } from "#lib/load-tests/tests/test-runs-store.ts";
import { runRows } from "./run-rows.ts";

type ChooseRunsProps = {
  testPath: `/teams/${string}/load-tests/${string}`;
  runs: ListedRun[];
  /** The numbers that the address names and that are there; and that are not. */
  ticked: number[];
  missing: number[];
};

/** Where fewer than two runs are named: a list to tick them in. */
export function ChooseRuns({ testPath, runs, ticked, missing }: ChooseRunsProps) {
  const rows = runRows(runs, testPath);
  const isChoice = rows.length > 1;
  const explanation = [
    missing.length > 0 &&
      `${missing.length === 1 ? `Run ${missing[0]} is` : `Runs ${missing.join(", ")} are`} not there, or not read.`,
    !isChoice
      ? `Comparing takes two runs that were read. This test has ${rows.length === 1 ? "one" : "none yet"}.`
      : "Tick two to eight runs below; the oldest is what the others are held against.",
  ];
  return (
    <>
      <Answer explanation={explanation.filter(Boolean).join(" ")}>
        {ticked.length === 1 ? `With which runs do you compare run ${ticked[0]}?` : "Which runs do you compare?"}
      </Answer>
      {!isChoice && (
        <p className="mt-4">
          <ButtonLink href={testPath}>Open the test</ButtonLink>
        </p>
      )}
      {isChoice && (
        <section className="mt-6">
          <SectionHead title="Runs" meta={`the latest ${rows.length}`} />
          <CompareForm
            action={`${testPath}/compare`}
            ticked={rows.filter(({ number }) => ticked.includes(number)).length}
          >
            <RunTable runs={rows} ticks={{ ticked }} />
          </CompareForm>
        </section>
      )}
    </>
  );
}
