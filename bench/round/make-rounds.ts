import type { Client } from "pg";
import { teamTestSet } from "#lib/team-test/question-sets/team-test-set.ts";

const people = 8;
const answers = ["yes", "no", "unknown"] as const;

/** Gives a team two anonymous live rounds of the team test: number 1 is closed, with all that was said and agreed on in it, number 2 is being answered. */
export async function makeRounds(client: Client, team: string): Promise<void> {
  const { id, version, name, questions } = teamTestSet;
  await client.query(
    `insert into "Round" (id, "teamId", number, "setId", "setVersion", "setName", questions, mode, "isAnonymous", phase, code, "ballotCount", "revealedAt", "closedAt", "createdAt")
     select gen_random_uuid(), team.id, round.number, $2, $3, $4, $5::jsonb, 'live', true, round.phase::"RoundPhase", round.code,
       round.ballots, round.at, round.at, coalesce(round.at, now())
     from "Team" team, (values
       (1, 'closed', null, $6::int, now() - interval '90 days'),
       (2, 'answer', 'KPXRWT', null, null)) as round(number, phase, code, ballots, at)
     where team.slug = $1`,
    [team, id, version, name, JSON.stringify(questions), people],
  );
  const said = questions.flatMap((question, index) =>
    Array.from({ length: people }, (_, person) => ({
      questionId: question.id,
      answer: answers[(person * (index + 1)) % answers.length],
      comment: person === 0 ? "It depends on the part of the shop." : "",
    })),
  );
  await client.query(
    `insert into "Ballot" (id, "roundId", "questionId", answer, comment)
     select gen_random_uuid(), round.id, one."questionId", one.answer, one.comment
     from "Round" round join "Team" team on team.id = round."teamId", jsonb_to_recordset($2::jsonb) as one("questionId" text, answer "Answer", comment text)
     where team.slug = $1 and round.number = 1`,
    [team, JSON.stringify(said)],
  );
  const agreed = questions.map((question, index) => ({ questionId: question.id, answer: index % 2 ? "yes" : "no" }));
  await client.query(
    `insert into "Agreement" ("roundId", "questionId", answer, reason, "agreedBy")
     select round.id, one."questionId", one.answer, 'Nobody has the time.', 'Ada'
     from "Round" round join "Team" team on team.id = round."teamId", jsonb_to_recordset($2::jsonb) as one("questionId" text, answer "Answer")
     where team.slug = $1 and round.number = 1`,
    [team, JSON.stringify(agreed)],
  );
  await client.query(
    `insert into "TeamAction" (id, "teamId", "roundId", "questionId", text, "ownerName")
     select gen_random_uuid(), team.id, round.id, $2, 'Ask for an environment of our own', 'Ada'
     from "Round" round join "Team" team on team.id = round."teamId" where team.slug = $1 and round.number = 1`,
    [team, questions[0]?.id],
  );
}
