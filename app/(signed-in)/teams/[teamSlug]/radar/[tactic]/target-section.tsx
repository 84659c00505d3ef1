import { TargetActs } from "#components/radar/tactic/target-acts.tsx";
import { TargetTrend } from "#components/radar/tactic/target-trend.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { moveMarks } from "#lib/compose/radar/target/move-marks.ts";
import { goalSentence, movedWithSentence } from "#lib/compose/radar/target/moved-with.ts";
import { type ReadTarget, readTarget } from "#lib/compose/radar/target/read-target.ts";
import { metricFacts } from "#lib/load-tests/metric.ts";
import { limitText, metricText } from "#lib/load-tests/metric-text.ts";
import { drawn, trendPoints } from "#lib/load-tests/run-view/trend-view.ts";
import { listTestNames } from "#lib/load-tests/tests/test-store.ts";
import type { StoredTarget, TacticDetail } from "#lib/radar/tactics/tactic-detail.ts";
import { longDayText } from "#lib/shared/long-day-text.ts";
import { numberToType } from "#lib/shared/read-typed-number.ts";
import { clearTargetAction, listTargetLabelsAction, setBaselineAction, setTargetAction } from "./actions.ts";

type TargetSectionProps = { member: Member; tactic: TacticDetail; now: Date };

/** The figure that a tactic is to move, and its trend with the tactic's moves. */
export async function TargetSection({ member, tactic, now }: TargetSectionProps) {
  const target = await readTarget(member, tactic, now);
  const acts = member.permissions.has("radar:edit") && (
    <Acts member={member} tactic={tactic} target={target} tests={await listTestNames(member)} />
  );
  if (!target)
    return (
      <section aria-labelledby="target">
        <SectionHead id="target" title="Target" tools={acts} />
        <p className="border-b py-2 text-ink-3 text-table">
          No target is set: a figure of a load test that the tactic is to move. Its trend is drawn here with the moves.
        </p>
      </section>
    );
  const { told, test, runs } = target;
  const goal = goalSentence(told);
  const path = `/teams/${member.teamSlug}` as const;
  return (
    <section aria-labelledby="target">
      <SectionHead id="target" title="Target" tools={acts} />
      <p className="mt-2 text-lead [overflow-wrap:anywhere]">{movedWithSentence(told)}</p>
      {goal && <p className="text-ink-2">{goal}</p>}
      <p className="mt-1 text-ink-3 text-meta [overflow-wrap:anywhere]">
        {figuresText(target)}
        {test && (
          <>
            {" "}
            Test: <TextLink href={route(`${path}/load-tests/${test.slug}`)}>{test.name}</TextLink>
            {test.archivedAt && ", which is archived: no runs come any more"}.
          </>
        )}
      </p>
      {test && runs.length > 0 && (
        <div className="mt-4">
          <TargetTrend {...chartOf(tactic, target, now.getTime())} runsPath={`${path}/load-tests/${test.slug}/runs`} />
        </div>
      )}
    </section>
  );
}

/** What the two figures of the sentence are. */
function figuresText({ told, before, now }: ReadTarget): string {
  const runs = (count: number) => (count === 1 ? "one run" : `the median of ${count} runs`);
  const isSet = told.baseline !== null && told.baseline !== before?.value;
  const parts = [
    isSet && "Before: as somebody set it.",
    !isSet && before && `Before: ${runs(before.runs)} up to ${longDayText(told.since, told.today)}.`,
    now && `Now: ${now.runs === 1 ? "one run" : `the median of the last ${now.runs} runs`}.`,
  ];
  return parts.filter(Boolean).join(" ");
}

function chartOf(tactic: TacticDetail, { told, runs, total }: ReadTarget, now: number) {
  const { metric, label, goal, direction, today } = told;
  const { name, unit } = metricFacts[metric];
  return {
    title: [name, label, told.testName].filter(Boolean).join(" · "),
    unit: unit === "" ? name : `${name}, ${unit}`,
    fileName: `${tactic.slug}-target`,
    total,
    points: trendPoints(runs, metric, now),
    marks: moveMarks(runs, tactic.moves).map(({ index, title, on, number }) => ({
      index,
      title,
      detail: longDayText(on, today),
      number,
    })),
    objective:
      goal === null
        ? null
        : {
            value: drawn(metric, goal),
            title: "Goal",
            text: `${direction === "down" ? "≤" : "≥"} ${limitText(metric, goal)}`,
          },
  };
}

type ActsProps = {
  member: Member;
  tactic: TacticDetail;
  target: ReadTarget | null;
  tests: { id: string; name: string }[];
};

function Acts({ member: { teamSlug }, tactic: { slug, name, target: stored }, target, tests }: ActsProps) {
  const typed = stored && typedOf(stored);
  const before = target?.before ?? null;
  const offered = target && before ? metricText(target.told.metric, before.value) : null;
  const isKnown = tests.some(({ id }) => id === stored?.testId);
  const archived = target?.test && !isKnown ? [{ value: target.test.id, label: `${target.test.name} (archived)` }] : [];
  const putBack = typed && { slug, shown: null, isPutBack: true, ...typed };
  const restore = putBack && target?.test ? setTargetAction.bind(null, teamSlug, putBack) : null;
  return (
    <TargetActs
      name={name}
      target={typed}
      tests={[...tests.map((test) => ({ value: test.id, label: test.name })), ...archived]}
      offered={offered}
      loadLabels={listTargetLabelsAction.bind(null, teamSlug)}
      save={setTargetAction.bind(null, teamSlug, { slug, shown: stored })}
      takeBaseline={
        stored && stored.baseline === null && before
          ? setBaselineAction.bind(null, teamSlug, { slug, shown: stored, baseline: before.value })
          : null
      }
      clear={stored && { act: clearTargetAction.bind(null, teamSlug, { slug, shown: stored }), restore }}
    />
  );
}

/** As the form holds it, in the unit that people see. */
function typedOf({ testId, metric, label, baseline, goal, direction }: StoredTarget) {
  const shown = (value: number | null) =>
    value === null ? "" : numberToType(Number((metric === "errorRate" ? value * 100 : value).toPrecision(12)));
  return {
    testId: testId ?? "",
    metric,
    label,
    baseline: shown(baseline),
    goal: shown(goal),
    direction: direction ?? ("down" as const),
  };
}
