import { answerParts } from "#lib/artifacts/resumable/answer-parts-store.ts";
import { uploadParamsSchema } from "#lib/artifacts/resumable/upload-schema.ts";
import { apiRoute } from "#lib/auth/api-route.ts";

const schema = { params: uploadParamsSchema };

/** How far the file came. */
export const HEAD = apiRoute({ scope: "runs:write", schema }, ({ actor, request, params }) =>
  answerParts(actor, request, params.id),
);

/** Takes its next part. */
export const PATCH = apiRoute({ scope: "runs:write", schema }, ({ actor, request, params }) =>
  answerParts(actor, request, params.id),
);

/** Removes it, unless it is a run's file. */
export const DELETE = apiRoute({ scope: "runs:write", schema }, ({ actor, request, params }) =>
  answerParts(actor, request, params.id),
);
