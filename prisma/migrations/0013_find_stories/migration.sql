-- CreateIndex
CREATE INDEX "Story_teamId_state_stateChangedAt_id_idx" ON "Story"("teamId", "state", "stateChangedAt", "id");

-- CreateIndex
CREATE INDEX "Story_teamId_state_customersLikely_id_idx" ON "Story"("teamId", "state", "customersLikely", "id");

-- CreateIndex
CREATE INDEX "Story_teamId_state_effortLikely_id_idx" ON "Story"("teamId", "state", "effortLikely", "id");

-- CreateIndex
CREATE INDEX "Story_teamId_state_deadline_id_idx" ON "Story"("teamId", "state", "deadline", "id");

-- Stories that came to other teams, few among all those that a team is responsible for.
CREATE INDEX "Story_asked_of_others_idx" ON "Story"("responsibleTeamId", "teamId", "state") WHERE "responsibleTeamId" <> "teamId";

-- Few at any time.
CREATE INDEX "Story_needs_decision_idx" ON "Story"("teamId", "createdAt", "id") WHERE "needsDecision";
CREATE INDEX "Story_regressed_idx" ON "Story"("teamId", "createdAt", "id") WHERE "regressedAt" IS NOT NULL;

-- All the words of a story are one row, which searches look through instead of each text.
DROP INDEX "StoryText_words_idx";
INSERT INTO "StoryText" ("storyId", "teamId", "kind", "rowId", "text")
SELECT "storyId", "teamId", 'words', "storyId", array_to_string(tsvector_to_array(to_tsvector('simple', translate(
  left(string_agg("text", ' ' ORDER BY "kind" DESC, "rowId"), 300000),
  '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~“”„‘’«»–—…·×€§°', repeat(' ', 47)))), ' ')
FROM "StoryText" GROUP BY "storyId", "teamId";
CREATE INDEX "StoryText_words_idx" ON "StoryText" USING gin (to_tsvector('simple', "text")) WHERE "kind" = 'words';
