import "server-only";
import type { Admin } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";

/** What an export would hold now, and who made the last one. `fileBytes` is the size of the uploaded files. */
export type BackupFacts = {
  teams: number;
  runs: number;
  files: number;
  fileBytes: number;
  lastExport: { at: Date; by: string } | null;
};

export async function getBackupFacts(_admin: Admin): Promise<BackupFacts> {
  const [teams, runs, artifacts, last] = await Promise.all([
    db.team.count(),
    db.run.count(),
    db.artifact.aggregate({ _count: true, _sum: { bytes: true } }),
    db.auditEntry.findFirst({
      where: { action: "instance.exported" },
      orderBy: { createdAt: "desc" },
      select: { createdAt: true, actorName: true },
    }),
  ]);
  return {
    teams,
    runs,
    files: artifacts._count,
    fileBytes: Number(artifacts._sum.bytes ?? 0),
    lastExport: last && { at: last.createdAt, by: last.actorName },
  };
}
