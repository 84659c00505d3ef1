/** What entries are about, as the page offers it; the nouns that begin their actions. */
export const auditGroups = [
  { id: "people", label: "People and roles", nouns: ["membership", "invitation", "account", "person"] },
  { id: "sessions", label: "Sign-ins and passwords", nouns: ["session", "sessions", "password"] },
  { id: "access", label: "Refused access", nouns: ["access"] },
  { id: "tokens", label: "Tokens", nouns: ["token"] },
  { id: "teams", label: "Teams", nouns: ["team"] },
  { id: "systems", label: "Services and environments", nouns: ["service", "infrastructure", "environment"] },
  { id: "tests", label: "Tests and objectives", nouns: ["test", "objectives"] },
  { id: "runs", label: "Runs", nouns: ["run", "regression", "change-point"] },
  { id: "stories", label: "Stories and office hours", nouns: ["stories", "story-view", "evidence", "office-hours"] },
  { id: "team-test", label: "Team test", nouns: ["round", "action", "question-set", "team-test"] },
  { id: "radar", label: "Radar", nouns: ["radar", "radar-ballot", "tactic"] },
  { id: "comparisons", label: "Comparisons and links", nouns: ["comparison", "share", "badge"] },
  { id: "instance", label: "Configuration and exports", nouns: ["configuration", "instance", "audit"] },
] as const;

export type AuditGroup = (typeof auditGroups)[number]["id"];
