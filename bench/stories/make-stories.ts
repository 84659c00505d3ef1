import type { Client } from "pg";
import { pick, randomFrom, textOf, titleOf } from "./words.ts";

/** In seven stories of each team, in one word of a note. */
export const rareWord = "zanzibar";
const rareEvery = 7;

/** How many are under way in each state: by default as many in every team, so that their boards differ in what is closed alone. */
const usual = { inbox: 45, framed: 80, investigating: 20, sized: 45, fixing: 20, verifying: 20, parked: 60 };
/** Of the others 92 in a hundred are closed. */
const ended = [...Array.from({ length: 92 }, () => "closed"), ...Array.from({ length: 8 }, () => "declined")];
const batch = 5_000;

/**
 * A team with so many stories over four years, half of them with a note, a third with a lesson, all of them with their words. The newest ones
 * are under way.
 */
export async function makeStories(client: Client, slug: string, count: number, underWay = usual): Promise<void> {
  const random = randomFrom(count);
  const open = Object.entries(underWay).flatMap(([state, many]) => Array.from({ length: many }, () => state));
  const teamId = await makeTeam(client, slug, count);
  const services = await makeServices(client, teamId);
  for (let from = 1; from <= count; from += batch) {
    const numbers = Array.from({ length: Math.min(batch, count - from + 1) }, (_, index) => from + index);
    await insertBatch(client, { teamId, services, count, open, random, numbers });
  }
  await client.query("vacuum analyze");
}

async function makeTeam(client: Client, slug: string, count: number): Promise<string> {
  await client.query(
    `insert into "Team" (id, slug, name) values (gen_random_uuid(), $1, $1) on conflict (slug) do nothing`,
    [slug],
  );
  const { rows } = await client.query<{ id: string }>(`select id from "Team" where slug = $1`, [slug]);
  const id = rows[0]?.id ?? "";
  await client.query(
    `insert into "StorySettings" ("teamId", prefix, "nextNumber", "updatedAt") values ($1, $2, $3, now())`,
    [id, `B${String(count).length}`, count + 1],
  );
  return id;
}

async function makeServices(client: Client, teamId: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `insert into "Service" (id, "teamId", slug, name)
     select gen_random_uuid(), $1, 'service-' || n, 'Service ' || n from generate_series(1, 20) n returning id`,
    [teamId],
  );
  return rows.map(({ id }) => id);
}

type Batch = {
  teamId: string;
  services: string[];
  count: number;
  open: string[];
  random: () => number;
  numbers: number[];
};

async function insertBatch(client: Client, batch: Batch): Promise<void> {
  const { teamId, services, count, open, random, numbers } = batch;
  const rareAt = Math.floor(count / rareEvery);
  const stories = numbers.map((number) => {
    const likely = random() < 0.7 ? Math.ceil(10 ** (random() * 4)) : null;
    return {
      number,
      title: titleOf(random),
      impact: textOf(25, random),
      why: textOf(20, random),
      state: pick(number > count - open.length ? open : ended, random),
      service: pick(services, random),
      customers: likely,
      outcome: pick(["improved", "improved", "improved", "no_change", "worse", "unproven"], random),
      approver: random() < 0.05 ? "Ada" : "",
      effort: random() < 0.5 ? Math.ceil(random() * 200) : null,
      note:
        random() < 0.5 || number % rareAt === 0 ? `${textOf(30, random)} ${number % rareAt === 0 ? rareWord : ""}` : "",
      lesson: random() < 0.33 ? textOf(12, random) : "",
    };
  });
  const column = <Name extends keyof (typeof stories)[number]>(name: Name) => stories.map((story) => story[name]);
  await client.query(
    `with made as (
       insert into "Story" (id, "teamId", number, title, "customerImpact", why, state, "serviceId", "customersLow", "customersLikely",
         "customersHigh", "effortLow", "effortLikely", "effortHigh", outcome, "approvedByName", "reporterName", "createdAt", "updatedAt", "stateChangedAt")
       select gen_random_uuid(), $1, number, title, impact, why, state::"StoryState", service, customers / 2, customers, customers * 2,
         effort / 2, effort, effort * 2, case state when 'closed' then outcome end::"StoryOutcome", approver, 'Support desk', at, at, at
       from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::float8[], $9::float8[], $13::text[], $14::text[])
         as story(number, title, impact, why, state, service, customers, effort, outcome, approver),
         lateral (select now() - ($12 - number) * interval '20 minutes' as at) times
       returning id, "teamId", number, title, "customerImpact", why
     ), said as (
       select made.*, note, lesson from made join unnest($2::int[], $10::text[], $11::text[]) as text(number, note, lesson) using (number)
     )
     insert into "StoryText" ("storyId", "teamId", kind, "rowId", text)
     select id, "teamId", 'story', id, concat_ws(E'\\n', title, "customerImpact", why) from said
     union all select id, "teamId", 'note', gen_random_uuid(), note from said where note <> ''
     union all select id, "teamId", 'lesson', gen_random_uuid(), lesson from said where lesson <> ''
     union all select id, "teamId", 'words', id, array_to_string(tsvector_to_array(to_tsvector('simple',
       translate(concat_ws(' ', title, "customerImpact", why, note, lesson), '.:()', '    '))), ' ') from said`,
    [
      teamId,
      column("number"),
      column("title"),
      column("impact"),
      column("why"),
      column("state"),
      column("service"),
      column("customers"),
      column("effort"),
      column("note"),
      column("lesson"),
      count,
      column("outcome"),
      column("approver"),
    ],
  );
}
