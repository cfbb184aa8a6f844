import robotsParser from 'robots-parser';
import type { Answer } from './request.ts';

/** What a host's robots.txt says about the watcher. */
export interface RobotsRules {
  /** Why a page is not opened, or nothing. */
  complaintAbout: (url: string) => string | undefined;
  /** The pause it asks for between two requests, in milliseconds. */
  pause?: number;
}

/**
 * The rules of a robots.txt, by RFC 9309: without one everything is open; one that the server fails
 * to give closes everything.
 * @param url where it lies
 * @param answer the server's, or why there is none
 */
export function robotsRules(url: string, answer: Answer | string, agent: string): RobotsRules {
  if (typeof answer === 'string' || answer.status >= 500 || answer.status === 429)
    return {
      complaintAbout: () =>
        `robots.txt of the site could not be read (${typeof answer === 'string' ? answer : answer.status}), so its pages are not opened`,
    };
  if (answer.status !== 200) return { complaintAbout: () => undefined };
  const robots = robotsParser(url, new TextDecoder().decode(answer.bytes));
  const delay = robots.getCrawlDelay(agent);
  return {
    complaintAbout: (page) =>
      robots.isDisallowed(page, agent) ? 'robots.txt of the site forbids it' : undefined,
    ...(delay !== undefined && { pause: delay * 1000 }),
  };
}
