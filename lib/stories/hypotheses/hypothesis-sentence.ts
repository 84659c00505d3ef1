export type HypothesisWords = { component: string; metric: string; claim: string; population: string };

/** "I believe the connection pool causes p95 of the login to be 2 s longer for everybody at the spike." */
export function hypothesisSentence({ component, metric, claim, population }: HypothesisWords): string {
  return `I believe ${component} causes ${metric} to be ${claim} for ${population}.`;
}
