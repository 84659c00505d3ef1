"use client";

import { ChevronDown } from "lucide-react";
import { startTransition, useOptimistic, useState } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Menu, MenuChoice } from "#components/ui/menu.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import { type Role, roles, roleWords } from "#lib/people/role.ts";
import type { ActionResult } from "#lib/shared/result.ts";

type RoleMenuProps = {
  /** Whose role it is. */
  name: string;
  isSelf: boolean;
  role: Role;
  change: (input: { role: Role }) => Promise<ActionResult<{ from: Role }>>;
};

/** Changes a role where it stands; the message offers to take it back. Whoever gives up their own is asked once. */
export function RoleMenu({ name, isSelf, role, change }: RoleMenuProps) {
  const toast = useToast();
  const [shown, show] = useOptimistic(role);
  const [givenUpFor, setGivenUpFor] = useState<Role | null>(null);

  function set(next: Role) {
    startTransition(async () => {
      show(next);
      const result = await change({ role: next }).catch(notChanged);
      if (!result.ok) return toast({ text: result.errors.map(({ message }) => message).join(" ") });
      const { from } = result.value;
      if (from !== next) toast({ text: `${name} is a ${next} now.`, undo: () => change({ role: from }) });
    });
  }

  return (
    <>
      <Menu
        label={`Role of ${name}: ${shown}`}
        triggerClassName={classNames(buttonClass("bare"), "-ml-2.75")}
        trigger={
          <>
            {shown}
            <ChevronDown aria-hidden="true" size={14} className="text-ink-3" />
          </>
        }
      >
        {roles.map((each) => (
          <MenuChoice
            key={each}
            isChosen={each === shown}
            onSelect={() =>
              isSelf && role === "lead" && each !== role ? setGivenUpFor(each) : each !== shown && set(each)
            }
          >
            <span className="w-15 shrink-0">{each}</span>
            <span className="font-normal text-ink-3 text-meta">{roleWords[each]}</span>
          </MenuChoice>
        ))}
      </Menu>
      {givenUpFor && (
        <FormDialog
          isOpen
          onClose={() => setGivenUpFor(null)}
          title={`Become a ${givenUpFor} yourself?`}
          description="You will no longer change people, tokens and settings here. Only another lead or an admin can give that back to you."
          submit={`Become a ${givenUpFor}`}
          action={() => change({ role: givenUpFor })}
          onDone={() => toast({ text: `You are a ${givenUpFor} now.` })}
        />
      )}
    </>
  );
}
