import { bytesText, numberText } from "#lib/shared/number-text.ts";

type Facts = { teams: number; runs: number; files: number; fileBytes: number };

/** "An export holds 3 teams, 1,204 runs and their 1,310 files of 8.4 GB." */
export function backupSentence({ teams, runs, files, fileBytes }: Facts): string {
  const parts = [counted(teams, "team"), counted(runs, "run")];
  if (files === 0) return `An export holds ${parts.join(" and ")}.`;
  const size =
    files === 1
      ? `an uploaded file of ${bytesText(fileBytes)}`
      : `${counted(files, "uploaded file")} of ${bytesText(fileBytes)} together`;
  return `An export holds ${parts.join(", ")} and ${size}.`;
}

function counted(count: number, noun: string): string {
  return `${numberText(count)} ${noun}${count === 1 ? "" : "s"}`;
}
