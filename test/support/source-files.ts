// The project's own source files and what each imports, read as text: for the guards.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'

export const root = normalize(join(import.meta.dirname, '..', '..'))

/** Paths relative to the root, `/` as separator. */
export const filesUnder = (folder: string, ...extensions: readonly string[]): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && extensions.some(extension => entry.name.endsWith(extension)))
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
    .filter(path => !path.includes('node_modules'))
    .sort()

export const textOfFile = (path: string): string => readFileSync(join(root, path), 'utf8')

export interface Import {
  /** Path relative to the root, or the package's name. */
  target: string
  isPackage: boolean
  typeOnly: boolean
}

const pattern = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'/g

export const importsOf = (path: string): Import[] =>
  [...textOfFile(path).matchAll(pattern)].map(match => {
    const specifier = match[2] ?? match[3] ?? ''
    const isPackage = !specifier.startsWith('.')
    return { target: isPackage ? specifier : normalize(join(dirname(path), specifier)), isPackage, typeOnly: match[1] !== undefined }
  })
