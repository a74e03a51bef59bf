// One request for every HTTP route: to things that are there where one is read, and with a whole body on the way to a receipt.
import type { Actor } from '../../functions/kernel/actor.ts'
import { routes } from '../../functions/routes.ts'
import { routeKey } from '../../infra/functions.ts'
import type { Request } from './function-event.ts'
import { people } from './people.ts'
import { type Copy, filer, type Stage, submissionOf } from './stage.ts'

export type RouteName = keyof typeof routes

const callers = [filer, 'thuky1', 'thamphan1', 'chanhan', 'quantri']

const actorOf = (login: string): Actor | undefined => {
  const person = people.find(each => each.login === login)
  if (person === undefined) return undefined
  const { subject, role, name, courtCode } = person
  return {
    subject,
    subjects: [subject],
    fullName: name,
    role,
    ...(courtCode === undefined ? {} : { courtCode }),
    language: 'vi',
    assurance: 'eid',
    authenticatedAt: '',
  }
}

const whoMayCall = (name: RouteName): string =>
  callers.find(login => {
    const actor = actorOf(login)
    return actor !== undefined && routes[name].mayCall(actor)
  }) ?? filer

interface Scene {
  stage: Stage
  /** A draft of nobody else's, because the request changes it. */
  draft: Copy
  documentId: string
}

const bodyOf = (name: RouteName, { draft, documentId }: Scene): unknown => {
  switch (name) {
    case 'submitFiling':
      return submissionOf(draft)
    case 'declareDocument':
      return { name: 'giay-vay-no.pdf', type: 'application/pdf', sizeBytes: 200_000 }
    case 'signParts':
      return { numbers: [1] }
    case 'reportUnreadable':
      return { version: 1, documentIds: [documentId], reason: 'Tệp không mở được.' }
    case 'acknowledgeFiling':
      return { version: 1 }
    default:
      return {}
  }
}

export const requestTo = (name: RouteName, scene: Scene): Request => {
  const { stage, draft, documentId } = scene
  const route = routes[name]
  const isDraft = route.path.startsWith('/api/drafts')
  const isDesk = route.audience === 'staff'
  return {
    routeKey: routeKey(route),
    // Whoever signs out here would be signed out for all that follows.
    cookie: name === 'endSession' ? '__Host-session=nobody' : stage.cookieOf(whoMayCall(name)),
    path: {
      id: isDraft ? draft.id : stage.filed.id,
      dossierId: isDesk ? stage.filed.id : draft.id,
      documentId,
      subject: 'vneid-thuky1',
    },
    ...(route.method === 'GET' ? {} : { body: bodyOf(name, scene) }),
  }
}
