import { openApi } from "../contract/openapi.ts";
import type { ConsoleAct } from "./caller.ts";

/** The contract of both doors as OpenAPI 3.1. */
export const openapi: ConsoleAct<"openapi"> = async () => openApi();
