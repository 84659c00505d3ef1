import type { Metadata } from "next";
import { browserHere } from "#lib/auth/session-here.ts";
import { findShareReader } from "#lib/auth/share-reader.ts";
import { findSharedRun } from "#lib/load-tests/runs/run-detail-store.ts";
import { ShareRefused } from "./share-refused.tsx";
import { SharedComparison } from "./shared-comparison.tsx";
import { SharedRun } from "./shared-run.tsx";

export const metadata: Metadata = { title: "Shared", robots: { index: false, follow: false } };

/** What a share link shows, to whoever has it: one run or one comparison, and no way to anything else. */
export default async function SharePage({ params }: PageProps<"/share/[token]">) {
  const { token } = await params;
  const { address } = await browserHere();
  const found = await findShareReader(token, address, new Date());
  if (found.kind !== "open") return <ShareRefused found={found} />;
  const { reader, testName, expiresAt } = found;
  if (reader.shows.kind === "comparison")
    return <SharedComparison reader={reader} query={reader.shows.query} testName={testName} expiresAt={expiresAt} />;
  const run = await findSharedRun(reader);
  return run ? (
    <SharedRun reader={reader} run={run} expiresAt={expiresAt} />
  ) : (
    <ShareRefused found={{ kind: "gone" }} />
  );
}
