"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { SearchInput } from "./search-input.tsx";
import { unlessLeft } from "./unless-left.ts";

type AddressSearchProps = {
  /** What it finds: "Find runs". */
  label: string;
  /** What is searched for now, as the address says it. */
  search: string;
  /** The page without a search. */
  href: Route;
};

/** Finds things of a page by its address: a link shows the same. */
export function AddressSearch({ label, search, href }: AddressSearchProps) {
  const router = useRouter();
  const [typed, setTyped] = useState(search);
  const [sent, setSent] = useState(search);
  const [isPending, startTransition] = useTransition();
  const wanted = typed.trim();
  // The address changed by other means: a link that clears the search, or the way back.
  if (search !== sent && !isPending) {
    setSent(search);
    setTyped(search);
  }

  useEffect(() => {
    if (wanted === sent) return;
    return unlessLeft(() => {
      startTransition(() => {
        setSent(wanted);
        router.replace(searchHref(href, wanted), { scroll: false });
      });
    });
  }, [wanted, sent, href, router]);

  return (
    <search aria-busy={isPending || undefined} className="max-sm:basis-full">
      <SearchInput label={label} value={typed} onSearch={setTyped} className="w-full sm:w-64" />
    </search>
  );
}

function searchHref(href: Route, search: string): Route {
  if (search === "") return href;
  return `${href}${href.includes("?") ? "&" : "?"}q=${encodeURIComponent(search)}` as Route;
}
