/** An entry as the log keeps it; names are those of then. */
export type AuditEntry = {
  id: string;
  at: Date;
  actorKind: string;
  /** Of the person or token; null for Headroom itself and for somebody unknown. Names may change hands, ids do not. */
  actorId: string | null;
  actorName: string;
  action: string;
  subject: string;
  details: Readonly<Record<string, unknown>>;
  address: string;
  /** Null: of the whole instance. A team that is gone has no name. */
  team: { id: string; name: string; slug: string } | null;
};
