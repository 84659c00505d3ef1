import "server-only";
import { jobActor } from "#lib/auth/job-actor.ts";
import { listAskedQuestions } from "#lib/team-test/evidence/asked-questions-store.ts";
import { keepEvidence } from "#lib/team-test/evidence/evidence-store.ts";
import { gatherEvidence } from "./gather-evidence.ts";

/** Keeps with a round whose answers were just revealed what Headroom knows about its questions. The first time counts. */
export async function keepRevealEvidence(teamId: string, roundId: string, now: Date): Promise<void> {
  const reader = jobActor(teamId);
  const questions = await listAskedQuestions(reader, roundId);
  await keepEvidence(reader, roundId, await gatherEvidence(reader, questions, now));
}
