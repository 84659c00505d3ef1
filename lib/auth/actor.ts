import type { Role } from "#lib/db/generated/enums.ts";

declare const brand: unique symbol;
type Branded<Name extends string, Facts> = Facts & { readonly [brand]: Name };

/** What a person may do in a team. Roles grant them in `permissions.ts`. */
export const permissions = [
  "team:read",
  "team:edit",
  "systems:edit",
  "tests:edit",
  "runs:upload",
  "runs:edit",
  "tokens:edit",
] as const;
export type Permission = (typeof permissions)[number];

/** A signed-in person, whatever their teams. Made by `requirePerson`. */
export type Person = Branded<
  "person",
  { kind: "person"; userId: string; sessionId: string; name: string; email: string; isAdmin: boolean }
>;

/** A signed-in person acting in a team. Only `requireMember` makes one. `role` is null for a reader of an open team. */
export type Member = Branded<
  "member",
  {
    kind: "member";
    userId: string;
    name: string;
    isAdmin: boolean;
    role: Role | null;
    teamId: string;
    teamSlug: string;
    teamName: string;
    permissions: ReadonlySet<Permission>;
  }
>;

export const tokenScopes = [
  "runs:write",
  "runs:read",
  "events:write",
  "stories:read",
  "stories:write",
  "prometheus:query",
  "traces:write",
  "reports:read",
  "tests:write",
  "config:write",
  "export:read",
  "runner:poll",
] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** A bearer token acting on one team. Only `requireToken` makes one. */
export type TokenActor = Branded<
  "token",
  { kind: "token"; tokenId: string; teamId: string; teamSlug: string; scopes: ReadonlySet<TokenScope> }
>;

/** A job of the worker acting on the team of the row that it works for. Only `jobActor` makes one. */
export type JobActor = Branded<"job", { kind: "job"; teamId: string }>;
