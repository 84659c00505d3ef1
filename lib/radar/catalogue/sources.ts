/** The documents that the shipped tactics come from, as their pages name them. */
export const sources = {
  workshop: "Team Based Performance Engineering, a workshop",
  tutorial: "How to test the performance of microservices, a tutorial on Locust and Jaeger",
  talk: "A talk on load testing towards 100k users",
  essay: "What I've learned about performance engineering teams, an essay",
  article: "Event Driven Load Testing, an article",
} as const;
