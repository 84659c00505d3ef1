import { counted, dayOf, type Found, fewOf, newestOf, type RunGroup, runSources } from "../found.ts";
import type { Limits } from "../limits.ts";

/** The team's valid runs by the tool that wrote their files. */
export type ToolFacts = (RunGroup & { name: string })[];

/** Whether one load testing tool is in use. */
export function judgeTool(tools: ToolFacts, { days, runs }: Limits["tool"]): Found {
  const found = (verdict: Found["verdict"], sentence: string, looked: ToolFacts = []): Found => ({
    verdict,
    sentence,
    rule: `At least ${counted(runs, "run")} made by one and the same tool.`,
    windowDays: days,
    sources: runSources(looked.flatMap(({ newest }) => newest)),
  });

  const recent = tools.filter((tool) => tool.runs > 0).toSorted((a, b) => b.runs - a.runs);
  const all = recent.reduce((sum, tool) => sum + tool.runs, 0);
  const [most] = recent;
  const last = newestOf(tools.map(({ lastAt }) => lastAt));
  if (!last) return found("no_data", "There are no runs yet.");
  if (!most) return found("stale", `There was no run in the last ${days} days; the last one was on ${dayOf(last)}.`);
  if (most.runs >= runs) return found("supports", `${most.name} made ${most.runs} of ${counted(all, "run")}.`, [most]);
  const each = fewOf(recent.map((tool) => `${tool.name} ${tool.runs}`));
  if (all < runs)
    return found("no_data", `There were ${counted(all, "run")} only: ${each}. The rule asks for ${runs}.`, recent);
  return found("contradicts", `No tool made ${counted(runs, "run")}: ${each}.`, recent);
}
