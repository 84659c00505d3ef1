import type { PartsDesk } from "#lib/artifacts/resumable/answer-parts-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { bytesText } from "#lib/shared/number-text.ts";
import { evidenceMaxBytes, mostOpenEvidence } from "#lib/stories/evidence/evidence.ts";

/** Where whoever may file a story sends its screenshots and recordings. */
export function deskOf({ teamSlug }: Member): PartsDesk {
  const maxBytes = Math.min(evidenceMaxBytes, configuration().uploadMaxBytes);
  return {
    addressOf: (id) => `/teams/${teamSlug}/stories/uploads/${id}`,
    maxBytes,
    tooLarge: `The file is larger than ${bytesText(maxBytes)}, the most that evidence may have. Cut the recording, or link to it.`,
    mostOpen: mostOpenEvidence,
  };
}
