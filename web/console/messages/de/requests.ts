import type { requests as english } from "../en/requests.ts";

/** The words of colleagues' requests to have a product assessed, in German. */
export const requests: typeof english = {
  title: "Anfragen",
  add: "Um eine Bewertung bitten",
  lead: "Bevor Sie für ein Produkt mit KI darin unterschreiben, fragen Sie hier. Auf dieser Seite sehen Sie, wann Sie unterschreiben dürfen.",
  empty: {
    title: "Noch keine Anfragen",
    body: "Was Kolleginnen und Kollegen einkaufen wollen, steht hier, und ob der Vertrag unterschrieben werden darf.",
  },
  columns: {
    product: "Produkt",
    supplier: "Lieferant",
    by: "Gefragt von",
    neededBy: "Gebraucht bis",
    state: "Stand",
    signing: "Darf unterschrieben werden?",
    next: "Nächster Schritt",
  },
  states: {
    asked: "Wartet auf den Einkauf",
    taken: "Aufgenommen",
    declined: "Abgelehnt",
  },
  signing: {
    "may-sign": "Darf unterschrieben werden",
    "may-sign-with-conditions": "Darf unterschrieben werden, mit Bedingungen",
    "may-not-sign": "Darf nicht unterschrieben werden",
    "not-yet": "Darf noch nicht unterschrieben werden",
  },
  fields: {
    supplierName: "Lieferant",
    product: "Produkt oder Leistung",
    purpose: "Wofür Sie es einsetzen wollen",
    data: "Daten, mit denen es arbeiten würde",
    neededBy: "Wann Sie unterschreiben wollen",
    note: "Was es sonst zu sagen gibt",
  },
  hints: {
    supplierName: "Wählen Sie einen bekannten, oder schreiben Sie den Namen eines neuen.",
    data: "Zum Beispiel: Bewerbungen, Briefe von Kunden, Quelltext.",
  },
  submit: "Die Anfrage senden",
  take: "Aufnehmen",
  takeLead:
    "Wählen Sie das Produkt, das daraus wurde. Gibt es noch keines, fügen Sie es zuerst beim Lieferanten hinzu.",
  takeProduct: "Produkt oder Leistung, das daraus wurde",
  takeSubmit: "Mit diesem Produkt aufnehmen",
  newSupplier: "Den Lieferanten hinzufügen",
  newProduct: "Das Produkt hinzufügen",
  decline: "Ablehnen",
  declineReason: "Warum",
  declineSubmit: "Ablehnen",
  back: "Zurücknehmen",
  open: "Das Produkt öffnen",
};
