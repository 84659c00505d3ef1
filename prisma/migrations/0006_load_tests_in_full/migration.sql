-- CreateEnum
CREATE TYPE "BaselineKind" AS ENUM ('branch', 'target', 'previous', 'pinned');

-- CreateEnum
CREATE TYPE "SteadyMode" AS ENUM ('auto', 'off', 'fixed');

-- CreateEnum
CREATE TYPE "RegressionState" AS ENUM ('open', 'acknowledged', 'linked', 'fixed', 'accepted');

-- CreateEnum
CREATE TYPE "ShareKind" AS ENUM ('run', 'comparison', 'badge');

-- AlterTable
ALTER TABLE "Test" ADD COLUMN     "anchorRunId" UUID,
ADD COLUMN     "apdexMs" DOUBLE PRECISION NOT NULL DEFAULT 500,
ADD COLUMN     "baselineKind" "BaselineKind" NOT NULL DEFAULT 'branch',
ADD COLUMN     "baselineRuns" INTEGER NOT NULL DEFAULT 10,
ADD COLUMN     "coolDownMs" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "csvMapping" JSONB,
ADD COLUMN     "keepBucketsDays" INTEGER,
ADD COLUMN     "keepBucketsRuns" INTEGER,
ADD COLUMN     "keepFilesDays" INTEGER,
ADD COLUMN     "keepFilesRuns" INTEGER,
ADD COLUMN     "pinnedRunId" UUID,
ADD COLUMN     "rampUpMs" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "smallestEffectPct" DOUBLE PRECISION NOT NULL DEFAULT 5,
ADD COLUMN     "smallestEffectPoints" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
ADD COLUMN     "steadyMode" "SteadyMode" NOT NULL DEFAULT 'auto',
ADD COLUMN     "targetBranch" TEXT NOT NULL DEFAULT 'main';

-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "bucketsRemovedAt" TIMESTAMPTZ(3),
ADD COLUMN     "filesRemovedAt" TIMESTAMPTZ(3),
ADD COLUMN     "kindAnswer" JSONB,
ADD COLUMN     "pinnedAt" TIMESTAMPTZ(3),
ADD COLUMN     "steadyFigures" JSONB,
ADD COLUMN     "steadyFromMs" DOUBLE PRECISION,
ADD COLUMN     "steadyReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "steadyToMs" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "RunLabel" ADD COLUMN     "steadyFigures" JSONB;

-- CreateTable
CREATE TABLE "ChangePoint" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "testId" UUID NOT NULL,
    "branch" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "runId" UUID NOT NULL,
    "lastRunId" UUID NOT NULL,
    "foundWith" INTEGER NOT NULL,
    "before" DOUBLE PRECISION NOT NULL,
    "after" DOUBLE PRECISION NOT NULL,
    "runsBefore" INTEGER NOT NULL,
    "runsAfter" INTEGER NOT NULL,
    "change" DOUBLE PRECISION NOT NULL,
    "changeLow" DOUBLE PRECISION NOT NULL,
    "changeHigh" DOUBLE PRECISION NOT NULL,
    "pValue" DOUBLE PRECISION NOT NULL,
    "isWorse" BOOLEAN NOT NULL,
    "explanation" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgedBy" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ChangePoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Regression" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "testId" UUID NOT NULL,
    "state" "RegressionState" NOT NULL DEFAULT 'open',
    "branch" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "changePointId" UUID,
    "runId" UUID NOT NULL,
    "before" DOUBLE PRECISION NOT NULL,
    "after" DOUBLE PRECISION NOT NULL,
    "change" DOUBLE PRECISION NOT NULL,
    "changeLow" DOUBLE PRECISION NOT NULL,
    "changeHigh" DOUBLE PRECISION NOT NULL,
    "ownerId" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "mutedUntil" TIMESTAMPTZ(3),
    "fixedRunId" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Regression_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedComparison" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "testId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedComparison_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Share" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "kind" "ShareKind" NOT NULL,
    "testId" UUID NOT NULL,
    "runId" UUID,
    "query" TEXT NOT NULL DEFAULT '',
    "branch" TEXT NOT NULL DEFAULT '',
    "tokenHash" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunResource" (
    "runId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "host" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "bucketMs" INTEGER NOT NULL,
    "values" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RunResource_pkey" PRIMARY KEY ("runId","ordinal")
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "owner" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "storeKey" TEXT NOT NULL,
    "sha256" TEXT,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "runId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ChangePoint_testId_branch_metric_label_idx" ON "ChangePoint"("testId", "branch", "metric", "label");

