/** The oldest time a ZIP can hold: two builds of one commit give the same bytes. */
export const zipTime = new Date(1980, 0, 1);
