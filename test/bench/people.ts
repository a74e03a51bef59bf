// The people of the demonstration, as the benchmark needs them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { roles } from '../../functions/kernel/actor.ts'
import { root } from '../support/source-files.ts'

const personSchema = z.object({
  login: z.string(),
  subject: z.string(),
  role: z.enum(roles),
  name: z.string(),
  courtCode: z.optional(z.string()),
})

export const people = z.array(personSchema).parse(JSON.parse(readFileSync(join(root, 'demonstration', 'people.json'), 'utf8')))
