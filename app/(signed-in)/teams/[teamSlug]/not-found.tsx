import type { Metadata } from "next";
import { Answer } from "#components/ui/answer.tsx";

export const metadata: Metadata = { title: "Not found" };

/** What is not in this team, with the rail still there to go elsewhere. */
export default function NotInTeam() {
  return (
    <div className="pt-13">
      <Answer explanation="The address may be mistyped, or what it led to was deleted, archived or moved. The rail and the search lead to what is there.">
        There is no such page in this team.
      </Answer>
    </div>
  );
}
