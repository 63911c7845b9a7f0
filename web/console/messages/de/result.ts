import type { resultWords as english } from "../en/result.ts";

const steps = (count: number) => (count === 1 ? "1 Schritt" : `${count} Schritte`);
const points = (count: number) => (count === 1 ? "1 Punkt" : `${count} Punkte`);
const mustHaves = (ids: readonly string[]) =>
  `${ids.length === 1 ? "Muss-Kriterium" : "Muss-Kriterien"} ${ids.join(", ")}`;

/** The words of the result, in German. */
export const resultWords: typeof english = {
  rests: ({ shown, grade, tier }) => {
    if (!grade || shown === null) return `nicht gewertet, ${tier}`;
    if (grade.heldBy === null) return `${grade.held}, belegt, ${tier}`;
    return `${Math.floor(shown / 100)} %, auf ${grade.held} begrenzt durch ${grade.heldBy}`;
  },
  disclaimer: "Dieses Ergebnis sagt nicht, dass ein Gesetz oder eine Norm eingehalten ist.",
  hold: (grade, effectiveness) =>
    `Solange es offen ist: höchstens Note ${grade}, und Maßnahmen zählen höchstens ${effectiveness}.`,
  counted: (parts) => `Von den gestellten Fragen: ${parts.join(", ")}.`,
  said: {
    answered: "beantwortet",
    unknown: "dem Lieferanten nicht bekannt",
    undisclosed: "nicht offengelegt",
    nda: "nur unter Vertraulichkeit",
    unanswered: "nicht beantwortet",
    "na-claimed": "als nicht zutreffend angegeben",
    "na-accepted": "als nicht zutreffend anerkannt",
  },
  input: "Eingabe",
  wayUp: {
    title: "Kürzester Weg nach oben",
    hint: "Das Wenigste, was dazukommen müsste, gerechnet von den Antworten und Dokumenten, wie sie sind. Es ist für Ihre Prüfung; der Lieferant sieht es nicht.",
    closes: (gates) => `Um ${mustHaves(gates)} zu schließen`,
    reaches: (grade) => `Um Note ${grade} zu erreichen`,
    both: (gates, grade) => `Um ${mustHaves(gates)} zu schließen und Note ${grade} zu erreichen`,
    length: (count, atLeast) =>
      count === atLeast
        ? `${steps(count)}; einen kürzeren Weg gibt es nicht.`
        : `${steps(count)} genügen; mindestens ${atLeast} sind nötig.`,
    noGates: "Kein Muss-Kriterium ist offen.",
    gatesBlocked:
      "Die offenen Muss-Kriterien lassen sich mit den Antworten, die zur Wahl stehen, nicht schließen.",
    notScored: "Nichts wurde gewertet, also gibt es keine Note zu heben.",
    best: "Die beste Note ist erreicht.",
    gradeBlocked:
      "Die nächste Note lässt sich mit den Antworten, die zur Wahl stehen, nicht erreichen.",
    answer: (labels, worth, better) =>
      `Die Antwort ${labels.map((label) => `„${label}“`).join(" oder ")}${better ? ", oder eine bessere" : ""} (${points(worth)}).`,
    number: (limit, unit, worth) => `Die Antwort ${limit} ${unit} oder weniger (${points(worth)}).`,
    points: (worth) => `Eine Antwort, die ${points(worth)} wert ist.`,
    proof: (level) => `Ein Dokument, das gelesen ist und hält (Stufe ${level}).`,
    read: (level) =>
      `Lesen Sie das Dokument, das vorgelegt wurde; es muss halten (Stufe ${level}).`,
    independent: (level) => `Ein Dokument von unabhängiger Seite, das hält (Stufe ${level}).`,
    sofar: (what) => `Bisher: ${what}.`,
    worth: points,
    after: "Danach",
    shown: "belegt",
  },
};
