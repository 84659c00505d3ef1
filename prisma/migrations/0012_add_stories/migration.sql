-- CreateEnum
CREATE TYPE "SlotState" AS ENUM ('waiting', 'talking', 'ended');

-- CreateEnum
CREATE TYPE "SlotOutcome" AS ENUM ('story', 'duplicate', 'answered', 'declined', 'left');

-- CreateEnum
CREATE TYPE "StoryKind" AS ENUM ('issue', 'incident');

-- CreateEnum
CREATE TYPE "StoryState" AS ENUM ('inbox', 'framed', 'investigating', 'sized', 'parked', 'fixing', 'verifying', 'closed', 'declined', 'duplicate', 'snoozed');

-- CreateEnum
CREATE TYPE "BlocksWorkflow" AS ENUM ('none', 'degraded', 'workaround', 'blocked');

-- CreateEnum
CREATE TYPE "Churn" AS ENUM ('none', 'suspected', 'confirmed');

-- CreateEnum
CREATE TYPE "StoryOutcome" AS ENUM ('improved', 'no_change', 'worse', 'unproven');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('screenshot', 'video', 'run', 'log', 'link');

-- CreateEnum
CREATE TYPE "HypothesisState" AS ENUM ('draft', 'awaiting_data', 'confirmed', 'disproved', 'inconclusive', 'withdrawn');

-- CreateEnum
CREATE TYPE "TimeboxDecision" AS ENUM ('hypothesis', 'park', 'decline', 'hand_over', 'ended');

-- CreateEnum
CREATE TYPE "FixStatus" AS ENUM ('open', 'in_progress', 'shipped', 'dropped');

-- AlterTable
ALTER TABLE "ChangePoint" ADD COLUMN     "storyId" UUID;

-- AlterTable
ALTER TABLE "Regression" ADD COLUMN     "storyId" UUID;

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "storyId" UUID,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeSettings" (
    "userId" UUID NOT NULL,
    "off" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NoticeSettings_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "OfficeHours" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "joinUrl" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "timeZone" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "startMinute" INTEGER NOT NULL,
    "durationMinutes" INTEGER NOT NULL DEFAULT 60,
    "everyWeeks" INTEGER NOT NULL DEFAULT 1,
    "startsOn" DATE NOT NULL,
    "slotMinutes" INTEGER NOT NULL DEFAULT 10,
    "feedHash" TEXT,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OfficeHours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfficeHost" (
    "officeHoursId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OfficeHost_pkey" PRIMARY KEY ("officeHoursId","userId")
);

