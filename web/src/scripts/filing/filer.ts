// Who may file here, by the role that the session names; the same roles as the API's doors.
import type { Role } from '../../../../functions/kernel/actor.ts'

const filers: readonly Role[] = ['citizen', 'lawyer', 'company']

export const mayFile = (role: string): boolean => filers.some(filer => filer === role)
