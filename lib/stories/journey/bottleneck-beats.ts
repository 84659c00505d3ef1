import { amountText, levelText, metricName, rangeText } from "../fields/fact-text.ts";
import { type Beat, ended, sentence, sentences } from "./beat.ts";
import type { JourneyFacts } from "./journey-facts.ts";

/** What was wrong, for whom, and how bad: as the story says it. */
export function bottleneckBeats({ story }: Pick<JourneyFacts, "story">): Beat[] {
  const { fields, reporter, createdAt } = story;
  const { customerImpact, downstreamImpact, what, whom, howSlow, whenSlow, title } = fields;
  const told = reporter.name === "" ? "" : `${reporter.name} told of it: “${title}”.`;
  const facts = sentences(
    sentence(what),
    whom && `Whom: ${ended(whom)}`,
    howSlow && `How slow: ${ended(howSlow)}`,
    whenSlow && `When: ${ended(whenSlow)}`,
  );
  const first = sentences(told, sentence(customerImpact), sentence(downstreamImpact));
  const size = sentences(whoText(fields), metricText(fields));
  return [first, facts, size].filter(Boolean).map((text) => ({ at: createdAt, act: "bottleneck" as const, text }));
}

type Fields = JourneyFacts["story"]["fields"];

function whoText({ customers, affectedGroup }: Fields): string {
  if (customers) {
    const { low, likely, high } = customers;
    const about = low === high ? "" : `, likely ${amountText(likely)}`;
    return `It hit ${rangeText(customers)} ${high === 1 ? "customer" : "customers"} a week${about}.`;
  }
  return affectedGroup === "" ? "" : `It hit ${ended(affectedGroup)}`;
}

function metricText({ metric }: Fields): string {
  if (!metric) return "";
  const { baseline, target, unit } = metric;
  const name = metricName(metric);
  const was = baseline === null ? "" : ` was ${levelText(baseline, unit)}`;
  const wanted = target === null ? "" : ` should be ${levelText(target, unit)}`;
  if (was === "" && wanted === "") return "";
  return sentence(`${name}${was}${was && wanted ? " and" : ""}${wanted}`);
}
