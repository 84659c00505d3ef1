-- What the Prisma schema cannot say.

ALTER TABLE "Objective"
  ADD CONSTRAINT "Objective_one_owner" CHECK (num_nonnulls("testId", "serviceId") = 1);

ALTER TABLE "ServiceDependency"
  ADD CONSTRAINT "ServiceDependency_one_target" CHECK (num_nonnulls("dependsOnServiceId", "infrastructureId") = 1);

-- A null is never equal to another, so the unique index on team and slug lets shared environments through.
CREATE UNIQUE INDEX "Environment_shared_slug_key" ON "Environment" ("slug") WHERE "teamId" IS NULL;
