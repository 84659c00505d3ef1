const round = `select 1 from public."Round" o where o."id" = t."roundId"`;

/**
 * Which rows of a table `t` travel, as SQL; all of those that are not here. Answers of a team test that are not revealed yet are nobody's
 * business but of those who gave them, and no archive may tell them. A guest's seat is kept for what they said in it.
 */
export const rowsThatTravel: Record<string, string> = {
  Ballot: `exists (${round} and o."revealedAt" is not null)`,
  Seat: `t."userId" is not null or (t."admittedAt" is not null and exists (${round} and o."revealedAt" is not null))`,
};

/** What stands in the place of a value, as SQL: ways into a round to a team's public form and to a calendar, and who began to answer. */
export const valuesInstead: Record<string, string> = {
  "Round.code": "null",
  "Seat.tokenHash": "null",
  "Seat.hasBallot": "false",
  "Ballot.keyHash": "null",
  "StorySettings.formHash": "null",
  "OfficeHours.feedHash": "null",
};
