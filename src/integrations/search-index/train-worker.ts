import { parentPort, workerData } from 'node:worker_threads';
import { writeModel } from '../../lib/search/model.ts';
import { train, type Example } from './train.ts';

const { examples, pages } = workerData as { examples: Example[]; pages: number };
parentPort!.postMessage(writeModel(train(examples, pages)));
