import type { Metadata } from "next";
import { PageTop } from "#components/shell/page-top.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { requirePerson } from "#lib/auth/require-person.ts";
import { InstanceShell } from "../instance-shell.tsx";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const person = await requirePerson();
  return (
    <InstanceShell>
      <PageTop crumbs={[]} here="Profile" />
      <Answer>You are {person.name}.</Answer>
    </InstanceShell>
  );
}
