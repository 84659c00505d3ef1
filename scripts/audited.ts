/** Functions that write as a part of what others do: whoever calls one is asked for the entry instead. */
export const parts: Record<string, string> = {
  "lib/auth/token-store.ts#createToken": "its callers know who makes the token",
  "lib/auth/session-store.ts#createSession": "its callers know how somebody proved who they are",
  "lib/systems/service-dependencies-store.ts#setDependencies": "its callers record the whole form",
  "lib/auth/session-store.ts#revokeSessionsOf": "sessions end with a password, an account or by their owner",
  "lib/accounts/end-reset-links-store.ts#endResetLinks": "links end with a newer one, a password or an account",
};

/** Functions that change something without an entry in the audit log, and why. */
export const unrecorded: Record<string, string> = {
  "lib/auth/session-store.ts#findSession": "notes when somebody was last here",
  "lib/auth/token-store.ts#findToken": "notes when a token was last used",
  "lib/auth/share-reader.ts#findShareReader": "notes when a link was last used",
  "lib/auth/sign-in-throttle.ts#takeAttempt": "counts attempts; signing in records how they ended",
  "lib/auth/sign-in-throttle.ts#forgiveAttempt": "counts attempts; signing in records how they ended",
  "lib/load-tests/runs/run-edit-store.ts#setRunNotes": "notes are written letter by letter, and read by all",
  "lib/load-tests/runs/run-ingest-store.ts#startIngest": "reads what an upload, which is recorded, brought",
  "lib/load-tests/runs/run-ingest-store.ts#noteStage": "reads what an upload, which is recorded, brought",
  "lib/load-tests/runs/run-ingest-store.ts#failRun": "reads what an upload, which is recorded, brought",
  "lib/load-tests/runs/run-ingest-store.ts#storeParsedRun": "reads what an upload, which is recorded, brought",
  "lib/load-tests/verdicts/run-verdict-store.ts#judgeStoredRun": "a verdict follows from what is recorded",
  "lib/load-tests/verdicts/run-verdict-store.ts#judgeStaleRuns": "a verdict follows from what is recorded",
  "lib/load-tests/verdicts/stale-verdicts-store.ts#markLaterRunsStale": "a verdict follows from what is recorded",
  "lib/load-tests/verdicts/stale-verdicts-store.ts#markStale": "its callers record who asked for it",
  "lib/load-tests/verdicts/stale-verdicts-store.ts#markNewestRunStale": "a verdict follows from what is recorded",
  "lib/load-tests/verdicts/stale-verdicts-store.ts#markingRegressed": "a verdict follows from what is recorded",
  "lib/load-tests/verdicts/stale-verdicts-store.ts#markNewestRunsStale": "a verdict follows from what is recorded",
  "lib/load-tests/verdicts/stale-verdicts-store.ts#markRunsStale": "a verdict follows from what is recorded",
  "lib/load-tests/runs/searched-text-store.ts#keepSearchedTexts": "reads what an upload, which is recorded, brought",
  "lib/load-tests/runs/searched-text-store.ts#forgetSearchedTexts": "its callers record the removal of the runs",
  "lib/load-tests/resources/resources-store.ts#writeResources": "reads what an upload, which is recorded, brought",
  "lib/load-tests/measures/measures-store.ts#measureStoredRuns": "figures follow from settings, which are recorded",
  "lib/load-tests/measures/measures-store.ts#measureAgain": "figures follow from settings, which are recorded",
  "lib/artifacts/resumable/upload-store.ts#beginUpload": "a run that is made of the file is recorded",
  "lib/artifacts/resumable/upload-store.ts#noteFinished": "a run that is made of the file is recorded",
  "lib/artifacts/resumable/upload-store.ts#forgetUpload": "a file that became no run",
  "lib/artifacts/resumable/expired-uploads-store.ts#forgetExpiredUploads": "files that became no run",
  "lib/artifacts/resumable/use-uploads-store.ts#useUploads": "its callers record the run",
  "lib/artifacts/resumable/use-uploads-store.ts#handOverUpload": "its callers record what the file became",
  "lib/load-tests/retention/storage-store.ts#noteBucketBytes": "bytes follow from what is stored",
  "lib/auth/badge-route.ts#badgeRoute": "when a badge was shown last",
  "lib/load-tests/change-points/examine-store.ts#examineRun": "a change point follows from what is recorded",
  "lib/load-tests/change-points/examine-store.ts#examineMovedRun": "a change point follows from what is recorded",
  "lib/load-tests/change-points/keep-found-store.ts#keepFound": "a change point follows from what is recorded",
  "lib/load-tests/change-points/asked-key-store.ts#keepAskedKeys": "a key follows from what is recorded",
  "lib/load-tests/regressions/follow-history-store.ts#followStoredHistory": "it follows from what is recorded",
  "lib/load-tests/regressions/follow-accepted-store.ts#followAcceptedRun": "its callers record the acceptance",
  "lib/team-test/candidates/mark-store.ts#markCandidate": "marks are set key by key, and read by all",
  "lib/team-test/ballots/ballot-store.ts#saveAnswer": "who answers, and when, is nobody's business",
  "lib/team-test/ballots/ballot-store.ts#takeAnswerBack": "who answers, and when, is nobody's business",
  "lib/team-test/ballots/ballot-owner-store.ts#takeOwner": "who answers, and when, is nobody's business",
  "lib/team-test/ballots/scatter-ballots-store.ts#scatterBallots": "it changes where rows lie, and nothing in them",
  "lib/team-test/rounds/reveal-store.ts#cutBallotsLoose": "its callers record the round",
  "lib/team-test/rounds/reveal-store.ts#forgetBallots": "its callers record the round",
  "lib/team-test/rounds/round-changed-store.ts#changeRound": "its callers record what is worth it",
  "lib/team-test/rounds/resume-rounds-store.ts#resumeRounds": "a part of an import, which is recorded as a whole",
  "lib/team-test/rounds/steer-round-store.ts#lookAt": "where a room looks, while it looks there",
  "lib/team-test/rounds/steer-round-store.ts#setTimer": "a timer that runs for minutes",
  "lib/team-test/seats/seat-store.ts#takeSeat": "the round shows who takes part",
  "lib/team-test/seats/seat-store.ts#askForSeat": "the round shows who takes part",
  "lib/team-test/seats/seat-store.ts#admitGuest": "the round shows who takes part",
  "lib/team-test/seats/seat-store.ts#setReady": "a mark for minutes",
  "lib/team-test/agreements/agreement-store.ts#agree": "the round says who wrote an agreed answer down last",
  "lib/team-test/agreements/agreement-store.ts#unagree": "the round says who wrote an agreed answer down last",
  "lib/team-test/actions/action-store.ts#addAction": "the round that it was made in shows it",
  "lib/team-test/actions/action-store.ts#changeAction": "it is edited as often as notes are, and read by all",
  "lib/team-test/actions/action-store.ts#settleAction": "the action says what became of it, and why",
  "lib/team-test/evidence/evidence-store.ts#keepEvidence": "it follows from what is recorded",
  "lib/stories/settings/story-settings-store.ts#takeStoryNumber": "the timeline of the story begins with it",
  "lib/notices/record-notices-store.ts#recordNotices": "what it tells of is recorded where it happens",
  "lib/notices/notice-store.ts#readNotices": "what somebody has read is their own business",
  "lib/notices/notice-store.ts#readNoticesAt": "what somebody has read is their own business",
  "lib/notices/notice-store.ts#switchNotices": "what somebody wants to hear of is their own business",
  "lib/stories/prioritising/what-next-store.ts#chooseNext": "the decision log keeps it, with what was known",
  "lib/stories/undo/take-back-effects-store.ts#takeBackEffects": "the undo is a line of the story's timeline",
  "lib/stories/undo/take-back-merge-store.ts#takeBackMerge": "the undo is a line of the story's timeline",
  "lib/stories/timeboxes/timebox-moves-store.ts#startTimebox": "the move that it follows is in the story's timeline",
  "lib/stories/timeboxes/timebox-moves-store.ts#startClock": "its callers tell it in the story's timeline",
  "lib/stories/timeboxes/timebox-moves-store.ts#endTimeboxOf": "the move that it follows is in the story's timeline",
  "lib/stories/timeboxes/resume-timebox-store.ts#makeRoom": "the other clock's pause is in its story's timeline",
  "lib/stories/hypotheses/keep-result-store.ts#keepSnapshot": "its callers tell it in the story's timeline",
  "lib/stories/search/story-text-store.ts#keepStoryText": "words to search through, which follow from the story",
  "lib/stories/search/story-text-store.ts#keepTextOf": "words to search through, which follow from the story",
  "lib/stories/people/story-people-store.ts#setFollowing": "whoever follows a story does it for themselves",
  "lib/stories/heard-from/heard-from-store.ts#removeHeard": "the line of the story's timeline is marked as undone",
  "lib/office-hours/sessions/hold-session-store.ts#holdSession": "a row for a time that was set already",
  "lib/office-hours/sessions/session-store.ts#openSession": "the sitting says who opened it, and when",
  "lib/office-hours/sessions/session-store.ts#hostSession": "the sitting says who opened it, and when",
  "lib/office-hours/queue/queue-store.ts#joinQueue": "the queue shows who waits, and its history what became of it",
  "lib/office-hours/queue/queue-store.ts#changeTopic": "the queue shows who waits, and its history what became of it",
  "lib/office-hours/queue/queue-store.ts#leaveQueue": "the queue shows who waits, and its history what became of it",
  "lib/office-hours/queue/queue-store.ts#moveSlot": "the queue shows who waits, and its history what became of it",
  "lib/office-hours/queue/queue-store.ts#stopTalk": "a talk that began by mistake",
  "lib/office-hours/queue/queue-store.ts#addTime": "a timer that runs for minutes",
  "lib/radar/choosing/forget-picks-store.ts#forgetPicks":
    "who picked is nobody's business; what removes the tactic records that",
  "lib/radar/choosing/pick-store.ts#pick": "who picks, and when, is nobody's business",
  "lib/compose/radar/links/put-question-tactic-store.ts#putQuestionTactic": "the tactic's first move tells it",
  "lib/compose/radar/target/target-store.ts#setTarget": "the tactic's page shows it, and anybody may change it",
  "lib/compose/radar/target/target-store.ts#setBaseline": "the tactic's page shows it, and anybody may change it",
  "lib/compose/radar/target/target-store.ts#clearTarget": "the tactic's page shows it, and anybody may change it",
  "lib/compose/radar/check-in/check-in-store.ts#sayPractice": "who says what, and when, is nobody's business",
  "lib/compose/radar/check-in/reveal-check-ins-store.ts#revealCheckIns":
    "the tactic's reviews tell it, with who did it",
  "lib/compose/radar/check-in/after-check-in-store.ts#moveAsProposed": "the tactic's moves tell it, with who did it",
  "lib/compose/radar/check-in/after-check-in-store.ts#leaveAsIs": "the tactic's reviews tell it, with who did it",
  "lib/compose/radar/check-in/after-check-in-store.ts#stillSo": "the tactic's reviews tell it, with who did it",
  "lib/radar/moves/hold-radar-store.ts#holdRadar": "a row with what holds without one",
  "lib/radar/tactics/add-tactic-store.ts#addTactic": "the tactic's log of moves begins with it",
  "lib/radar/tactics/add-tactic-store.ts#putOnRadar": "the tactic's log of moves begins with it",
  "lib/radar/moves/move-tactic-store.ts#moveTactic": "the tactic's log of moves keeps it, with who and why",
  "lib/radar/moves/move-tactic-store.ts#moveHeld": "the tactic's log of moves keeps it, with who and why",
  "lib/radar/moves/move-tactic-store.ts#addMove": "the tactic's log of moves keeps it, with who and why",
  "lib/radar/moves/place-tactic-store.ts#promoteInto": "where a blip lies in its segment follows from the moves",
  "lib/radar/moves/place-tactic-store.ts#settleInto": "where a blip lies in its segment follows from the moves",
  "lib/radar/reviews/review-tactic-store.ts#reviewTactic": "the tactic's page lists its reviews, with who held them",
  "lib/backup/import-rows-store.ts#insertChunk": "a part of an import, which is recorded as a whole",
};

