// The code with which a rule refuses; `undefined` when it does not.
import { isRefusal } from '../../functions/kernel/refusal.ts'

export const refusedAs = (act: () => unknown): string | undefined => {
  try {
    act()
    return undefined
  } catch (error) {
    if (isRefusal(error)) return error.code
    throw error
  }
}
