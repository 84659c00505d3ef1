import type { ScoreSeries } from "#lib/team-test/history/score-series.ts";

/** The score of a first round, of which there is no line to draw yet: of all questions, and of each focus. */
export function FirstScores({ series }: { series: readonly ScoreSeries[] }) {
  return (
    <dl aria-label="Agreed yeses" className="flex flex-wrap gap-x-10 gap-y-2">
      {series.map(({ name, points }) => {
        const score = points.at(-1)?.score;
        return (
          <div key={name}>
            <dt className="text-ink-3 text-meta">{name}</dt>
            <dd>
              <span className="figures font-medium text-figure">{score?.yes ?? 0}</span>{" "}
              <span className="text-ink-2">of {score?.of ?? 0} agreed yes</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
