import { db } from "#lib/db/client.ts";

type Team = { id: string; marker: string };

/** Office hours that are held now: one talks, one waits; and a second one that is open to whoever comes. */
export async function makeOfficeHours({ id: teamId, marker }: Team) {
  const now = new Date();
  const startMinute = now.getUTCHours() * 60 + now.getUTCMinutes();
  const startsAt = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
  const endsAt = new Date(startsAt.getTime() + 480 * 60_000);
  const rhythm = { timeZone: "UTC", weekday: now.getUTCDay() || 7, startMinute, durationMinutes: 480 };
  const startsOn = new Date(`${startsAt.toISOString().slice(0, 10)}T00:00:00Z`);
  const made = (name: string) =>
    db.officeHours.create({ data: { teamId, name: `${marker} ${name}`, place: marker, ...rhythm, startsOn } });
  const { id: officeHoursId } = await made("hour");
  const { id: emptyHoursId } = await made("empty hour");
  const session = await db.officeSession.create({
    data: { teamId, officeHoursId, startsAt, endsAt, openedAt: now, hostName: marker, notes: marker },
  });
  const slot = (position: number, state: "waiting" | "talking") =>
    db.officeSlot.create({
      data: {
        teamId,
        sessionId: session.id,
        position,
        state,
        name: marker,
        topic: marker,
        startedAt: state === "talking" ? now : null,
      },
    });
  const talking = await slot(0, "talking");
  const waiting = await slot(1, "waiting");
  const sitting = { startsAt: startsAt.toISOString(), talkingId: talking.id, waitingId: waiting.id };
  return {
    officeHours: { id: officeHoursId, ...sitting },
    emptyHours: { id: emptyHoursId, startsAt: sitting.startsAt },
  };
}
