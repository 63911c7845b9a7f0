import type { PortalAssessment } from "../../functions/contract/shapes/portal.ts";
import type { PortalLanguage } from "./messages/catalogues.ts";

/** What the console tells the preview in its frame. */
export type ForPreview = { told: PortalAssessment };

/** What the preview tells the console: that it listens, or that the questions are wanted in a language. */
export type FromPreview = { ready?: true; language?: PortalLanguage };

/** The mark of a message of the preview. */
export const FROM_PREVIEW = { from: "assay-preview" } as const;
