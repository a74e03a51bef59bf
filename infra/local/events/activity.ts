// Counts what is under way between services, so that a test can wait until the whole system rests.
export interface Activity {
  /** Things that run now, by name. */
  readonly running: ReadonlyMap<string, number>
  begin(name: string): () => void
  during<T>(name: string, act: () => Promise<T>): Promise<T>
}

export function createActivity(): Activity {
  const running = new Map<string, number>()
  const begin = (name: string) => {
    running.set(name, (running.get(name) ?? 0) + 1)
    let ended = false
    return () => {
      if (ended) return
      ended = true
      const left = (running.get(name) ?? 1) - 1
      if (left === 0) running.delete(name)
      else running.set(name, left)
    }
  }
  return {
    running,
    begin,
    during: async (name, act) => {
      const end = begin(name)
      try {
        return await act()
      } finally {
        end()
      }
    },
  }
}
