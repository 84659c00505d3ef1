import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import { recordDecision } from "../decisions/record-decision-store.ts";
import { fieldsOf } from "../fields/stored-fields-store.ts";
import { storyKey } from "../story-key.ts";
import { boundsOf } from "./axis.ts";
import type { ScoreSettings } from "./score.ts";
import { findScoreSettings } from "./score-settings-store.ts";
import { type Candidate, type WhatNext, whatNext } from "./what-next.ts";
import type { AskedNext } from "./what-next-schema.ts";

/** What to do next with what there is, and the settings that it was worked out with. */
export async function findWhatNext(
  member: Member,
  asked: AskedNext,
  now: Date,
): Promise<WhatNext & { settings: ScoreSettings }> {
  const [{ prefix, settings }, candidates] = await Promise.all([
    findScoreSettings(member),
    listCandidates(member, asked.services),
  ]);
  const { hours, people, weeks, axes } = asked;
  const named = candidates.map((candidate) => ({ ...candidate, key: storyKey(prefix, candidate.number) }));
  const today = dayText(now);
  return { ...whatNext(named, { capacity: { hours, people, weeks }, axes, settings, today }), settings };
}

/**
 * Writes the choice of a story into the decision log, with what else was proposed and every input of this moment. Choosing moves nothing: that
 * takes an owner or a timebox.
 */
export async function chooseNext(
  member: Member,
  { key, reason, asked }: { key: string; reason: string; asked: AskedNext },
  now: Date,
): Promise<Result<undefined>> {
  const answer = await findWhatNext(member, asked, now);
  const offered = [
    ...answer.proposals.map(({ candidate }) => candidate),
    ...answer.worthTimebox.map(({ candidate }) => candidate),
  ];
  const chosen = offered.find((candidate) => candidate.key === key);
  if (!chosen) return gone("proposal");
  const inputsOf = ({ inputs }: Candidate) => JSON.parse(JSON.stringify(inputs));
  await db.$transaction(async (tx) => {
    const story = await tx.story.findFirstOrThrow({
      where: { teamId: member.teamId, number: Number(key.split("-")[1]) },
      select: { id: true },
    });
    await recordDecision(tx, member, {
      storyId: story.id,
      kind: "next",
      chosen: `${key} ${chosen.title}`,
      reason,
      alternatives: answer.proposals
        .filter(({ candidate }) => candidate !== chosen)
        .map(({ candidate }) => ({ key: candidate.key, title: candidate.title, inputs: inputsOf(candidate) })),
      inputs: {
        asked,
        settings: answer.settings,
        bounds: JSON.parse(JSON.stringify(boundsOf(asked.axes, chosen.inputs, answer.settings))),
        inputs: inputsOf(chosen),
        others: answer.others,
        beaten: answer.beaten,
        worthTimebox: answer.worthTimebox.length,
      },
    });
  });
  return ok();
}

/** The team's stories that are framed or sized, of these services if any are named. */
async function listCandidates({ teamId }: Member, services: readonly string[]) {
  const rows = await db.story.findMany({
    where: {
      teamId,
      state: { in: ["framed", "sized"] },
      ...(services.length > 0 && { service: { slug: { in: [...services] } } }),
    },
    include: { service: { select: { name: true } } },
  });
  return rows.map((row) => {
    const { title, deadline, ...inputs } = fieldsOf(row);
    const state: Candidate["state"] = row.state === "sized" ? "sized" : "framed";
    const { customers, reach, impactFactor, confidenceFactor, effort, revenue, ticketsPerWeek, minutesPerTicket } =
      inputs;
    return {
      number: row.number,
      title,
      state,
      service: row.service?.name ?? null,
      deadline,
      createdAt: row.createdAt.toISOString(),
      inputs: { customers, reach, impactFactor, confidenceFactor, effort, revenue, ticketsPerWeek, minutesPerTicket },
    };
  });
}
