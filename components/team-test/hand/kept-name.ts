/** Where a browser keeps what somebody answered in a round and the server has not taken. */
export function keptName(code: string, seatId: string): string {
  return `${keptNameStart(code)}${seatId}`;
}

/** The beginning of that name for whoever sat in the round. */
export function keptNameStart(code: string): string {
  return `headroom.round.${code}.`;
}
