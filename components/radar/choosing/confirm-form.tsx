"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";
import { useLeaveWarning } from "#components/ui/use-leave-warning.ts";
import type { BuyIn } from "#lib/radar/choosing/buy-in.ts";
import type { OwnTactic } from "#lib/radar/choosing/taking.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import type { LoadProbes } from "../moving/tactic-to-move.ts";
import { errorsBySlug, messagesOf } from "./errors-by-slug.ts";
import { EndedNotice, useKeptForm } from "./kept-form.tsx";
import { type LetGo, LettingGo } from "./letting-go.tsx";
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
  today: string;
  confirm: FormAction<unknown>;
  loadProbes: LoadProbes;
  /** What else can be done while the ballot goes on. */
  children: ReactNode;
};

/** What the team takes of what it wants, and what makes room for it: all of it at once. */
export function ConfirmForm({ buyIn, voters, own, people, confirm, loadProbes, children, ...start }: ConfirmFormProps) {
  const router = useRouter();
  const taking = useTaking({ buyIn, own, ...start });
  const { form, isPending, errorOf, formErrors, result } = useActionForm(send);
  const [letGo, setLetGo] = useState<ReadonlyMap<string, LetGo>>(new Map());
  const letGoOf = (slug: string) => letGo.get(slug) ?? stays;
  const others = taking.inHand.filter(({ slug }) => !taking.isTaken(slug));
  const leaving = others.filter(({ slug }) => letGoOf(slug).to !== "");
  const { ending, setIsFilled } = useKeptForm();
  const isTyped = taking.isFilled || [...letGo.values()].some(({ to, reason }) => to !== "" || reason !== "");
  const isFilled = isTyped && result?.ok !== true;
  const isEnded = ending !== null && isFilled && !isPending;
  useLeaveWarning(isFilled && !isPending);
  useEffect(() => setIsFilled(isFilled), [isFilled, setIsFilled]);

  /** Where it is refused, the form learns of what others changed meanwhile, with what was typed in it. */
  async function send(sent: FormData): Promise<ActionResult<unknown>> {
    const result = errorsBySlug(await confirm(sent), sent);
    if (!result.ok) router.refresh();
    return result;
  }
  return (
    <>
      <EndedNotice ending={isEnded ? ending : null} onClose={() => setIsFilled(false)} />
      <form {...form} aria-label="Confirm the choice" className="mt-6 flex flex-col gap-8">
        <input type="hidden" name="usualEnd" value={start.usualEnd} />
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
                isReadOnly={isEnded}
                onToggle={() => taking.toggle(slug)}
              >
                {index >= 0 && (
                  <TakenFields
                    field={`taken.${index}`}
                    slug={slug}
                    name={wanted.name}
                    place={taking.placeOf(slug)}
                    experiment={taking.experimentOf(slug)}
                    isTyped={(fact) => taking.isTyped(slug, fact)}
                    onChange={(facts) => taking.change(slug, facts)}
                    people={people}
                    isReadOnly={isEnded}
                    errorOf={(fact) => errorOf(`taken.${slug}.${fact}`)}
                  />
                )}
              </WantedRow>
            );
          })}
        </ol>
        {others.length > 0 && (
          <LettingGo
            others={others}
            letGoOf={letGoOf}
            onChange={(slug, changed) => setLetGo(new Map([...letGo, [slug, changed]]))}
            leaving={leaving.map(({ slug }) => slug)}
            isReadOnly={isEnded}
            reasonErrorOf={(slug) => errorOf(`letGo.${slug}.reason`)}
            loadProbes={loadProbes}
          />
        )}
        <div className="flex flex-col items-start gap-3 border-t pt-4">
          <RoomLine
            taken={taking.taken.length}
            inHand={taking.taken.filter(taking.goesInHand).length}
            others={others.length - leaving.length}
          />
          <FormErrors errors={[...formErrors, ...messagesOf(result, "taken")]} />
          {!isEnded && (
            <Button type="submit" look="primary" isPending={isPending}>
              Confirm the choice
            </Button>
          )}
        </div>
      </form>
      {!isEnded && children}
    </>
  );
}

const stays: LetGo = { to: "", reason: "" };
