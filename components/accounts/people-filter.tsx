"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { SearchInput } from "#components/ui/search-input.tsx";
import { unlessLeft } from "#components/ui/unless-left.ts";
import { type PeopleView, peopleHref } from "#lib/accounts/people-view.ts";

/** Narrows the people to those who are called so, by the address: a link shows the same. */
export function PeopleFilter({ view }: { view: PeopleView }) {
  const router = useRouter();
  const [typed, setTyped] = useState(view.search);
  const [isPending, startTransition] = useTransition();
  const search = typed.trim();

  useEffect(() => {
    if (search === view.search) return;
    return unlessLeft(() => {
      startTransition(() => router.replace(peopleHref({ ...view, search, after: null }), { scroll: false }));
    });
  }, [search, view, router]);

  return (
    <span aria-busy={isPending || undefined} className="max-sm:basis-full">
      <SearchInput label="Find people" value={typed} onSearch={setTyped} className="sm:w-52" />
    </span>
  );
}
