import { answerParts } from "#lib/artifacts/resumable/answer-parts-store.ts";
import { teamRoute } from "#lib/auth/team-route.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { problem } from "#lib/shared/problem.ts";
import { whyNoRoom } from "#lib/stories/evidence/evidence-room-store.ts";
import { deskOf } from "./desk.ts";

/** Begins a file of evidence that comes in parts (tus), where its team has room for it. */
export const POST = teamRoute({ permission: "stories:file" }, async ({ member, request }) => {
  const bytes = Number(request.headers.get("upload-length")) || 0;
  const full = await whyNoRoom(member, { bytes, mostBytes: configuration().evidenceMaxBytes });
  if (full) return problem(507, full, { headers: { "tus-resumable": "1.0.0" } });
  return answerParts(member, request, undefined, deskOf(member));
});
