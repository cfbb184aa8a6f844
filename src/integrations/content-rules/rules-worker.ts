import { parentPort, workerData } from 'node:worker_threads';
import type { Content } from '../../model/graph/content.ts';
import { readContent } from '../../model/graph/read-content.ts';
import { brokenRules } from './broken-rules.ts';

const sent = workerData as Omit<Content, 'lines'>;
let lines: Content['lines'] | undefined;
const content: Content = {
  ...sent,
  // On which line a mistake stands is asked only when there is one.
  get lines() {
    return (lines ??= readContent(process.cwd(), sent.today).lines);
  },
};
parentPort!.postMessage(brokenRules(content));
