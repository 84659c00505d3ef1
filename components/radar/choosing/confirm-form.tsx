"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";
import type { BuyIn } from "#lib/radar/choosing/buy-in.ts";
import type { OwnTactic } from "#lib/radar/choosing/taking.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import { LettingGo } from "./letting-go.tsx";
import { RoomLine } from "./room-line.tsx";
import { type Owner, TakenFields } from "./taken-fields.tsx";
import { useTaking } from "./use-taking.ts";
import { WantedRow } from "./wanted-row.tsx";

type ConfirmFormProps = {
  buyIn: readonly BuyIn[];
  voters: number;
  /** What is on the radar already. */
  own: readonly OwnTactic[];
  people: readonly Owner[];
  /** The most wanted: they are taken unless somebody says otherwise. */
  preselected: readonly string[];
  /** When an experiment ends unless somebody says otherwise: `2026-12-19`. */
  usualEnd: string;
  confirm: FormAction<unknown>;
};

/** What the team takes of what it wants, and what makes room for it: all of it at once. */
export function ConfirmForm({ buyIn, voters, own, people, confirm, ...start }: ConfirmFormProps) {
  const taking = useTaking({ buyIn, own, ...start });
  const { form, isPending, errorOf, formErrors, result } = useActionForm(confirm);
  const [letGo, setLetGo] = useState<ReadonlyMap<string, string>>(new Map());
  const others = taking.inHand.filter(({ slug }) => !taking.isTaken(slug));
  const leaving = others.filter(({ slug }) => letGo.has(slug));
  return (
    <form {...form} aria-label="Confirm the choice" className="mt-6 flex flex-col gap-8">
      <ol aria-label="What is wanted" className="border-t">
        {buyIn.map((wanted) => {
          const { slug } = wanted;
          const index = taking.taken.indexOf(slug);
          return (
            <WantedRow
              key={slug}
              wanted={wanted}
              voters={voters}
              place={taking.placeOf(slug)}
              isTaken={index >= 0}
              onToggle={() => taking.toggle(slug)}
            >
              {index >= 0 && (
                <TakenFields
                  field={`taken.${index}`}
                  slug={slug}
                  name={wanted.name}
                  place={taking.placeOf(slug)}
                  experiment={taking.experimentOf(slug)}
                  onChange={(facts) => taking.change(slug, facts)}
                  people={people}
                  errorOf={errorOf}
                />
              )}
            </WantedRow>
          );
        })}
      </ol>
      {others.length > 0 && (
        <LettingGo
          others={others}
          letGo={letGo}
          onChange={(slug, to) =>
            setLetGo(new Map([...letGo].filter(([one]) => one !== slug).concat(to === "" ? [] : [[slug, to]])))
          }
          leaving={leaving.map(({ slug }) => slug)}
          errorOf={errorOf}
        />
      )}
      <div className="flex flex-col items-start gap-3 border-t pt-4">
        <RoomLine
          taken={taking.taken.length}
          inHand={taking.taken.filter(taking.goesInHand).length}
          others={others.length - leaving.length}
        />
        <FormErrors errors={[...formErrors, ...messagesOf(result, "taken")]} />
        <Button type="submit" look="primary" isPending={isPending}>
          Confirm the choice
        </Button>
      </div>
    </form>
  );
}

/** What is said of all that is taken, rather than of one. */
function messagesOf(result: ActionResult<unknown> | null, field: string): string[] {
  if (result?.ok !== false) return [];
  return result.errors.filter(({ path }) => path === field).map(({ message }) => message);
}
