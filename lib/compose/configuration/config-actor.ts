import type { AuditActor } from "#lib/audit/audit-actor.ts";
import type { InstanceActor } from "#lib/auth/actor.ts";

/** Whoever applies a file: an admin, an instance token, or Headroom itself at its start. */
export type ConfigActor = InstanceActor | AuditActor;

export type ApplyOptions = {
  dryRun: boolean;
  /** `plan` of the answer that whoever applies has seen: no other changes are made than those. */
  plan?: string;
  /** What the file is called, for the audit log and the settings: "headroom.yaml". */
  source: string;
  now: Date;
};
