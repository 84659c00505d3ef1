import { sweepArtifacts } from "#lib/compose/sweep-artifacts.ts";
import { log } from "#lib/shared/log.ts";

export async function sweep(): Promise<void> {
  const removed = await sweepArtifacts(new Date());
  if (removed > 0) log.info({ files: removed }, "removed what broken uploads and deleted runs left");
}
