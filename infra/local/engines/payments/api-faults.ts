// Misfortunes of the API, armed by a test or a person and used up by calls.
export const apiFaultKinds = ['unavailable', 'error', 'error-after', 'lost', 'rate-limit', 'slow'] as const

/**
 * `unavailable`: 503 before anything ran. `error`: 500, kept under the key, nothing done. `error-after`: the same, but it was done.
 * `lost`: done, and the answer never arrives. `rate-limit`: 429. `slow`: answered only after `milliseconds`.
 */
export type ApiFaultKind = (typeof apiFaultKinds)[number]

export interface ApiFault {
  readonly kind: ApiFaultKind
  readonly times: number
  /** Only calls whose path holds this text. */
  readonly path?: string
  readonly milliseconds?: number
}

export interface ApiFaults {
  inject(fault: ApiFault): void
  clear(): void
  /** The fault of this call, which is used up by the question. */
  next(method: string, path: string): ApiFault | undefined
  readonly armed: readonly ApiFault[]
}

export function createApiFaults(): ApiFaults {
  let armed: ApiFault[] = []
  return {
    inject: fault => void armed.push(fault),
    clear() {
      armed = []
    },
    next(method, path) {
      const hit = armed.find(fault => fault.times > 0 && (fault.path === undefined ? method === 'POST' : path.includes(fault.path)))
      if (hit) armed = armed.map(fault => (fault === hit ? { ...fault, times: fault.times - 1 } : fault)).filter(fault => fault.times > 0)
      return hit
    },
    get armed() {
      return armed
    },
  }
}
