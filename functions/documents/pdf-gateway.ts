// A PDF opened for real by PDF.js, as a reader's program would: the last word on whether it can be read, and its number of pages.
import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { PDFDocumentLoadingTask } from 'pdfjs-dist'
import * as z from 'zod/mini'

/** What came of opening it. */
const openedSchema = z.union([z.object({ pages: z.int() }), z.enum(['encrypted', 'corrupt'])])
export type Opened = z.infer<typeof openedSchema>

/** A file built to keep readers busy is as useless to the court as a damaged one. Whole files open in a tenth of a second. */
const openWithinMs = 45_000
const threadHeapMb = 512

const started = 'started'
const jobSchema = z.object({ job: z.literal('open-pdf'), bytes: z.instanceof(Uint8Array) })

/**
 * Opens the file in a thread of its own, made from this same module: PDF.js leaves rejected promises behind on damaged files,
 * and a file may be built to exhaust memory; neither may take the worker down. A thread that cannot start is our fault and is thrown.
 */
export const openPdf = (bytes: Uint8Array): Promise<Opened> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), {
      workerData: { job: 'open-pdf', bytes },
      resourceLimits: { maxOldGenerationSizeMb: threadHeapMb },
      stdout: true,
      stderr: true,
    })
    let hasStarted = false
    const finish = (opened: Opened | Error): void => {
      clearTimeout(timer)
      if (opened instanceof Error) reject(opened)
      else resolve(opened)
      void thread.terminate()
    }
    const timer = setTimeout(() => finish('corrupt'), openWithinMs)
    thread.on('message', (message: unknown) => {
      if (message === started) hasStarted = true
      else finish(openedSchema.parse(message))
    })
    thread.on('error', error => finish(hasStarted ? 'corrupt' : new Error('pdf-gateway: the reader cannot start', { cause: error })))
    thread.on('exit', () => finish(hasStarted ? 'corrupt' : new Error('pdf-gateway: the reader ended before it began')))
  })

const readPages = async (task: PDFDocumentLoadingTask): Promise<Opened> => {
  const file = await task.promise
  // Also set when the password that opens it is empty: the court could read such a file, but not stamp, convert or archive it.
  if ((await file.getPermissions()) !== null) return 'encrypted'
  const ends = await Promise.all([file.getPage(1), file.getPage(file.numPages)])
  // PDF.js shows an empty page of its own making where it finds none; that page has no place in the file.
  return ends.every(page => page.ref !== null) ? { pages: file.numPages } : 'corrupt'
}

const openInThread = async (bytes: Uint8Array): Promise<Opened> => {
  process.on('unhandledRejection', () => undefined)
  const [{ getDocument, VerbosityLevel }, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    // @ts-expect-error the package types its worker nowhere
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  // Found here, its worker runs in this thread; otherwise PDF.js would look for a file beside the bundle.
  Object.assign(globalThis, { pdfjsWorker: worker })
  parentPort?.postMessage(started)
  const task = getDocument({ data: bytes, verbosity: VerbosityLevel.ERRORS, disableFontFace: true, useSystemFonts: false, useWasm: false })
  try {
    return await readPages(task)
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'corrupt'
  }
}

const job = jobSchema.safeParse(workerData)
if (job.success) parentPort?.postMessage(await openInThread(new Uint8Array(job.data.bytes)))
