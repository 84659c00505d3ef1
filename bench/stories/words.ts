/** The same sequence of numbers from 0 to 1 every time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const things =
  "basket checkout login payment invoice search voucher address order image report session profile coupon delivery refund page list menu export".split(
    " ",
  );
const troubles =
  "times out|hangs|reloads twice|waits for seconds|is blank|fails for one in fifty|arrives a day late|misses the cache|blocks the desk|stutters while scrolling".split(
    "|",
  );
const places =
  "on slow phones|at noon|when a sale starts|over 40 items|after the deploy|in the morning|for guests|behind the proxy|with many tabs|on 3G".split(
    "|",
  );
const frequent =
  "the a people of to it and they in for is with when customers wait seconds page again twice support asks slow team pays after before more than usual since deploy database pool cache query".split(
    " ",
  );
const starts = "bra cle dro fen gli hou jul kem lor mis nor pel qua rin sol tur vex wil yam zet".split(" ");
const ends = "ban cot dal fer gan hol jip kor lem mun nop rit sal tov wek".split(" ");
const rare = starts.flatMap((start) => ends.flatMap((end) => starts.map((middle) => `${start}${middle}${end}`)));

/** A title as people write them; every thing, trouble and place comes up. */
export function titleOf(random: () => number): string {
  const thing = pick(things, random);
  const title = `${thing} ${pick(troubles, random)} ${pick(places, random)}`;
  return `${title[0]?.toUpperCase()}${title.slice(1)}${random() < 0.5 ? ` (${pick(rare, random)})` : ""}`;
}

/** Running text of so many words, one in five of which is one of six thousand others. "slow" is in every text. */
export function textOf(words: number, random: () => number): string {
  const said = Array.from({ length: words }, () => pick(random() < 0.2 ? rare : frequent, random));
  return `It is slow: ${said.join(" ")}.`;
}

export function pick<Value>(values: readonly Value[], random: () => number): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error("nothing to pick from");
  return value;
}
