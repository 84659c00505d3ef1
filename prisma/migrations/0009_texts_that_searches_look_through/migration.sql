-- CreateTable
CREATE TABLE "SearchedText" (
    "testId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchedText_pkey" PRIMARY KEY ("testId","kind","sha256")
);

-- AddForeignKey
ALTER TABLE "SearchedText" ADD CONSTRAINT "SearchedText_testId_fkey" FOREIGN KEY ("testId") REFERENCES "Test"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is there already.
INSERT INTO "SearchedText" ("testId", "kind", "sha256", "text")
SELECT run."testId", 'label', sha256(convert_to(label."label", 'UTF8')), label."label"
FROM "RunLabel" label JOIN "Run" run ON run."id" = label."runId"
GROUP BY run."testId", label."label";
INSERT INTO "SearchedText" ("testId", "kind", "sha256", "text")
SELECT run."testId", 'error', sha256(convert_to(error."message", 'UTF8')), error."message"
FROM "RunError" error JOIN "Run" run ON run."id" = error."runId"
GROUP BY run."testId", error."message";
