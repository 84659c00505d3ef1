import "server-only";
import { z } from "zod";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { isStopping } from "#lib/shared/stopping.ts";
import type { RunAnswer } from "./run-answer.ts";
import { runAnswerOf } from "./run-answer-of.ts";

/** Who may read runs: a token with `runs:read`, or anybody who may read the team (checked before). */
export type RunReader = TokenActor | Member;

const idShape = z.uuid();

/** A run that is there for this reader: of their team and not deleted. */
export function visibleRun(actor: RunReader, id: string) {
  return {
    id: idShape.safeParse(id).data ?? "00000000-0000-0000-0000-000000000000",
    teamId: actor.teamId,
    deletedAt: null,
  };
}

/** The run as the API tells it, or null when it is not there for this reader. `origin` makes the URL: "https://headroom.example". */
export async function findRunAnswer(actor: RunReader, id: string, origin: string): Promise<RunAnswer | null> {
  const run = await db.run.findFirst({
    where: visibleRun(actor, id),
    include: {
      test: { select: { slug: true, apdexMs: true } },
      environment: { select: { slug: true } },
      labels: { orderBy: { ordinal: "asc" } },
      verdict: { select: { evidence: true } },
    },
  });
  if (!run) return null;
  return runAnswerOf(run, `${origin}/teams/${actor.teamSlug}/load-tests/${run.test.slug}/runs/${run.number}`);
}

/**
 * Waits until the run is ready or has failed, at most `seconds` and not when this process is asked to stop; tells
 * whether it is. Asks the database at most 7 times a second: the answer must not depend on which process works the file
 * off.
 */
export async function waitForRun(actor: RunReader, id: string, seconds: number, signal: AbortSignal): Promise<boolean> {
  const endsAt = performance.now() + seconds * 1000;
  while (!signal.aborted) {
    const run = await db.run.findFirst({ where: visibleRun(actor, id), select: { status: true } });
    if (!run || run.status === "ready" || run.status === "failed") return true;
    const leftMs = endsAt - performance.now();
    if (leftMs <= 0 || isStopping()) return false;
    await new Promise((resolve) => setTimeout(resolve, Math.min(150, leftMs)));
  }
  return false;
}

/** The files of a run in the order they were sent; null when the run is not there for this reader. */
export async function findArtifacts(actor: RunReader, id: string) {
  const run = await db.run.findFirst({
    where: visibleRun(actor, id),
    select: { artifacts: { orderBy: { position: "asc" } } },
  });
  return run?.artifacts ?? null;
}
