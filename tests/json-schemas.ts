import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { kindFileSchema } from '../src/components/open-data/kind-file.ts';
import type { RecordKind } from '../src/model/records/index.ts';

/** What is wrong with data by a schema: the place and the fault of each; none when it fits. */
type Faults = string[];

const written = (errors: readonly ErrorObject[] | null | undefined): Faults =>
  (errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);

const ours = addFormats(new Ajv2020({ allErrors: true, strictRequired: false }));

/** What is wrong with a file of a kind by the JSON Schema that is offered with it. */
export function faultsOfKindFile(kind: RecordKind, file: unknown): Faults {
  const isValid = ours.compile(kindFileSchema(kind));
  isValid(asJson(file));
  return written(isValid.errors);
}

const folder = new URL('hsds-3.0/', import.meta.url);
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, unknown>;

/** The schemas of HSDS have keywords of their own, which describe its tables. */
const hsds = addFormats(new Ajv2020({ allErrors: true, strict: false }));
for (const name of readdirSync(folder).filter((file) => /(?<!openapi)\.json$/.test(file)))
  hsds.addSchema({ ...read(name), $id: name });
const { components } = read('openapi.json') as { components: { schemas: { Page: object } } };
const isService = hsds.getSchema('service.json')!;
const isPage = hsds.compile({ ...components.schemas.Page, $id: 'page' });

/** What is wrong with a page of services by HSDS 3.0 (`tests/hsds-3.0/`). */
export function faultsOfServices(page: { contents: unknown[] }): Faults {
  isPage(asJson(page));
  return [
    ...written(isPage.errors),
    ...page.contents.flatMap((service) => {
      void isService(asJson(service));
      return written(isService.errors);
    }),
  ];
}

/** Data as it travels. */
function asJson(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}