-- CreateIndex
CREATE INDEX "ChangePoint_runId_idx" ON "ChangePoint"("runId");

-- CreateIndex
CREATE INDEX "ChangePoint_lastRunId_idx" ON "ChangePoint"("lastRunId");

-- CreateIndex
CREATE UNIQUE INDEX "ChangePoint_testId_branch_asked_metric_label_runId_key" ON "ChangePoint"("testId", "branch", "asked", "metric", "label", "runId");

-- CreateIndex
CREATE UNIQUE INDEX "Regression_changePointId_key" ON "Regression"("changePointId");

-- CreateIndex
CREATE INDEX "Regression_testId_state_idx" ON "Regression"("testId", "state");

-- CreateIndex
CREATE INDEX "Regression_teamId_state_idx" ON "Regression"("teamId", "state");

-- CreateIndex
CREATE INDEX "Regression_runId_idx" ON "Regression"("runId");

-- CreateIndex
CREATE INDEX "Regression_fixedRunId_idx" ON "Regression"("fixedRunId");

-- CreateIndex
CREATE INDEX "Regression_ownerId_idx" ON "Regression"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedComparison_testId_name_key" ON "SavedComparison"("testId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Share_tokenHash_key" ON "Share"("tokenHash");

-- CreateIndex
CREATE INDEX "Share_teamId_createdAt_idx" ON "Share"("teamId", "createdAt");

-- CreateIndex
CREATE INDEX "Share_testId_idx" ON "Share"("testId");

-- CreateIndex
CREATE INDEX "Share_runId_idx" ON "Share"("runId");

-- CreateIndex
CREATE UNIQUE INDEX "Upload_storeKey_key" ON "Upload"("storeKey");

-- CreateIndex
CREATE INDEX "Upload_teamId_createdAt_idx" ON "Upload"("teamId", "createdAt");

-- CreateIndex
CREATE INDEX "Upload_runId_idx" ON "Upload"("runId");

-- CreateIndex
CREATE INDEX "Upload_expiresAt_idx" ON "Upload"("expiresAt");

-- CreateIndex
CREATE INDEX "Test_pinnedRunId_idx" ON "Test"("pinnedRunId");

-- CreateIndex
CREATE INDEX "Test_anchorRunId_idx" ON "Test"("anchorRunId");

-- AddForeignKey
ALTER TABLE "Test" ADD CONSTRAINT "Test_pinnedRunId_fkey" FOREIGN KEY ("pinnedRunId") REFERENCES "Run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Test" ADD CONSTRAINT "Test_anchorRunId_fkey" FOREIGN KEY ("anchorRunId") REFERENCES "Run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangePoint" ADD CONSTRAINT "ChangePoint_testId_fkey" FOREIGN KEY ("testId") REFERENCES "Test"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangePoint" ADD CONSTRAINT "ChangePoint_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangePoint" ADD CONSTRAINT "ChangePoint_lastRunId_fkey" FOREIGN KEY ("lastRunId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regression" ADD CONSTRAINT "Regression_testId_fkey" FOREIGN KEY ("testId") REFERENCES "Test"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regression" ADD CONSTRAINT "Regression_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regression" ADD CONSTRAINT "Regression_fixedRunId_fkey" FOREIGN KEY ("fixedRunId") REFERENCES "Run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regression" ADD CONSTRAINT "Regression_changePointId_fkey" FOREIGN KEY ("changePointId") REFERENCES "ChangePoint"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regression" ADD CONSTRAINT "Regression_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedComparison" ADD CONSTRAINT "SavedComparison_testId_fkey" FOREIGN KEY ("testId") REFERENCES "Test"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_testId_fkey" FOREIGN KEY ("testId") REFERENCES "Test"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunResource" ADD CONSTRAINT "RunResource_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;
