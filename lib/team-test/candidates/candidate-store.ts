import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { roundName } from "../rounds/round-name.ts";
import type { AddCandidateInput, RemoveCandidateInput, RenameCandidateInput } from "./candidate-schema.ts";
import { fewestCandidates, type Mark, mostCandidates } from "./choice.ts";
import { type ChoosingRound, choosing } from "./choosing-store.ts";

/** What a removed candidate comes back with. */
export type RemovedCandidate = { name: string; position: number; marks: Omit<Mark, "candidateId">[] };

const taken = refused("name", "There is one of this name already.");

/** One more to choose from; or one that was removed, with its marks. */
export function addCandidate(member: Member, input: AddCandidateInput): Promise<Result<{ id: string }>> {
  const { roundId, name, marks } = input;
  return choosing(member, roundId, async (tx, round) => {
    if (round.candidates.length >= mostCandidates) return refused("name", `Compare at most ${mostCandidates}.`);
    if (isTaken(round, name)) return taken;
    const position = input.position ?? Math.max(...round.candidates.map((each) => each.position)) + 1;
    const asked = marks.filter(({ questionId }) => round.questionIds.includes(questionId));
    const data = { roundId, name, position, marks: { create: asked } };
    const { id } = await tx.candidate.create({ data, select: { id: true } });
    const details = { candidate: name };
    await recordAudit(tx, member, { action: "round.candidate-added", subject: roundName(round), details });
    return ok({ id });
  });
}

/** A new name for one of them, in what was decided too. */
export function renameCandidate(member: Member, input: RenameCandidateInput): Promise<Result<undefined>> {
  const { roundId, candidateId, name } = input;
  return choosing(member, roundId, async (tx, round) => {
    const candidate = round.candidates.find(({ id }) => id === candidateId);
    if (!candidate) return gone("candidate");
    if (isTaken(round, name, candidateId)) return taken;
    if (name === candidate.name) return ok();
    await tx.candidate.update({ where: { id: candidateId }, data: { name } });
    if (isDecided(round, candidate.name)) await tx.round.update({ where: { id: roundId }, data: { decision: name } });
    const details = { from: candidate.name, to: name };
    await recordAudit(tx, member, { action: "round.candidate-renamed", subject: roundName(round), details });
    return ok();
  });
}

/** Takes one off the list with its marks, and returns what brings it back. */
export function removeCandidate(member: Member, input: RemoveCandidateInput): Promise<Result<RemovedCandidate>> {
  const { roundId, candidateId } = input;
  return choosing(member, roundId, async (tx, round) => {
    const candidate = round.candidates.find(({ id }) => id === candidateId);
    if (!candidate) return gone("candidate");
    const { name, position } = candidate;
    if (isDecided(round, name)) return refused("", `You decided for ${name}. Take the decision back first.`);
    if (round.candidates.length <= fewestCandidates)
      return refused("", `A choice is between at least ${fewestCandidates}. Add another first, or rename this one.`);
    const select = { questionId: true, value: true, note: true };
    const marks = await tx.mark.findMany({ where: { candidateId }, select });
    await tx.candidate.delete({ where: { id: candidateId } });
    const details = { candidate: name };
    await recordAudit(tx, member, { action: "round.candidate-removed", subject: roundName(round), details });
    return ok({ name, position, marks });
  });
}

function isTaken({ candidates }: ChoosingRound, name: string, except?: string): boolean {
  return candidates.some((each) => each.id !== except && each.name.toLowerCase() === name.toLowerCase());
}

function isDecided({ decidedAt, decision }: ChoosingRound, name: string): boolean {
  return decidedAt !== null && decision === name;
}
