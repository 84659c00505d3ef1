import type { ContractWorld } from "./contract-world.test-data.ts";

/** One call of an operation that must be answered with this status. */
export type ContractCase = {
  operation: string;
  status: number;
  /** What is special about the call. */
  what: string;
  call: (world: ContractWorld) => Promise<Response>;
};

type Told = [status: number, what: string, call: ContractCase["call"]];

export function casesOf(operation: string, cases: readonly Told[]): ContractCase[] {
  return cases.map(([status, what, call]) => ({ operation, status, what, call }));
}
