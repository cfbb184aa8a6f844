/**
 * At most how much the whole copy transfers, in millions of bytes, as the pages say before there is
 * a worker that could be asked. A test compares it with the built site.
 */
export const announcedMegabytes = 4;
