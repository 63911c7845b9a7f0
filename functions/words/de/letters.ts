import type { LetterWords } from "../en/letters.ts";
import { colleague, handedOver, unsigned } from "./letters-colleague.ts";
import { approval, comments, finding, findingReply } from "./letters-exchange.ts";

const days = (count: number) => `${count} ${count === 1 ? "Tag" : "Tage"}`;
const inDays = (count: number) => `${count} ${count === 1 ? "Tag" : "Tagen"}`;
const size = (questions: number, minutes: number) =>
  `${questions} ${questions === 1 ? "Frage" : "Fragen"}, etwa ${minutes} ${minutes === 1 ? "Minute" : "Minuten"}`;

/** Every sentence of the letters in German. Values given to it are safe already. */
export const letters: LetterWords = {
  hello: (name) => `Guten Tag ${name},`,
  bare: "Wenn die Schaltfläche nicht geht, kopieren Sie diese Adresse in Ihren Browser:",
  onBehalf: (buyer) => `Gesendet von Assay für ${buyer}.`,
  invitation: {
    subject: (buyer, product) => `${buyer} fragt zu ${product}`,
    returnedSubject: (buyer, product) => `${buyer} fragt zu ${product} nach`,
    asks: (requester, buyer, supplier, product) =>
      `${requester} von ${buyer} bittet ${supplier}, einen Fragebogen zu ${product} zu beantworten. ${buyer} bewertet Lieferanten, deren Produkte KI verwenden, bevor es sich auf sie verlässt.`,
    returned: (requester, buyer, product) =>
      `${requester} von ${buyer} hat Ihre Antworten zu ${product} gelesen und fragt nach. Nur diese Fragen sind wieder offen; alles andere bleibt, wie Sie es eingereicht haben.`,
    product: "Produkt",
    work: "Wie lange",
    size: (questions, minutes) =>
      `${size(questions, minutes)}; manche Antworten öffnen weitere Fragen`,
    returnedSize: size,
    due: "Fällig",
    asker: "Wen fragen",
    open: "Den Fragebogen öffnen",
    pause:
      "Sie können jederzeit aufhören. Jede Antwort wird sofort gespeichert, und dieser Link bringt Sie zurück.",
    code: "Sie brauchen kein Konto. Vor Ihrer ersten Antwort senden wir einen sechsstelligen Code an diese Adresse; halten Sie dieses Postfach bereit.",
    noCode: "Sie brauchen kein Konto.",
    ask: (requester) => `Fragen? Antworten Sie auf diesen Brief: Er erreicht ${requester}.`,
    personal: "Der Link ist persönlich. Wer ihn hat, kann diese Seite in Ihrem Namen öffnen.",
  },
  code: {
    subject: (buyer) => `Ihr Code für ${buyer}`,
    intro: (product) => `Geben Sie diesen Code ein, um den Fragebogen zu ${product} zu öffnen:`,
    limits:
      "Er gilt zehn Minuten, einmal, und nur in dem Browser, der ihn angefordert hat. Ein neuerer Code ersetzt ihn.",
    stranger:
      "Niemand hat ihn angefordert? Dann lassen Sie ihn: Ohne dieses Postfach bleibt der Link geschlossen.",
  },
  receipt: {
    subject: (product, buyer) => `Eingereicht: ${product} für ${buyer}`,
    arrived: (buyer) =>
      `Ihre Antworten sind bei ${buyer} angekommen. Bewahren Sie diese Quittung auf.`,
    reference: "Zeichen",
    at: "Eingereicht",
    by: "Bestätigt von",
    hash: "SHA-256",
    next: (requester, buyer) =>
      `${requester} von ${buyer} liest sie als Nächstes und fragt vielleicht zu einzelnen Fragen nach; Sie bekommen dann einen Brief. Bis dahin müssen Sie nichts tun.`,
    link: "Ihr Link zeigt weiterhin, was Sie gesendet haben.",
  },
  submitted: {
    subject: (supplier, product) => `${supplier} hat zu ${product} geantwortet`,
    arrived: (supplier, product) =>
      `${supplier} hat die Antworten zu ${product} eingereicht. Das Ergebnis wird berechnet.`,
    reference: "Zeichen",
    at: "Eingereicht",
    by: "Bestätigt von",
    late: "Nach dem Fälligkeitstag",
    days,
    open: "Die Bewertung öffnen",
  },
  reminder: {
    subject: (buyer, product) => `Erinnerung: ${buyer} fragt zu ${product}`,
    lateSubject: (buyer, product) => `Überfällig: ${buyer} fragt zu ${product}`,
    asks: (requester, buyer, product) =>
      `${requester} von ${buyer} hat Sie gebeten, einen Fragebogen zu ${product} zu beantworten. Er ist noch offen.`,
    left: (left) => (left === 0 ? "Er ist heute fällig." : `Er ist in ${inDays(left)} fällig.`),
    late: (late) =>
      `Er war vor ${inDays(late)} fällig. Sie können weiterhin antworten und einreichen; wenn Sie mehr Zeit brauchen, sagen Sie es.`,
    progress: (answered, of) =>
      answered === 0
        ? "Es ist noch nichts beantwortet."
        : `${answered} von ${of} Fragen sind beantwortet; alle Antworten bleiben erhalten.`,
    why: "Sie bekommen Erinnerungen, bis der Fragebogen eingereicht oder zurückgezogen ist.",
  },
  dueChanged: {
    subject: (buyer, product) => `Neuer Fälligkeitstag: ${buyer} fragt zu ${product}`,
    tells: (requester, buyer, product, until) =>
      `${requester} von ${buyer} hat den Fälligkeitstag des Fragebogens zu ${product} geändert. Er ist jetzt am ${until} fällig. Alles bisher Beantwortete bleibt erhalten.`,
  },
  linkReplaced: {
    subject: (buyer, product) => `Ihr neuer Link: ${buyer} fragt zu ${product}`,
    tells: (requester, buyer, product) =>
      `${requester} von ${buyer} hat den Link zum Fragebogen zu ${product} ersetzt. Frühere Links gehen nicht mehr; verwenden Sie den unten. Alles bisher Beantwortete bleibt erhalten.`,
  },
  approval,
  colleague,
  handedOver,
  unsigned,
  comments,
  finding,
  findingReply,
};
