/** Each holds a connection to the database and a moment of it for as long as its reader takes. */
export const mostExports = 3;

/** Thrown when as many exports are under way in this process as may be. */
export class TooManyExports extends Error {
  override name = "TooManyExports";

  constructor() {
    super(`${mostExports} exports are under way. Try again when one of them has ended.`);
  }
}
