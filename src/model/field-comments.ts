import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { FieldNotes } from './json-schema.ts';

/**
 * What the comments at the fields of each kind of record say, read with the compiler: it follows
 * fields through other files, shared parts and wrappers. For `npm run docs`; it takes some seconds.
 */
export function readFieldComments(): FieldNotes {
  const file = fileURLToPath(new URL('records/index.ts', import.meta.url));
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ESNext,
    types: [],
  });
  const checker = program.getTypeChecker();
  const kinds = checker
    .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)!)!)
    .find(({ name }) => name === 'recordKinds')!;

  const commentAt = (symbol: ts.Symbol) =>
    ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll(/\s+/g, ' ').trim();

  /** The comments below a schema, by its type. What wraps a schema says nothing of its own. */
  function* below(type: ts.Type, path: string): Generator<[path: string, comment: string]> {
    const [inner] = checker.getTypeArguments(type as ts.TypeReference);
    if (!inner) return;
    switch (type.symbol.name) {
      case 'ZodObject':
        for (const field of checker.getPropertiesOfType(inner)) {
          const place = path === '' ? field.name : `${path}.${field.name}`;
          yield [place, commentAt(field)];
          yield* below(checker.getTypeOfSymbol(field), place);
        }
        return;
      case 'ZodArray':
        yield* below(inner, `${path}[]`);
        return;
      case 'ZodOptional':
      case 'ZodDefault':
      case 'ZodNullable':
        yield* below(inner, path);
        return;
      case 'ZodUnion':
      case 'ZodDiscriminatedUnion':
        for (const option of checker.getTypeArguments(inner as ts.TypeReference))
          yield* below(option, path);
        return;
    }
  }

  return Object.fromEntries(
    checker.getPropertiesOfType(checker.getTypeOfSymbol(kinds)).map((kind) => {
      const comments = [...below(checker.getTypeOfSymbol(kind), '')];
      const notes = Map.groupBy(
        [['', commentAtKind(kind)] as const, ...comments],
        ([path]) => path,
      );
      return [
        kind.name,
        Object.fromEntries(
          [...notes]
            // Forms of one record may say something of the same field each.
            .map(([path, said]) => [
              path,
              [...new Set(said.map(([, text]) => text))].join(' ').trim(),
            ])
            .filter(([, text]) => text !== ''),
        ),
      ];
    }),
  );

  /** The comment of the constant that the list of kinds names. */
  function commentAtKind(kind: ts.Symbol): string {
    const place = kind.valueDeclaration!;
    const named = ts.isShorthandPropertyAssignment(place)
      ? checker.getShorthandAssignmentValueSymbol(place)!
      : checker.getSymbolAtLocation((place as ts.PropertyAssignment).initializer)!;
    return commentAt(checker.getAliasedSymbol(named));
  }
}
