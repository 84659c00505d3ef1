import { answerParts } from "#lib/artifacts/resumable/answer-parts-store.ts";
import { apiRoute } from "#lib/auth/api-route.ts";

/** What of the tus protocol is spoken here. */
export const OPTIONS = apiRoute({ scope: "runs:write", schema: {} }, ({ actor, request }) =>
  answerParts(actor, request),
);

/** Begins a file that comes in parts. */
export const POST = apiRoute({ scope: "runs:write", schema: {} }, ({ actor, request }) => answerParts(actor, request));