-- CreateTable
CREATE TABLE "OfficeSession" (
    "id" UUID NOT NULL,
    "officeHoursId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "hostId" UUID,
    "hostName" TEXT NOT NULL DEFAULT '',
    "openedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "notes" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OfficeSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfficeSlot" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "userId" UUID,
    "name" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "storyId" UUID,
    "position" INTEGER NOT NULL,
    "state" "SlotState" NOT NULL DEFAULT 'waiting',
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "addedMs" INTEGER NOT NULL DEFAULT 0,
    "outcome" "SlotOutcome",
    "outcomeStoryId" UUID,
    "notes" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OfficeSlot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Story" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "StoryKind" NOT NULL DEFAULT 'issue',
    "state" "StoryState" NOT NULL DEFAULT 'inbox',
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "customerImpact" TEXT NOT NULL DEFAULT '',
    "downstreamImpact" TEXT NOT NULL DEFAULT '',
    "serviceId" UUID,
    "what" TEXT NOT NULL DEFAULT '',
    "whom" TEXT NOT NULL DEFAULT '',
    "howSlow" TEXT NOT NULL DEFAULT '',
    "whenSlow" TEXT NOT NULL DEFAULT '',
    "why" TEXT NOT NULL DEFAULT '',
    "affectedGroup" TEXT NOT NULL DEFAULT '',
    "customersLow" DOUBLE PRECISION,
    "customersLikely" DOUBLE PRECISION,
    "customersHigh" DOUBLE PRECISION,
    "revenueLow" DOUBLE PRECISION,
    "revenueLikely" DOUBLE PRECISION,
    "revenueHigh" DOUBLE PRECISION,
    "revenueCurrency" TEXT,
    "revenuePer" TEXT,
    "ticketsPerWeek" DOUBLE PRECISION,
    "minutesPerTicket" DOUBLE PRECISION,
    "blocks" "BlocksWorkflow",
    "churn" "Churn",
    "churnCount" DOUBLE PRECISION,
    "metric" JSONB,
    "watchTestId" UUID,
    "watchMetric" TEXT NOT NULL DEFAULT '',
    "watchLabel" TEXT NOT NULL DEFAULT '',
    "watchBranch" TEXT NOT NULL DEFAULT '',
    "effortLow" DOUBLE PRECISION,
    "effortLikely" DOUBLE PRECISION,
    "effortHigh" DOUBLE PRECISION,
    "reachLow" DOUBLE PRECISION,
    "reachLikely" DOUBLE PRECISION,
    "reachHigh" DOUBLE PRECISION,
    "impactFactor" DOUBLE PRECISION,
    "confidenceFactor" DOUBLE PRECISION,
    "deadline" DATE,
    "sources" JSONB NOT NULL DEFAULT '{}',
    "responsibleTeamId" UUID,
    "accountableTeamId" UUID,
    "investigatorId" UUID,
    "ownerId" UUID,
    "reporterId" UUID,
    "reporterName" TEXT NOT NULL DEFAULT '',
    "reporterContact" TEXT NOT NULL DEFAULT '',
    "snoozedFrom" "StoryState",
    "snoozedUntil" TIMESTAMPTZ(3),
    "snoozedWhen" JSONB,
    "duplicateOfId" UUID,
    "approvedById" UUID,
    "approvedByName" TEXT NOT NULL DEFAULT '',
    "change" TEXT NOT NULL DEFAULT '',
    "outcome" "StoryOutcome",
    "outcomeReason" TEXT NOT NULL DEFAULT '',
    "provedLevel" DOUBLE PRECISION,
    "regressedAt" TIMESTAMPTZ(3),
    "regressedRunId" UUID,
    "needsDecision" BOOLEAN NOT NULL DEFAULT false,
    "reviewSeen" TEXT NOT NULL DEFAULT '',
    "reviewTimeline" TEXT NOT NULL DEFAULT '',
    "reviewDetected" TEXT NOT NULL DEFAULT '',
    "reviewWouldDetect" TEXT NOT NULL DEFAULT '',
    "reviewActions" TEXT NOT NULL DEFAULT '',
    "stateChangedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoryEvent" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "fromState" "StoryState",
    "toState" "StoryState",
    "reason" TEXT NOT NULL DEFAULT '',
    "details" JSONB NOT NULL DEFAULT '{}',
    "before" JSONB NOT NULL DEFAULT '{}',
    "batchId" UUID,
    "undoneAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoryEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoryPerson" (
    "storyId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "isFollowing" BOOLEAN NOT NULL DEFAULT false,
    "isConsulted" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoryPerson_pkey" PRIMARY KEY ("storyId","userId")
);

-- CreateTable
CREATE TABLE "StoryNote" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "authorId" UUID,
    "authorName" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoryNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HeardFrom" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "customerId" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "addedById" UUID,
    "addedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HeardFrom_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoryEvidence" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "takenOn" DATE NOT NULL,
    "confidence" TEXT NOT NULL,
    "url" TEXT NOT NULL DEFAULT '',
    "runId" UUID,
    "fileName" TEXT NOT NULL DEFAULT '',
    "storeKey" TEXT,
    "bytes" BIGINT,
    "sha256" TEXT NOT NULL DEFAULT '',
    "mediaType" TEXT NOT NULL DEFAULT '',
    "addedById" UUID,
    "addedBy" TEXT NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoryEvidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Hypothesis" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "HypothesisState" NOT NULL DEFAULT 'draft',
    "component" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "claim" TEXT NOT NULL,
    "population" TEXT NOT NULL,
    "instrumentation" TEXT NOT NULL DEFAULT '',
    "liveSince" TIMESTAMPTZ(3),
    "reviewOn" DATE,
    "conclusion" TEXT NOT NULL DEFAULT '',
    "savedHours" DOUBLE PRECISION,
    "decidedById" UUID,
    "decidedBy" TEXT NOT NULL DEFAULT '',
    "decidedAt" TIMESTAMPTZ(3),
    "createdById" UUID,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Hypothesis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HypothesisTest" (
    "hypothesisId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "testId" UUID,
    "metric" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "branch" TEXT NOT NULL DEFAULT '',
    "unit" TEXT NOT NULL,
    "comparator" TEXT NOT NULL,
    "threshold" DOUBLE PRECISION NOT NULL,
    "minimumSamples" INTEGER NOT NULL,
    "windowDays" INTEGER NOT NULL,
    "declaredBy" TEXT NOT NULL,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HypothesisTest_pkey" PRIMARY KEY ("hypothesisId","version")
);

