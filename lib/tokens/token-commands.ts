import type { OfferedScope } from "./token-scopes.ts";

export type TokenCommand = { label: string; code: string };

type Made = {
  /** `https://headroom.example.org` */
  origin: string;
  token: string;
  scopes: readonly OfferedScope[];
  /** Null for an instance token, which names the team in every request. */
  teamSlug: string | null;
};

/** What a new token can be tried with at once, ready to be pasted. */
export function tokenCommands({ origin, token, scopes, teamSlug }: Made): TokenCommand[] {
  const bearer = `curl -H "Authorization: Bearer ${token}" \\`;
  const query = teamSlug === null ? "team=TEAM&" : "";
  const team = teamSlug === null ? " --team TEAM" : "";
  const command = (line: string) =>
    [
      `curl -fsSLO ${origin}/cli/headroom.mjs`,
      `export HEADROOM_URL=${origin}`,
      `export HEADROOM_TOKEN=${token}`,
      `node headroom.mjs ${line}`,
    ].join("\n");
  const commands: TokenCommand[] = [];
  if (scopes.includes("runs:write"))
    commands.push(
      { label: "In a pipeline", code: command(`upload results.jtl --test checkout --create${team}`) },
      {
        label: "With curl alone",
        code: [
          bearer,
          "  --data-binary @results.jtl \\",
          `  "${origin}/api/v1/runs?${query}test=checkout&create=true&wait=600"`,
        ].join("\n"),
      },
    );
  else if (scopes.includes("runs:read"))
    commands.push({
      label: "Read a run",
      code: `${bearer}\n  "${origin}/api/v1/runs/RUN_ID?${query}"`.replace(/[?&]"$/, '"'),
    });
  if (scopes.includes("config:write"))
    commands.push({ label: "Plan a headroom.yaml", code: command("apply -f headroom.yaml --dry-run") });
  if (scopes.includes("export:read"))
    commands.push({ label: "Export everything", code: `${bearer}\n  -fOJ ${origin}/api/v1/export` });
  return commands;
}
