import { answerParts } from "#lib/artifacts/resumable/answer-parts-store.ts";
import { uploadParamsSchema } from "#lib/artifacts/resumable/upload-schema.ts";
import type { Member } from "#lib/auth/actor.ts";
import { teamRoute } from "#lib/auth/team-route.ts";
import { problem } from "#lib/shared/problem.ts";
import { deskOf } from "../desk.ts";

type Call = { member: Member; params: Record<string, string>; request: Request };

function answer({ member, params, request }: Call): Promise<Response> {
  const read = uploadParamsSchema.safeParse(params);
  if (!read.success) return Promise.resolve(problem(404, "There is no such upload."));
  return answerParts(member, request, read.data.id, deskOf(member));
}

/** How far the file came. */
export const HEAD = teamRoute({ permission: "stories:file" }, answer);

/** Takes its next part. */
export const PATCH = teamRoute({ permission: "stories:file" }, answer);

/** Removes it, unless it became a file of something. */
export const DELETE = teamRoute({ permission: "stories:file" }, answer);
