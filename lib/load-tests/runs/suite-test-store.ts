import "server-only";
import { system } from "#lib/audit/audit-actor.ts";
import { recordEdit } from "#lib/audit/record-edit-store.ts";
import type { Tx } from "#lib/db/client.ts";
import type { FormatId } from "../parsed-run.ts";

/**
 * Makes a test a suite whose first results are of one, as uploads that make their test cannot say its kind. What somebody chose,
 * in a form or by a file, stays.
 */
export async function noteSuite(tx: Tx, testId: string, format: FormatId): Promise<void> {
  if (format !== "junit-xml") return;
  const test = await tx.test.findFirst({
    where: { id: testId, kind: "load", isManaged: false, runs: { none: { status: "ready" } } },
    select: { name: true, teamId: true },
  });
  if (!test) return;
  await tx.test.update({ where: { id: testId }, data: { kind: "suite" } });
  await recordEdit(tx, system, {
    action: "test.edited",
    subject: test.name,
    teamId: test.teamId,
    before: { kind: "load" },
    after: { kind: "suite" },
  });
}