-- CreateTable
CREATE TABLE "HypothesisResult" (
    "id" UUID NOT NULL,
    "hypothesisId" UUID NOT NULL,
    "testVersion" INTEGER NOT NULL,
    "samples" INTEGER NOT NULL,
    "value" DOUBLE PRECISION,
    "isMet" BOOLEAN,
    "snapshot" JSONB NOT NULL,
    "evaluatedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HypothesisResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Timebox" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "personId" UUID,
    "personName" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "plannedMs" INTEGER NOT NULL,
    "extendedMs" INTEGER NOT NULL DEFAULT 0,
    "extensions" JSONB NOT NULL DEFAULT '[]',
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "pausedAt" TIMESTAMPTZ(3),
    "pausedFor" TEXT NOT NULL DEFAULT '',
    "pausedMs" INTEGER NOT NULL DEFAULT 0,
    "noticedAt" TIMESTAMPTZ(3),
    "ranOutAt" TIMESTAMPTZ(3),
    "stoppedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "usedMs" INTEGER,
    "decision" "TimeboxDecision",
    "notes" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Timebox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Fix" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "ownerTeam" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "status" "FixStatus" NOT NULL DEFAULT 'open',
    "settledAt" TIMESTAMPTZ(3),
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Fix_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "storyId" UUID,
    "kind" TEXT NOT NULL,
    "chosen" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "alternatives" JSONB NOT NULL DEFAULT '[]',
    "inputs" JSONB NOT NULL DEFAULT '{}',
    "decidedById" UUID,
    "decidedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Measurement" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "testId" UUID,
    "metric" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "branch" TEXT NOT NULL DEFAULT '',
    "result" JSONB NOT NULL,
    "madeById" UUID,
    "madeBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Measurement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lesson" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "storyId" UUID,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "tactics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "authorId" UUID,
    "author" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Lesson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoryTicket" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "addedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoryTicket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoryText" (
    "storyId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "rowId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoryText_pkey" PRIMARY KEY ("storyId","kind","rowId")
);

-- CreateTable
CREATE TABLE "StoryView" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "ownerId" UUID,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "madeBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoryView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StorySettings" (
    "teamId" UUID NOT NULL,
    "prefix" TEXT NOT NULL,
    "nextNumber" INTEGER NOT NULL DEFAULT 1,
    "performanceTeamId" UUID,
    "supportMinuteMinor" DOUBLE PRECISION,
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "hoursPerWeek" DOUBLE PRECISION NOT NULL DEFAULT 40,
    "formHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StorySettings_pkey" PRIMARY KEY ("teamId")
);

