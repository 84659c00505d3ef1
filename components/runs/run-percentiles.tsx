import { PercentilePlot } from "#components/charts/percentile-plot.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { ReportedPercentile } from "#lib/load-tests/parsed-run.ts";
import type { PercentilePoint } from "#lib/load-tests/run-view/percentile-points.ts";
import { msText, numberText } from "#lib/shared/number-text.ts";

type RunPercentilesProps = {
  number: number;
  points: PercentilePoint[];
  /** The tool's own, where there is no distribution to compute them from. */
  reported: ReportedPercentile[];
  /** Whose range is drawn beside it: "the last 10 runs"; null without a baseline. */
  normal: string | null;
  requests: number | null;
  fileName: string;
};

/** The distribution of response times, or the few percentiles that the tool told. */
export function RunPercentiles({ number, points, reported, normal, requests, fileName }: RunPercentilesProps) {
  const last = points.at(-1)?.percentile ?? 0;
  if (points.length > 0 && last < 90)
    return (
      <section className="min-w-0">
        <SectionHead title="Percentiles" />
        <p className="py-3 text-ink-2 text-table">{`${countText(requests)} too few for a distribution.`}</p>
      </section>
    );
  if (points.length < 2) return <ReportedPercentiles reported={reported} />;
  return (
    <PercentilePlot
      title="Percentiles"
      meta={normal === null ? "no runs to compare with yet" : `against ${normal}`}
      fileName={`${fileName}-percentiles`}
      name={`run ${number}`}
      points={points}
    />
  );
}

function ReportedPercentiles({ reported }: { reported: ReportedPercentile[] }) {
  return (
    <section className="min-w-0">
      <SectionHead title="Percentiles" meta="as the tool reported them, rounded by it" />
      {reported.length === 0 ? (
        <p className="py-3 text-ink-2 text-table">Unknown: the file holds no percentiles.</p>
      ) : (
        <Table label="Percentiles, reported">
          <thead>
            <tr>
              <Th>Percentile</Th>
              <Th isNumber>ms</Th>
            </tr>
          </thead>
          <tbody>
            {reported.map(({ percentile, ms }) => (
              <Tr key={percentile}>
                <Td className="figures">p{percentile}</Td>
                <Td isNumber>{msText(ms)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}

function countText(requests: number | null): string {
  if (requests === null) return "So few requests are";
  return requests === 1 ? "One request is" : `${numberText(requests)} requests are`;
}
