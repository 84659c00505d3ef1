/** What the fields and moves of a team's stories can name. */
export type StoryChoices = {
  /** Who may see the team's stories, by name; the team's own people first. */
  people: { id: string; name: string; isMember: boolean }[];
  /** The team itself first, then every team that everybody may read. */
  teams: { id: string; name: string }[];
  services: { id: string; name: string }[];
  tests: { id: string; slug: string; name: string }[];
  /** Those on the team's radar. */
  tactics: { slug: string; name: string }[];
};
