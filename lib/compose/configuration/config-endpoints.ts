import { z } from "zod";
import type { Endpoint, NamedSchema } from "#lib/shared/openapi.ts";
import { configAnswerSchema } from "./config-answer.ts";
