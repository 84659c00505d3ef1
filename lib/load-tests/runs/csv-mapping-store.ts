import "server-only";
import { isDeepStrictEqual } from "node:util";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Tx } from "#lib/db/client.ts";
import type { CsvMapping } from "../formats/mapped/csv-mapping.ts";
import { storedMapping } from "../formats/mapped/csv-mapping-schema.ts";
import type { Uploader } from "./upload-target-store.ts";

/** Keeps a mapping with its test, for this upload and those after it. The same once more is no change. */
export async function keepMapping(tx: Tx, actor: Uploader, testId: string, mapping: CsvMapping): Promise<void> {
  const where = { id: testId, teamId: actor.teamId };
  const test = await tx.test.findFirst({ where, select: { name: true, csvMapping: true } });
  if (!test || isDeepStrictEqual(storedMapping(test.csvMapping), mapping)) return;
  await tx.test.update({ where: { id: testId }, data: { csvMapping: mapping } });
  const details = { duration: `${mapping.duration} (${mapping.durationUnit})`, time: mapping.time };
  await recordAudit(tx, actor, { action: "test.csv-mapped", subject: test.name, details });
}
