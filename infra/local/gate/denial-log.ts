// Remembers which calls were made and which were denied, for the status page and for tests.
export interface Denial {
  readonly time: string
  readonly caller: string
  readonly action: string
  readonly resource: string
  readonly reason: string
}

export interface CallLog {
  denied(denial: Omit<Denial, 'time'>): void
  called(caller: string, action: string): void
  readonly denials: readonly Denial[]
  /** How often each caller made each call, as `caller action`. */
  readonly calls: ReadonlyMap<string, number>
}

const mostDenials = 200

export function createCallLog(now: () => Date): CallLog {
  const denials: Denial[] = []
  const calls = new Map<string, number>()
  return {
    denials,
    calls,
    denied: denial => {
      denials.push({ time: now().toISOString(), ...denial })
      if (denials.length > mostDenials) denials.shift()
    },
    called: (caller, action) => {
      const name = `${caller} ${action}`
      calls.set(name, (calls.get(name) ?? 0) + 1)
    },
  }
}
