import type { Route } from "next";
import { FirstScores } from "#components/team-test/history/first-scores.tsx";
import { GridLegend } from "#components/team-test/history/grid-legend.tsx";
import { gridView } from "#components/team-test/history/grid-view.ts";
import { HistoryGrid } from "#components/team-test/history/history-grid.tsx";
import { QuestionHistory } from "#components/team-test/history/question-history.tsx";
import { ScoreHistory } from "#components/team-test/history/score-history.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { HistoryChoice } from "#lib/team-test/history/history-choice.ts";
import { usualRounds } from "#lib/team-test/history/history-choice.ts";
import type { PastRound } from "#lib/team-test/history/past-round.ts";
import { scoreSeries } from "#lib/team-test/history/score-series.ts";
import type { SetFamily } from "#lib/team-test/history/set-family.ts";

type HistorySectionProps = {
  choice: HistoryChoice;
  family: SetFamily;
  /** Oldest first. */
  rounds: readonly PastRound[];
  teamSlug: string;
  isWhole: boolean;
  openQuestion: string;
  /** ms since the epoch */
  now: number;
};

/** The rounds of one question set: the score over time, and each question. */
export function HistorySection(props: HistorySectionProps) {
  const { choice, family, rounds, teamSlug, isWhole, openQuestion, now } = props;
  const hrefOf = (change: { set?: string; isWhole?: boolean; question?: string }): Route => {
    const { set = family.id, isWhole: whole = isWhole, question = "" } = change;
    const query = new URLSearchParams({
      ...(choice.families[0]?.id !== set && { set }),
      ...(whole && { rounds: "all" }),
      ...(question !== "" && { question }),
    }).toString();
    return route(`/teams/${teamSlug}/team-test${query && `?${query}`}` as "/");
  };
  const series = scoreSeries(rounds);
  return (
    <>
      {choice.families.length > 1 && (
        <div className="-mb-8">
          <Tabs
            label="Question sets"
            tabs={choice.families.map(({ id, name }) => ({ label: name, href: hrefOf({ set: id }) }))}
            current={family.name}
          />
        </div>
      )}
      {rounds.length > 1 ? (
        <ScoreHistory
          series={series}
          people={rounds.map(({ people }) => people)}
          fileName={`team-test-${teamSlug}-score`}
        />
      ) : (
        <FirstScores series={series} />
      )}
      <section aria-labelledby="questions" className="min-w-0">
        <SectionHead
          id="questions"
          title="Questions"
          meta={roundsText(rounds.length, choice.all)}
          tools={
            choice.all > usualRounds && (
              <Segmented
                label="Rounds"
                segments={[
                  {
                    label: `Last ${usualRounds}`,
                    href: hrefOf({ isWhole: false, question: openQuestion }),
                    isCurrent: !isWhole,
                  },
                  {
                    label: `All ${choice.all}`,
                    href: hrefOf({ isWhole: true, question: openQuestion }),
                    isCurrent: isWhole,
                  },
                ]}
              />
            )
          }
        />
        <HistoryGrid
          view={gridView(rounds, (question) => hrefOf({ question: question === openQuestion ? "" : question }), now)}
          teamSlug={teamSlug}
          openQuestion={openQuestion}
          detail={<QuestionHistory questionId={openQuestion} rounds={rounds} teamSlug={teamSlug} />}
        />
        <GridLegend />
      </section>
    </>
  );
}

function roundsText(shown: number, all: number): string {
  if (shown < all) return `the last ${shown} of ${all} rounds`;
  return all === 1 ? "one round so far: the next one is compared with it" : `${all} rounds`;
}
