/** Why Headroom does not start; the message says what to do, so no stack is shown. */
export class StartRefused extends Error {}
