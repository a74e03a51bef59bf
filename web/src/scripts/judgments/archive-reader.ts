// Opens the ZIP archive of an import in the browser: its directory first, then one file after the other, never more of one than it may be.
import { BlobReader, configure, type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import {
  type ArchiveEntry,
  type ArchivePlan,
  checkArchiveSize,
  mostBytesOf,
  mostDirectoryEntries,
  planOfArchive,
} from '../../../../functions/judgments/import-archive.ts'
import { refuse } from '../../../../functions/kernel/refusal.ts'

// The policy of the pages allows no scripts made of text; and one file at a time is unpacked.
configure({ useWebWorkers: false })

interface Packed extends ArchiveEntry {
  entry: FileEntry
}

export interface OpenedArchive {
  csv: string
  /** Undefined when the archive has no file of that name. Refuses `judgment.file-too-large`, `judgment.file-unreadable`. */
  file: (name: string) => Promise<File | undefined>
}

/** Takes what is written into it up to a limit: a file may unpack to more than its directory says. */
const bounded = (mostBytes: number) => {
  const taken = { parts: [] as Uint8Array<ArrayBuffer>[], sizeBytes: 0 }
  const stream = new WritableStream<Uint8Array<ArrayBuffer>>({
    write: part => {
      taken.sizeBytes += part.length
      if (taken.sizeBytes > mostBytes) throw new Error('the file is larger than it may be')
      taken.parts.push(part)
    },
  })
  return { stream, taken }
}

const unpacked = async (packed: Packed, plan: ArchivePlan<Packed>): Promise<Blob> => {
  const mostBytes = mostBytesOf(packed, plan)
  if (packed.sizeBytes > mostBytes) refuse('invalid', 'judgment.file-too-large')
  const { stream, taken } = bounded(mostBytes)
  try {
    await packed.entry.getData(stream, { checkSignature: true })
  } catch {
    refuse('invalid', taken.sizeBytes > mostBytes ? 'judgment.file-too-large' : 'judgment.file-unreadable')
  }
  return new Blob(taken.parts)
}

const packedOf = (entry: Entry): Packed[] =>
  entry.directory
    ? []
    : [
        {
          ...{ entry, path: entry.filename, sizeBytes: entry.uncompressedSize, packedBytes: entry.compressedSize },
          ...{ isFolder: false, isEncrypted: entry.encrypted },
        },
      ]

/** Refuses as `planOfArchive` does, and `judgment.archive-unreadable`. */
export async function openArchive(archive: File): Promise<OpenedArchive> {
  checkArchiveSize(archive.size)
  const reader = new ZipReader(new BlobReader(archive))
  const entries: Packed[] = []
  try {
    // One by one, so that a directory without an end is given up early.
    for await (const entry of reader.getEntriesGenerator()) {
      entries.push(...packedOf(entry))
      if (entries.length > mostDirectoryEntries) break
    }
  } catch {
    refuse('invalid', 'judgment.archive-unreadable')
  }
  const plan = planOfArchive(entries)
  return {
    csv: await (await unpacked(plan.csv, plan)).text(),
    file: async name => {
      const packed = plan.files.get(name.normalize('NFC'))
      return packed && new File([await unpacked(packed, plan)], name)
    },
  }
}
