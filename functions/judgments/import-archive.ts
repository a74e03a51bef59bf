// What an archive of an import may be: one CSV and the files that it names, of which none is built to exhaust whoever unpacks it.
import { refuse } from '../kernel/refusal.ts'
import { mostFileBytes, mostImportRows } from './judgment-form.ts'

/** An entry of the archive's directory, as it claims to be. */
export interface ArchiveEntry {
  /** With its folders, `nam-2023/64-2023-ds-st.docx`. */
  path: string
  sizeBytes: number
  packedBytes: number
  isFolder: boolean
  isEncrypted: boolean
}

const gigabyte = 1024 ** 3

/** 2,000 judgments without scans are a tenth of it. */
export const mostArchiveBytes = gigabyte

/** Every row has one file; and there is the CSV. */
export const mostArchiveFiles = mostImportRows + 1

/** The litter of systems beside each file included: whoever reads a directory longer than this may stop. */
export const mostDirectoryEntries = 4 * mostArchiveFiles

/** What all files may unpack to together. */
export const mostUnpackedBytes = 4 * mostArchiveBytes

/** Prose shrinks to a quarter, a table of zeros to a thousandth: what unpacks to more than this many times its size is built to do so. */
const mostRatio = 200

/** Small files of one repeated letter are no danger. */
const ratioFromBytes = 1024 ** 2

/** What systems put into archives by themselves: macOS, Windows, open files of Office. */
const isLitter = (path: string): boolean => /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$|\._)/i.test(path)

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).normalize('NFC')

export interface ArchivePlan<Entry extends ArchiveEntry> {
  csv: Entry
  /** By file name, without folders, NFC. */
  files: ReadonlyMap<string, Entry>
}

const refuseBombs = (files: readonly ArchiveEntry[]): void => {
  const bomb = files.find(({ sizeBytes, packedBytes }) => sizeBytes > ratioFromBytes && sizeBytes > mostRatio * packedBytes)
  if (bomb) refuse('invalid', 'judgment.archive-bomb', { name: nameOf(bomb.path) })
  const sum = files.reduce((all, { sizeBytes }) => all + sizeBytes, 0)
  if (sum > mostUnpackedBytes) refuse('invalid', 'judgment.archive-unpacks-to-too-much', { limitGb: mostUnpackedBytes / gigabyte })
}

/**
 * The CSV and the files of an archive. A file that is merely too large is no reason to refuse the others: its own row is refused. Refuses
 * `judgment.archive-too-many`, `-encrypted`, `-bomb`, `-unpacks-to-too-much`, `-without-csv`, `-with-several-csv`, `-name-twice`.
 */
export const planOfArchive = <Entry extends ArchiveEntry>(entries: readonly Entry[]): ArchivePlan<Entry> => {
  const files = entries.filter(({ path, isFolder }) => !isFolder && !isLitter(path))
  if (files.length > mostArchiveFiles) refuse('invalid', 'judgment.archive-too-many', { files: files.length, limit: mostArchiveFiles })
  const locked = files.find(({ isEncrypted }) => isEncrypted)
  if (locked) refuse('invalid', 'judgment.archive-encrypted', { name: nameOf(locked.path) })
  refuseBombs(files)
  const isCsv = ({ path }: Entry): boolean => /\.csv$/i.test(path)
  const [csv, second] = files.filter(isCsv)
  if (csv === undefined) return refuse('invalid', 'judgment.archive-without-csv')
  if (second !== undefined) refuse('invalid', 'judgment.archive-with-several-csv', { name: nameOf(csv.path), other: nameOf(second.path) })
  const byName = new Map<string, Entry>()
  for (const file of files) {
    const name = nameOf(file.path)
    if (byName.has(name)) refuse('invalid', 'judgment.archive-name-twice', { name })
    if (file !== csv) byName.set(name, file)
  }
  return { csv, files: byName }
}

/** Refuses `judgment.archive-too-large` before anything of the archive is read. */
export const checkArchiveSize = (sizeBytes: number): void => {
  if (sizeBytes > mostArchiveBytes) refuse('invalid', 'judgment.archive-too-large', { limitGb: mostArchiveBytes / gigabyte })
}

/** The CSV is text of at most this size; a file of a judgment at most what the API takes. */
export const mostBytesOf = (entry: ArchiveEntry, { csv }: ArchivePlan<ArchiveEntry>): number =>
  entry === csv ? 2 * mostFileBytes : mostFileBytes