const writes =
  /\b(?:tx|db|client|prisma)\.(?:\w+\.(?:create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)\(|\$executeRaw`(?!\s*select\b)|\$queryRaw(?:<[^`]*>)?`\s*(?:insert|update|delete)\b)/i;
const records = /\brecord[A-Z]\w*\(/;
const topLevel =
  /^(export )?(?:(?:async )?function\*? (\w+)|const (\w+)(?::[^=\n]*)? = (?:cache\()?(?:async )?(?:\(|function))/gm;

const partNames = Object.keys(parts).flatMap((part) => part.split("#")[1] ?? []);

type Unit = { name: string; isExported: boolean; text: string };

/** Whether a file holds stores, which alone may write. */
export function isStore(path: string): boolean {
  return /^lib\/.*-store\.ts$|^lib\/auth\/[^/]+\.ts$/.test(path) && !/\.test(-data)?\.ts$/.test(path);
}

/** The exported functions that record what they do: whoever calls one has recorded it. */
export function findRecorders(text: string): string[] {
  const units = unitsOf(text);
  return units.filter((unit) => unit.isExported && records.test(textWithCalled(unit, units))).map(({ name }) => name);
}

/**
 * The exported functions of a store that change something and record nothing, as `path#name`. A function does what the
 * functions of its file do that it calls, and what the `parts` and `recorders` do, wherever they stand.
 */
