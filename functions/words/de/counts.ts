/** "1 Frage" or "12 Fragen". */
export const questions = (count: number) => (count === 1 ? "1 Frage" : `${count} Fragen`);

/** "1 Minute" or "12 Minuten". */
export const minutes = (count: number) => (count === 1 ? "1 Minute" : `${count} Minuten`);

/** "1 Dokument" oder "12 Dokumente". */
export const documents = (count: number) => (count === 1 ? "1 Dokument" : `${count} Dokumente`);

/** "1 Antwort" or "12 Antworten". */
export const answers = (count: number) => (count === 1 ? "1 Antwort" : `${count} Antworten`);
