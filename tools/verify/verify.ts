/**
 * `npm run verify`: a page on this machine that leads a person through the facts that are due, the
 * most harmful first, and writes what they found into `content/`. It opens no other page and contacts
 * nobody; it ends with Ctrl+C. It is no part of the site.
 */
import { buildDay } from '../../src/lib/today.ts';
import { Desk } from './desk.ts';
import { serveDesk } from './server.ts';

const today = () => buildDay({});
const { address } = await serveDesk(new Desk(process.cwd(), today), today);
console.log(`Open ${address}\nThe address is for you alone. Ctrl+C ends it.`);
