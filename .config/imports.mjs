/** What the files of the project import, and the lint rules about it. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { mayImport, roomOf } from './rooms.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
const aliases = Object.entries(config.compilerOptions.paths).map(([alias, [folder]]) => [
  alias.replace('*', ''),
  join(root, folder.replace('*', '')),
]);

/** A path from the root of the project, with forward slashes. */
const short = (/** @type {string} */ path) => relative(root, path).split(sep).join('/');

const isCode = (/** @type {string} */ file) => /\.(?:ts|mjs|astro)$/.test(file);

/**
 * The file of the project that an import names, or nothing.
 * @param {string} from full path of the file that imports
 * @param {string} name as it stands in the import
 */
function resolve(from, name) {
  const [plain] = name.split('?');
  const [alias, folder] = aliases.find(([alias]) => plain.startsWith(alias)) ?? [];
  if (!folder && !plain.startsWith('.')) return undefined;
  const path = folder ? join(folder, plain.slice(alias.length)) : join(dirname(from), plain);
  return ['', '.ts']
    .map((end) => path + end)
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

/** The script of a file: all of it, or the front matter and the scripts of a component. */
function scriptOf(file) {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return text;
  const [, front = ''] = /^---\n([^]*?)\n---/.exec(text.replaceAll('\r\n', '\n')) ?? [];
  return [front, ...[...text.matchAll(/<script>([^]*?)<\/script>/g)].map(([, code]) => code)].join(
    '\n',
  );
}

const typesOnly = ({ importClause: clause, exportClause = clause?.namedBindings, isTypeOnly }) =>
  isTypeOnly ||
  clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
  (!clause?.name &&
    !!exportClause?.elements?.length &&
    exportClause.elements.every((one) => one.isTypeOnly));

/** @type {Map<string, { changed: number, found: { name: string, file?: string, isType: boolean }[] }>} */
const known = new Map();

/** What a file imports, dynamic imports included. */
function importsOf(file) {
  const changed = statSync(file).mtimeMs;
  if (known.get(file)?.changed === changed) return known.get(file).found;
  const found = [];
  const visit = (node) => {
    const at =
      node.moduleSpecifier ??
      (node.expression?.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0]);
    if (at && ts.isStringLiteralLike(at))
      found.push({ name: at.text, file: resolve(file, at.text), isType: !!typesOnly(node) });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', scriptOf(file), ts.ScriptTarget.Latest));
  known.set(file, { changed, found });
  return found;
}

/**
 * The shortest way along imports to the first one that is looked for, as names; or nothing.
 * @param {string} start full path of a file
 * @param {(one: { name: string, file?: string }) => boolean} isWanted
 * @param {(one: { isType: boolean }) => boolean} [counts] which imports are followed
 */
function wayTo(start, isWanted, counts = () => true) {
  const ways = [{ file: start, way: [short(start)] }];
  const seen = new Set([start]);
  for (const { file, way } of ways)
    for (const one of importsOf(file).filter(counts)) {
      const longer = [...way, one.file ? short(one.file) : one.name];
      if (isWanted(one)) return longer;
      if (!one.file || seen.has(one.file) || !isCode(one.file)) continue;
      seen.add(one.file);
      ways.push({ file: one.file, way: longer });
    }
  return undefined;
}

/** Whether a browser runs this: an element, the offline worker, or a script in a component. */
const isForBrowser = (file, path) =>
  file !== path || /-element\.ts$|\/offline\/worker\//.test(path);

/** A rule that says something about an import, or nothing. */
const ruleAbout = (description, complaint) => ({
  meta: { type: 'problem', docs: { description }, schema: [] },
  create(context) {
    // The scripts of a component are files inside it: `Menu.astro/0.ts`.
    const path = context.filename.replace(/(\.astro)[\\/].*$/, '$1');
    const check = ({ source, importKind, exportKind }) => {
      if (typeof source?.value !== 'string' || !existsSync(path)) return;
      const isRunByBrowser =
        importKind !== 'type' && exportKind !== 'type' && isForBrowser(context.filename, path);
      const message = complaint(path, source.value, isRunByBrowser);
      if (message) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
});

/**
 * The plugin.
 * @type {import("eslint").ESLint.Plugin}
 */
export default {
  rules: {
    rooms: ruleAbout('Rooms import downwards only, as .config/rooms.mjs says.', (path, name) => {
      const target = resolve(path, name);
      if (!target || !isCode(target) || mayImport(short(path), short(target))) return undefined;
      return `${roomOf(short(path))} may not import ${short(target)}: .config/rooms.mjs says what it may.`;
    }),
    'no-circles': ruleAbout('No file imports itself by way of others.', (path, name) => {
      const target = resolve(path, name);
      if (!target || !isCode(target)) return undefined;
      const way = target === path ? [short(path)] : wayTo(target, ({ file }) => file === path);
      return way && `closes a circle of imports: ${[short(path), ...way].join(' → ')}.`;
    }),
    'no-node-in-browser': ruleAbout(
      'What a browser runs imports nothing of Node.',
      (path, name, isRunByBrowser) => {
        const target = isRunByBrowser && resolve(path, name);
        if (!target || !isCode(target)) return undefined;
        const way = wayTo(
          target,
          (one) => one.name.startsWith('node:'),
          ({ isType }) => !isType,
        );
        return way && `brings Node into the browser: ${way.join(' → ')}.`;
      },
    ),
  },
};
