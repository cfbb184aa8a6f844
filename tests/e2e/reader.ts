import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { drawFirstFrame, nextFrame } from '../browser/first-frame.ts';
import { browserOfWorker } from '../browser/launch.ts';
import { waitForScripts } from '../browser/scripts-loaded.ts';
import { noticeTraces, Seats, type Seat } from './seats.ts';

/** Screens a reader may hold. */
export const screens = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 900 },
} as const;

/** How a reader comes to the site. */
export interface Circumstances {
  screen?: keyof typeof screens;
  /** Whether scripts run; they do unless told otherwise. */
  scripts?: boolean;
  /** What the device prefers. */
  device?: 'light' | 'dark';
  /** Whether reading or writing `localStorage` throws. */
  storageForbidden?: boolean;
  /** Whether the site's content security policy holds, as it does for every reader. */
  policy?: boolean;
  /** The device's time zone (IANA); the machine's own unless given. */
  timeZone?: string;
  /** What the device's clock says (ISO 8601), standing still; the machine's own unless given. */
  clock?: string;
}

/** A reader on a bare page of the site, and what went wrong so far on those that were opened. */
export interface Reader {
  page: Page;
  context: BrowserContext;
  /** Errors of scripts, failed requests and requests to other sites, in words. */
  problems: string[];
  /** Opens a path of the served site. */
  open: (path: string) => Promise<void>;
  /** The path and anchor the reader is at. */
  place: () => string;
  leave: () => Promise<void>;
}

/** The windows of the browsers of this worker by site and browser, for one test file after another. */
const seatsOf = new Map<string, Seats>();

/**
 * Prepares the browser for a test file; call it at the file's top.
 * @param site the address of the site to read: the real one unless told otherwise. What is tested of
 * behaviour is tested on the guide of fixtures.
 * @param program the path of the browser: the quickest unless told otherwise
 */
export function browserForTests(
  site = inject('siteAddress'),
  program = inject('browserPath'),
): (circumstances?: Circumstances) => Promise<Reader> {
  const place = `${site} ${program}`;
  const seats = seatsOf.get(place) ?? new Seats(site);
  seatsOf.set(place, seats);
  let browser: Browser;
  const taken = new Set<Seat>();
  beforeAll(async () => {
    browser = await browserOfWorker(program);
  });
  // What a test that failed has left open.
  afterAll(async () => {
    for (const { context } of taken) await context.close();
  });
  return async (circumstances = {}) => {
    const window = windowFor(circumstances);
    const key = JSON.stringify(window);
    const seat = (await seats.take(key)) ?? (await newSeat(browser, site, window));
    taken.add(seat);
    const leave = async () => {
      taken.delete(seat);
      await seats.give(key, seat);
    };
    return { ...(await sitDown(seat, site, circumstances)), leave };
  };
}

/** What of the circumstances a window is opened with and keeps: readers who differ in it share none. */
const windowFor = ({
  scripts = true,
  policy = true,
  storageForbidden = false,
  timeZone,
  clock,
}: Circumstances) => ({ scripts, policy, storageForbidden, timeZone, hasClock: !!clock });

/** Makes a window as the circumstances want it. */
async function sitDown(
  { page, context, problems, clock }: Seat,
  site: string,
  { screen = 'phone', device = 'light', clock: moment }: Circumstances,
): Promise<Omit<Reader, 'leave'>> {
  if (moment) await clock.setFixedTime(moment);
  await page.setViewportSize(screens[screen]);
  await page.emulateMedia({ ...nothingEmulated, colorScheme: device });
  problems.length = 0;
  return {
    page,
    context,
    problems,
    open: async (path) => {
      await page.goto(site + path);
    },
    place: () => page.url().replace(site, ''),
  };
}

/**
 * Waits for what a page puts off until the browser has nothing else to do. Meanwhile frames are asked
 * for: in a window whose frame stays (tests/browser/launch.ts), Chromium finds itself idle after a
 * frame alone, and would else let the time run out on every second page.
 */
export function idleMoment(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        let isIdle = false;
        const askForFrames = () => {
          if (!isIdle) requestAnimationFrame(askForFrames);
        };
        const idle = () => {
          isIdle = true;
          done();
        };
        askForFrames();
        requestIdleCallback(idle, { timeout: 3_000 });
      }),
  );
}

/**
 * Changes what the device of an open page prefers, and waits until the page follows: the next frame
 * finds it out and the one after it tells the script that paints the page; until then its colours are
 * those of before.
 * @param further what else of its media changes with it
 */
export async function prefer(
  page: Page,
  colorScheme: 'light' | 'dark',
  further: { media?: 'print'; forcedColors?: 'active' } = {},
): Promise<void> {
  await page.emulateMedia({ ...further, colorScheme });
  await nextFrame(page);
  await nextFrame(page);
}

const nothingEmulated = {
  media: null,
  reducedMotion: null,
  forcedColors: null,
  contrast: null,
} as const;

async function newSeat(
  browser: Browser,
  site: string,
  { scripts, policy, storageForbidden, timeZone }: ReturnType<typeof windowFor>,
): Promise<Seat> {
  const context = await browser.newContext({
    javaScriptEnabled: scripts,
    bypassCSP: !policy,
    ...(timeZone && { timezoneId: timeZone }),
    // What the offline copy does is tested by itself; elsewhere it would answer for the site.
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(5_000);
  if (scripts) waitForScripts(context);
  if (storageForbidden) await context.addInitScript(forbidStorage);
  const page = await context.newPage();
  await drawFirstFrame(page, site, scripts);
  const { clock } = context;
  return {
    context,
    page,
    clock,
    problems: watch(page, site),
    ...noticeTraces(context, page),
  };
}

function watch(page: Page, site: string): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`a script failed: ${error.message}`));
  page.on('console', (message) => {
    // The browser asks for this on its own on the bare page before the first, which names no icon.
    if (message.location().url.endsWith('/favicon.ico')) return;
    if (message.type() === 'error') problems.push(`the console says: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site}/`)) problems.push(`asked ${request.url()}`);
  });
  page.on('websocket', (socket) => problems.push(`opened ${socket.url()}`));
  page.on('requestfailed', (request) => {
    // A page that the reader leaves at once gives up what it still had to load.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      problems.push(`could not load ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} for ${response.url()}`);
  });
  return problems;
}

function forbidStorage(): void {
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    },
  });
}
