import "server-only";
import { z } from "zod";
import { type ActionInput, runLocked, signedOut } from "#lib/auth/action.ts";
import type { Member, Permission } from "#lib/auth/actor.ts";
import { askedPath } from "#lib/auth/asked-path.ts";
import { recordDenial } from "#lib/auth/record-denial.ts";
import { findMember } from "#lib/auth/require-member.ts";
import { findPerson } from "#lib/auth/require-person.ts";
import { whyNotAllowed } from "#lib/auth/why-not-allowed.ts";
import { type ActionResult, ok, type Result, refused } from "#lib/shared/result.ts";

/**
 * The lock of every server action of a team: who → zod → `run` → a typed result. The action takes the team's slug,
 * fields that the page binds (`action.bind(null, teamSlug, { runId })`) and the form. Whoever lost their session, their role or the team in the middle of a form is told
 * so, and keeps what they typed. A team that is not theirs answers as one that never was.
 */
export function teamAction<Schema extends z.ZodType, Value = undefined>(
  { permission, schema }: { permission: Permission; schema: Schema },
  run: (member: Member, input: z.output<Schema>) => Promise<Result<Value>>,
) {
  return (teamSlug: string, ...input: ActionInput[]): Promise<ActionResult<Value>> =>
    runLocked({ who: () => memberWith(teamSlug, permission), schema, run }, input);
}

async function memberWith(teamSlug: string, permission: Permission): Promise<Result<Member>> {
  const person = await findPerson();
  if (!person) return signedOut;
  const slug = anySlug.parse(teamSlug);
  const member = await findMember(person, slug);
  if (member?.permissions.has(permission)) return ok(member);
  await recordDenial(person, { asked: await askedPath(), needs: permission, team: { slug } });
  return member ? refused("", whyNotAllowed(member)) : notThere;
}

/** No more than a page says that is not there, which would take a filled form away. */
const notThere = refused("", "This team is not there for you any more, or has another address.");

/** Anybody can call an action with anything. */
const anySlug = z.string().catch("");
