// Lets a process see another time than the machine's: `Date` is moved by an offset, timers are left alone.
const machineNow = Date.now

let offsetMs = 0

export const setClockOffset = (milliseconds: number): void => {
  offsetMs = milliseconds
}

/** The machine's own time, for deadlines that no shifted clock may move. */
export const unshiftedNow = (): number => machineNow()

/** Replaces the global `Date`; values made before keep their type, since the prototype stays the same. */
export function installShiftedClock(): void {
  const now = () => machineNow() + offsetMs
  const Shifted = new Proxy(Date, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: target => new target(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  })
  Object.defineProperty(Date.prototype, 'constructor', { value: Shifted, writable: true, configurable: true })
  Object.defineProperty(globalThis, 'Date', { value: Shifted, writable: true, configurable: true })
}
