/** What somebody is told who counted a customer. */
export function heardWords({ isNew, heardFrom }: { isNew: boolean; heardFrom: number }): string {
  const customers = heardFrom === 1 ? "1 customer" : `${heardFrom} customers`;
  return isNew ? `Counted: heard from ${customers} now.` : `This customer was counted before. Heard from ${customers}.`;
}
