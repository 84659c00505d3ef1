import { randomInt } from "node:crypto";
import { tokenScopes } from "#lib/auth/actor.ts";
import { secretHash } from "#lib/auth/secret-hash.ts";
import { createSession } from "#lib/auth/session-store.ts";
import { createToken } from "#lib/auth/token-store.ts";
import { db } from "#lib/db/client.ts";
import { teamTestSet } from "#lib/team-test/question-sets/team-test-set.ts";
import { toolChoiceSet } from "#lib/team-test/question-sets/tool-choice-set.ts";
import { newRoundCode } from "#lib/team-test/rounds/round-code.ts";
import { jmeterCsv } from "#scripts/start/run-client.ts";
import type { TrialInstance } from "#scripts/start/trial-instance.ts";
import { strangersEmail } from "./actor.ts";
import { makeAfterFix } from "./make-after-fix.ts";
import { makeFiling } from "./make-filing.ts";
import { makeOfficeHours } from "./make-office-hours.ts";
import { makeCheckIns, makeRadar } from "./make-radar.ts";
import { makeStories } from "./make-stories.ts";
import type { TeamKey, Things } from "./things.ts";

type Team = { id: string; slug: string; key: TeamKey; marker: string };

const inAnHour = () => new Date(Date.now() + 3_600_000);

/** Makes a team with one of everything; its runs are really uploaded and read. `madeBy` signs what people make. */
export async function makeThings(instance: TrialInstance, key: TeamKey, madeBy: string): Promise<Things> {
  const marker = `marker-${key}`;
  const visibility = key === "private" || key === "other" ? "private" : "open";
  const { id, slug } = await db.team.create({
    data: { slug: `slug-${key}-team`, name: `${marker} team`, visibility },
  });
  const team = { id, slug, key, marker };
  const systems = await makeSystems(team);
  const runs = await makeRuns(instance, team, systems.test);
  const comparing = await makeComparing(team, systems.test, runs.run);
  const rounds = await makeRounds(team);
  const choices = await makeChoices(team);
  const stories = await makeStories(team);
  const afterFix = await makeAfterFix(
    { teamId: id, marker },
    {
      fixing: stories.fixingStory.id,
      verifying: stories.verifyingStory.id,
      closed: stories.closedStory.id,
      test: systems.test,
      run: runs.run.id,
    },
  );
  const filing = await makeFiling(team, stories.framedStory.id, instance.dataDir);
  const sittings = await makeOfficeHours(team);
  const radar = await makeRadar(team, { ...systems, ...stories });
  await makeCheckIns(radar.tactic.id, rounds, marker);
  const people = await makePeople(team, madeBy);
  await db.auditEntry.create({
    data: { actorKind: "system", actorName: marker, teamId: id, action: "team.made", subject: marker },
  });
  // Last: it would take no uploads.
  const isArchived = key === "archived";
  if (isArchived) await db.team.update({ where: { id }, data: { archivedAt: new Date() } });
  return {
    ...team,
    visibility,
    isArchived,
    ...systems,
    ...runs,
    ...comparing,
    ...rounds,
    ...choices,
    ...stories,
    ...afterFix,
    ...filing,
    ...sittings,
    ...radar,
    ...people,
  };
}

async function makeSystems({ id: teamId, key, marker }: Team) {
  const named = (noun: string) => ({ teamId, slug: `slug-${key}-${noun}`, name: `${marker} ${noun}` });
  const service = await db.service.create({ data: { ...named("service"), description: marker, tags: [marker] } });
  const infrastructure = await db.infrastructure.create({ data: { ...named("database"), kind: "database" } });
  await db.serviceDependency.create({ data: { serviceId: service.id, infrastructureId: infrastructure.id } });
  const environment = await db.environment.create({ data: { ...named("staging"), description: marker } });
  const facts = { description: marker, tool: marker, environmentId: environment.id };
  const test = await db.test.create({ data: { ...named("checkout"), ...facts } });
  await db.testService.create({ data: { testId: test.id, serviceId: service.id } });
  await db.objective.create({
    data: { testId: test.id, metric: "p95Ms", label: `${marker} cart`, comparator: "<=", target: 500 },
  });
  return {
    service: { id: service.id, slug: service.slug },
    infrastructure: { id: infrastructure.id },
    environment: { id: environment.id },
    test: { id: test.id, slug: test.slug },
  };
}

