import { RelativeTime } from "#components/ui/relative-time.tsx";
import { route } from "#components/ui/route.ts";
import { ActsCell, ActsHead, RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { holds } from "#lib/stories/hypotheses/evaluate-test.ts";
import type { KeptSample, ResultView, TestView } from "#lib/stories/hypotheses/hypothesis-view.ts";
import type { HypothesisActs } from "./hypothesis-acts.ts";
import { StrikeButton } from "./strike-button.tsx";
import { subjectText, thresholdText, valueText } from "./test-text.ts";

type SampleTableProps = {
  test: TestView;
  result: ResultView;
  teamSlug: string;
  strike?: HypothesisActs["strike"];
};

/** The samples of a snapshot: what was measured when, and whether it holds. Open once there are some. */
export function SampleTable({ test, result: { kept, samples }, teamSlug, strike }: SampleTableProps) {
  if (kept.length === 0) return null;
  return (
    <details open={samples <= 10}>
      <summary className="w-fit text-ink-3 text-meta">{samples === 1 ? "1 sample" : `${samples} samples`}</summary>
      <Table label={`Samples of ${subjectText(test)}`} className="mt-1 max-w-2xl">
        <thead>
          <tr>
            <Th>{test.kind === "runs" ? "Run" : "Seen in"}</Th>
            <Th>When</Th>
            <Th isNumber>Value</Th>
            <Th>{thresholdText(test)}</Th>
            {strike && <ActsHead />}
          </tr>
        </thead>
        <tbody>
          {kept.map((sample) => (
            <Tr key={sample.id}>
              <RowHead isWrapped>
                <Source sample={sample} test={test} teamSlug={teamSlug} />
              </RowHead>
              <Td>
                <RelativeTime at={sample.at} />
              </Td>
              <Td isNumber>{valueText(test, sample.value)}</Td>
              <Td>{holds(sample.value, test.comparator, test.threshold) ? "yes" : "no"}</Td>
              {strike && (
                <ActsCell>
                  <StrikeButton strike={strike} sampleId={sample.id} what={valueText(test, sample.value)} />
                </ActsCell>
              )}
            </Tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}

function Source({ sample, test, teamSlug }: { sample: KeptSample; test: TestView; teamSlug: string }) {
  const { run, source, by } = sample;
  if (run !== undefined && test.test)
    return <TextLink href={route(`/teams/${teamSlug}/load-tests/${test.test.slug}/runs/${run}`)}>{source}</TextLink>;
  return (
    <span className="font-normal">
      {/^https?:\/\//.test(source) ? (
        <a href={source} rel="noreferrer" className="text-accent underline underline-offset-2">
          {source}
        </a>
      ) : (
        source
      )}
      {by && <span className="text-ink-3 text-meta"> {by}</span>}
    </span>
  );
}
