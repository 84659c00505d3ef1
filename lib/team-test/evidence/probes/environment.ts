import { listText } from "#lib/shared/list-text.ts";
import { counted, dayOf, type Found, newestOf, type RunGroup, runSources } from "../found.ts";
import type { Limits } from "../limits.ts";

/** The team's valid runs by where they ran; `name` is null for those that do not say. */
export type EnvironmentFacts = (RunGroup & { name: string | null; isOwn: boolean })[];

/** Whether the team's runs are in an environment of its own. */
export function judgeEnvironment(places: EnvironmentFacts, { days, runs }: Limits["environment"]): Found {
  const rule = `At least ${counted(runs, "run")} in an environment that is the team’s own: one shared with other teams does not count.`;
  const found = (verdict: Found["verdict"], sentence: string, looked: EnvironmentFacts = []): Found => ({
    verdict,
    sentence,
    rule,
    windowDays: days,
    sources: runSources(looked.flatMap(({ newest }) => newest)),
  });

  const last = newestOf(places.map(({ lastAt }) => lastAt));
  const recent = places.filter((place) => place.runs > 0).toSorted((a, b) => b.runs - a.runs);
  const own = recent.filter(({ isOwn }) => isOwn);
  const shared = recent.filter(({ isOwn, name }) => !isOwn && name !== null);
  const [all, ours] = [countOf(recent), countOf(own)];
  if (!last) return found("no_data", "There are no runs yet.");
  if (all === 0)
    return found("stale", `There was no run in the last ${days} days; the last one was on ${dayOf(last)}.`);
  if (ours >= runs) return found("supports", `${ours} of ${counted(all, "run")} ran in ${namesOf(own)}.`, own);
  if (own.length + shared.length === 0) {
    const none = all === 1 ? "The only run does not say" : `None of ${all} runs says`;
    return found("no_data", `${none} in which environment it ran.`);
  }
  const [most] = shared;
  const elsewhere = most ? `; ${most.runs} ran in ${most.name}, which is shared` : "";
  const few = `${ours === 0 ? "None" : ours} of ${counted(all, "run")} ran in an environment of the team’s own`;
  return found("contradicts", `${few}${elsewhere}.`, ours === 0 ? shared : own);
}

function countOf(places: EnvironmentFacts): number {
  return places.reduce((sum, { runs }) => sum + runs, 0);
}

function namesOf(places: EnvironmentFacts): string {
  return listText(places.map(({ name }) => name ?? ""));
}
