import { builtinModules } from 'node:module';
import { posix, relative, sep } from 'node:path';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import a11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// ---------------------------------------------------------------------------------------------
// Arrows: who may import whom. Each row says that no file whose path matches `from` may import what
// matches `never`; rows add up. A relative import is resolved first, so both sides are paths from
// the root of the repository, and a package is its name.
// ---------------------------------------------------------------------------------------------

const NODE_MODULE = new RegExp(`^(node:.*|(${builtinModules.join('|')})(/.*)?)$`);
const SERVED = ['storage', 'documents', 'exchange', 'handover'];
/** The package of a handover is a data folder: it alone knows another of these rooms, the storage. */
const strangersOf = (room) =>
  SERVED.filter((other) => other !== room && !(room === 'handover' && other === 'storage'));

const ARROWS = [
  {
    from: /^src\/shared\//,
    never: /^(?!src\/shared\/|zod$)/,
    why: 'src/shared runs everywhere: it imports only zod and itself.',
  },
  {
    from: /^src\//,
    never: /^(tests|scripts|out)\//,
    why: 'The product does not know its tests, scripts or build.',
  },
  {
    from: /^src\/main\//,
    never: /^src\/(renderer|preload)(\/|$)/,
    why: 'Main, preload and renderer meet only in src/shared.',
  },
  {
    from: /^src\/preload\//,
    never: /^src\/(renderer|main)(\/|$)/,
    why: 'Main, preload and renderer meet only in src/shared.',
  },
  {
    from: /^src\/renderer\//,
    never: /^src\/(main|preload)(\/|$)/,
    why: 'Main, preload and renderer meet only in src/shared.',
  },
  {
    from: /^src\/(renderer|preload)\//,
    never: NODE_MODULE,
    why: 'The window is sandboxed and has no Node.',
  },
  {
    from: /^src\/(?!preload\/|main\/(index\.ts$|electron\/|ipc\/electron-transport\.ts$))/,
    never: /^(electron(\/.*)?|src\/main\/(electron(\/.*)?|ipc\/electron-transport(\..*)?))$/,
    why: 'All but the Electron shell runs in plain Node: pass it in from src/main/index.ts.',
  },
  {
    from: /^tests\/(unit|integration)\//,
    never: /^electron(\/|$)/,
    why: 'Importing electron outside Electron starts a download: e2e drives the real program.',
  },
  {
    from: /^src\/(?!main\/storage\/)/,
    never: /^lowdb(\/|$)/,
    why: 'Only src/main/storage touches the files of the data folder.',
  },
  {
    from: /^src\/(?!main\/documents\/)/,
    never: /^docx(\/|$)/,
    why: 'Only src/main/documents knows how Word files are made.',
  },
  ...SERVED.map((folder) => ({
    from: new RegExp(`^src/main/${folder}/`),
    never: new RegExp(`^src/main/(services|jobs|${strangersOf(folder).join('|')})(/|$)`),
    why: 'Services and jobs use storage, documents, exchange and handover; of these only handover knows storage.',
  })),
  {
    from: /^src\/main\/zip\//,
    never: new RegExp(`^src/main/(services|jobs|${SERVED.join('|')})(/|$)`),
    why: 'Zips are at the bottom: whoever packs or unpacks uses them.',
  },
];

/** The path of a file from the root, with forward slashes. */
const pathFromRoot = (context) => relative(context.cwd, context.filename).split(sep).join('/');

