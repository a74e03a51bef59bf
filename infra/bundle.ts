// Bundles every function for Lambda into build/functions/<name>/: ESM, minified, the SDK inside, each HTTP entry loaded when it is first asked.
import { existsSync } from 'node:fs'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Metafile } from 'esbuild'
import { builtins, dispatcherOf, dispatchers, leanSdk } from './bundle-plugins.ts'
import { type PortalFunction, portalFunctions } from './functions.ts'
import { leanSchemas } from './lean-schemas.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

export const bundleDirectory = join(root, 'build', 'functions')

export interface BundledFunction {
  name: string
  directory: string
  /** All JavaScript of the function; an HTTP function loads a part of it at a time. */
  bytes: number
  /** Source files that went in, relative to the project. */
  inputs: readonly string[]
}

export interface BundleReport {
  functions: readonly BundledFunction[]
  seconds: number
}

const settings = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  minify: true,
  legalComments: 'none',
  sourcemap: false,
  write: false,
  metafile: true,
  logLevel: 'silent',
  mainFields: ['module', 'main'],
  splitting: true,
  outdir: bundleDirectory,
  chunkNames: '[name]-[hash]',
  outExtension: { '.js': '.mjs' },
} as const satisfies BuildOptions

/** What pdfkit and the petition's writer open as files, kept under the paths by which Node resolves them from the source as well. */
const filesBesidePdfkit: Readonly<Record<string, string>> = {
  'node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc': 'data/sRGB_IEC61966_2_1.icc',
  ...Object.fromEntries(
    ['package.json', '400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf', 'LICENSE_FONT']
      .map(file => `node_modules/@expo-google-fonts/noto-sans/${file}`)
      .map(path => [path, path]),
  ),
}

/** The files that an entry may load, now or later: itself and every chunk that it reaches. */
const reachedFrom = (file: string, { outputs }: Metafile, reached: Set<string> = new Set()): Set<string> => {
  if (reached.has(file)) return reached
  reached.add(file)
  for (const { path, external } of outputs[file]?.imports ?? []) if (!external) reachedFrom(path, { inputs: {}, outputs }, reached)
  return reached
}

interface Built {
  metafile: Metafile
  /** By path relative to the project, as the metafile names them. */
  contents: ReadonlyMap<string, Uint8Array>
}

const write = async (name: string, { metafile, contents }: Built, outdir: string): Promise<BundledFunction> => {
  const directory = join(outdir, name)
  await rm(directory, { recursive: true, force: true })
  await mkdir(directory, { recursive: true })
  const [entry] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === `dispatcher:${name}`) ?? []
  if (entry === undefined) throw new Error(`bundle: nothing was built for ${name}`)
  const files = [...reachedFrom(entry, metafile)]
  const inputs = [...new Set(files.flatMap(file => Object.keys(metafile.outputs[file]?.inputs ?? {})))]
  let bytes = 0
  for (const file of files) {
    const content = contents.get(file) ?? new Uint8Array()
    bytes += content.byteLength
    // All files lie side by side, so chunks find each other whatever the entry is called.
    await writeFile(join(directory, file === entry ? 'index.mjs' : basename(file)), content)
  }
  if (inputs.some(path => path.startsWith('node_modules/pdfkit/'))) {
    for (const [from, to] of Object.entries(filesBesidePdfkit)) {
      await mkdir(dirname(join(directory, to)), { recursive: true })
      await cp(join(root, from), join(directory, to))
    }
  }
  return { name, directory, bytes, inputs }
}

/** Capabilities whose HTTP functions are built each by itself: some speak with S3 and KMS too, and all of them share many small rules. */
const apart = ['cases', 'copies', 'desk', 'documents', 'fees', 'filings', 'hearings', 'judgments', 'search']

/**
 * Functions that use the same SDK clients are built in one esbuild call, so that the SDK is read a few times, not once for each. Not all in one: a file of
 * the SDK is kept with all that anyone in the call needs of it, and a reader of sessions would load S3's and SNS's protocols (300 KB for 240);
 * and every set of entries that shares a rule gets a file of its own, each a third of a millisecond (15 files for the desk's queue, or 5).
 */
const callOf = ({ name, kind }: PortalFunction): string => {
  if (kind !== 'http') return 'not http'
  return apart.includes(name.split('-')[0] ?? '') ? name : 'http'
}

const buildTogether = async (functions: readonly PortalFunction[]): Promise<Built> => {
  const { metafile, outputFiles } = await build({
    ...settings,
    entryPoints: functions.map(({ name }) => ({ in: dispatcherOf(name), out: name })),
    plugins: [dispatchers(functions), builtins, leanSdk, leanSchemas],
  })
  return { metafile, contents: new Map(outputFiles.map(file => [relative(root, file.path), file.contents])) }
}

interface BundleOptions {
  outdir?: string
  functions?: readonly PortalFunction[]
}

export const bundle = async ({ outdir = bundleDirectory, functions = portalFunctions }: BundleOptions = {}): Promise<BundleReport> => {
  const began = performance.now()
  const entries = [...new Set(functions.flatMap(each => Object.values(each.entries)))]
  const missing = entries.filter(entry => !existsSync(join(root, 'functions', `${entry}.ts`)))
  if (missing.length > 0) throw new Error(`bundle: no source for ${missing.map(entry => `functions/${entry}.ts`).join(', ')}`)
  const bundled = await Promise.all(
    [...Map.groupBy(functions, callOf).values()].map(async together => {
      const built = await buildTogether(together)
      return Promise.all(together.map(({ name }) => write(name, built, outdir)))
    }),
  )
  return { functions: bundled.flat(), seconds: (performance.now() - began) / 1000 }
}
