/** Bytes of a file that is taken; in base64 it must fit a function's 6 MB of input. */
export const FILE_LIMIT = 4 * 1024 * 1024;
