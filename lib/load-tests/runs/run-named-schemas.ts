import type { EndpointTag, NamedSchema } from "#lib/shared/endpoint.ts";
import { resourcesAnswerSchema } from "../resources/resources-answer.ts";
import { runAnswerSchema } from "./run-answer.ts";
import { runPatchSchema } from "./run-patch-schema.ts";
import { failedRunProblem, unfinishedUploadProblem, unknownTargetProblem } from "./run-problem.ts";
import { seriesAnswerSchema } from "./run-series-answer.ts";
import { comparisonAnswer, driftAnswer, objectiveAnswer, verdictAnswer } from "./verdict-answer.ts";

/** The group and the names under which the document of the API tells of runs. */
export const runsTag: EndpointTag = {
  name: "Runs",
  description: "Results of a load test in, figures and a verdict out.",
};

export const namedRun: NamedSchema = {
  name: "Run",
  schema: runAnswerSchema,
  parts: [
    { name: "Verdict", schema: verdictAnswer },
    { name: "Objective", schema: objectiveAnswer },
    { name: "Comparison", schema: comparisonAnswer },
    { name: "Drift", schema: driftAnswer },
  ],
};
export const namedRunPatch: NamedSchema = { name: "RunPatch", schema: runPatchSchema };
export const namedSeries: NamedSchema = { name: "Series", schema: seriesAnswerSchema };
export const namedResources: NamedSchema = { name: "Resources", schema: resourcesAnswerSchema };
export const namedUnknownTarget: NamedSchema = { name: "UnknownTargetProblem", schema: unknownTargetProblem };
export const namedUnfinishedUpload: NamedSchema = { name: "UnfinishedUploadProblem", schema: unfinishedUploadProblem };
export const namedFailedRun: NamedSchema = { name: "FailedRunProblem", schema: failedRunProblem };
