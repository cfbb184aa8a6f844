import { buildDay } from '../src/lib/today.ts';
import { readContent } from '../src/model/graph/read-content.ts';

/** The content of the project, read once for all test files of a worker: nobody changes it. */
export const realContent = readContent(process.cwd(), buildDay());
