-- CreateEnum
CREATE TYPE "RoundMode" AS ENUM ('live', 'async', 'group');

-- CreateEnum
CREATE TYPE "RoundPhase" AS ENUM ('past_actions', 'answer', 'reveal', 'discuss', 'agree', 'actions', 'closed');

-- CreateEnum
CREATE TYPE "Answer" AS ENUM ('yes', 'no', 'unknown', 'not_ours');

-- CreateEnum
CREATE TYPE "CandidateMark" AS ENUM ('good', 'partly', 'poor', 'unknown');

-- CreateEnum
CREATE TYPE "ActionState" AS ENUM ('open', 'done', 'dropped');

-- CreateTable
CREATE TABLE "QuestionSet" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "basedOn" TEXT NOT NULL,
    "questions" JSONB NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuestionSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Round" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "setId" TEXT NOT NULL,
    "setVersion" INTEGER NOT NULL,
    "setName" TEXT NOT NULL,
    "questions" JSONB NOT NULL,
    "mode" "RoundMode" NOT NULL,
    "isAnonymous" BOOLEAN NOT NULL,
    "phase" "RoundPhase" NOT NULL DEFAULT 'past_actions',
    "questionId" TEXT NOT NULL DEFAULT '',
    "code" TEXT,
    "deadline" TIMESTAMPTZ(3),
    "timerMs" INTEGER NOT NULL DEFAULT 300000,
    "timerLeftMs" INTEGER NOT NULL DEFAULT 300000,
    "timerEndsAt" TIMESTAMPTZ(3),
    "ballotCount" INTEGER,
    "evidence" JSONB,
    "decision" TEXT NOT NULL DEFAULT '',
    "decisionWhy" TEXT NOT NULL DEFAULT '',
    "decidedBy" TEXT NOT NULL DEFAULT '',
    "decidedAt" TIMESTAMPTZ(3),
    "startedById" UUID,
    "revealedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Seat" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "userId" UUID,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT,
    "admittedAt" TIMESTAMPTZ(3),
    "refusedAt" TIMESTAMPTZ(3),
    "isReady" BOOLEAN NOT NULL DEFAULT false,
    "hasBallot" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BallotKey" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "BallotKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "questionId" TEXT NOT NULL,
    "answer" "Answer" NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "seatId" UUID,
    "keyHash" TEXT,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "roundId" UUID NOT NULL,
    "questionId" TEXT NOT NULL,
    "answer" "Answer" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "changedBecause" TEXT NOT NULL DEFAULT '',
    "agreedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("roundId","questionId")
);

-- CreateTable
CREATE TABLE "Candidate" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mark" (
    "candidateId" UUID NOT NULL,
    "questionId" TEXT NOT NULL,
    "value" "CandidateMark" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Mark_pkey" PRIMARY KEY ("candidateId","questionId")
);

-- CreateTable
CREATE TABLE "TeamAction" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "questionId" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "ownerId" UUID,
    "ownerName" TEXT NOT NULL DEFAULT '',
    "dueOn" DATE,
    "state" "ActionState" NOT NULL DEFAULT 'open',
    "reason" TEXT NOT NULL DEFAULT '',
    "settledAt" TIMESTAMPTZ(3),
    "settledRoundId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TeamAction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TeamTestSettings" (
    "teamId" UUID NOT NULL,
    "checklistUrl" TEXT NOT NULL DEFAULT '',
    "checklistReviewedOn" DATE,
    "limits" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TeamTestSettings_pkey" PRIMARY KEY ("teamId")
);

-- CreateIndex
CREATE INDEX "QuestionSet_teamId_name_idx" ON "QuestionSet"("teamId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Round_code_key" ON "Round"("code");

-- CreateIndex
CREATE INDEX "Round_startedById_idx" ON "Round"("startedById");

-- CreateIndex
CREATE INDEX "Round_phase_deadline_idx" ON "Round"("phase", "deadline");

-- CreateIndex
CREATE UNIQUE INDEX "Round_teamId_number_key" ON "Round"("teamId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_tokenHash_key" ON "Seat"("tokenHash");

-- CreateIndex
CREATE INDEX "Seat_userId_idx" ON "Seat"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_roundId_userId_key" ON "Seat"("roundId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "BallotKey_hash_key" ON "BallotKey"("hash");

-- CreateIndex
CREATE INDEX "BallotKey_roundId_idx" ON "BallotKey"("roundId");

-- CreateIndex
CREATE INDEX "Ballot_roundId_questionId_idx" ON "Ballot"("roundId", "questionId");

-- CreateIndex
CREATE INDEX "Ballot_seatId_idx" ON "Ballot"("seatId");

-- CreateIndex
CREATE UNIQUE INDEX "Ballot_roundId_seatId_questionId_key" ON "Ballot"("roundId", "seatId", "questionId");

-- CreateIndex
CREATE UNIQUE INDEX "Ballot_roundId_keyHash_questionId_key" ON "Ballot"("roundId", "keyHash", "questionId");

-- CreateIndex
CREATE UNIQUE INDEX "Candidate_roundId_name_key" ON "Candidate"("roundId", "name");

-- CreateIndex
CREATE INDEX "TeamAction_teamId_state_dueOn_idx" ON "TeamAction"("teamId", "state", "dueOn");

-- CreateIndex
CREATE INDEX "TeamAction_roundId_idx" ON "TeamAction"("roundId");

-- CreateIndex
CREATE INDEX "TeamAction_settledRoundId_idx" ON "TeamAction"("settledRoundId");

-- CreateIndex
CREATE INDEX "TeamAction_ownerId_idx" ON "TeamAction"("ownerId");

-- AddForeignKey
ALTER TABLE "QuestionSet" ADD CONSTRAINT "QuestionSet_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BallotKey" ADD CONSTRAINT "BallotKey_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidate" ADD CONSTRAINT "Candidate_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mark" ADD CONSTRAINT "Mark_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamAction" ADD CONSTRAINT "TeamAction_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamAction" ADD CONSTRAINT "TeamAction_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamAction" ADD CONSTRAINT "TeamAction_settledRoundId_fkey" FOREIGN KEY ("settledRoundId") REFERENCES "Round"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamAction" ADD CONSTRAINT "TeamAction_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamTestSettings" ADD CONSTRAINT "TeamTestSettings_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: a ballot is a person's or a key's, and nobody's once it is revealed; never both, which would tell whose the key is.
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_one_owner" CHECK ("seatId" IS NULL OR "keyHash" IS NULL);
