import { dayOf, type Found, fewOf, isWithinDays, mostSources } from "../found.ts";
import type { Limits } from "../limits.ts";

/** An active service: whether it has an objective that is a plain number (on itself or on one of its tests), who answers for them, and when they were reviewed. */
export type ServiceFacts = { name: string; slug: string; hasNumbers: boolean; owner: string; reviewedOn: Date | null };

/** Whether every service has requirements that somebody answers for and looks after. */
export function judgeRequirements(
  services: readonly ServiceFacts[],
  { days }: Limits["requirements"],
  now: Date,
): Found {
  const found = (verdict: Found["verdict"], sentence: string, looked: readonly ServiceFacts[] = services): Found => ({
    verdict,
    sentence,
    rule: `Every service has an objective that is a number, on itself or on a test of it; somebody answers for them, and they were reviewed in the last ${days} days.`,
    windowDays: null,
    sources: looked.slice(0, mostSources).map(({ name, slug }) => ({ name, path: `/settings/services/${slug}` })),
  });

  if (services.length === 0) return found("no_data", "There are no services yet.");
  const lacking = services.filter((service) => lackOf(service) !== null);
  const old = services.filter(({ reviewedOn }) => reviewedOn && !isWithinDays(reviewedOn, days, now));
  if (lacking.length > 0) {
    const each = fewOf(lacking.map((service) => `${service.name} has ${lackOf(service)}`));
    if (services.length === 1) return found("contradicts", `${each}.`);
    const met = services.length - new Set([...lacking, ...old]).size;
    return found(
      "contradicts",
      `${met === 0 ? "None" : met} of ${services.length} services meets it: ${each}.`,
      lacking,
    );
  }
  if (old.length === 0)
    return found("supports", `${everyOf(services)} numeric objectives, an owner and a recent review.`);
  const each = fewOf(old.map(({ name, reviewedOn }) => `${name} on ${reviewedOn ? dayOf(reviewedOn) : ""}`));
  return found("stale", `${everyOf(services)} numeric objectives with an owner; last reviewed: ${each}.`, old);
}

function everyOf(services: readonly ServiceFacts[]): string {
  return services.length === 1 ? `${services[0]?.name} has` : `All ${services.length} services have`;
}

function lackOf({ hasNumbers, owner, reviewedOn }: ServiceFacts): string | null {
  if (!hasNumbers) return "no numeric objective";
  if (owner === "") return "objectives without an owner";
  return reviewedOn ? null : "objectives that were never reviewed";
}
