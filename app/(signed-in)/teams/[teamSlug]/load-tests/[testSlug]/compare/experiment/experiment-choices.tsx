import type { Route } from "next";
import { type Choice, ParamSelect } from "#components/load-tests/param-select.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { type ExperimentQuery, writeComparison } from "#lib/load-tests/comparing/comparison-query.ts";
import { metricName } from "#lib/load-tests/comparing/comparison-words.ts";
import { comparedMetrics } from "#lib/load-tests/comparing/difference.ts";
import { factName } from "#lib/load-tests/comparing/experiment-view.ts";

type ExperimentChoicesProps = {
  query: ExperimentQuery;
  /** "config.workers" */
  facts: string[];
  labels: string[];
  branches: string[];
  environments: { slug: string; name: string }[];
  path: string;
};

/** What is drawn against what, and of which runs. Every choice is another address. */
export function ExperimentChoices({ query, facts, labels, branches, environments, path }: ExperimentChoicesProps) {
  const href = (change: Partial<ExperimentQuery>) => `${path}?${writeComparison({ ...query, ...change })}` as Route;
  const current = factName(query.fact);
  const named = facts.includes(current) ? facts : [current, ...facts];
  const choice = (name: string, change: Partial<ExperimentQuery>, isCurrent: boolean): Choice => {
    return { name, href: href(change), isCurrent };
  };
  return (
    <div className="mt-4 flex flex-wrap items-center gap-2">
      <Segmented
        label="Figure"
        segments={comparedMetrics.map((metric) => ({
          label: metricName(metric),
          href: href({ metric }),
          isCurrent: metric === query.metric,
        }))}
      />
      <ParamSelect
        label="Against"
        choices={named.map((name) => choice(name, { fact: factOf(name) }, name === current))}
      />
      <ParamSelect
        label="Label"
        choices={["", ...labels].map((label) => choice(label || "All requests", { label }, label === query.label))}
      />
      {branches.length > 1 && (
        <ParamSelect
          label="Branch"
          choices={[
            choice("All branches", { branch: undefined }, query.branch === undefined),
            ...branches.map((branch) =>
              choice(branch === "" ? "No branch" : `Branch ${branch}`, { branch }, branch === query.branch),
            ),
          ]}
        />
      )}
      {environments.length > 1 && (
        <ParamSelect
          label="Environment"
          choices={[
            choice("All environments", { environment: undefined }, query.environment === undefined),
            ...environments.map(({ slug, name }) => choice(name, { environment: slug }, slug === query.environment)),
          ]}
        />
      )}
    </div>
  );
}

function factOf(name: string): ExperimentQuery["fact"] {
  const [of, ...key] = name.split(".");
  return { of: of === "config" ? "config" : "tags", key: key.join(".") };
}
