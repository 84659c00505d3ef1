import { z } from "zod";
import { answerFile } from "#lib/artifacts/answer-file.ts";
import { artifactFolder, artifactPath } from "#lib/artifacts/artifact-folder.ts";
import { attachmentHeaders } from "#lib/artifacts/attachment-headers.ts";
import { teamRoute } from "#lib/auth/team-route.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { log } from "#lib/shared/log.ts";
import { problem } from "#lib/shared/problem.ts";
import { shownHeaders } from "#lib/stories/evidence/evidence.ts";
import { findEvidenceFile } from "#lib/stories/evidence/evidence-store.ts";

/** A file of evidence. Listed pictures and videos can be shown in the page; all else, and with `?download` these too, only be saved. */
export const GET = teamRoute({ permission: "team:read" }, async ({ member, params, request }) => {
  const id = z.uuid().safeParse(params.id);
  const file = id.success ? await findEvidenceFile(member, id.data) : null;
  if (!file) return problem(404, "There is no such evidence.");
  const isDownload = new URL(request.url).searchParams.has("download");
  const { "content-length": _whole, "repr-digest": _digest, ...saved } = attachmentHeaders(file);
  const headers = { ...saved, ...(!isDownload && shownHeaders(file.mediaType)) };
  const path = artifactPath(artifactFolder(configuration().dataDir), file.storeKey);
  const answer = await answerFile(request, { path, sha256: file.sha256, headers });
  if (answer) return answer;
  log.error({ evidence: params.id, storeKey: file.storeKey }, "A file of evidence is not on the disk.");
  return problem(404, "This file is no longer on the server's disk.");
});