export function findUnrecorded(path: string, text: string, recorders: readonly string[] = []): string[] {
  const units = unitsOf(text);
  return units
    .filter(({ name, isExported }) => isExported && !(`${path}#${name}` in parts) && !(`${path}#${name}` in unrecorded))
    .filter((unit) => {
      const whole = textWithCalled(unit, units);
      return (writes.test(whole) || calls(whole, partNames)) && !records.test(whole) && !calls(whole, recorders);
    })
    .map(({ name }) => `${path}#${name}`);
}

/** The functions of a file, each with its text up to the next. */
function unitsOf(text: string): Unit[] {
  const starts = [...text.matchAll(topLevel)];
  return starts.map((match, index) => ({
    name: match[2] ?? match[3] ?? "",
    isExported: match[1] !== undefined,
    text: text.slice(match.index, starts[index + 1]?.index ?? text.length),
  }));
}

function textWithCalled(unit: Unit, units: readonly Unit[], seen = new Set<string>()): string {
  seen.add(unit.name);
  const called = units.filter(({ name }) => !seen.has(name) && new RegExp(`\\b${name}\\b`).test(unit.text));
  return [unit.text, ...called.map((other) => textWithCalled(other, units, seen))].join("\n");
}

function calls(text: string, names: readonly string[]): boolean {
  return names.some((name) => new RegExp(`(?<!function )\\b${name}\\(`).test(text));
}
