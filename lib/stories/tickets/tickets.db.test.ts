import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { fileTestStory } from "../story/story.test-data.ts";
import { ticketSchema } from "./ticket-schema.ts";
import { addTicket, listTickets, removeTicket } from "./ticket-store.ts";

const now = new Date("2026-11-21T10:00:00Z");
const url = "https://tickets.example/browse/SHOP-12";

test("a ticket is linked once and its link can be taken away, both in the timeline", async () => {
  const mia = await newTestMember("tickets");
  const { id, key } = await fileTestStory(mia);
  expect(await addTicket(mia, { key, url, title: "" }, now)).toMatchObject({ ok: true });
  expect(await addTicket(mia, { key, url, title: "Again" }, now)).toMatchObject({
    ok: false,
    errors: [{ path: "url" }],
  });
  const [ticket] = await listTickets(mia, id);
  expect(ticket).toMatchObject({ url, addedBy: mia.name });
  expect(await removeTicket(mia, { id: ticket?.id ?? "" }, now)).toEqual({ ok: true, value: { url, title: "" } });
  expect(await db.storyEvent.count({ where: { storyId: id, kind: { startsWith: "ticket-" } } })).toBe(2);
});

test("another team links, finds and takes away none", async () => {
  const mia = await newTestMember("tickets-own");
  const stranger = await newTestMember("tickets-strange");
  const { id, key } = await fileTestStory(mia);
  const added = await addTicket(mia, { key, url, title: "" }, now);
  expect(await addTicket(stranger, { key, url: "https://x.example", title: "" }, now)).toMatchObject({ ok: false });
  expect(await listTickets(stranger, id)).toEqual([]);
  expect(await removeTicket(stranger, { id: added.ok ? added.value.id : "" }, now)).toMatchObject({ ok: false });
});

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "ftp://tickets.example/1",
  "//tickets.example/1",
  "SHOP-12",
  "https://ada:secret@tickets.example/1",
  "",
])("%s is no address of a ticket", (address) => {
  expect(ticketSchema.safeParse({ key: "CHK-1", url: address }).success).toBe(false);
});
