import type { ReactNode } from "react";
import { Mark } from "#components/ui/mark.tsx";

/**
 * One narrow column in the middle: nothing but the mark and what there is to do. What is marked `data-wide` has the whole width; what is
 * marked `data-hand` the whole height, for thumbs.
 */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[25rem] flex-col justify-center px-4 py-12 has-data-wide:max-w-[90rem] has-data-wide:justify-start has-data-wide:py-6 sm:has-data-wide:px-8 has-data-hand:max-w-[30rem] has-data-hand:justify-start has-data-hand:px-5 has-data-hand:py-0">
      <p className="mb-8 flex items-center gap-2 font-semibold text-base in-[main:has([data-hand])]:hidden">
        <Mark />
        Headroom
      </p>
      {children}
    </main>
  );
}
