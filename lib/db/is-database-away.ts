/** What Prisma's adapter calls a database that is not reached, or a connection that was lost. */
const kinds = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);
/** PostgreSQL's own codes: stopped by an operator, crashed, starting or stopping. */
const codes = new Set(["57P01", "57P02", "57P03"]);

/** Whether an error of a query says that the database is away at the moment, so that the same may work later. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // Lost inside a transaction: the driver's own error, which has no code.
  if (error.message === "Connection terminated unexpectedly") return true;
  const cause = member(member(member(error, "meta"), "driverAdapterError"), "cause") ?? error.cause;
  return [cause, error].some((each) => kinds.has(text(member(each, "kind"))) || codes.has(text(member(each, "code"))));
}

function member(of: unknown, name: string): unknown {
  return typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
