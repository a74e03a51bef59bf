// Bundles every function for Lambda into build/functions/<name>/: ESM, minified, the SDK inside, each HTTP entry loaded when it is first asked.
import { existsSync } from 'node:fs'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Metafile, type OutputFile } from 'esbuild'
import { builtins, dispatcherOf, dispatchers, leanCredentials } from './bundle-plugins.ts'
import { type PortalFunction, portalFunctions } from './functions.ts'

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

interface Built {
  metafile: Metafile
  outputFiles: OutputFile[]
}

const write = async (each: PortalFunction, { metafile, outputFiles }: Built, outdir: string): Promise<BundledFunction> => {
  const directory = join(outdir, each.name)
  await rm(directory, { recursive: true, force: true })
  await mkdir(directory, { recursive: true })
  await Promise.all(outputFiles.map(file => writeFile(file.path, file.contents)))
  const inputs = Object.keys(metafile.inputs)
  if (inputs.some(path => path.startsWith('node_modules/pdfkit/'))) {
    await Promise.all(
      Object.entries(filesBesidePdfkit).map(async ([from, to]) => {
        await mkdir(dirname(join(directory, to)), { recursive: true })
        await cp(join(root, from), join(directory, to))
      }),
    )
  }
  return { name: each.name, directory, bytes: outputFiles.reduce((sum, file) => sum + file.contents.byteLength, 0), inputs }
}

/**
 * One esbuild call per function, all in one esbuild process: chunks shared inside a function stay whole,
 * where a single call for all functions would split them by every combination of functions that share them.
 */
const bundleOne = async (each: PortalFunction, outdir: string): Promise<BundledFunction> => {
  const built = await build({
    ...settings,
    entryPoints: [{ in: dispatcherOf(each.name), out: 'index' }],
    outdir: join(outdir, each.name),
    splitting: true,
    chunkNames: '[name]-[hash]',
    plugins: [dispatchers([each]), builtins, leanCredentials],
  })
  return write(each, built, outdir)
}

export const bundle = async ({
  outdir = bundleDirectory,
  onlyExisting = false,
}: {
  outdir?: string
  onlyExisting?: boolean
} = {}): Promise<BundleReport> => {
  const began = performance.now()
  const isThere = (entry: string): boolean => existsSync(join(root, 'functions', `${entry}.ts`))
  const missing = [...new Set(portalFunctions.flatMap(each => Object.values(each.entries)))].filter(entry => !isThere(entry))
  if (missing.length > 0 && !onlyExisting)
    throw new Error(`bundle: no source for ${missing.map(entry => `functions/${entry}.ts`).join(', ')}`)
  const wanted = portalFunctions
    .map(each => ({ ...each, entries: Object.fromEntries(Object.entries(each.entries).filter(([, entry]) => isThere(entry))) }))
    .filter(each => Object.keys(each.entries).length > 0)
  const settled = await Promise.allSettled(wanted.map(each => bundleOne(each, outdir)))
  const functions = settled.flatMap(each => {
    if (each.status === 'fulfilled') return [each.value]
    if (!onlyExisting) throw each.reason
    console.warn(String(each.reason))
    return []
  })
  return { functions, seconds: (performance.now() - began) / 1000 }
}
