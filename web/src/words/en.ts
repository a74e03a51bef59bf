// The table of contents of the English words; a subject or a key that Vietnamese has and English lacks fails the type check.
import { kit } from './en/kit.ts'
import { offline } from './en/offline.ts'
import { refusals } from './en/refusals.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import type { vi } from './vi.ts'

export const en: typeof vi = { kit, offline, refusals, shell, signIn }
