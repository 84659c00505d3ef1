import { answerParts } from "#lib/artifacts/resumable/answer-parts-store.ts";
import { teamRoute } from "#lib/auth/team-route.ts";
import { deskOf } from "./desk.ts";

/** Begins a file of evidence that comes in parts (tus). */
export const POST = teamRoute({ permission: "stories:file" }, ({ member, request }) =>
  answerParts(member, request, undefined, deskOf(member)),
);
