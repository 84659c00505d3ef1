import type { TokenScope } from "#lib/auth/actor.ts";

/** The scopes that something of today asks for, and what they let a token do, in words. */
const teamScopes = {
  "runs:write": "Upload runs, and change or delete them",
  "runs:read": "Read runs, their figures and verdicts",
  "tests:write": "Make and change tests with their objectives, and tend regressions",
  "stories:read": "Read stories, the notes on them and saved views, and the radar",
  "stories:write": "File, change and move stories, and write notes on them",
} satisfies Partial<Record<TokenScope, string>>;

const instanceScopes = {
  ...teamScopes,
  "config:write": "Read and apply headroom.yaml: teams, services, tests and objectives",
  "export:read": "Export everything as one archive",
} satisfies Partial<Record<TokenScope, string>>;

export type OfferedScope = keyof typeof instanceScopes;

/** What can be given to a token: a team's has less than the instance's. */
export const offeredScopes = {
  team: Object.entries(teamScopes),
  instance: Object.entries(instanceScopes),
} as { team: [OfferedScope, string][]; instance: [OfferedScope, string][] };

export type TokenKind = keyof typeof offeredScopes;

/** What people want a token for, in words; a choice of scopes that saves knowing them. */
export type TokenPurpose = { id: string; label: string; hint: string; scopes: readonly OfferedScope[] };

const sendResults: TokenPurpose = {
  id: "ci",
  label: "Send results from CI",
  hint: "Uploads runs and reads their verdicts",
  scopes: ["runs:write", "runs:read"],
};
const readOnly: TokenPurpose = {
  id: "read",
  label: "Read only",
  hint: "Reads runs and stories, for dashboards and scripts",
  scopes: ["runs:read", "stories:read"],
};

export const tokenPurposes: Record<TokenKind, readonly TokenPurpose[]> = {
  team: [sendResults, readOnly],
  instance: [
    { ...sendResults, hint: "Uploads runs to any team and reads their verdicts" },
    { ...readOnly, hint: "Reads the runs and stories of every team" },
    {
      id: "config",
      label: "Apply headroom.yaml",
      hint: "Sets up teams, services, tests and objectives",
      scopes: ["config:write"],
    },
    { id: "export", label: "Back up", hint: "Exports everything as one archive", scopes: ["export:read"] },
    {
      id: "all",
      label: "Everything",
      hint: "All of the above, in every team: keep it like a password",
      scopes: [
        "runs:write",
        "runs:read",
        "tests:write",
        "stories:read",
        "stories:write",
        "config:write",
        "export:read",
      ],
    },
  ],
};

/** What a list says of a token's scopes: the purpose that they were chosen for, or the scopes themselves. */
export function scopesText(scopes: readonly string[], kind: TokenKind): string {
  const offered = offeredScopes[kind].map(([scope]) => scope);
  if (kind === "instance" && offered.every((scope) => scopes.includes(scope))) return "Everything";
  const same = tokenPurposes[kind].find(
    (purpose) => purpose.scopes.length === scopes.length && purpose.scopes.every((scope) => scopes.includes(scope)),
  );
  return same?.label ?? scopes.join(", ");
}
