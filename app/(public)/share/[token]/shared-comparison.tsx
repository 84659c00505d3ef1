import { ComparisonBody } from "#components/comparing/comparison-body.tsx";
import { ExperimentBody } from "#components/comparing/experiment-body.tsx";
import type { ShareReader } from "#lib/auth/actor.ts";
import { readComparison } from "#lib/load-tests/comparing/comparison-query.ts";
import { findComparison } from "#lib/load-tests/comparing/comparison-view-store.ts";
import { comparisonWords } from "#lib/load-tests/comparing/comparison-words.ts";
import { listExperimentRuns } from "#lib/load-tests/comparing/experiment-store.ts";
import { experimentView } from "#lib/load-tests/comparing/experiment-view.ts";
import { ShareRefused } from "./share-refused.tsx";
import { SharedTop } from "./shared-top.tsx";

type SharedComparisonProps = { reader: ShareReader; query: string; testName: string; expiresAt: Date | null };

/** A comparison as a link shows it: as it was shared, without a choice of others. */
export async function SharedComparison({ reader, query, testName, expiresAt }: SharedComparisonProps) {
  const read = readComparison(new URLSearchParams(query));
  const top = <SharedTop what={`${testName}: ${comparisonWords(query)}`} expiresAt={expiresAt} />;
  if (read?.kind === "experiment") {
    const view = experimentView(await listExperimentRuns(reader, reader.testId, read), read);
    return (
      <>
        {top}
        <ExperimentBody view={view} fileName="experiment" choices={null} runHref={null} />
      </>
    );
  }
  const found = read && (await findComparison(reader, reader.testId, read));
  if (!found?.view) return <ShareRefused found={{ kind: "gone" }} />;
  return (
    <>
      {top}
      <ComparisonBody view={found.view} fileName={`runs-${found.numbers.join("-")}`} runs={null} metrics={[]} />
    </>
  );
}
