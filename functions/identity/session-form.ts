// The doors of signing in: one-time codes, the profile, and what the browser may know of its session.
import * as z from 'zod/mini'
import { roles } from '../kernel/actor.ts'

export const codeRequestForm = z.object({
  /** E-mail address or Vietnamese mobile number. */
  to: z.string().check(z.minLength(3), z.maxLength(200)),
  fullName: z.string().check(
    z.overwrite((text: string) => text.normalize('NFC')),
    z.minLength(1),
    z.maxLength(150),
  ),
})

export const codeConfirmationForm = z.object({ challenge: z.string().check(z.maxLength(100)), code: z.string().check(z.regex(/^\d{6}$/)) })

export const profileForm = z.object({
  language: z.enum(['vi', 'en']),
  email: z.string().check(z.maxLength(200)),
  phone: z.string().check(z.maxLength(30)),
})

export const officerForm = z.object({
  fullName: z.string().check(z.minLength(1), z.maxLength(150)),
  role: z.enum(roles),
  courtCode: z.nullable(z.string()),
  active: z.boolean(),
})

/** GET /api/session. Without a session: `{ signedIn: false }`. */
export type SessionView =
  | { signedIn: false }
  | {
      signedIn: true
      /** Opaque: the key under which the device keeps its encrypted drafts. */
      subject: string
      fullName: string
      role: string
      courtCode?: string
      language: 'vi' | 'en'
      assurance: 'eid' | 'code'
      email?: string
      phone?: string
      organisation?: { name: string; taxCode: string }
      personalNumber?: string
      /** Instants: when typing must have happened to stay signed in, and when the session ends whatever happens. */
      idleUntil: string
      endsAt: string
      authenticatedAt: string
    }

// GET /api/sign-in?return=/nop-don/…&again=1 (again: prove identity anew, for signing) answers 303 to the identity provider. After signing in the person is
// at `return`; after a failed one at /dang-nhap?loi=<code>&ve=…, with the draft untouched.
