// The bytes on disk: every upload becomes one immutable file with a random name, written aside, synced, then moved into place.
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'

export type Segment = { blob: string; size: number }

const readAheadBytes = 256 * 1024

export class ObjectDisk {
  readonly #incoming: string
  readonly #blobs: string
  readonly #readers = new Map<string, number>()
  readonly #doomed = new Set<string>()

  private constructor(directory: string) {
    this.#incoming = join(directory, 'incoming')
    this.#blobs = join(directory, 'blobs')
  }

  /** Opens the directory and removes what an earlier end left unfinished: half uploads, and files that no record names. */
  static async open(directory: string, referenced: ReadonlySet<string>): Promise<ObjectDisk> {
    const disk = new ObjectDisk(directory)
    await rm(disk.#incoming, { recursive: true, force: true })
    await mkdir(disk.#incoming, { recursive: true })
    await mkdir(disk.#blobs, { recursive: true })
    for (const shelf of await readdir(disk.#blobs))
      for (const blob of await readdir(join(disk.#blobs, shelf))) if (!referenced.has(blob)) await rm(join(disk.#blobs, shelf, blob))
    return disk
  }

  /** `inspect` sees every chunk; `accept` runs at the end of the body, before anything is kept, and refuses by throwing. */
  async write<T>(
    source: AsyncIterable<Uint8Array>,
    inspect: (chunk: Uint8Array) => void,
    accept: () => T,
  ): Promise<{ blob: string; accepted: T }> {
    const blob = randomUUID()
    const aside = join(this.#incoming, blob)
    try {
      const file = await open(aside, 'wx')
      let accepted: T
      try {
        for await (const chunk of source) {
          inspect(chunk)
          await writeWhole(file, chunk)
        }
        accepted = accept()
        await file.sync()
      } finally {
        await file.close()
      }
      if (await mkdir(this.#shelf(blob), { recursive: true })) await syncDirectory(this.#blobs)
      await rename(aside, this.#path(blob))
      await syncDirectory(this.#shelf(blob))
      return { blob, accepted }
    } catch (error) {
      await rm(aside, { force: true })
      throw error
    }
  }

  /** Bytes `from` to `to` (both included) of the segments laid end to end. Files read here outlive a discard until the reader is done. */
  read(segments: readonly Segment[], from: number, to: number): Readable {
    const slices: { path: string; start: number; end: number }[] = []
    let offset = 0
    for (const { blob, size } of segments) {
      const start = Math.max(from - offset, 0)
      const end = Math.min(to - offset, size - 1)
      if (start <= end) slices.push({ path: this.#path(blob), start, end })
      offset += size
    }
    for (const { blob } of segments) this.#readers.set(blob, (this.#readers.get(blob) ?? 0) + 1)
    const stream = Readable.from(readSlices(slices), { objectMode: false })
    stream.once('close', () => this.#release(segments))
    return stream
  }

  async discard(blobs: readonly string[]): Promise<void> {
    for (const blob of blobs) {
      if (this.#readers.has(blob)) this.#doomed.add(blob)
      else await rm(this.#path(blob), { force: true })
    }
  }

  #release(segments: readonly Segment[]): void {
    for (const { blob } of segments) {
      const left = (this.#readers.get(blob) ?? 1) - 1
      if (left > 0) this.#readers.set(blob, left)
      else {
        this.#readers.delete(blob)
        // A file that cannot be removed now is found by the next start.
        if (this.#doomed.delete(blob)) rm(this.#path(blob), { force: true }).catch(() => undefined)
      }
    }
  }

  #shelf(blob: string): string {
    return join(this.#blobs, blob.slice(0, 2))
  }

  #path(blob: string): string {
    return join(this.#shelf(blob), blob)
  }
}

async function* readSlices(slices: readonly { path: string; start: number; end: number }[]): AsyncGenerator<Buffer> {
  for (const { path, start, end } of slices) yield* createReadStream(path, { start, end, highWaterMark: readAheadBytes })
}

async function writeWhole(file: FileHandle, chunk: Uint8Array): Promise<void> {
  let at = 0
  while (at < chunk.length) at += (await file.write(chunk, at)).bytesWritten
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path)
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
