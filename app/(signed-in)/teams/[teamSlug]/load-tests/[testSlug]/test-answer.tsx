import { UntilJudged } from "#components/runs/until-judged.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { AnswerVerdict } from "#components/ui/answer-verdict.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { route } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import type { ListedRun } from "#lib/load-tests/tests/test-runs-store.ts";

type TestAnswerProps = {
  test: { name: string; description: string };
  latest: ListedRun | undefined;
  /** All that are there, read or not, latest first. */
  runs: ListedRun[];
  path: `/teams/${string}/load-tests/${string}`;
};

/** What was said about the newest run stands for the test. */
export function TestAnswer({ test, latest, runs, path }: TestAnswerProps) {
  if (!latest) return <UnreadAnswer test={test} newest={runs[0]} path={path} />;
  const { verdict, number, startedAt } = latest;
  return (
    <Answer
      mark={verdict && <AnswerVerdict verdict={verdict.status} />}
      explanation={
        <>
          {verdict?.explanation} {verdict?.isStale && <UntilJudged />} <RunLink number={number} path={path} />,{" "}
          <RelativeTime at={startedAt} />.
        </>
      }
    >
      {verdict?.sentence ?? `Run ${number} was read and is not judged yet.`}
    </Answer>
  );
}

type UnreadAnswerProps = Pick<TestAnswerProps, "test" | "path"> & { newest: ListedRun | undefined };

/** Before the first run was read. */
function UnreadAnswer({ test, newest, path }: UnreadAnswerProps) {
  if (!newest) return <Answer explanation={test.description}>{test.name} has not run yet.</Answer>;
  const link = <RunLink number={newest.number} path={path} />;
  return newest.status === "failed" ? (
    <Answer explanation={<>{link} says why, keeps its files, and can be read once more.</>}>
      No run of {test.name} could be read yet.
    </Answer>
  ) : (
    <Answer
      explanation={
        <>
          {link} shows how far that is. <UntilJudged>Its figures appear here by themselves.</UntilJudged>
        </>
      }
    >
      The first run of {test.name} is being read.
    </Answer>
  );
}

function RunLink({ number, path }: { number: number; path: TestAnswerProps["path"] }) {
  return <TextLink href={route(`${path}/runs/${number}`)}>{`Run ${number}`}</TextLink>;
}
