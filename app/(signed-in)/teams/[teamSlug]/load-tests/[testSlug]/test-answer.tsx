import { Answer } from "#components/ui/answer.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { route } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import type { ListedRun } from "#lib/load-tests/test-runs-store.ts";

type TestAnswerProps = {
  test: { name: string; description: string };
  latest: ListedRun | undefined;
  /** Runs that are there, read or not. */
  runs: number;
  path: `/teams/${string}/load-tests/${string}`;
};

/** What was said about the newest run stands for the test. */
export function TestAnswer({ test, latest, runs, path }: TestAnswerProps) {
  if (!latest)
    return (
      <Answer explanation={test.description}>
        {runs === 0 ? `${test.name} has not run yet.` : `No run of ${test.name} could be read yet.`}
      </Answer>
    );
  const { verdict, number, startedAt } = latest;
  return (
    <Answer
      verdict={verdict?.status}
      explanation={
        <>
          {verdict?.explanation} <TextLink href={route(`${path}/runs/${number}`)}>{`Run ${number}`}</TextLink>,{" "}
          <RelativeTime at={startedAt} />.
        </>
      }
    >
      {verdict?.sentence ?? `Run ${number} was read and is not judged yet.`}
    </Answer>
  );
}
