-- CreateEnum
CREATE TYPE "TacticPlace" AS ENUM ('habit', 'practising', 'trying', 'considering', 'paused', 'dropped');

-- CreateEnum
CREATE TYPE "TargetDirection" AS ENUM ('down', 'up');

-- CreateEnum
CREATE TYPE "RadarBallotState" AS ENUM ('picking', 'revealed', 'confirmed', 'cancelled');

-- CreateEnum
CREATE TYPE "Practice" AS ENUM ('never', 'sometimes', 'usually');

-- CreateTable
CREATE TABLE "Radar" (
    "teamId" UUID NOT NULL,
    "sectors" JSONB NOT NULL,
    "reviewEveryDays" INTEGER NOT NULL DEFAULT 28,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Radar_pkey" PRIMARY KEY ("teamId")
);

-- CreateTable
CREATE TABLE "Tactic" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "sector" TEXT NOT NULL,
    "slot" INTEGER NOT NULL,
    "place" "TacticPlace" NOT NULL,
    "ownerId" UUID,
    "ownerName" TEXT NOT NULL DEFAULT '',
    "why" TEXT NOT NULL DEFAULT '',
    "hypothesis" TEXT NOT NULL DEFAULT '',
    "endsOn" DATE,
    "notes" TEXT NOT NULL DEFAULT '',
    "targetTestId" UUID,
    "targetMetric" TEXT NOT NULL DEFAULT '',
    "targetLabel" TEXT NOT NULL DEFAULT '',
    "targetBaseline" DOUBLE PRECISION,
    "targetGoal" DOUBLE PRECISION,
    "direction" "TargetDirection",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Tactic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TacticMove" (
    "tacticId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "from" "TacticPlace",
    "to" "TacticPlace" NOT NULL,
    "cell" INTEGER,
    "on" DATE NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "reviewOn" DATE,
    "movedById" UUID,
    "movedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TacticMove_pkey" PRIMARY KEY ("tacticId","number")
);

-- CreateTable
CREATE TABLE "TacticReview" (
    "id" UUID NOT NULL,
    "tacticId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "reviewOn" DATE,
    "roundId" UUID,
    "never" INTEGER NOT NULL DEFAULT 0,
    "sometimes" INTEGER NOT NULL DEFAULT 0,
    "usually" INTEGER NOT NULL DEFAULT 0,
    "proposed" "TacticPlace",
    "note" TEXT NOT NULL DEFAULT '',
    "byId" UUID,
    "by" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TacticReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TacticStory" (
    "tacticId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "addedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TacticStory_pkey" PRIMARY KEY ("tacticId","storyId")
);

-- CreateTable
CREATE TABLE "RadarBallot" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "RadarBallotState" NOT NULL DEFAULT 'picking',
    "buyIn" JSONB,
    "voters" INTEGER,
    "chosen" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "startedById" UUID,
    "startedBy" TEXT NOT NULL,
    "revealedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT NOT NULL DEFAULT '',
    "endedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RadarBallot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RadarPick" (
    "ballotId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RadarPick_pkey" PRIMARY KEY ("ballotId","userId","slug")
);

-- CreateTable
CREATE TABLE "CheckIn" (
    "roundId" UUID NOT NULL,
    "tacticId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "said" "Practice" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CheckIn_pkey" PRIMARY KEY ("roundId","tacticId","seatId")
);

-- CreateIndex
CREATE INDEX "Tactic_ownerId_idx" ON "Tactic"("ownerId");

-- CreateIndex
CREATE INDEX "Tactic_createdById_idx" ON "Tactic"("createdById");

-- CreateIndex
CREATE INDEX "Tactic_targetTestId_idx" ON "Tactic"("targetTestId");

-- CreateIndex
CREATE UNIQUE INDEX "Tactic_teamId_slug_key" ON "Tactic"("teamId", "slug");

-- CreateIndex
CREATE INDEX "TacticMove_movedById_idx" ON "TacticMove"("movedById");

-- CreateIndex
CREATE INDEX "TacticReview_roundId_idx" ON "TacticReview"("roundId");

-- CreateIndex
CREATE INDEX "TacticReview_byId_idx" ON "TacticReview"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "TacticReview_tacticId_roundId_key" ON "TacticReview"("tacticId", "roundId");

-- CreateIndex
CREATE INDEX "TacticStory_storyId_idx" ON "TacticStory"("storyId");

-- CreateIndex
CREATE INDEX "RadarBallot_startedById_idx" ON "RadarBallot"("startedById");

-- CreateIndex
CREATE UNIQUE INDEX "RadarBallot_teamId_number_key" ON "RadarBallot"("teamId", "number");

-- CreateIndex
CREATE INDEX "RadarPick_userId_idx" ON "RadarPick"("userId");

-- CreateIndex
CREATE INDEX "CheckIn_tacticId_idx" ON "CheckIn"("tacticId");

-- CreateIndex
CREATE INDEX "CheckIn_seatId_idx" ON "CheckIn"("seatId");

-- AddForeignKey
ALTER TABLE "Radar" ADD CONSTRAINT "Radar_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tactic" ADD CONSTRAINT "Tactic_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tactic" ADD CONSTRAINT "Tactic_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tactic" ADD CONSTRAINT "Tactic_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tactic" ADD CONSTRAINT "Tactic_targetTestId_fkey" FOREIGN KEY ("targetTestId") REFERENCES "Test"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TacticMove" ADD CONSTRAINT "TacticMove_tacticId_fkey" FOREIGN KEY ("tacticId") REFERENCES "Tactic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TacticMove" ADD CONSTRAINT "TacticMove_movedById_fkey" FOREIGN KEY ("movedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TacticReview" ADD CONSTRAINT "TacticReview_tacticId_fkey" FOREIGN KEY ("tacticId") REFERENCES "Tactic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TacticReview" ADD CONSTRAINT "TacticReview_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TacticReview" ADD CONSTRAINT "TacticReview_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TacticStory" ADD CONSTRAINT "TacticStory_tacticId_fkey" FOREIGN KEY ("tacticId") REFERENCES "Tactic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TacticStory" ADD CONSTRAINT "TacticStory_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RadarBallot" ADD CONSTRAINT "RadarBallot_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RadarBallot" ADD CONSTRAINT "RadarBallot_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RadarPick" ADD CONSTRAINT "RadarPick_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "RadarBallot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RadarPick" ADD CONSTRAINT "RadarPick_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_tacticId_fkey" FOREIGN KEY ("tacticId") REFERENCES "Tactic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: a team has at most one ballot that is not over.
CREATE UNIQUE INDEX "RadarBallot_open_key" ON "RadarBallot"("teamId") WHERE "state" IN ('picking', 'revealed');