-- CreateIndex
CREATE INDEX "Notice_userId_createdAt_id_idx" ON "Notice"("userId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Notice_userId_readAt_idx" ON "Notice"("userId", "readAt");

-- CreateIndex
CREATE INDEX "Notice_teamId_idx" ON "Notice"("teamId");

-- CreateIndex
CREATE INDEX "Notice_storyId_idx" ON "Notice"("storyId");

-- CreateIndex
CREATE UNIQUE INDEX "OfficeHours_feedHash_key" ON "OfficeHours"("feedHash");

-- CreateIndex
CREATE INDEX "OfficeHours_teamId_name_idx" ON "OfficeHours"("teamId", "name");

-- CreateIndex
CREATE INDEX "OfficeHost_userId_idx" ON "OfficeHost"("userId");

-- CreateIndex
CREATE INDEX "OfficeSession_teamId_startsAt_idx" ON "OfficeSession"("teamId", "startsAt");

-- CreateIndex
CREATE INDEX "OfficeSession_hostId_idx" ON "OfficeSession"("hostId");

-- CreateIndex
CREATE UNIQUE INDEX "OfficeSession_officeHoursId_startsAt_key" ON "OfficeSession"("officeHoursId", "startsAt");

-- CreateIndex
CREATE INDEX "OfficeSlot_sessionId_position_idx" ON "OfficeSlot"("sessionId", "position");

-- CreateIndex
CREATE INDEX "OfficeSlot_userId_idx" ON "OfficeSlot"("userId");

-- CreateIndex
CREATE INDEX "OfficeSlot_storyId_idx" ON "OfficeSlot"("storyId");

-- CreateIndex
CREATE INDEX "OfficeSlot_outcomeStoryId_idx" ON "OfficeSlot"("outcomeStoryId");

-- CreateIndex
CREATE INDEX "Story_teamId_state_createdAt_id_idx" ON "Story"("teamId", "state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Story_teamId_state_updatedAt_id_idx" ON "Story"("teamId", "state", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Story_teamId_createdAt_id_idx" ON "Story"("teamId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Story_teamId_updatedAt_id_idx" ON "Story"("teamId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Story_responsibleTeamId_state_idx" ON "Story"("responsibleTeamId", "state");

-- CreateIndex
CREATE INDEX "Story_accountableTeamId_idx" ON "Story"("accountableTeamId");

-- CreateIndex
CREATE INDEX "Story_serviceId_idx" ON "Story"("serviceId");

-- CreateIndex
CREATE INDEX "Story_watchTestId_state_idx" ON "Story"("watchTestId", "state");

-- CreateIndex
CREATE INDEX "Story_regressedRunId_idx" ON "Story"("regressedRunId");

-- CreateIndex
CREATE INDEX "Story_investigatorId_idx" ON "Story"("investigatorId");

-- CreateIndex
CREATE INDEX "Story_ownerId_idx" ON "Story"("ownerId");

-- CreateIndex
CREATE INDEX "Story_reporterId_idx" ON "Story"("reporterId");

-- CreateIndex
CREATE INDEX "Story_approvedById_idx" ON "Story"("approvedById");

-- CreateIndex
CREATE INDEX "Story_duplicateOfId_idx" ON "Story"("duplicateOfId");

-- CreateIndex
CREATE INDEX "Story_state_snoozedUntil_idx" ON "Story"("state", "snoozedUntil");

-- CreateIndex
CREATE UNIQUE INDEX "Story_teamId_number_key" ON "Story"("teamId", "number");

-- CreateIndex
CREATE INDEX "StoryEvent_storyId_createdAt_id_idx" ON "StoryEvent"("storyId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "StoryEvent_teamId_createdAt_idx" ON "StoryEvent"("teamId", "createdAt");

-- CreateIndex
CREATE INDEX "StoryEvent_batchId_idx" ON "StoryEvent"("batchId");

-- CreateIndex
CREATE INDEX "StoryEvent_actorId_idx" ON "StoryEvent"("actorId");

-- CreateIndex
CREATE INDEX "StoryPerson_userId_idx" ON "StoryPerson"("userId");

-- CreateIndex
CREATE INDEX "StoryNote_storyId_createdAt_idx" ON "StoryNote"("storyId", "createdAt");

-- CreateIndex
CREATE INDEX "StoryNote_authorId_idx" ON "StoryNote"("authorId");

-- CreateIndex
CREATE INDEX "HeardFrom_addedById_idx" ON "HeardFrom"("addedById");

-- CreateIndex
CREATE UNIQUE INDEX "HeardFrom_storyId_customerId_key" ON "HeardFrom"("storyId", "customerId");

-- CreateIndex
CREATE UNIQUE INDEX "StoryEvidence_storeKey_key" ON "StoryEvidence"("storeKey");

-- CreateIndex
CREATE INDEX "StoryEvidence_storyId_createdAt_idx" ON "StoryEvidence"("storyId", "createdAt");

-- CreateIndex
CREATE INDEX "StoryEvidence_runId_idx" ON "StoryEvidence"("runId");

-- CreateIndex
CREATE INDEX "StoryEvidence_addedById_idx" ON "StoryEvidence"("addedById");

-- CreateIndex
CREATE INDEX "Hypothesis_state_reviewOn_idx" ON "Hypothesis"("state", "reviewOn");

-- CreateIndex
CREATE INDEX "Hypothesis_decidedById_idx" ON "Hypothesis"("decidedById");

-- CreateIndex
CREATE INDEX "Hypothesis_createdById_idx" ON "Hypothesis"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Hypothesis_storyId_number_key" ON "Hypothesis"("storyId", "number");

-- CreateIndex
CREATE INDEX "HypothesisTest_testId_idx" ON "HypothesisTest"("testId");

-- CreateIndex
CREATE INDEX "HypothesisResult_hypothesisId_createdAt_idx" ON "HypothesisResult"("hypothesisId", "createdAt");

-- CreateIndex
CREATE INDEX "Timebox_storyId_startedAt_idx" ON "Timebox"("storyId", "startedAt");

-- CreateIndex
CREATE INDEX "Timebox_personId_endedAt_idx" ON "Timebox"("personId", "endedAt");

-- CreateIndex
CREATE INDEX "Timebox_endedAt_startedAt_idx" ON "Timebox"("endedAt", "startedAt");

-- CreateIndex
CREATE INDEX "Fix_storyId_createdAt_idx" ON "Fix"("storyId", "createdAt");

-- CreateIndex
CREATE INDEX "Decision_teamId_createdAt_id_idx" ON "Decision"("teamId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Decision_storyId_idx" ON "Decision"("storyId");

-- CreateIndex
CREATE INDEX "Decision_decidedById_idx" ON "Decision"("decidedById");

-- CreateIndex
CREATE INDEX "Measurement_storyId_createdAt_idx" ON "Measurement"("storyId", "createdAt");

-- CreateIndex
CREATE INDEX "Measurement_testId_idx" ON "Measurement"("testId");

-- CreateIndex
CREATE INDEX "Measurement_madeById_idx" ON "Measurement"("madeById");

-- CreateIndex
CREATE INDEX "Lesson_teamId_createdAt_id_idx" ON "Lesson"("teamId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Lesson_storyId_idx" ON "Lesson"("storyId");

-- CreateIndex
CREATE INDEX "Lesson_authorId_idx" ON "Lesson"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "StoryTicket_storyId_url_key" ON "StoryTicket"("storyId", "url");

-- CreateIndex
CREATE INDEX "StoryText_teamId_idx" ON "StoryText"("teamId");

-- CreateIndex
CREATE INDEX "StoryView_teamId_name_idx" ON "StoryView"("teamId", "name");

-- CreateIndex
CREATE INDEX "StoryView_ownerId_idx" ON "StoryView"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "StorySettings_prefix_key" ON "StorySettings"("prefix");

-- CreateIndex
CREATE UNIQUE INDEX "StorySettings_formHash_key" ON "StorySettings"("formHash");

-- CreateIndex
CREATE INDEX "StorySettings_performanceTeamId_idx" ON "StorySettings"("performanceTeamId");

-- CreateIndex
CREATE INDEX "ChangePoint_storyId_idx" ON "ChangePoint"("storyId");

-- CreateIndex
CREATE INDEX "Regression_storyId_idx" ON "Regression"("storyId");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeSettings" ADD CONSTRAINT "NoticeSettings_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeHours" ADD CONSTRAINT "OfficeHours_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeHost" ADD CONSTRAINT "OfficeHost_officeHoursId_fkey" FOREIGN KEY ("officeHoursId") REFERENCES "OfficeHours"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeHost" ADD CONSTRAINT "OfficeHost_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeSession" ADD CONSTRAINT "OfficeSession_officeHoursId_fkey" FOREIGN KEY ("officeHoursId") REFERENCES "OfficeHours"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeSession" ADD CONSTRAINT "OfficeSession_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeSlot" ADD CONSTRAINT "OfficeSlot_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "OfficeSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeSlot" ADD CONSTRAINT "OfficeSlot_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeSlot" ADD CONSTRAINT "OfficeSlot_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeSlot" ADD CONSTRAINT "OfficeSlot_outcomeStoryId_fkey" FOREIGN KEY ("outcomeStoryId") REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangePoint" ADD CONSTRAINT "ChangePoint_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regression" ADD CONSTRAINT "Regression_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_responsibleTeamId_fkey" FOREIGN KEY ("responsibleTeamId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_accountableTeamId_fkey" FOREIGN KEY ("accountableTeamId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_watchTestId_fkey" FOREIGN KEY ("watchTestId") REFERENCES "Test"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_regressedRunId_fkey" FOREIGN KEY ("regressedRunId") REFERENCES "Run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_investigatorId_fkey" FOREIGN KEY ("investigatorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_duplicateOfId_fkey" FOREIGN KEY ("duplicateOfId") REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryEvent" ADD CONSTRAINT "StoryEvent_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryEvent" ADD CONSTRAINT "StoryEvent_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryPerson" ADD CONSTRAINT "StoryPerson_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryPerson" ADD CONSTRAINT "StoryPerson_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryNote" ADD CONSTRAINT "StoryNote_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryNote" ADD CONSTRAINT "StoryNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeardFrom" ADD CONSTRAINT "HeardFrom_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeardFrom" ADD CONSTRAINT "HeardFrom_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryEvidence" ADD CONSTRAINT "StoryEvidence_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryEvidence" ADD CONSTRAINT "StoryEvidence_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryEvidence" ADD CONSTRAINT "StoryEvidence_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hypothesis" ADD CONSTRAINT "Hypothesis_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hypothesis" ADD CONSTRAINT "Hypothesis_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hypothesis" ADD CONSTRAINT "Hypothesis_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HypothesisTest" ADD CONSTRAINT "HypothesisTest_hypothesisId_fkey" FOREIGN KEY ("hypothesisId") REFERENCES "Hypothesis"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HypothesisTest" ADD CONSTRAINT "HypothesisTest_testId_fkey" FOREIGN KEY ("testId") REFERENCES "Test"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HypothesisResult" ADD CONSTRAINT "HypothesisResult_hypothesisId_fkey" FOREIGN KEY ("hypothesisId") REFERENCES "Hypothesis"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Timebox" ADD CONSTRAINT "Timebox_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Timebox" ADD CONSTRAINT "Timebox_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fix" ADD CONSTRAINT "Fix_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_testId_fkey" FOREIGN KEY ("testId") REFERENCES "Test"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryTicket" ADD CONSTRAINT "StoryTicket_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryText" ADD CONSTRAINT "StoryText_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryView" ADD CONSTRAINT "StoryView_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryView" ADD CONSTRAINT "StoryView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StorySettings" ADD CONSTRAINT "StorySettings_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StorySettings" ADD CONSTRAINT "StorySettings_performanceTeamId_fkey" FOREIGN KEY ("performanceTeamId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A clock runs for one story at a time, whoever starts two at once.
CREATE UNIQUE INDEX "Timebox_one_runs_per_person_key" ON "Timebox"("personId") WHERE "endedAt" IS NULL AND "pausedAt" IS NULL AND "stoppedAt" IS NULL;

-- Of a team's views, and of a person's in a team, one is shown first.
CREATE UNIQUE INDEX "StoryView_one_default_key" ON "StoryView"("teamId", "ownerId") NULLS NOT DISTINCT WHERE "isDefault";

-- Titles that look alike, and words anywhere in what is said of a story.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "Story_title_alike_idx" ON "Story" USING gin (lower("title") gin_trgm_ops);
CREATE INDEX "StoryText_words_idx" ON "StoryText" USING gin (to_tsvector('simple', "text"));
