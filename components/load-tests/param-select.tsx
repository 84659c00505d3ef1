"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Select } from "#components/ui/select.tsx";

/** A choice that leads to another view of the page, which the URL names. */
export type Choice = { name: string; href: Route; isCurrent: boolean };

/** A choice among more than a few views, such as the labels of a test. */
export function ParamSelect({ label, choices }: { label: string; choices: Choice[] }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const current = choices.findIndex(({ isCurrent }) => isCurrent);
  function go(index: string) {
    const choice = choices[Number(index)];
    if (choice) startTransition(() => router.replace(choice.href, { scroll: false }));
  }
  return (
    <Select
      aria-label={label}
      aria-busy={isPending}
      value={String(Math.max(0, current))}
      onChange={(event) => go(event.target.value)}
      options={choices.map(({ name }, index) => ({ value: String(index), label: name }))}
      className="max-w-56 [&>select]:h-7 [&>select]:text-table [&>svg]:top-1.75"
    />
  );
}
