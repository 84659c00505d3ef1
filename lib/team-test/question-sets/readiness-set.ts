import type { QuestionSetFacts } from "./question.ts";

/** The questions for testers to ask about alerts and readiness (seed 000). */
export const readinessSet: QuestionSetFacts = {
  id: "readiness",
  version: 1,
  name: "Is our application ready?",
  about: "Four questions for the days before people depend on it.",
  kind: "answers",
  questions: [
    {
      id: "ready",
      text: "Do we know that our application is ready?",
      short: "We know that it is ready",
      why: "Started is not ready: it may still fill caches, open connections, or refuse everybody.",
      focus: "technical",
      tactics: [
        { id: "operational-features-early", name: "Operational features early" },
        { id: "symptom-alerts", name: "Symptom alerts" },
      ],
    },
    {
      id: "alerting-tested",
      text: "Do we test our alerting?",
      short: "Alerting is tested",
      why: "An alert that was never seen to fire is a hope.",
      focus: "technical",
      tactics: [
        { id: "test-the-alerts", name: "Test the alerts" },
        { id: "alerts-in-test-environments", name: "Alerts in test environments" },
        { id: "chaos-experiment", name: "Chaos experiment" },
      ],
    },
    {
      id: "open-for-business",
      text: "Can we tell whether we are open for business?",
      short: "Open for business, visibly",
      why: "All machines can be well while nobody can buy anything.",
      focus: "organisation",
      tactics: [
        { id: "symptom-alerts", name: "Symptom alerts" },
        { id: "explicit-objectives", name: "Explicit objectives" },
      ],
    },
    {
      id: "against-normal",
      text: "Do we know how we are doing against normal?",
      short: "Doing against normal is known",
      why: "A number says nothing until one knows what it was on the same day last week.",
      focus: "technical",
      tactics: [
        { id: "offset-comparison", name: "Offset comparison" },
        { id: "scheduled-trend-run", name: "Scheduled trend run" },
        { id: "instrument-at-birth", name: "Instrument at birth" },
      ],
    },
  ],
};
