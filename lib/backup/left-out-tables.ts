/**
 * Tables that stay behind, and why. Every other table of the database goes into an export, a new one by itself.
 * A backup must not bring back a way in that was closed since.
 */
export const leftOutTables: Record<string, string> = {
  Session: "a sign-in belongs to one browser and one address",
  Token: "a revoked token must not work again; new ones are made where Headroom moves to",
  Invitation: "a link that lets somebody in, like a token",
  PasswordReset: "a link that lets somebody in, like a token",
  Share: "a link that lets somebody in, like a token",
  Upload: "a file that is still coming; what arrived in full is an artifact of its run",
  BallotKey: "the ballots that it tells of stay behind too, until they are revealed and nobody's",
  RadarPick: "what somebody picks is their own business, until it is counted and deleted",
  CheckIn: "what somebody says of a tactic is their own business, until it is counted and deleted",
  SignInThrottle: "counts failures of the last hours",
  _prisma_migrations: "the other side has its own; the archive's first entry names those that it needs",
};

/** Where a set-up instance without any work in it has rows. An import replaces them, but for the audit log's. */
export const setupTables = ["Instance", "User", "Team", "Membership"] as const;

/** Append-only: an import adds to what is there. */
export const auditTable = "AuditEntry";
