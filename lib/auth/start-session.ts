import "server-only";
import { personActor } from "#lib/audit/audit-actor.ts";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { type Browser, createSession } from "#lib/auth/session-store.ts";
import type { Tx } from "#lib/db/client.ts";
import { personText } from "#lib/shared/person-text.ts";

type Start = {
  browser: Browser;
  /** What they proved who they are with. */
  by: "password" | "setup link" | "reset link" | "invitation";
  now: Date;
};

/** Signs a person in: a session, and its line in the audit log. Returns the session's id. */
export async function startSession(
  tx: Pick<Tx, "session" | "auditEntry">,
  user: { id: string; name: string; email: string },
  { browser, by, now }: Start,
): Promise<string> {
  const sessionId = await createSession(user.id, browser, now, tx);
  const actor = personActor(user, browser.address);
  await recordAudit(tx, actor, { action: "session.signed-in", subject: personText(user), details: { by } });
  return sessionId;
}
