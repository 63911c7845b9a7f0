import type { judging as english } from "../en/judging.ts";

/** Words of judging one question after the other, in German. */
export const judging: typeof english = {
  accept: "Annehmen wie gegeben",
  accepted: "Zählt wie gegeben, angesehen",
  carried: "aus einer früheren Bewertung; die Antwort ist dieselbe",
  foreseen: (shown, now, grade, residual, proposed) =>
    `Das Ergebnis wäre: ${shown} belegt (jetzt ${now}), Note ${grade}, Restrisiko ${residual}, vorgeschlagen: ${proposed}.`,
  ahead: (shown) => `${shown} belegt; wird gespeichert.`,
  none: "keine",
  last: {
    title: "Beim letzten Mal",
    nothing: "Damals wurde sie nicht beantwortet.",
    again: "Zurückgegeben und neu beantwortet.",
    origins: {
      new: "Neu seit dem letzten Mal.",
      confirmed: "Dasselbe wie beim letzten Mal.",
      changed: "Seit dem letzten Mal geändert.",
      carried: "Übernommen; nicht neu gefragt.",
      stale: "Übernommen und nicht mehr frisch.",
      unanswered: "Jetzt nicht beantwortet.",
    },
  },
  kind: (label, most) =>
    most === 0
      ? `${label}: Diese Art von Dokument spricht nicht für diese Frage.`
      : `${label}; zählt hier höchstens als Stufe ${most}.`,
  mark: "Diese Frage zurückgeben",
  marked: "Zum Zurückgeben vorgemerkt",
  finding: "Feststellung anlegen",
  toReturn: (count) =>
    count === 1
      ? "1 Frage ist zum Zurückgeben vorgemerkt."
      : `${count} Fragen sind zum Zurückgeben vorgemerkt.`,
  writeNote: "Die Notiz schreiben und senden",
};
