import type { ReactNode } from "react";
import { Mark } from "#components/ui/mark.tsx";

/** One narrow column in the middle: nothing but the mark and what there is to do. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[25rem] flex-col justify-center px-4 py-12">
      <p className="mb-8 flex items-center gap-2 font-semibold text-base">
        <Mark />
        Headroom
      </p>
      {children}
    </main>
  );
}
