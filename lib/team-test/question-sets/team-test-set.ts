import type { QuestionSetFacts } from "./question.ts";

/** The ten questions of the workshop that the product grew from (seed 000). */
export const teamTestSet: QuestionSetFacts = {
  id: "team-test",
  version: 1,
  name: "Team test for performance engineering",
  about: "Ten questions about how a team works on performance: with what, with whom, and whether anybody notices.",
  kind: "answers",
  questions: [
    {
      id: "environment",
      text: "Do you have a dedicated environment for performance testing?",
      short: "Own environment for performance tests",
      why: "What others do at the same time is in every number that you measure.",
      focus: "technical",
      tactics: [
        { id: "team-owned-environment", name: "Team-owned environment" },
        { id: "infrastructure-as-code", name: "Infrastructure as code" },
        { id: "small-and-continuous", name: "Small and continuous" },
      ],
    },
    {
      id: "review-checklist",
      text: "Does your code review checklist reference performance related concerns?",
      short: "Review checklist names performance",
      why: "A slow query is cheapest to see while somebody reads the change.",
      focus: "culture",
      tactics: [
        { id: "performance-code-review", name: "Performance code review" },
        { id: "question-the-defaults", name: "Question the defaults" },
      ],
    },
    {
      id: "tool",
      text: "Have you chosen a load testing tool?",
      short: "Load testing tool chosen",
      why: "Results of one tool can be compared with each other; those of three cannot.",
      focus: "technical",
      tactics: [
        { id: "ten-point-tool-review", name: "Ten-point tool review" },
        { id: "tests-as-code", name: "Tests as code" },
        { id: "headless-runs", name: "Headless runs" },
      ],
    },
    {
      id: "definition-of-done",
      text: "Is performance testing included in your definition of done?",
      short: "Performance testing in the definition of done",
      why: "If it is not, it waits until the end, when nothing can be changed any more.",
      focus: "organisation",
      tactics: [
        { id: "performance-in-the-definition-of-done", name: "Performance in the definition of done" },
        { id: "performance-in-user-stories", name: "Performance in user stories" },
        { id: "run-on-change", name: "Run on change" },
      ],
    },
    {
      id: "requirements",
      text: "Are performance requirements (NFRs) for your system known and available to the team?",
      short: "Requirements known to the team",
      why: "Nobody can meet a number that nobody has said.",
      focus: "organisation",
      tactics: [
        { id: "explicit-objectives", name: "Explicit objectives" },
        { id: "operational-profile", name: "Operational profile" },
        { id: "know-the-workload", name: "Know the workload" },
      ],
    },
    {
      id: "test-data",
      text: "Can you set test data to a known state in your test environments?",
      short: "Test data set to a known state",
      why: "Without it, two runs of the same test cannot be compared.",
      focus: "technical",
      tactics: [
        { id: "known-state-data", name: "Known-state data" },
        { id: "data-apart-from-scripts", name: "Data apart from scripts" },
        { id: "infrastructure-as-code", name: "Infrastructure as code" },
      ],
    },
    {
      id: "third-parties",
      text: "Have you mocked your third party dependencies?",
      short: "Third parties mocked",
      why: "Otherwise you measure, and load, somebody else's system.",
      focus: "technical",
      tactics: [
        { id: "mock-third-parties", name: "Mock third parties" },
        { id: "circuit-breaker", name: "Circuit breaker" },
        { id: "unhappy-paths", name: "Unhappy paths" },
      ],
    },
    {
      id: "celebrated",
      text: "Are performance improvements celebrated within your organisation?",
      short: "Improvements celebrated",
      why: "What nobody sees, nobody does twice.",
      focus: "culture",
      tactics: [
        { id: "celebrate-gains", name: "Celebrate gains" },
        { id: "measure-the-fix", name: "Measure the fix" },
        { id: "a-story-per-slowdown", name: "A story per slowdown" },
      ],
    },
    {
      id: "ten-minute-build",
      text: "Does your continuous integration build take less than ten minutes?",
      short: "CI build under ten minutes",
      why: "A slow build is the first performance problem that a team lives with every day.",
      focus: "technical",
      tactics: [
        { id: "ten-minute-build", name: "Ten-minute build" },
        { id: "pay-performance-debt", name: "Pay performance debt" },
        { id: "timers-in-tests", name: "Timers in tests" },
      ],
    },
    {
      id: "trends",
      text: "Can you check how your applications performance metrics are trending?",
      short: "Metric trends visible",
      why: "Most systems get slow in small steps that no single number shows.",
      focus: "technical",
      tactics: [
        { id: "scheduled-trend-run", name: "Scheduled trend run" },
        { id: "instrument-at-birth", name: "Instrument at birth" },
        { id: "histograms", name: "Histograms" },
      ],
    },
  ],
};
