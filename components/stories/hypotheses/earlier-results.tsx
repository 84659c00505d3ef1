import { RelativeTime } from "#components/ui/relative-time.tsx";
import { currentResult, type HypothesisView } from "#lib/stories/hypotheses/hypothesis-view.ts";
import { resultSentence } from "./test-text.ts";

/** What the test gave before, and what earlier versions of it gave: as it was then. */
export function EarlierResults({ hypothesis }: { hypothesis: HypothesisView }) {
  const { tests, results } = hypothesis;
  const earlier = results.filter((result) => result !== currentResult(hypothesis));
  if (earlier.length === 0) return null;
  return (
    <details>
      <summary className="w-fit text-ink-3 text-meta">
        {earlier.length === 1 ? "1 earlier result" : `${earlier.length} earlier results`}
      </summary>
      <ul className="mt-1 text-table">
        {earlier.map((result) => {
          const test = tests.find(({ version }) => version === result.testVersion);
          return (
            <li key={result.id} className="py-0.5">
              {test && resultSentence(test, result)}{" "}
              <span className="text-ink-3">
                <RelativeTime at={result.at} />
                {tests.length > 1 && `, version ${result.testVersion}`}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
