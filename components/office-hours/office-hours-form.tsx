"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { PickList } from "#components/ui/pick-list.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";
import type { Rhythm } from "#lib/office-hours/series/rhythm.ts";
import { minuteText, weekdayName } from "#lib/office-hours/series/sitting-text.ts";
import { useOwnZone } from "./use-own-zone.ts";

/** What the form begins with. */
export type EditedHours = Omit<Rhythm, "timeZone"> & {
  /** Null: that of the browser. */
  timeZone: string | null;
  name: string;
  joinUrl: string;
  place: string;
  slotMinutes: number;
  hostIds: readonly string[];
};

type OfficeHoursFormProps = {
  hours: EditedHours;
  people: readonly { id: string; name: string }[];
  timeZones: readonly string[];
  hoursPath: `/teams/${string}/office-hours`;
  save: FormAction<{ id: string }>;
};

const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: weekdayName(day) }));

/** Sets office hours up: when, where, by whom. */
export function OfficeHoursForm({ hours, people, timeZones, hoursPath, save }: OfficeHoursFormProps) {
  const router = useRouter();
  const { form, isPending, errorOf, formErrors } = useActionForm(save, {
    onDone: ({ id }) => router.push(`${hoursPath}/${id}`),
  });
  const ownZone = useOwnZone();
  const [chosenZone, setZone] = useState(hours.timeZone);
  const zone = chosenZone ?? ownZone ?? "UTC";
  return (
    <form {...form} className="flex max-w-xl flex-col gap-5">
      <TextField label="Name" name="name" defaultValue={hours.name} error={errorOf("name")} required maxLength={80} />
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        <Field label="On" error={errorOf("weekday")}>
          {(control) => <Select {...control} name="weekday" options={weekdays} defaultValue={String(hours.weekday)} />}
        </Field>
        <Field label="From" error={errorOf("startMinute")}>
          {(control) => (
            <TextInput
              {...control}
              name="startMinute"
              type="time"
              isFigure
              defaultValue={minuteText(hours.startMinute)}
              required
            />
          )}
        </Field>
        <Minutes
          label="Minutes"
          name="durationMinutes"
          value={hours.durationMinutes}
          error={errorOf("durationMinutes")}
          max={480}
        />
        <Minutes
          label="Every … weeks"
          name="everyWeeks"
          value={hours.everyWeeks}
          error={errorOf("everyWeeks")}
          max={8}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Time zone" error={errorOf("timeZone")}>
          {(control) => (
            <Select
              {...control}
              name="timeZone"
              options={[...new Set([hours.timeZone ?? ownZone ?? "UTC", "UTC", ...timeZones])].map((name) => ({
                value: name,
                label: name,
              }))}
              value={zone}
              onChange={(event) => setZone(event.target.value)}
            />
          )}
        </Field>
        <Field label="First time on or after" error={errorOf("startsOn")}>
          {(control) => (
            <TextInput {...control} name="startsOn" type="date" isFigure defaultValue={hours.startsOn} required />
          )}
        </Field>
      </div>
      <Field
        label="Hosts"
        hint="They take turns in this order. Nobody: whoever opens the sitting."
        error={errorOf("hostIds")}
      >
        {(control) => (
          <PickList
            {...control}
            options={people.map(({ id, name }) => ({ name: "hostIds[]", value: id, label: name }))}
            initial={hours.hostIds}
            placeholder="Type a name"
            nothing="Nobody else is in the team."
          />
        )}
      </Field>
      <TextField
        label="Where to join"
        name="joinUrl"
        defaultValue={hours.joinUrl}
        error={errorOf("joinUrl")}
        isOptional
        hint="The link of the call."
      />
      <TextField
        label="Place"
        name="place"
        defaultValue={hours.place}
        error={errorOf("place")}
        isOptional
        maxLength={200}
      />
      <div className="w-40">
        <Minutes
          label="Minutes for each"
          name="slotMinutes"
          value={hours.slotMinutes}
          error={errorOf("slotMinutes")}
          max={60}
        />
      </div>
      <FormErrors errors={formErrors} />
      <div>
        <Button type="submit" look="primary" isPending={isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}

type MinutesProps = { label: string; name: string; value: number; error: string | undefined; max: number };

function Minutes({ label, name, value, error, max }: MinutesProps) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <TextInput
          {...control}
          name={name}
          type="number"
          inputMode="numeric"
          isFigure
          min={1}
          max={max}
          defaultValue={value}
          required
        />
      )}
    </Field>
  );
}
