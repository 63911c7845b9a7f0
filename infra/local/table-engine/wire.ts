import * as z from "zod";
import type { Attributes } from "./values.ts";

const isObject = (value: unknown) => typeof value === "object" && value !== null;

/** Attributes as they arrive; their values are checked where they are kept or compared. */
export const Loose = z.custom<Attributes>(isObject, "Attributes are missing");

/** The names and values of a call's expressions. */
export const GIVEN = {
  ExpressionAttributeNames: z.record(z.string(), z.string()).optional(),
  ExpressionAttributeValues: Loose.optional(),
};
