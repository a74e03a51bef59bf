// The demonstration's officers, registered by its administrator.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PortalClient } from './portal-client.ts'

interface Demonstrated {
  login: string
  subject: string
  role: string
  name: string
  courtCode?: string
}

const people: Demonstrated[] = JSON.parse(readFileSync(join(import.meta.dirname, 'people.json'), 'utf8'))
const fromProvider = ['citizen', 'company', 'administrator']

export const registerOfficers = async (origin: string): Promise<void> => {
  const administrator = new PortalClient(origin)
  await administrator.signIn('quantri')
  for (const person of people.filter(each => !fromProvider.includes(each.role))) {
    await administrator.put(`/api/officers/${person.subject}`, {
      fullName: person.name,
      role: person.role,
      courtCode: person.courtCode ?? null,
      active: true,
    })
  }
}
