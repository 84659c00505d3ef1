import type { Focus, Question, QuestionSetFacts, Tactic } from "./question.ts";

const review: Tactic = { id: "ten-point-tool-review", name: "Ten-point tool review" };

function point(id: string, short: string, text: string, why: string, focus: Focus): Question {
  return { id, short, text, why, focus, tactics: [review] };
}

/** The ten-point plan of the workshop (seed 000), asked of each tool that could be taken. */
export const toolChoiceSet: QuestionSetFacts = {
  id: "tool-choice",
  version: 1,
  name: "Choosing performance tooling",
  about: "A ten-point plan: each point for each tool that you could take, then a decision and its reason.",
  kind: "candidates",
  questions: [
    point(
      "developers",
      "Developers involved",
      "Can the developers get involved?",
      "A tool in a language that nobody here writes stays with one person.",
      "organisation",
    ),
    point(
      "library-or-tool",
      "Library or tool",
      "Is it a library, a tool, or both?",
      "A library grows with your code, a tool starts faster; know which one you take.",
      "technical",
    ),
    point(
      "pipeline",
      "In the pipeline",
      "Does it integrate with your pipeline?",
      "What needs a desktop runs before releases only.",
      "technical",
    ),
    point(
      "injectors",
      "Load injectors",
      "Does it work with the load injectors that you have?",
      "The machines that make the load cost money and set its limit.",
      "technical",
    ),
    point(
      "maintenance",
      "Maintenance and updates",
      "Is there a plan for its maintenance and updates?",
      "Scripts outlive the enthusiasm that they were written with.",
      "organisation",
    ),
    point(
      "test-data",
      "Test data",
      "Can it work with your test data?",
      "Each user needs data of their own, else you test a cache.",
      "technical",
    ),
    point(
      "metrics",
      "Metrics tooling",
      "Does it integrate with your metrics tooling?",
      "Response times say that it is slow; the system's own metrics say why.",
      "technical",
    ),
    point(
      "operations",
      "Operations sponsor it",
      "Do operations sponsor it?",
      "Those who run the system decide what may be run against it.",
      "organisation",
    ),
    point(
      "cloud",
      "Cloud",
      "Is it compatible with your cloud?",
      "Load from outside meets quotas, gateways and bills.",
      "technical",
    ),
    point(
      "early",
      "Early testing",
      "Does it suit early testing?",
      "A test that a developer can run at noon finds what a test before the release cannot.",
      "culture",
    ),
  ],
};