async function makeRuns({ client }: TrialInstance, { id, slug, marker }: Team, test: { id: string; slug: string }) {
  async function upload(): Promise<{ id: string }> {
    const file = jmeterCsv(50).replaceAll("GET /cart", `${marker} cart`);
    const told = { revision: `${marker} revision`, branch: `${marker} branch`, "tag.of": marker, "config.of": marker };
    const query = { team: slug, test: test.slug, wait: "60", fileName: `${marker}.jtl`, ...told };
    const { status, run } = await client.upload(file, { query });
    if (status !== 200 || !run.id) throw new Error(`${status}: ${JSON.stringify(run)}`);
    return { id: run.id };
  }
  const run = { ...(await upload()), number: 1 };
  const invalidRun = await upload();
  await db.run.update({ where: { id: invalidRun.id }, data: { invalidReason: marker } });
  const failed = { number: 3, status: "failed", errorMessage: marker } as const;
  const failedRun = await db.run.create({ data: { teamId: id, testId: test.id, ...failed } });
  await db.test.update({ where: { id: test.id }, data: { lastRunNumber: failed.number } });
  const history = {
    teamId: id,
    testId: test.id,
    branch: `${marker} branch`,
    asked: marker,
    metric: "p95Ms",
    label: "",
  };
  const level = { runId: run.id, before: 250, after: 280, change: 12, changeLow: 9, changeHigh: 15 };
  const changePoint = await db.changePoint.create({
    data: {
      ...history,
      ...level,
      lastRunId: run.id,
      foundWith: 1,
      runsBefore: 30,
      runsAfter: 3,
      pValue: 0.0001,
      isWorse: true,
      explanation: marker,
      acknowledgedBy: marker,
    },
  });
  const regression = await db.regression.create({
    data: { ...history, ...level, changePointId: changePoint.id, note: marker },
  });
  const badge = await db.share.create({
    data: { kind: "badge", teamId: id, testId: test.id, madeBy: marker, tokenHash: secretHash(`link-${slug}-badge`) },
  });
  return {
    run,
    badge: { id: badge.id },
    invalidRun,
    failedRun: { id: failedRun.id },
    changePoint: { id: changePoint.id },
    regression: { id: regression.id },
  };
}

async function makeComparing({ id: teamId, key, marker }: Team, test: { id: string }, run: { id: string }) {
  const facts = { teamId, testId: test.id, madeBy: marker };
  const comparison = await db.savedComparison.create({
    data: { ...facts, name: `${marker} compared`, query: "runs=1,2" },
  });
  const token = `link-${key}-share`;
  // Used so late that opening it notes nothing.
  const lastUsedAt = inAnHour();
  const shown = {
    kind: "run",
    runId: run.id,
    tokenHash: secretHash(token),
    expiresAt: inAnHour(),
    lastUsedAt,
  } as const;
  const share = await db.share.create({ data: { ...facts, ...shown } });
  return { comparison: { id: comparison.id }, share: { id: share.id, token } };
}

async function makeRounds({ id: teamId, marker }: Team) {
  const asked = {
    teamId,
    setId: "team-test",
    setVersion: 1,
    setName: `${marker} questions`,
    questions: [...teamTestSet.questions],
    mode: "live",
    isAnonymous: true,
  } as const;
  const code = newRoundCode(randomInt);
  const closed = { phase: "closed", code: null, revealedAt: new Date(), closedAt: new Date() } as const;
  const closedRound = await db.round.create({ data: { ...asked, ...closed, number: 1 } });
  const round = await db.round.create({ data: { ...asked, number: 2, code, phase: "answer" } });
  const guests = await makeGuests(round.id, marker);
  const deadline = inAnHour();
  const dated = { phase: "answer", mode: "async", deadline, code: newRoundCode(randomInt) } as const;
  const datedRound = await db.round.create({ data: { ...asked, ...dated, number: 5 } });
  const discussed = { phase: "discuss", revealedAt: new Date(), code: newRoundCode(randomInt) } as const;
  const discussedRound = await db.round.create({ data: { ...asked, ...discussed, number: 6 } });
  const agreed = { questionId: "review-checklist", answer: "no", reason: marker, agreedBy: marker } as const;
  await db.agreement.create({ data: { roundId: discussedRound.id, ...agreed } });
  const action = await db.teamAction.create({ data: { teamId, roundId: round.id, text: marker, ownerName: marker } });
  const [question] = teamTestSet.questions;
  const questionSet = await db.questionSet.create({
    data: { teamId, name: `${marker} set`, basedOn: "team-test", questions: [{ ...question, text: `${marker}?` }] },
  });
  return {
    round: { id: round.id, number: 2, code, ...guests },
    datedRound: { id: datedRound.id },
    discussedRound: { id: discussedRound.id },
    closedRound: { id: closedRound.id, number: 1 },
    action: { id: action.id },
    questionSet: { id: questionSet.id, savedAt: questionSet.updatedAt.toISOString() },
  };
}

