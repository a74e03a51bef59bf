// The table of contents of the Vietnamese words: one line per subject. Its type is what English must match.
import { kit } from './vi/kit.ts'
import { offline } from './vi/offline.ts'
import { refusals } from './vi/refusals.ts'
import { shell } from './vi/shell.ts'
import { signIn } from './vi/sign-in.ts'

export const vi = { kit, offline, refusals, shell, signIn }
