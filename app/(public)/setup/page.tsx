import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MovingHint } from "#components/backup/moving-hint.tsx";
import { SetupForm } from "#components/people/setup-form.tsx";
import { isSetUp } from "#lib/auth/setup-store.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { setUpAction } from "./actions.ts";

export const metadata: Metadata = { title: "Set up" };

export default async function SetupPage({ searchParams }: PageProps<"/setup">) {
  if (await isSetUp()) notFound();
  const { token } = await searchParams;
  return (
    <>
      <h1 className="font-medium text-answer">Nobody is here yet</h1>
      <p className="mt-1.5 mb-6 text-ink-2">You become the first admin, with a first team. Others can join it later.</p>
      <SetupForm action={setUpAction} token={typeof token === "string" ? token : ""} />
      <MovingHint url={configuration().url} />
    </>
  );
}
