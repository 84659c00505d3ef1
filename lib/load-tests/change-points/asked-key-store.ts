import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { findFormat } from "../parsed-run.ts";
import { factsSchema } from "../runs/stored-json.ts";
import { askedLoad } from "../verdicts/asked-load.ts";
import { askedKey } from "./asked-key.ts";

const columns = { id: true, environmentId: true, config: true, tags: true, format: true, maxUsers: true } as const;

/** Gives every ready run of a branch that has none the key of its history, oldest first. Answers how many had none. */
export async function keepAskedKeys(tx: Tx, testId: string, branch: string): Promise<number> {
  const unkept = await tx.run.findMany({
    where: { testId, branch, asked: null, status: "ready" },
    orderBy: [{ startedAt: "asc" }, { number: "asc" }],
    select: columns,
  });
  if (unkept.length === 0) return 0;
  const present = await keysOf(tx, testId, branch);
  for (const { id, environmentId, ...run } of unkept) {
    const load = askedLoad({
      config: factsSchema.parse(run.config),
      tags: factsSchema.parse(run.tags),
      format: findFormat(run.format),
      maxUsers: run.maxUsers,
    });
    const asked = askedKey({ environmentId, load }, present);
    await tx.run.update({ where: { id }, data: { asked } });
    if (!present.includes(asked)) present.push(asked);
  }
  return unkept.length;
}

async function keysOf(tx: Tx, testId: string, branch: string): Promise<string[]> {
  const groups = await tx.run.groupBy({ by: ["asked"], where: { testId, branch, asked: { not: null } } });
  return groups.flatMap(({ asked }) => asked ?? []);
}
