import type { z, ZodType } from 'astro/zod';
import { fits, valueAt, wrappedBy } from './meaning.ts';

/**
 * The names of the fields that may stand at a place in data, which may break its schema; of several
 * shapes those of the one that it has, or of all where no field tells them apart.
 * @param path keys that lead to the place
 */
export function fieldsAt(schema: ZodType, data: unknown, path: readonly PropertyKey[]): string[] {
  const { def } = (schema as unknown as z.core.$ZodTypes)._zod;
  const [key, ...rest] = path;
  const below = (part: z.core.$ZodType | undefined) =>
    part && key !== undefined ? fieldsAt(part as ZodType, valueAt(data, [key]), rest) : [];
  switch (def.type) {
    case 'object':
      return key === undefined ? Object.keys(def.shape) : below(def.shape[String(key)]);
    case 'array':
      return below(def.element);
    case 'record':
      return key === undefined
        ? [...(def.keyType._zod.values ?? [])].map(String)
        : below(def.valueType);
    case 'union': {
      const options = def.options as ZodType[];
      const meant =
        'discriminator' in def ? options.filter((option) => fits(option, data, def)) : options;
      return [...new Set(meant.flatMap((option) => fieldsAt(option, data, path)))];
    }
    default: {
      const wrapped = wrappedBy(def);
      return wrapped ? fieldsAt(wrapped, data, path) : [];
    }
  }
}
