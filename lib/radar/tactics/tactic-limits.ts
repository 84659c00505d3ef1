/** A radar holds no more. */
export const mostTactics = 200;

export const longestName = 100;

/** One line of one's own; files of other radars bring paragraphs. */
export const longestDescription = 10_000;
