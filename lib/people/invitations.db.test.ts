import { describe, expect, test } from "vitest";
import type { Admin, Member } from "#lib/auth/actor.ts";
import { findMember } from "#lib/auth/require-member.ts";
import { signIn } from "#lib/auth/sign-in.ts";
import { aTeam } from "#lib/auth/testing/cast.ts";
import { db } from "#lib/db/client.ts";
import { acceptInvitation, joinByInvitation } from "./accept-invitation-store.ts";
import { findInvitation } from "./find-invitation-store.ts";
import { listInvitations, renewInvitation, revokeInvitation } from "./invitation-store.ts";
import { inviteToInstance, inviteToTeam } from "./invite-store.ts";
import { changeRole, removeMember } from "./member-store.ts";
import { aMember, anAddress, anAdmin, anEmail, aPerson } from "./people.test-data.ts";

const now = new Date();
const inSevenDays = new Date(now.getTime() + 7 * 86_400_000);
const password = "seven slow tables in a row";
const browser = () => ({ userAgent: "test", address: anAddress() });
const tokenOf = (url: string) => url.split("/").at(-1) ?? "";

async function aLink(member: Member, email = anEmail(), role: "lead" | "member" | "viewer" = "member") {
  const invited = await inviteToTeam(member, { emails: [email], role }, now);
  const link = invited.ok ? invited.value[0] : undefined;
  if (link?.kind !== "link") throw new Error("no link");
  return { ...link, token: tokenOf(link.url) };
}

async function anInstanceLink(admin: Admin, isAdmin: boolean) {
  const [link] = await inviteToInstance(admin, { emails: [anEmail()], isAdmin }, now);
  if (link?.kind !== "link") throw new Error("no link");
  return { ...link, token: tokenOf(link.url) };
}

const join = (token: string, at = now) => joinByInvitation({ token, name: "Bob", password }, browser(), at);
const answerTo = async (token: string, visitor: string | null = null, at = now) =>
  (await findInvitation(token, visitor, at)).answer;

describe("inviting to a team", () => {
  test("gives a link that is valid for seven days and is stored as a hash alone", async () => {
    const { member } = await aMember(await aTeam());
    const { token, url, expiresAt, id } = await aLink(member);
    expect(url).toMatch(/^http:\/\/headroom\.example\/invitation\/[0-9a-f]{40}$/);
    expect(expiresAt).toEqual(inSevenDays);
    const row = await db.invitation.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toContain(token);
    const entries = await db.auditEntry.findMany({ where: { teamId: member.teamId } });
    expect(entries).toMatchObject([{ action: "invitation.made", actorId: member.userId }]);
    expect(JSON.stringify(entries)).not.toContain(token);
  });

  test("makes somebody with an account a member at once, and leaves members as they are", async () => {
    const team = await aTeam({ isPrivate: true });
    const [{ member }, { person: viewer }] = [await aMember(team), await aMember(team, { role: "viewer" })];
    const colleague = await aPerson();
    const emails = [colleague.email, viewer.email, anEmail()];
    expect(await inviteToTeam(member, { emails, role: "member" }, now)).toMatchObject({
      ok: true,
      value: [{ kind: "added" }, { kind: "member", role: "viewer" }, { kind: "link" }],
    });
    expect((await findMember(colleague, team.slug))?.role).toBe("member");
    const actions = await db.auditEntry.findMany({ where: { teamId: team.id }, orderBy: { id: "asc" } });
    expect(actions.map(({ action }) => action)).toEqual(["membership.added", "invitation.made"]);
  });

  test("leaves a deactivated account outside", async () => {
    const { member } = await aMember(await aTeam());
    const { email, userId } = await aPerson();
    await db.user.update({ where: { id: userId }, data: { deactivatedAt: now } });
    const invited = await inviteToTeam(member, { emails: [email], role: "member" }, now);
    expect(invited).toMatchObject({ ok: true, value: [{ kind: "deactivated" }] });
    expect(await db.membership.count({ where: { userId } })).toBe(0);
  });

  test("again ends the earlier link, also when both come at once", async () => {
    const { member } = await aMember(await aTeam());
    const email = anEmail();
    const links = await Promise.all(Array.from({ length: 5 }, () => aLink(member, email)));
    const answers = await Promise.all(links.map(({ token }) => answerTo(token)));
    expect(answers.toSorted()).toEqual(["join", "revoked", "revoked", "revoked", "revoked"]);
    expect(await listInvitations(member, now)).toHaveLength(1);
  });
});

