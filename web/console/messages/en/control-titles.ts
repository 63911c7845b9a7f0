/** How the console says what a control is called: as the catalogue does. */
export const controlTitles = {
  say: (title: string) => title,
};
