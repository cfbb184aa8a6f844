/**
 * At most how much the whole copy transfers, in millions of bytes, as the pages say before there is
 * a worker that could be asked. A test compares it with the built site.
 */
export const announcedMegabytes = 7;

/**
 * At most how much the emergency kit of a language transfers, in thousands of bytes, as the pages say:
 * packed with gzip. With brotli, which most hosts offer, the tests hold it to 400.
 */
export const kitKilobytes = 500;

/** About how much room the kit of a language takes on the device, with the worker, in bytes. */
export const roomForKit = 2_000_000;