describe("accepting", () => {
  test("makes the account with the team and the role, and signs it in", async () => {
    const { member } = await aMember(await aTeam({ isPrivate: true }));
    const { token, email } = await aLink(member, anEmail(), "viewer");
    const joined = await join(token);
    expect(joined).toMatchObject({ ok: true, value: { teamSlug: member.teamSlug } });
    const user = await db.user.findUniqueOrThrow({ where: { email }, include: { memberships: true, sessions: true } });
    expect(user).toMatchObject({ name: "Bob", isAdmin: false, memberships: [{ role: "viewer" }] });
    expect(user.sessions.map(({ id }) => id)).toEqual(joined.ok ? [joined.value.sessionId] : []);
    expect(await signIn({ email, password }, browser(), now)).toMatchObject({ ok: true });
    const entries = await db.auditEntry.findMany({
      where: { actorId: user.id, teamId: member.teamId },
      orderBy: { id: "asc" },
    });
    expect(entries.map(({ action, teamId }) => [action, teamId])).toEqual([
      ["invitation.accepted", member.teamId],
      ["membership.added", member.teamId],
    ]);
  });

  test("many times at once makes one account and one session", async () => {
    const { member } = await aMember(await aTeam());
    const { token, email } = await aLink(member);
    const results = await Promise.all(Array.from({ length: 8 }, () => join(token)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.session.count({ where: { user: { email } } })).toBe(1);
  });

  test("two teams' invitations at once makes one account; the other is accepted once signed in", async () => {
    const email = anEmail();
    const leads = [await aMember(await aTeam()), await aMember(await aTeam())];
    const links = await Promise.all(leads.map(({ member }) => aLink(member, email)));
    const results = await Promise.all(links.map(({ token }) => join(token)));
    const left = links[results.findIndex(({ ok }) => !ok)]?.token ?? "";
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await answerTo(left)).toBe("sign-in");
    const user = await db.user.findUniqueOrThrow({ where: { email } });
    const person = { ...(await aPerson()), userId: user.id, email };
    expect(await acceptInvitation(person, left, now)).toMatchObject({ ok: true });
    expect(await db.membership.count({ where: { userId: user.id } })).toBe(2);
  });

  test("keeps the role that somebody has got meanwhile", async () => {
    const { member } = await aMember(await aTeam());
    const person = await aPerson();
    const { token, id } = await aLink(member);
    await db.invitation.update({ where: { id }, data: { email: person.email } });
    await db.membership.create({ data: { teamId: member.teamId, userId: person.userId, role: "viewer" } });
    expect(await acceptInvitation(person, token, now)).toMatchObject({ ok: true });
    expect(await db.membership.findMany({ where: { userId: person.userId } })).toMatchObject([{ role: "viewer" }]);
  });

  test("gives the instance alone where there is no team, as an admin only where it says so", async () => {
    const admin = await anAdmin();
    for (const isAdmin of [false, true]) {
      const { token, email } = await anInstanceLink(admin, isAdmin);
      expect(await join(token)).toMatchObject({ ok: true, value: { teamSlug: null } });
      const user = await db.user.findUniqueOrThrow({ where: { email }, include: { memberships: true } });
      expect(user).toMatchObject({ isAdmin, memberships: [] });
    }
  });

  test("is slowed down for an address that tries links", async () => {
    const here = browser();
    const attempt = () => joinByInvitation({ token: "guessed", name: "Eve", password }, here, now);
    for (let tried = 0; tried < 20; tried += 1) await attempt();
    await attempt();
    expect(await attempt()).toMatchObject({ errors: [{ message: expect.stringContaining("Too many attempts") }] });
    // Whoever shares that address and was invited must not be kept out.
    const { member } = await aMember(await aTeam());
    const { token } = await aLink(member);
    expect((await joinByInvitation({ token, name: "Bob", password }, here, now)).ok).toBe(true);
  });
});

