import * as z from "zod";
import { lazy } from "../domain/lazy.ts";

/** ISO/IEC 42001 Annex A: how far each control can be asked of a supplier. */
export const iso42001Schema = lazy(() =>
  z.strictObject({
    framework: z.literal("iso-iec-42001-2023"),
    title: z.string(),
    editions: z.array(z.string()),
    checkedOn: z.iso.date(),
    source: z.string(),
    objectives: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    controls: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        objective: z.string(),
        /** `certificate`: only a certificate or its statement of applicability can show it. */
        askable: z.enum(["core", "extended", "certificate"]),
        /** Whether the buyer has to handle it itself. */
        buyer: z.enum(["primary", "shared", "none"]),
        clauses: z.array(z.string()),
      }),
    ),
  }),
);

/** Articles of Regulation (EU) 2024/1689 that matter between supplier and buyer. */
export const euAiActSchema = lazy(() =>
  z.strictObject({
    framework: z.literal("eu-ai-act"),
    title: z.string(),
    regulation: z.string(),
    checkedOn: z.iso.date(),
    source: z.string(),
    earlierSystems: z.array(z.strictObject({ rule: z.string(), effect: z.string() })),
    articles: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        owedBy: z.array(z.string()),
        appliesTo: z.enum(["all", "high-risk", "transparency", "gpai", "gpai-systemic"]),
        /** Dates of application; null where the date could not be established. */
        dates: z.array(
          z.strictObject({ date: z.iso.date().nullable(), scope: z.string().optional() }),
        ),
        confidence: z.enum(["confirmed by secondary sources", "uncertain"]),
        note: z.string().optional(),
        /** Paragraphs and points of the article that mappings name. */
        points: z.array(z.string()).optional(),
      }),
    ),
  }),
);

export const nistAiRmfSchema = lazy(() =>
  z.strictObject({
    framework: z.literal("nist-ai-rmf-1.0"),
    title: z.string(),
    companion: z.string(),
    checkedOn: z.iso.date(),
    source: z.string(),
    thirdPartyLegend: z.record(z.string(), z.string()),
    subcategories: z.array(
      z.strictObject({
        id: z.string(),
        function: z.enum(["GOVERN", "MAP", "MEASURE", "MANAGE"]),
        topic: z.string(),
        thirdParty: z.enum(["named", "names-partners", "names-acquirers", "by-subject"]),
        buyerTask: z.string(),
      }),
    ),
  }),
);

export const iso27001Schema = lazy(() =>
  z.strictObject({
    framework: z.literal("iso-iec-27001-2022"),
    title: z.string(),
    checkedOn: z.iso.date(),
    source: z.string(),
    controls: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  }),
);

/** Links from the spine to the other frameworks; each keeps the ground it stands on. */
export const mappingsSchema = lazy(() =>
  z.strictObject({
    version: z.iso.date(),
    relation: z.string(),
    bases: z.record(z.string(), z.string()),
    mappings: z.array(
      z.strictObject({
        control: z.string(),
        framework: z.enum(["eu-ai-act", "nist-ai-rmf-1.0", "iso-iec-27001-2022"]),
        target: z.string(),
        basis: z.string(),
        /** How many controls of the bridging set both sides share. */
        shared: z.int().positive().optional(),
      }),
    ),
  }),
);

export type Iso42001 = z.infer<ReturnType<typeof iso42001Schema>>;
export type EuAiAct = z.infer<ReturnType<typeof euAiActSchema>>;
export type NistAiRmf = z.infer<ReturnType<typeof nistAiRmfSchema>>;
export type Iso27001 = z.infer<ReturnType<typeof iso27001Schema>>;
export type Mappings = z.infer<ReturnType<typeof mappingsSchema>>;

export type Catalogue = {
  iso42001: Iso42001;
  euAiAct: EuAiAct;
  nistAiRmf: NistAiRmf;
  iso27001: Iso27001;
  mappings: Mappings;
};
