import type { Catalogue, Mappings } from "./catalogue-schema.ts";

/** Dates of application; null where the date could not be established. */
export type Applies = {
  dates: { date: string | null; scope?: string | undefined }[];
  confidence: "confirmed by secondary sources" | "uncertain";
};

/** One entry of a framework; `within` names the entry it is a part of: a point of an article. */
export type Requirement = {
  id: string;
  title: string;
  within?: string;
  /** From when a law applies, by what it applies to, and how sure the date is. */
  applies?: Applies;
  /** Only a certificate or its statement of applicability can show it. */
  certificateOnly: boolean;
};

/** A control of the spine that is related to an entry, and the ground the relation stands on. */
export type FrameworkLink = { control: string; target: string; basis: string };

/** A framework in the shape all of them share. */
export type Framework = {
  framework: string;
  /** How the source of a must-have begins when it names an entry of this framework. */
  cited: string;
  title: string;
  checkedOn: string;
  source: string;
  /** What each basis of its links means. */
  bases: Record<string, string>;
  requirements: Requirement[];
  links: FrameworkLink[];
};

/** The frameworks of the catalogue, the spine first; its own links are the controls themselves. */
export function frameworksOf(catalogue: Catalogue): Framework[] {
  const { iso42001, euAiAct, nistAiRmf, iso27001, mappings } = catalogue;
  return [
    {
      ...headOf(iso42001),
      cited: "ISO/IEC 42001 ",
      bases: { [OWN]: "The question names the control itself; project judgement" },
      requirements: iso42001.controls.map(({ id, title, askable }) => ({
        ...{ id, title },
        certificateOnly: askable === "certificate",
      })),
      links: iso42001.controls.map(({ id }) => ({ control: id, target: id, basis: OWN })),
    },
    {
      ...headOf(euAiAct),
      cited: "Regulation (EU) 2024/1689, ",
      requirements: articles(euAiAct),
      ...linksInto("eu-ai-act", mappings),
    },
    {
      ...headOf(nistAiRmf),
      cited: "NIST AI RMF ",
      requirements: nistAiRmf.subcategories.map(({ id, topic }) => ({
        ...{ id, title: topic, certificateOnly: false },
      })),
      ...linksInto("nist-ai-rmf-1.0", mappings),
    },
    {
      ...headOf(iso27001),
      cited: "ISO/IEC 27001 ",
      requirements: iso27001.controls.map(({ id, title }) => ({
        ...{ id, title, certificateOnly: false },
      })),
      ...linksInto("iso-iec-27001-2022", mappings),
    },
  ];
}

const OWN = "question";

function articles(act: Catalogue["euAiAct"]): Requirement[] {
  const entries = act.articles.flatMap(({ id, title, dates, confidence, points = [] }) => [
    { id, title, applies: { dates, confidence } },
    ...points.map((point) => ({ id: point, title })),
  ]);
  return entries.map((entry) => {
    const whole = entries.find((each) => entry.id.startsWith(`${each.id}(`))?.id;
    return { ...entry, ...(whole !== undefined && { within: whole }), certificateOnly: false };
  });
}

type Head = Pick<Framework, "framework" | "title" | "checkedOn" | "source">;

function headOf({ framework, title, checkedOn, source }: Head): Head {
  return { framework, title, checkedOn, source };
}

function linksInto(
  framework: Mappings["mappings"][number]["framework"],
  { mappings, bases }: Mappings,
): Pick<Framework, "links" | "bases"> {
  const links = mappings.filter((each) => each.framework === framework);
  const used = new Set(links.map(({ basis }) => basis));
  return {
    links: links.map(({ control, target, basis }) => ({ control, target, basis })),
    bases: Object.fromEntries(Object.entries(bases).filter(([basis]) => used.has(basis))),
  };
}
