import type { Member } from "#lib/auth/actor.ts";
import { type GroupRun, listFigureLabels, listGroupRuns } from "#lib/load-tests/comparing/group-runs-store.ts";
import { isMetric, type Metric } from "#lib/load-tests/metric.ts";
import { metricText } from "#lib/load-tests/metric-text.ts";
import { listBranches } from "#lib/load-tests/tests/test-runs-store.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { findStory } from "#lib/stories/story/story-store.ts";
import type { FigureInput, VerifyInput } from "#lib/stories/verifying/figure-schema.ts";
import { findChangeDate, keepMeasurement } from "#lib/stories/verifying/measurement-store.ts";
import { beforeAfterOf } from "./verification/before-after-of.ts";
import { type SideRun, type Sides, sidesOf, splitOf } from "./verification/chosen-sides.ts";

type Asked = Pick<VerifyInput, "key" | "figure" | "since">;

/** A run as somebody ticks it; dates as ISO texts. */
export type ChoosableRun = {
  id: string;
  number: number;
  startedAt: string;
  revision: string;
  version: string;
  value: string;
  /** Why it is not taken by itself: "50 users instead of 100 users"; else empty. */
  differs: string;
  isChosen: boolean;
};

/** What can be compared: the runs of a figure on both sides of a change, latest first. */
export type ChoosableRuns = {
  figure: FigureInput;
  since: string;
  /** The first run of the changed system, where the change names it. */
  sinceRun: number | null;
  before: ChoosableRun[];
  after: ChoosableRun[];
  branches: string[];
  labels: string[];
};

/** More are not shown of a side. */
const mostShown = 40;

/** The runs that a story's change can be verified with. Refused without a figure to look at. */
export async function listChoosableRuns(member: Member, asked: Asked, now: Date): Promise<Result<ChoosableRuns>> {
  const found = await sidesFor(member, asked, now);
  if (!found.ok) return found;
  const { figure, metric, split, sides } = found.value;
  const [branches, labels] = await Promise.all([
    listBranches(member, figure.testId),
    listFigureLabels(member, figure.testId),
  ]);
  const shown = (side: readonly SideRun[]) => side.slice(0, mostShown).map((run) => choosable(run, metric));
  return ok({
    figure,
    since: split.at.toISOString(),
    sinceRun: split.run,
    before: shown(sides.before),
    after: shown(sides.after),
    branches: branches.map(({ branch }) => branch).filter(Boolean),
    labels,
  });
}

/** Compares the runs before and after a story's change, and keeps what it gave. Too few runs are kept as too few. */
export async function verifyStory(member: Member, asked: VerifyInput, now: Date): Promise<Result<{ id: string }>> {
  const found = await sidesFor(member, asked, now);
  if (!found.ok) return found;
  const { figure, metric, test, runs, sides } = found.value;
  const picked = asked.runs
    ? { before: byId(runs, asked.runs.before), after: byId(runs, asked.runs.after) }
    : usual(sides);
  if (asked.runs && picked.before.some((run) => picked.after.includes(run)))
    return refused("runs", "A run is either before the change or after it.");
  const result = beforeAfterOf({ test, metric, label: figure.label, branch: figure.branch, ...picked });
  return keepMeasurement(member, { key: asked.key, testId: figure.testId, result }, now);
}

async function sidesFor(member: Member, { key, figure: given, since }: Asked, now: Date) {
  const story = await findStory(member, key);
  if (!story) return gone("story");
  const figure = given ?? story.fields.watch;
  if (!figure) return refused("figure", "Choose the test and the figure to look at.");
  const { metric, testId, label, branch } = figure;
  if (!isMetric(metric)) return refused("figure.metric", "Choose the figure to look at.");
  const found = await listGroupRuns(member, { testId, branch: branch === "" ? null : branch, label });
  if (!found) return refused("figure.testId", "This test is not there any more. Choose another one.");
  const { test, runs } = found;
  const date = since === null ? ((await findChangeDate(member, story.id)) ?? now) : new Date(since);
  const split = since === null ? splitOf(runs, story.change, date) : { at: date, run: null };
  return ok({ figure, metric, test, runs, split, sides: sidesOf(runs, split, metric) });
}

function usual({ before, after }: Sides) {
  const chosen = (side: readonly SideRun[]) => side.filter(({ isChosen }) => isChosen).map(({ run }) => run);
  return { before: chosen(before), after: chosen(after) };
}

function byId(runs: readonly GroupRun[], ids: readonly string[]): GroupRun[] {
  return runs.filter(({ facts }) => ids.includes(facts.id));
}

function choosable({ run, differs, isChosen }: SideRun, metric: Metric): ChoosableRun {
  const { id, number, startedAt, version } = run.facts;
  const value = run.figures[metric];
  return {
    id,
    number,
    startedAt: startedAt.toISOString(),
    revision: run.revision,
    version,
    value: value === null ? "" : metricText(metric, value),
    differs,
    isChosen,
  };
}