describe("a link is refused", () => {
  const expectRefused = async (token: string, answer: string, at = now) => {
    expect(await answerTo(token, null, at)).toBe(answer);
    const users = await db.user.count();
    expect(await join(token, at)).toMatchObject({ ok: false });
    expect(await db.user.count()).toBe(users);
  };

  test("when it is unknown", () => expectRefused("0".repeat(40), "unknown"));

  test("the second time", async () => {
    const { token } = await aLink((await aMember(await aTeam())).member);
    await join(token);
    await expectRefused(token, "used");
  });

  test("after seven days", async () => {
    const { member } = await aMember(await aTeam());
    const { token } = await aLink(member);
    await expectRefused(token, "expired", inSevenDays);
    expect(await listInvitations(member, inSevenDays)).toMatchObject([{ state: "expired" }]);
  });

  test("once it was revoked, by its own team alone", async () => {
    const [{ member }, { member: stranger }] = [await aMember(await aTeam()), await aMember(await aTeam())];
    const { token, id } = await aLink(member);
    expect(await revokeInvitation(stranger, id, now)).toBe(false);
    expect(await revokeInvitation(await anAdmin(), id, now)).toBe(false);
    expect(await revokeInvitation(member, id, now)).toBe(true);
    expect(await revokeInvitation(member, id, now)).toBe(false);
    await expectRefused(token, "revoked");
    expect(await listInvitations(member, now)).toEqual([]);
  });

  test("once a newer one was made for it, which works", async () => {
    const [{ member }, { member: stranger }] = [await aMember(await aTeam()), await aMember(await aTeam())];
    const { token, id, email } = await aLink(member, anEmail(), "viewer");
    expect(await renewInvitation(stranger, id, now)).toBeNull();
    const renewed = await renewInvitation(member, id, now);
    await expectRefused(token, "revoked");
    expect(await join(renewed?.kind === "link" ? tokenOf(renewed.url) : "")).toMatchObject({ ok: true });
    expect(await db.membership.findMany({ where: { user: { email } } })).toMatchObject([{ role: "viewer" }]);
    expect(await renewInvitation(member, id, now)).toBeNull();
  });

  test("while the team is archived, and works when it is back", async () => {
    const { member } = await aMember(await aTeam());
    const { token } = await aLink(member);
    const archive = (archivedAt: Date | null) => db.team.update({ where: { id: member.teamId }, data: { archivedAt } });
    await archive(now);
    await expectRefused(token, "archived");
    await archive(null);
    expect(await join(token)).toMatchObject({ ok: true });
  });

  test("once its maker is no lead any more", async () => {
    const team = await aTeam();
    const [{ member: maker }, { member: lead }] = [await aMember(team), await aMember(team)];
    const { token } = await aLink(maker);
    await changeRole(lead, { userId: maker.userId, role: "member" });
    await expectRefused(token, "void");
    await removeMember(lead, maker.userId);
    await expectRefused(token, "void");
    expect(await listInvitations(lead, now)).toMatchObject([{ state: "void" }]);
  });

  test("by whoever is signed in as somebody else, who is told both addresses", async () => {
    const { member } = await aMember(await aTeam({ isPrivate: true }));
    const { token, email } = await aLink(member);
    const eve = await aPerson();
    expect(await answerTo(token, eve.email)).toBe("forwarded");
    const result = await acceptInvitation(eve, token, now);
    expect(result).toMatchObject({ ok: false });
    const message = result.ok ? "" : result.errors[0]?.message;
    expect(message).toContain(email);
    expect(message).toContain(eve.email);
    expect(await findMember(eve, member.teamSlug)).toBeNull();
    expect(await answerTo(token)).toBe("join");
  });

  test("by a new person once the address has an account: they sign in first", async () => {
    const { member } = await aMember(await aTeam());
    const { token, email } = await aLink(member);
    await db.user.create({ data: { email, name: "Bob", passwordHash: "none" } });
    await expectRefused(token, "sign-in");
    expect(await answerTo(token, email)).toBe("accept");
  });

  test("for an account that was deactivated", async () => {
    const { member } = await aMember(await aTeam());
    const { token, email } = await aLink(member);
    await db.user.create({ data: { email, name: "Bob", passwordHash: "none", deactivatedAt: now } });
    await expectRefused(token, "deactivated");
  });
});

test("an admin sees the invitations to the instance alone, and a team its own", async () => {
  const admin = await anAdmin();
  const { member } = await aMember(await aTeam());
  const [ofTeam, ofInstance] = [await aLink(member), await anInstanceLink(admin, true)];
  const idsFor = async (actor: Member | Admin) => (await listInvitations(actor, now)).map(({ id }) => id);
  expect(await idsFor(member)).toEqual([ofTeam.id]);
  expect(await idsFor(admin)).toContain(ofInstance.id);
  expect(await idsFor(admin)).not.toContain(ofTeam.id);
});

test("an invitation to the instance leaves those alone who have an account", async () => {
  const person = await aPerson();
  const invited = await inviteToInstance(await anAdmin(), { emails: [person.email], isAdmin: true }, now);
  expect(invited).toMatchObject([{ kind: "account" }]);
  expect(await db.user.findUniqueOrThrow({ where: { id: person.userId } })).toMatchObject({ isAdmin: false });
});
