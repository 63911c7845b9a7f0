import type { organisation as english } from "../en/organisation.ts";

/** The words of the organisation's own page, in German. */
export const organisation: typeof english = {
  title: "Organisation",
  terms: {
    title: "Was Lieferanten vor dem Antworten lesen",
    lead: "Es steht auf der ersten Seite hinter jedem Link, wo Lieferanten entscheiden, ob sie weitermachen. Es gilt sofort, auch für laufende Bewertungen.",
    nda: "Vertraulichkeit",
    ndaHint:
      "Zum Beispiel: Antworten lesen wir unter unserer Vertraulichkeitsvereinbarung vom Mai 2026.",
    ndaNone: "Nichts: Lieferanten lesen, dass keine Vereinbarung genannt ist.",
    kept: "Wie lange Antworten aufbewahrt werden",
    keptHint: "Zum Beispiel: Fünf Jahre über das Ende des Vertrags hinaus.",
    keptNone:
      "Nichts: Lieferanten lesen, dass es so lange ist, wie Sie das Produkt nutzen und darüber Rechenschaft geben müssen.",
    change: "Ändern, was Lieferanten lesen",
    changed: (by, at) => `Geändert von ${by}, ${at}`,
    saved: "Gespeichert. Lieferanten lesen es ab jetzt.",
  },
  people: {
    title: "Personen",
    lead: "Eine Rolle sagt, was jemand ändern darf; lesen dürfen alle alles. Eine Änderung gilt sofort.",
    only: "Ändern kann das die Administration.",
    add: "Wer neu ist, wird von denen hinzugefügt, die Assay für Sie betreiben, und bekommt einen Brief mit einem ersten Passwort:",
    you: "Sie",
    off: "gesperrt",
    role: "Rolle",
    change: "Rolle ändern",
    changeOf: (name) => `Rolle von ${name}`,
    switchOff: "Sperren",
    switchOffName: (name) => `${name} sperren`,
    switchOn: "Entsperren",
    switchOnName: (name) => `${name} entsperren`,
    isOff: (name) => `${name} ist gesperrt und wird nicht mehr eingelassen.`,
    isOffMore:
      "Was der Person gehört, bleibt unter ihrem Namen: Übergeben Sie offene Risiken und Feststellungen in den Listen an jemand anderen.",
    what: {
      owner:
        "Bittet um Bewertungen, verantwortet die Nutzung eines Produkts, nimmt seine Risiken hin",
      procurement: "Bringt Lieferanten herein, lädt sie ein und erinnert sie",
      "risk-manager": "Prüft, entscheidet und führt das Register",
      admin: "Alles, was die anderen Rollen dürfen, und diese Seite",
      viewer: "Liest",
    },
  },
};
