// Whom a happening is told to, when it does not speak of a filing: kept among its facts, so that the sender of notices needs no read.
import * as z from 'zod/mini'
import { type CivilDate, isCivilDate } from './civil-date.ts'

/** What a notice can be about; its page opens after signing in. */
export const aboutKinds = ['filing', 'case', 'hearing', 'copy', 'service', 'feedback'] as const
export type AboutKind = (typeof aboutKinds)[number]

export interface About {
  kind: AboutKind
  id: string
}

/** The facts `told` of an event: opaque subjects, no names, and a code that gives away nothing of the matter (never a docket number). */
export type Told = {
  about: { kind: AboutKind; id: string }
  /** What the person knows the matter by: a receipt code, or the code of a request. */
  code: string
  /** The court whose clerks must act when a message does not arrive. */
  courtCode: string
  recipients: readonly { part: 'filer' | 'judge'; subject: string }[]
  /** The last day on which the recipient can act. */
  due?: string
}

const toldSchema = z.object({
  about: z.object({ kind: z.enum(aboutKinds), id: z.string() }),
  code: z.string(),
  courtCode: z.string(),
  recipients: z.array(z.object({ part: z.enum(['filer', 'judge']), subject: z.string() })),
  due: z.exactOptional(z.custom<CivilDate>(value => typeof value === 'string' && isCivilDate(value))),
})

/** What the facts of an event say of its recipients; undefined when they say nothing. */
export const toldIn = (facts: Readonly<Record<string, unknown>>): z.infer<typeof toldSchema> | undefined => {
  if (facts.told === undefined) return undefined
  return toldSchema.parse(facts.told)
}
