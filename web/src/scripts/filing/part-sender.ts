// One part of a file on its way to the bucket, and the waiting of those that cannot leave while the line is down.

/** `gone`: the bucket knows nothing of this upload any more. `expired`: the link is too old, a new one is asked for. */
export type PartEnd = 'sent' | 'again' | 'expired' | 'gone'

/** A part without any progress for this long is sent again. */
const stalledAfterMs = 45_000
const longestPauseMs = 30_000
/** Some devices say "offline" when they are not: so they are not believed for longer than this. */
const longestOfflinePauseMs = 60_000

const endOf = (status: number): PartEnd => {
  if (status >= 200 && status < 300) return 'sent'
  if (status === 403) return 'expired'
  return status === 404 ? 'gone' : 'again'
}

/** By XMLHttpRequest: fetch tells nothing of an upload's progress. */
export const sendPart = (url: string, part: Blob, progress: (bytes: number) => void, signal: AbortSignal): Promise<PartEnd> =>
  new Promise(resolve => {
    const request = new XMLHttpRequest()
    let stalled: ReturnType<typeof setTimeout>
    const watch = () => {
      clearTimeout(stalled)
      stalled = setTimeout(() => request.abort(), stalledAfterMs)
    }
    const stop = () => request.abort()
    const end = (result: PartEnd) => {
      clearTimeout(stalled)
      signal.removeEventListener('abort', stop)
      if (result !== 'sent') progress(0)
      resolve(result)
    }
    signal.addEventListener('abort', stop)
    request.upload.onprogress = event => {
      watch()
      progress(event.loaded)
    }
    request.onload = () => end(endOf(request.status))
    request.onerror = () => end('again')
    request.onabort = () => end('again')
    request.open('PUT', url)
    watch()
    request.send(part)
  })

/** Waits between tries. Nothing counts them: as long as the page is open, a file goes on when the line is back or the person says so. */
export class Patience {
  private readonly waiting = new Set<() => void>()

  constructor() {
    addEventListener('online', () => this.wake())
  }

  /** All that wait try again now. */
  wake(): void {
    for (const go of [...this.waiting]) go()
  }

  /** Longer with each try in a row; until the line is back when the device says that it is down. */
  pause(triesInARow: number, signal: AbortSignal): Promise<void> {
    const ms = navigator.onLine ? Math.min(longestPauseMs, 1000 * 2 ** triesInARow) : longestOfflinePauseMs
    return new Promise(resolve => {
      const go = () => {
        clearTimeout(timer)
        this.waiting.delete(go)
        signal.removeEventListener('abort', go)
        resolve()
      }
      const timer = setTimeout(go, ms)
      this.waiting.add(go)
      signal.addEventListener('abort', go)
    })
  }
}
