// Writes a ZIP archive of files as they are: PDFs are packed already. The same files give the same bytes.
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'

export interface ZipFile {
  /** Plain ASCII, without directories. */
  name: string
  bytes: Uint8Array
}

configure({ useWebWorkers: false })

/** The first day that the format knows: when a file was packed is nobody's concern. */
const undated = new Date(1980, 0, 1)

const plainly = { level: 0, lastModDate: undated, extendedTimestamp: false, dataDescriptor: false }

export const zipArchive = async (files: readonly ZipFile[]): Promise<Uint8Array> => {
  const zip = new ZipWriter(new Uint8ArrayWriter(), plainly)
  for (const { name, bytes } of files) await zip.add(name, new Uint8ArrayReader(bytes))
  return zip.close()
}
