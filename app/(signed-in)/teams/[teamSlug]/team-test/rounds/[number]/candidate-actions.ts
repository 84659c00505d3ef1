"use server";

import { teamAction } from "#lib/auth/team-action.ts";
import { ok } from "#lib/shared/result.ts";
import {
  addCandidateSchema,
  decideSchema,
  markSchema,
  removeCandidateSchema,
  renameCandidateSchema,
  undecideSchema,
} from "#lib/team-test/candidates/candidate-schema.ts";
import { addCandidate, removeCandidate, renameCandidate } from "#lib/team-test/candidates/candidate-store.ts";
import { decide, undecide } from "#lib/team-test/candidates/decision-store.ts";
import { markCandidate } from "#lib/team-test/candidates/mark-store.ts";

// The screens of the round hear of each change by its stream: no page is read anew.

export const markCandidateAction = teamAction(
  { permission: "rounds:run", schema: markSchema },
  async (member, input) => {
    const result = await markCandidate(member, input);
    return result.ok ? ok({ at: new Date().toISOString() }) : result;
  },
);

export const addCandidateAction = teamAction({ permission: "rounds:run", schema: addCandidateSchema }, addCandidate);

export const renameCandidateAction = teamAction(
  { permission: "rounds:run", schema: renameCandidateSchema },
  renameCandidate,
);

export const removeCandidateAction = teamAction(
  { permission: "rounds:run", schema: removeCandidateSchema },
  removeCandidate,
);

export const decideAction = teamAction({ permission: "rounds:run", schema: decideSchema }, (member, input) =>
  decide(member, input, new Date()),
);

export const undecideAction = teamAction({ permission: "rounds:run", schema: undecideSchema }, undecide);