const arrows = {
  create(context) {
    const file = pathFromRoot(context);
    const rows = ARROWS.filter((row) => row.from.test(file));
    const check = (node) => {
      const written = node.source?.value;
      if (typeof written !== 'string') return;
      const target = /^\.{1,2}(\/|$)/.test(written)
        ? posix.join(posix.dirname(file), written)
        : written;
      for (const row of rows) {
        if (row.never.test(target)) {
          context.report({ node, message: `No import of '${target}' here. ${row.why}` });
        }
      }
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

const kebabCase = {
  create: (context) => ({
    Program(node) {
      const wrong = pathFromRoot(context)
        .split('/')
        .find((part) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(part));
      if (wrong) context.report({ node, message: `'${wrong}' is not kebab-case.` });
    },
  }),
};

const local = { rules: { arrows, 'kebab-case': kebabCase } };

// ---------------------------------------------------------------------------------------------
// Purity. A later flat block replaces the options of a rule, so the domain repeats what shared has.
// ---------------------------------------------------------------------------------------------

const forbidden = (names, message) => names.map((name) => ({ name, message }));

const noClock = forbidden(['Date'], 'No clock in src/shared: the day or instant is an argument.');
const noSurroundings = [
  ...forbidden(['crypto', 'performance'], 'The domain is pure: ids and times are arguments.'),
  ...forbidden(
    ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
    'The domain is pure: it calculates and returns.',
  ),
  ...forbidden(['process', 'console', 'globalThis'], 'The domain does not know where it runs.'),
  ...forbidden(['Intl'], 'The result would depend on the machine: use own German rules.'),
];

const noRandomness = [
  { object: 'Math', property: 'random', message: 'No randomness in src/shared: pass it in.' },
];
const noLocale = [
  'localeCompare',
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
  'toLocaleUpperCase',
  'toLocaleLowerCase',
].map((property) => ({ property, message: 'The result would depend on the machine.' }));

const noDateType = {
  selector: "TSTypeReference[typeName.name='Date']",
  message: 'Days and instants are ISO strings: a Date reads differently on each machine.',
};
const noThrow = { selector: 'ThrowStatement', message: 'The domain returns a Result.' };

// ---------------------------------------------------------------------------------------------

export default defineConfig(
  globalIgnores(['out', 'coverage', 'demo-output', '.cache', 'test-results', 'shots']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-check': true, 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    plugins: { local },
    rules: {
      'local/arrows': 'error',
      'local/kebab-case': 'error',
      complexity: ['error', 10],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-params': ['error', 3],
    },
  },
  {
    ignores: ['*.config.{js,ts}'],
    rules: {
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
  },
  {
    files: ['src/**'],
    rules: { 'max-lines-per-function': ['error', 60], 'no-console': 'error' },
  },
  {
    // A component is mostly what it shows: markup reads in one piece where logic would not.
    files: ['src/renderer/**/*.tsx'],
    plugins: { 'jsx-a11y-x': a11y, 'react-hooks': reactHooks },
    rules: {
      ...a11y.configs.recommended.rules,
      ...reactHooks.configs.recommended.rules,
      // The components of React Aria take it and move the focus as dialogs should.
      'jsx-a11y-x/no-autofocus': ['error', { ignoreNonDOM: true }],
      // Fires on useVirtualizer, which is used as its makers say.
      'react-hooks/incompatible-library': 'off',
      'max-lines-per-function': ['error', 120],
    },
  },
  {
    // Grid and palette keep the focus in one place and point to the active row from there (ARIA practice).
    files: ['src/renderer/ui/**/*.tsx'],
    rules: {
      'jsx-a11y-x/click-events-have-key-events': 'off',
      'jsx-a11y-x/interactive-supports-focus': 'off',
      'jsx-a11y-x/no-autofocus': 'off',
    },
  },
  {
    files: ['tests/**'],
    rules: { 'max-lines': ['error', 600], 'max-lines-per-function': ['error', 600] },
  },
  {
    files: ['src/shared/**'],
    rules: {
      'no-restricted-globals': ['error', ...noClock],
      'no-restricted-properties': ['error', ...noRandomness],
      'no-restricted-syntax': ['error', noDateType],
    },
  },
  {
    files: ['src/shared/domain/**'],
    rules: {
      'no-restricted-globals': ['error', ...noClock, ...noSurroundings],
      'no-restricted-properties': ['error', ...noRandomness, ...noLocale],
      'no-restricted-syntax': ['error', noDateType, noThrow],
    },
  },
  prettier,
);
