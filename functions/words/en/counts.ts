/** "1 question" or "12 questions". */
export const questions = (count: number) => (count === 1 ? "1 question" : `${count} questions`);

/** "1 minute" or "12 minutes". */
export const minutes = (count: number) => (count === 1 ? "1 minute" : `${count} minutes`);

/** "1 document" or "12 documents". */
export const documents = (count: number) => (count === 1 ? "1 document" : `${count} documents`);

/** "1 answer" or "12 answers". */
export const answers = (count: number) => (count === 1 ? "1 answer" : `${count} answers`);
