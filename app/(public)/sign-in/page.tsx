import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "#components/people/sign-in-form.tsx";
import { ownPath } from "#lib/auth/own-path.ts";
import { findPerson } from "#lib/auth/require-person.ts";
import { isSetUp } from "#lib/auth/setup-store.ts";
import { signInAction } from "./actions.ts";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  if (!(await isSetUp())) redirect("/setup");
  const { next } = await searchParams;
  const path = ownPath(typeof next === "string" ? next : null);
  if (await findPerson()) redirect(path as Route);
  return (
    <>
      <h1 className="mb-6 font-medium text-answer">Sign in</h1>
      <SignInForm action={signInAction} next={path} />
      <p className="mt-6 text-ink-3 text-meta">Forgotten your password? Whoever runs this Headroom can help.</p>
    </>
  );
}
