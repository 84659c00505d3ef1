/** A round's code as it is stored and stands in addresses; `lib/team-test/rounds/round-code.ts` makes it. */
export const roundCodeShape = /^[2-9A-Z]{8}$/;
