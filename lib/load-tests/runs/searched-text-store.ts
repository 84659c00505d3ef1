import "server-only";
import type { Tx } from "#lib/db/client.ts";

/** Keeps the labels and the errors' messages of a run for searches. The run's test must be locked. */
export async function keepSearchedTexts(tx: Tx, { id, testId }: { id: string; testId: string }): Promise<void> {
  await tx.$executeRaw`
    insert into "SearchedText" ("testId", kind, sha256, text)
    select ${testId}::uuid, kind, sha256(convert_to(text, 'UTF8')), text from (
      select 'label' as kind, label as text from "RunLabel" where "runId" = ${id}::uuid
      union select 'error', message from "RunError" where "runId" = ${id}::uuid
    ) said
    on conflict do nothing`;
}

/** Removes those that no run of these tests has any more. The tests must be locked. */
export async function forgetSearchedTexts(tx: Tx, testIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    delete from "SearchedText" known
    where "testId" = any(${testIds}::uuid[]) and kind = 'label' and not exists (
      select from "RunLabel" label join "Run" run on run.id = label."runId"
      where run."testId" = known."testId" and label.label = known.text)`;
  await tx.$executeRaw`
    delete from "SearchedText" known
    where "testId" = any(${testIds}::uuid[]) and kind = 'error' and not exists (
      select from "RunError" error join "Run" run on run.id = error."runId"
      where run."testId" = known."testId" and error.message = known.text)`;
}
