import { OpenRegressions } from "#components/regressions/open-regressions.tsx";
import { route } from "#components/ui/route.ts";
import type { Member } from "#lib/auth/actor.ts";
import type { ListedRegression } from "#lib/load-tests/regressions/regression-list-store.ts";
import { changeSizeText, figureName, levelsText, stateWords } from "#lib/load-tests/run-view/change-words.ts";
import { trendMetrics } from "#lib/load-tests/run-view/trend-view.ts";
import { isMuted, RegressionActsOf } from "./regression-acts-of.tsx";
import { viewHref } from "./view-of.ts";

type TestRegressionsProps = {
  member: Member;
  testName: string;
  regressions: readonly ListedRegression[];
  path: `/teams/${string}/load-tests/${string}`;
};

/** The open regressions of a test: figures that got worse with the same run stand together. */
export function TestRegressions({ member, testName, regressions, path }: TestRegressionsProps) {
  const groups = Map.groupBy(regressions, ({ first, branch }) => `${first.id} ${branch}`);
  return (
    <OpenRegressions
      regressions={[...groups].flatMap(([key, own]) => {
        const [one] = own;
        return one
          ? [
              {
                key,
                ...groupOf(one, own, path),
                acts: <RegressionActsOf member={member} testName={testName} regressions={own} />,
              },
            ]
          : [];
      })}
    />
  );
}

function groupOf(one: ListedRegression, own: readonly ListedRegression[], path: TestRegressionsProps["path"]) {
  return {
    first: { ...one.first, href: route(`${path}/runs/${one.first.number}`) },
    branch: one.branch,
    figures: own.map((regression) => ({
      id: regression.id,
      name: figureName(regression),
      href: route(trendHref(path, regression)),
      levels: levelsText(regression.metric, regression),
      size: changeSizeText({ ...regression, changeLow: regression.interval[0], changeHigh: regression.interval[1] }),
    })),
    state: stateWords[one.state],
    isMuted: isMuted(one),
    said: saidText(one),
    link: one.link,
  };
}

/** The trend that shows it, where the switch has its figure; else the page's usual one. */
function trendHref(path: TestRegressionsProps["path"], { metric, label, branch, first }: ListedRegression) {
  const shown = trendMetrics.map(([one]) => one).find((one) => one === metric);
  const view = shown
    ? { metric: shown, label, branch, change: first.number }
    : { metric: "p95Ms" as const, label: "", branch };
  return viewHref(path, view) as typeof path;
}

function saidText({ owner, note, changePointId }: ListedRegression): string {
  const said = note === "" ? "" : owner ? `${owner}: ${note}` : note;
  if (changePointId !== null) return said;
  return `${said} The history, examined anew, no longer shows it; no baseline waits for it.`.trim();
}
