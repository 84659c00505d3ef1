import type { EndpointTag } from "#lib/shared/endpoint.ts";

/** What tests, trends and regressions stand under in the document of the API. */
export const testsTag: EndpointTag = {
  name: "Tests",
  description: "Load tests with their objectives, their trends and what got worse.",
};

export const noTest = "There is no such test, or it is another team's.";
