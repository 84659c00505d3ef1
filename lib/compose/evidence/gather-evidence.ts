import "server-only";
import type { Evidence } from "#lib/team-test/evidence/evidence.ts";
import type { Found } from "#lib/team-test/evidence/found.ts";
import { isProbeId, type ProbeId } from "#lib/team-test/evidence/limits.ts";
import { judgeEnvironment } from "#lib/team-test/evidence/probes/environment.ts";
import { judgeRequirements } from "#lib/team-test/evidence/probes/requirements.ts";
import { judgeReviewChecklist } from "#lib/team-test/evidence/probes/review-checklist.ts";
import { judgeTestData } from "#lib/team-test/evidence/probes/test-data.ts";
import { judgeTool } from "#lib/team-test/evidence/probes/tool.ts";
import { judgeTrends } from "#lib/team-test/evidence/probes/trends.ts";
import { findTeamTestSettings, type TeamTestSettings } from "#lib/team-test/evidence/settings-store.ts";
import { listRunPlaces, listRunTools } from "./run-facts-store.ts";
import type { EvidenceReader } from "./seen-runs-store.ts";
import { listServiceFacts } from "./service-facts-store.ts";
import { findTestDataFacts } from "./test-data-facts-store.ts";
import { listTrendFacts } from "./trend-facts-store.ts";

type Probe = (reader: EvidenceReader, settings: TeamTestSettings, now: Date) => Found | Promise<Found>;

/** What is looked at for each question. Each part of Headroom adds its own when it is built. */
const probes: Record<ProbeId, Probe> = {
  environment: async (reader, { limits: { environment } }, now) =>
    judgeEnvironment(await listRunPlaces(reader, environment.days, now), environment),
  "review-checklist": (_reader, { checklistUrl, checklistReviewedOn, limits }, now) =>
    judgeReviewChecklist({ url: checklistUrl, reviewedOn: checklistReviewedOn }, limits["review-checklist"], now),
  tool: async (reader, { limits: { tool } }, now) => judgeTool(await listRunTools(reader, tool.days, now), tool),
  requirements: async (reader, { limits: { requirements } }, now) =>
    judgeRequirements(await listServiceFacts(reader), requirements, now),
  "test-data": async (reader, { limits: { "test-data": data } }, now) =>
    judgeTestData(await findTestDataFacts(reader, data.days, now), data),
  trends: async (reader, { limits: { trends } }, now) =>
    judgeTrends(await listTrendFacts(reader, trends.days, now), trends, now),
};

/**
 * What Headroom knows now about these questions of a team, in their order; nothing about those that no probe belongs to. A probe
 * belongs to a question by its id, so that copies of a set keep theirs. One or two queries a probe, however many runs there are.
 */
export async function gatherEvidence(
  reader: EvidenceReader,
  questions: readonly { id: string }[],
  now: Date,
): Promise<Evidence[]> {
  const known = questions.map(({ id }) => id).filter(isProbeId);
  if (known.length === 0) return [];
  const settings = await findTeamTestSettings(reader);
  return Promise.all(
    known.map(async (questionId) => ({ questionId, ...(await probes[questionId](reader, settings, now)) })),
  );
}
