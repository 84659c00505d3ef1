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
  "rounds:run",
  "rounds:delete",
  "stories:file",
  "stories:edit",
  "stories:set-up",
  "radar:edit",
  "radar:set-up",
  "people:edit",
  "tokens:edit",
  "audit:read",
] as const;
export type Permission = (typeof permissions)[number];

type PersonFacts = {
  userId: string;
  sessionId: string;
  name: string;
  email: string;
  isAdmin: boolean;
  address: string;
};

/** A signed-in person, whatever their teams, and the address they call from. Made by `requirePerson`. */
export type Person = Branded<"person", { kind: "person" } & PersonFacts>;

/** A signed-in person who runs this Headroom. Only `requireAdmin` makes one. */
export type Admin = Branded<"admin", { kind: "admin" } & PersonFacts>;

/** A signed-in person acting in a team. Only `requireMember` makes one. `role` is null for a reader of an open team. */
export type Member = Branded<
  "member",
  {
    kind: "member";
    userId: string;
    name: string;
    address: string;
    isAdmin: boolean;
    role: Role | null;
    teamId: string;
    teamSlug: string;
    teamName: string;
    isArchived: boolean;
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

type TokenFacts = { tokenId: string; name: string; address: string; scopes: ReadonlySet<TokenScope> };

/** A bearer token acting on one team. Only `findTokenActor` makes one. */
export type TokenActor = Branded<"token", { kind: "token"; teamId: string; teamSlug: string } & TokenFacts>;

/** An instance token acting on the instance itself: configuration, export. Only `instanceRoute` makes one. */
export type InstanceToken = Branded<"instance-token", { kind: "instance-token" } & TokenFacts>;

/** Who may act on the whole instance. */
export type InstanceActor = Admin | InstanceToken;

/** A job of the worker acting on the team of the row that it works for. Only `jobActor` makes one. */
export type JobActor = Branded<"job", { kind: "job"; teamId: string }>;

/** Somebody who holds the setup token of an instance that nobody has set up yet. Only `importRoute` makes one. */
export type SetupHolder = Branded<"setup-holder", { kind: "setup-holder"; address: string }>;

/** Who may put an archive in the place of an empty instance. */
export type Importer = InstanceActor | SetupHolder;

/** Whoever shows the badge of a test. They read its newest verdict's word, and only `badgeRoute` makes one. */
export type BadgeReader = Branded<
  "badge-reader",
  { kind: "badge-reader"; teamId: string; testId: string; testName: string; branch: string }
>;

/** A calendar that holds the address of a feed. It reads when office hours are held, and only `calendarRoute` makes one. */
export type CalendarReader = Branded<
  "calendar-reader",
  { kind: "calendar-reader"; teamId: string; teamSlug: string; officeHoursId: string }
>;

/** Whoever holds a share link. They read the one thing that it shows, and only `findShareReader` makes one. */
export type ShareReader = Branded<
  "share-reader",
  {
    kind: "share-reader";
    teamId: string;
    testId: string;
    shows: { kind: "run"; runId: string } | { kind: "comparison"; query: string };
  }
>;

/**
 * Whoever has the address of a team's public form. They may tell the team what is slow, and read nothing but its name. Only
 * `findFormVisitor` makes one.
 */
export type FormVisitor = Branded<
  "form-visitor",
  { kind: "form-visitor"; teamId: string; teamName: string; address: string }
>;

/**
 * Somebody with a seat in one running round of the team test: a member of the team, or a guest whom a facilitator let in. Only
 * `findRoundStanding` makes one. `ballot` is the hash of the secret in their browser, which an anonymous ballot is kept under; null
 * where this browser has none.
 */
export type Participant = Branded<
  "participant",
  {
    kind: "participant";
    teamId: string;
    roundId: string;
    seatId: string;
    name: string;
    isGuest: boolean;
    ballot: string | null;
  }
>;