/** One who was let in and has begun to answer, and one who waits. */
async function makeGuests(roundId: string, marker: string) {
  const [token, secret] = [`${marker} token of a seat`, `${marker} secret of a ballot`].map((text) =>
    text.replaceAll(" ", "-"),
  );
  const asked = { roundId, name: `${marker} guest` };
  const seat = await db.seat.create({
    data: { ...asked, tokenHash: secretHash(token ?? ""), admittedAt: new Date(), hasBallot: true },
  });
  const { hash } = await db.ballotKey.create({ data: { roundId, hash: secretHash(secret ?? "") } });
  await db.ballot.create({ data: { roundId, questionId: "trends", answer: "no", comment: marker, keyHash: hash } });
  const waiting = await db.seat.create({ data: { ...asked, tokenHash: secretHash(`${token} that waits`) } });
  const ofRound = roundId.slice(-12);
  const guestCookie = `headroom.seat-${ofRound}=${token}; headroom.ballot-${ofRound}=${seat.id}.${secret}`;
  return { guestCookie, waitingId: waiting.id };
}

/** One that can be marked, and one that is decided. */
async function makeChoices({ id: teamId, marker }: Team) {
  const asked = {
    teamId,
    setId: "tool-choice",
    setVersion: 1,
    setName: `${marker} tools`,
    questions: [...toolChoiceSet.questions],
    mode: "group",
    isAnonymous: false,
    phase: "agree",
  } as const;
  const names = ["a", "b", "c"].map((letter, position) => ({ name: `${marker} tool ${letter}`, position }));
  const include = { candidates: { orderBy: { position: "asc" } } } as const;
  const data = { ...asked, candidates: { create: names } };
  const choice = await db.round.create({ data: { ...data, number: 3 }, include });
  const decided = { decision: `${marker} tool a`, decisionWhy: marker, decidedBy: marker, decidedAt: new Date() };
  const decidedChoice = await db.round.create({ data: { ...data, ...decided, number: 4 } });
  const [candidate] = choice.candidates;
  if (!candidate) throw new Error("a choice between nothing");
  await db.mark.create({ data: { candidateId: candidate.id, questionId: "early", value: "good", note: marker } });
  return { choice: { id: choice.id, candidateId: candidate.id }, decidedChoice: { id: decidedChoice.id } };
}

async function makePeople({ id: teamId, key, marker }: Team, madeBy: string) {
  const email = `person@${marker}.example`;
  const { id } = await db.user.create({ data: { email, name: `${marker} person`, passwordHash: "none" } });
  await db.membership.create({ data: { teamId, userId: id, role: "member" } });
  const sessionId = await createSession(id, { userAgent: marker, address: "192.0.2.1" }, new Date());
  const resetToken = `link-${key}-reset`;
  await db.passwordReset.create({
    data: { userId: id, madeById: madeBy, expiresAt: inAnHour(), hash: secretHash(resetToken) },
  });

  async function invite(address: string, token: string, reach: { teamId: string; role: "member" } | null) {
    const data = { ...reach, email: address, hash: secretHash(token), invitedById: madeBy, expiresAt: inAnHour() };
    return { id: (await db.invitation.create({ data })).id, token };
  }
  const reach = { teamId, role: "member" } as const;
  const ofToken = { name: `${marker} token`, scopes: tokenScopes, expiresAt: inAnHour(), madeById: madeBy };
  return {
    person: { id, email, sessionId },
    resetToken,
    token: await createToken({ ...ofToken, teamId }),
    instanceToken: await createToken({ ...ofToken, teamId: null }),
    invitation: await invite(`invited@${marker}.example`, `link-${key}-newcomer`, reach),
    strangersInvitation: await invite(strangersEmail, `link-${key}-stranger`, reach),
    instanceInvitation: await invite(`instance@${marker}.example`, `link-${key}-instance`, null),
  };
}
