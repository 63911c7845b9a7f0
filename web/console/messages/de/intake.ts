import type { ProposedQuestionnaire } from "../../../../functions/domain/proposed-course.ts";
import type { intake as english } from "../en/intake.ts";
import { t } from "./base.ts";

const questionnaires: Record<ProposedQuestionnaire, string> = {
  "ai-supplier": "der volle Fragebogen",
  "short-triage": "die kurze Nachfrage zur Risikoaufnahme",
  "annual-refresh": "die jährliche Auffrischung",
};

/** The words of the risk intake, in German. */
export const intake: typeof english = {
  title: { add: "Neues Produkt oder neue Leistung" },
  facts: {
    "affects-persons": "Seine Ergebnisse wirken an Entscheidungen über Menschen mit",
    "hosted-service": "Der Lieferant betreibt es für uns",
    "personal-data": "Es verarbeitet personenbezogene Daten",
    "customer-data-in-training-possible":
      "Der Lieferant könnte mit unseren Daten seine KI trainieren",
    "generates-content": "Es erzeugt Text, Bilder, Ton oder Video",
    "critical-function": "Es trägt eine kritische Funktion bei uns",
    rebrand: "Wir bieten es unter unserem eigenen Namen an",
    "fine-tune": "Wir trainieren das Modell weiter oder stimmen es ab",
    "new-purpose": "Wir setzen es zu einem Zweck ein, den der Lieferant nicht genannt hat",
  },
  lead: "Was Sie über den Einsatz wissen, entscheidet, wie gründlich der Lieferant gefragt wird. Was noch niemand weiß, zählt als das Schlimmste, bis Sie es wissen.",
  sections: {
    what: "Was geliefert wird",
    roles: "Rollen und Recht",
    impact: "Was Schaden nehmen könnte",
    exposure: "Was Schaden wahrscheinlicher macht",
    contract: "Vertrag und Abhängigkeit",
    override: "Eine andere Stufe setzen",
  },
  fields: {
    product: "Produkt oder Leistung",
    plan: "Tarif oder Ausgabe",
    kind: "Art der Lieferung",
    purpose: "Wofür Sie es einsetzen",
    data: "Daten, mit denen es arbeitet",
    dataLocation: "Wo die Daten liegen",
    owner: "Fachlich verantwortlich",
    actRoles: "Was der Lieferant nach der KI-Verordnung ist",
    aiRoles: "Was der Lieferant in der KI-Lieferkette tut",
    riskClass: "Ist Ihr Einsatz hochriskant nach Artikel 6 der KI-Verordnung?",
    facts: "Was trifft auf diesen Einsatz zu?",
    reference: "Vertragszeichen",
    start: "Beginnt am",
    end: "Endet am",
    noticeDays: "Kündigungsfrist in Tagen",
    substitutability: "Wie leicht könnten Sie es ersetzen?",
    exitPlan: "Ausstiegsplan",
    tier: "Stufe",
    reason: "Warum",
  },
  hints: {
    riskClass: "Ja, wenn Sie es für etwas auf dieser Liste einsetzen. Das bedeutet immer Stufe T1.",
    roles:
      "So, wie Sie es sehen. Sagt der Lieferant etwas anderes, erfahren Sie es; es nimmt keine Frage weg.",
    facts: "Jede fügt die Fragen hinzu, die zu ihr gehören.",
    override: "Die berechnete Stufe bleibt neben Ihrer stehen, und beide stehen im Verlauf.",
    owner: "Wer auf Ihrer Seite für diesen Einsatz einsteht.",
  },
  from: (name) =>
    `${name} hat danach gefragt. Sobald es angelegt ist, gilt die Anfrage als aufgenommen, und ${name} sieht, wie weit sie ist.`,
  neededBy: (date) => `Unterschrieben werden soll bis ${date}.`,
  unknown: "Weiß ich nicht",
  none: "Noch niemand",
  highRisk: {
    summary: "Hochriskante Einsätze: Anhang III und Sicherheitsteile von Produkten",
    point: (id) => id.replace("Annex", "Anhang"),
  },
  actRoleHints: {
    provider: "Hat die KI gebaut oder bauen lassen und verkauft sie unter eigenem Namen",
    "gpai-provider": "Macht ein Modell für viele Zwecke, auf dem andere aufbauen",
    deployer:
      "Setzt die KI eines anderen selbst ein, etwa wenn er damit eine Leistung für Sie erbringt",
    importer: "Bringt KI eines Unternehmens von außerhalb in die EU",
    distributor: "Verkauft KI weiter, ohne sie zu verändern",
    "authorised-representative": "Steht in der EU für einen Anbieter außerhalb",
    "product-manufacturer": "Verkauft ein eigenes Produkt mit der KI als Teil",
  },
  actRoles: {
    provider: "Anbieter des KI-Systems",
    "gpai-provider": "Anbieter eines Modells mit allgemeinem Verwendungszweck",
    deployer: "Betreiber",
    importer: "Einführer",
    distributor: "Händler",
    "authorised-representative": "Bevollmächtigter",
    "product-manufacturer": "Hersteller eines Produkts mit KI darin",
  },
  aiRoles: {
    "ai-provider": "Bietet ein KI-Produkt oder eine KI-Leistung an",
    "ai-producer": "Entwirft, baut oder testet KI",
    "ai-partner": "Liefert Daten, Integration oder Prüfungen",
    "ai-customer": "Verwendet für Sie die KI anderer",
  },
  riskClasses: {
    "high-risk": "Ja, hochriskant",
    limited: "Nein, aber Transparenzpflichten gelten",
    minimal: "Nein",
    unknown: "Weiß ich nicht",
  },
  substitutability: {
    easy: "In Wochen",
    hard: "In Monaten, mit Kosten",
    none: "Vorerst gar nicht",
  },
  factors: {
    data: {
      title: "Daten, die es sieht",
      levels: [
        "Nur öffentliche Daten",
        "Interne Daten ohne Personenbezug",
        "Geschäftsgeheimnisse, oder gewöhnliche Daten weniger Personen",
        "Daten vieler Personen",
        "Gesundheits-, biometrische, finanzielle oder andere besonders geschützte Daten",
      ],
    },
    persons: {
      title: "Wirkung auf Menschen",
      levels: [
        "Keine: Niemand bemerkt die Ergebnisse",
        "Bequemlichkeit: Falsche Ergebnisse ärgern",
        "Arbeit oder Dienst wird für manche schlechter",
        "Beeinflusst Entscheidungen über Menschen (Preis, Stelle, Anspruch)",
        "Entscheidet über Menschen, oder kann Gesundheit oder Grundrechte verletzen",
      ],
    },
    criticality: {
      title: "Wichtigkeit für Ihr Geschäft",
      levels: [
        "Ein Versuch, nichts hängt davon ab",
        "Hilfreich; eine Woche ohne geht",
        "Nach ein paar Tagen steht ein Team still",
        "Innerhalb eines Tages steht ein Kernprozess still",
        "Ohne es kann das Unternehmen nicht arbeiten",
      ],
    },
    regulation: {
      title: "Regeln, die für den Einsatz gelten",
      levels: [
        "Keine besonderen",
        "Nur allgemeine (Datenschutz, Verträge)",
        "Regeln Ihrer Branche berühren ihn",
        "Eine Aufsicht sieht ihn sich an",
        "Der Einsatz selbst ist genehmigungs- oder meldepflichtig",
      ],
    },
    scale: {
      title: "Wie viele Menschen es erreicht",
      levels: ["Bis 10", "Bis 100", "Bis 10.000", "Mehr als 10.000", "Mehr als eine Million"],
    },
    autonomy: {
      title: "Wie weit es von selbst handelt",
      levels: [
        "Schlägt vor; ein Mensch tut alles",
        "Entwirft; ein Mensch prüft jedes Ergebnis",
        "Handelt; ein Mensch prüft Stichproben",
        "Handelt; ein Mensch sieht nur Ausnahmen",
        "Handelt allein und ist nicht rechtzeitig zu stoppen",
      ],
    },
    accessDepth: {
      title: "Wie tief es in Ihre Systeme reicht",
      levels: [
        "Kein Zugriff: Menschen kopieren Texte hinein und heraus",
        "Liest ein System",
        "Liest mehrere Systeme",
        "Schreibt in Systeme",
        "Läuft mit Administratorrechten oder bewegt Geld",
      ],
    },
    opacity: {
      title: "Wie gut sich seine Ergebnisse erklären lassen",
      levels: [
        "Ganz: Regeln, die man lesen kann",
        "Meist: Gründe werden genannt und lassen sich prüfen",
        "Teils: Quellen oder Einflüsse werden gezeigt",
        "Kaum: ein Modell ohne Gründe",
        "Gar nicht, und der Lieferant sagt nichts",
      ],
    },
    chainDepth: {
      title: "Wie viele andere dahinterstehen",
      levels: [
        "Niemand: Der Lieferant betreibt alles selbst",
        "Ein bekannter Unterlieferant",
        "Einige, alle genannt",
        "Viele, oder ein Modell von jemand anderem",
        "Unbekannt, oder wechselnd ohne Ankündigung",
      ],
    },
    changeRate: {
      title: "Wie oft es sich ändert",
      levels: [
        "Feste Version",
        "Jährlich, angekündigt",
        "Vierteljährlich, angekündigt",
        "Monatlich, oder Modellwechsel mit kurzer Ankündigung",
        "Jederzeit ohne Ankündigung",
      ],
    },
    incidents: {
      title: "Was bisher schiefging",
      levels: [
        "Nichts bekannt in Jahren des Einsatzes",
        "Kleine Fehler, schnell behoben",
        "Ein bekannter Vorfall, gut gehandhabt",
        "Mehrere Vorfälle, oder einer schlecht gehandhabt",
        "Offene Vorfälle oder Feststellungen einer Behörde",
      ],
    },
  },
  live: {
    title: "Wie es steht",
    inherent: "Inhärentes Risiko",
    computed: (tier) => `berechnet: ${tier}`,
    missing: "Noch unbekannt",
    why: ({ inherent, led, tier, forced, missing }) => {
      const { impact, likelihood, product, band } = inherent;
      const sum = `Auswirkung ${impact} (${led.join(", ")}) × Wahrscheinlichkeit ${likelihood} = ${product}, ${t.bands[band]}`;
      const so = forced
        ? `; die Klasse „hochriskant“ (Ihre eigene Einstufung) macht daraus ${tier}.`
        : `: ${tier}.`;
      const open = missing.length === 0 ? "" : ` Noch nicht bekannt: ${missing.join(", ")}.`;
      return `${sum}${so}${open}`;
    },
    course: ({ questionnaire, again, days, months }) =>
      `Vorgeschlagen: ${questionnaires[questionnaire]}, ${days} Tage zum Antworten, nach ${months} Monaten neu bewertet${again === questionnaire ? "" : ` (${questionnaires[again]})`}.`,
    meaning: {
      T1: "Wird in voller Tiefe gefragt, mit Dokumenten.",
      T2: "Wird gründlich gefragt, mit Dokumenten zu den Hauptpunkten.",
      T3: "Wird zum Wesentlichen gefragt.",
      T4: "Ein paar Fragen.",
    },
  },
  submit: { add: "Produkt oder Leistung hinzufügen", change: "Änderungen speichern" },
  next: "Eine Bewertung beginnen",
};
