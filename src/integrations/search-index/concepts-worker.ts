import { parentPort, workerData } from 'node:worker_threads';
import { conceptsOf, type NamedRecords } from './concepts.ts';

parentPort!.postMessage(await conceptsOf({ records: workerData as NamedRecords }));
