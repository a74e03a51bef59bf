// What may go wrong at Zalo on demand: an error of its list, an answer that never comes although the message went out, no word of delivery.
export interface ZaloFault {
  /** An error number of Zalo; `hang`: takes the message and never answers; `silent`: takes it and never tells of its delivery. */
  readonly error: number | 'hang' | 'silent'
  readonly times: number
  /** Only for this phone. */
  readonly phone?: string
}

export function openFaults() {
  let faults: ZaloFault[] = []
  return {
    inject: (fault: ZaloFault): void => {
      faults.push(fault)
    },
    clear: (): void => {
      faults = []
    },
    /** The next fault for this phone, used up by once. */
    take: (phone: string): ZaloFault['error'] | undefined => {
      const found = faults.find(fault => fault.times > 0 && (fault.phone === undefined || fault.phone === phone))
      if (found === undefined) return undefined
      faults = faults.map(fault => (fault === found ? { ...fault, times: fault.times - 1 } : fault))
      return found.error
    },
  }
}
