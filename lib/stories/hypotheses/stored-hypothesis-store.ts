import "server-only";
import { z } from "zod";
import type { Prisma } from "#lib/db/generated/client.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { type Comparator, comparators, type TestKind, testKinds } from "./declared-test.ts";
import { evaluateTest } from "./evaluate-test.ts";
import {
  currentResult,
  type HypothesisView,
  type KeptSample,
  type ResultView,
  type TestView,
} from "./hypothesis-view.ts";

const mostResults = 20;

export const hypothesisParts = {
  tests: { orderBy: { version: "desc" }, include: { test: { select: { slug: true, name: true } } } },
  results: { orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: mostResults },
} as const satisfies Prisma.HypothesisInclude;

type Row = Prisma.HypothesisGetPayload<{ include: typeof hypothesisParts }>;

const keptSamples: z.ZodType<KeptSample[]> = z.array(
  z.object({
    id: z.string(),
    at: z.string(),
    value: z.number(),
    source: z.string(),
    run: z.number().optional(),
    by: z.string().optional(),
  }),
);

/** The samples of a snapshot; none where they are not as they should be. */
export function samplesOf(snapshot: unknown): KeptSample[] {
  return keptSamples.catch([]).parse(snapshot);
}

export function testOf({ hypothesisId: _, createdAt: __, kind, comparator, ...rest }: Row["tests"][number]): TestView {
  return { ...rest, kind: oneOf(testKinds, kind), comparator: oneOf(comparators, comparator) };
}

export function hypothesisOf(row: Row): HypothesisView {
  const tests = row.tests.map(testOf);
  const results = row.results.flatMap((result) => resultOf(result, tests));
  const current = currentResult({ tests, results });
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    component: row.component,
    metric: row.metric,
    claim: row.claim,
    population: row.population,
    instrumentation: row.instrumentation,
    liveSince: row.liveSince,
    reviewOn: row.reviewOn && dayText(row.reviewOn),
    conclusion: row.conclusion,
    savedHours: row.savedHours,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt,
    createdBy: row.createdBy,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    tests,
    results: results.map((result) => (result === current ? result : { ...result, kept: [] })),
  };
}

function resultOf(row: Row["results"][number], tests: readonly TestView[]): ResultView[] {
  const test = tests.find(({ version }) => version === row.testVersion);
  if (!test) return [];
  const kept = samplesOf(row.snapshot);
  const { id, testVersion, samples, value, isMet, evaluatedBy, createdAt: at } = row;
  return [{ id, testVersion, samples, value, isMet, evaluatedBy, at, kept, met: evaluateTest(test, kept).met }];
}

function oneOf<Value extends TestKind | Comparator>(values: readonly Value[], stored: string): Value {
  const found = values.find((value) => value === stored);
  if (found === undefined) throw new Error(`${stored} is none of ${values.join(", ")}`);
  return found;
}
