import { revealOverdue } from "#lib/compose/evidence/reveal-overdue.ts";
import { listAnonymousRounds, scatterBallots } from "#lib/team-test/ballots/scatter-ballots-store.ts";

/** What running rounds of the team test need each minute. */
export async function tendRounds(): Promise<void> {
  await revealOverdue(new Date());
  for (const { id } of await listAnonymousRounds()) await scatterBallots(id);
}
