"use server";

import { revalidatePath } from "next/cache";
import { personAction } from "#lib/auth/person-action.ts";
import { noticeSwitchSchema, readNoticesSchema } from "#lib/notices/notice-schema.ts";
import { readNotices, switchNotices } from "#lib/notices/notice-store.ts";
import { ok } from "#lib/shared/result.ts";

export const readNoticesAction = personAction({ schema: readNoticesSchema }, async (person, { ids }) => {
  await readNotices(person, ids, new Date());
  revalidatePath("/notices");
  return ok();
});

export const switchNoticesAction = personAction({ schema: noticeSwitchSchema }, async (person, { kind, isOn }) => {
  await switchNotices(person, kind, isOn);
  revalidatePath("/notices");
  return ok();
});
