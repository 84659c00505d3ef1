import type { Route } from "next";
import type { ComparedLine } from "#components/comparing/compared-runs.tsx";
import type { Choice } from "#components/load-tests/param-select.tsx";
import { route } from "#components/ui/route.ts";
import { runsCompared } from "#lib/load-tests/comparing/compared-run.ts";
import type { ListedRun } from "#lib/load-tests/tests/test-runs-store.ts";
import { dateTimeText } from "#lib/shared/time-text.ts";

type Hrefs = { testPath: `/teams/${string}/load-tests/${string}`; href: (change: { numbers: number[] }) => Route };

/** The runs compared as their list shows them. */
export function comparedLines(numbers: number[], listed: ListedRun[], { testPath, href }: Hrefs): ComparedLine[] {
  return numbers.map((number, k) => {
    const run = listed.find((one) => one.number === number);
    const others = numbers.filter((one) => one !== number);
    return {
      number,
      href: route(`${testPath}/runs/${number}`),
      facts: run ? factsOf(run) : "",
      makeBase: k === 0 ? null : href({ numbers: [number, ...others] }),
      remove: numbers.length > runsCompared.least ? href({ numbers: others }) : null,
    };
  });
}

/** The latest runs that are not compared yet; the first choice is none of them. */
export function moreRuns(numbers: number[], listed: ListedRun[], href: Hrefs["href"]): Choice[] {
  if (numbers.length >= runsCompared.most) return [];
  const others = listed.filter((run) => run.status === "ready" && !numbers.includes(run.number));
  return [
    { name: "Add a run…", href: href({ numbers }), isCurrent: true },
    ...others.map((run) => ({
      name: `Run ${run.number}, ${factsOf(run)}`,
      href: href({ numbers: [...numbers, run.number] }),
      isCurrent: false,
    })),
  ];
}

function factsOf({ startedAt, branch, revision, version }: ListedRun): string {
  return [`${dateTimeText(startedAt)} UTC`, branch, version, revision.slice(0, 8)].filter(Boolean).join(", ");
}
