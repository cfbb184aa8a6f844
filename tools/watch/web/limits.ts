/** How far the watcher goes with a page. Times in milliseconds. */
export interface Limits {
  /** Between the end of a request and the next one to the same host. */
  pause: number;
  /** The longest pause that a host's robots.txt (`Crawl-delay`) is granted. */
  longestPause: number;
  /** Until the server begins to answer: name look-up, connection and headers. */
  answer: number;
  /** Until the page is read, from the start of its request. */
  total: number;
  /** Bytes of a page, unpacked; the rest is not read. */
  bytes: number;
  /** How many redirects are followed. */
  redirects: number;
  /** Until the words of a page are found in its bytes. */
  reading: number;
  /** Pages of different hosts that are visited at a time. */
  visits: number;
}

export const usualLimits: Limits = {
  pause: 2_000,
  longestPause: 60_000,
  answer: 15_000,
  total: 45_000,
  bytes: 2_000_000,
  redirects: 5,
  reading: 10_000,
  visits: 4,
};
