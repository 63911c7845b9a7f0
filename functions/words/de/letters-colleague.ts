import type {
  colleague as English,
  handedOver as EnglishHandedOver,
  unsigned as EnglishUnsigned,
} from "../en/letters-colleague.ts";
import type { Widened } from "../widened.ts";

/** What is said in German to people a supplier names itself. Values given to it are safe already. */
export const colleague: Widened<typeof English> = {
  delegate: {
    subject: (asker, buyer, product) => `${asker} braucht Ihre Antworten für ${buyer}: ${product}`,
    asks: (asker, supplier, buyer, product) =>
      `${asker} beantwortet für ${supplier}, was ${buyer} zu ${product} fragt, und teilt einen Teil der Fragen mit Ihnen.`,
    open: "Ihre Fragen öffnen",
    means: (asker) =>
      `Sie sehen nur, was ${asker} mit Ihnen geteilt hat. Jede Antwort wird sofort unter Ihrem Namen gespeichert; ${asker} reicht das Ganze ein, wenn es vollständig ist.`,
  },
  lead: {
    subject: (asker, buyer, product) => `${asker} übergibt an Sie: ${buyer} fragt zu ${product}`,
    asks: (asker, supplier, buyer, product) =>
      `${asker} hat für ${supplier} beantwortet, was ${buyer} zu ${product} fragt, und übergibt es an Sie. Alles bisher Beantwortete ist da.`,
    open: "Den Fragebogen öffnen",
    means: () =>
      "Von jetzt an führen Sie: Sie können alles beantworten, Teile mit anderen teilen und einreichen. Dem Käufer wird gesagt, wer führt.",
  },
  signatory: {
    subject: (asker, buyer, product) =>
      `${asker} bittet um Ihre Unterschrift: Antworten an ${buyer} zu ${product}`,
    asks: (asker, supplier, buyer, product) =>
      `${asker} hat die Antworten von ${supplier} an ${buyer} zu ${product} vorbereitet und bittet Sie, sie zu lesen und zu unterschreiben.`,
    open: "Lesen und unterschreiben",
    means: (asker) =>
      `Sie sehen jede Antwort und die ganze Erklärung. Mit der Unterschrift werden die Antworten eingereicht; oder Sie lehnen ab, mit einer Nachricht an ${asker}.`,
  },
  product: "Produkt",
  buyer: "Gefragt von",
  buyerOf: (person, buyer) => (person === buyer ? buyer : `${person}, ${buyer}`),
  work: "Wie viel",
  size: (questions, minutes) =>
    `${questions} ${questions === 1 ? "Frage" : "Fragen"}, etwa ${minutes} ${minutes === 1 ? "Minute" : "Minuten"}`,
  wanted: (asker) => `Gewünscht von ${asker}`,
  due: "Fällig beim Käufer",
  asker: "Wen fragen",
  code: "Sie brauchen kein Konto. Bevor Sie etwas sehen, senden wir einen sechsstelligen Code an diese Adresse; halten Sie dieses Postfach bereit.",
  noCode: "Sie brauchen kein Konto.",
  stranger:
    "Nicht für Sie? Lassen Sie es, oder antworten Sie: Die Antwort erreicht, wer gefragt hat.",
  personal: "Der Link ist persönlich. Wer ihn hat, kann diese Seite in Ihrem Namen öffnen.",
};

export const handedOver: Widened<typeof EnglishHandedOver> = {
  subject: (supplier, product) => `${supplier}: Eine andere Person antwortet zu ${product}`,
  tells: (from, supplier, name, product) =>
    `${from} von ${supplier} hat den Fragebogen zu ${product} an ${name} übergeben. Alle bisherigen Antworten bleiben erhalten.`,
  lead: "Führt jetzt",
  doubt: "Überrascht Sie das? Auf der Seite der Bewertung können Sie den neuen Link beenden.",
  open: "Die Bewertung öffnen",
};

export const unsigned: Widened<typeof EnglishUnsigned> = {
  subject: (signatory, product) => `${signatory} hat nicht unterschrieben: ${product}`,
  tells: (signatory, product) =>
    `${signatory} hat die Antworten zu ${product} gelesen und unterschreibt sie noch nicht. Es wurde nichts eingereicht.`,
  open: "Den Fragebogen öffnen",
  next: (signatory) =>
    `Ändern Sie, was nötig ist, und bitten Sie dann ${signatory} oder jemand anderen noch einmal um die Unterschrift.`,
};
